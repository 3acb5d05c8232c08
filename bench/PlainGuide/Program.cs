using System.Diagnostics;
using System.Globalization;
using HiringGuide.Bench.PlainGuide;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;

if (args is ["floor", var read, var like, var written])
{
    Floor.Run(read, like, written);
    return 0;
}

if (args.Length is not (2 or 3))
{
    Console.Error.WriteLine("plain-guide ROOT OUTPUT [NOTES] builds ROOT/input/ into OUTPUT, and keeps notes for a build with nothing changed; plain-guide floor ROOT LIKE OUTPUT reads ROOT/input/ and writes files of the size of those in LIKE.");
    return 2;
}

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var memory = args is [_, _, var notes] ? new BuildMemory(notes, "plain-guide") : null;
var last = Stopwatch.GetTimestamp();
var allocated = GC.GetTotalAllocatedBytes();
var paused = GC.GetTotalPauseDuration();
var times = new List<string>();
var result = PlainSite.Build(args[0], args[1], memory, phase =>
{
    var now = Stopwatch.GetTimestamp();
    times.Add(string.Create(CultureInfo.InvariantCulture, $"{phase.ToString().ToLowerInvariant()} {Stopwatch.GetElapsedTime(last, now).TotalMilliseconds:N0} ({(GC.GetTotalPauseDuration() - paused).TotalMilliseconds:N0}, {(GC.GetTotalAllocatedBytes() - allocated) / 1048576})"));
    (last, allocated, paused) = (now, GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
});
foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == Severity.Error))
{
    Console.Error.WriteLine(diagnostic);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Files.Count} files; ms (of which paused; MiB allocated): {string.Join(", ", times)}; {GC.GetTotalAllocatedBytes() / 1048576} MiB allocated, {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} collections, {GC.GetTotalPauseDuration().TotalMilliseconds:N0} ms"));
return result.Written is null ? 1 : 0;
