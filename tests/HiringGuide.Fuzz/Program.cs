using HiringGuide.Fuzz;
using SharpFuzz;

// fuzz TARGET ROOT         takes inputs from afl-fuzz (see tests/HiringGuide.Fuzz/run)
// fuzz TARGET ROOT FILE... tries files, one after the other, and ends at the first find
if (args is not [var name, var root, ..] || name is not ("front-matter" or "links" or "page"))
{
    Console.Error.WriteLine("fuzz front-matter|links|page ROOT [FILE...]");
    return 2;
}

// Instrumented code may run only inside the fuzzer's call, so the guide is read there.
var targets = new Lazy<Targets>(() => new Targets(root));
Action<byte[]> target = name switch
{
    "front-matter" => Targets.FrontMatter,
    "links" => bytes => targets.Value.Links(bytes),
    _ => bytes => targets.Value.Page(bytes),
};

if (args.Length > 2)
{
    foreach (var file in args[2..])
    {
        target(File.ReadAllBytes(file));
    }

    Console.WriteLine($"{args.Length - 2} inputs tried");
    return 0;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    target(bytes.ToArray());
});
return 0;
