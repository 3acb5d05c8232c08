using System.Collections.Concurrent;
using System.Globalization;
using HiringGuide.Engine;

namespace HiringGuide.Reports;

/// <summary>How long the parts of a build took. Outputs are made side by side: their times are those of all threads together.</summary>
internal sealed class Timings(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TimeSpan> parts = new(StringComparer.Ordinal);

    /// <summary>Does a part and notes its time.</summary>
    public void Time(string part, Action work)
    {
        var start = time.GetTimestamp();
        work();
        var took = time.GetElapsedTime(start);
        parts.AddOrUpdate(part, took, (_, before) => before + took);
    }

    /// <summary>A line a phase in the order they were taken, then a line a kind of output by its name.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<(Phase Phase, TimeSpan Took)> phases) =>
        phases.Select(phase => LineOf(phase.Phase.ToString().ToLowerInvariant(), phase.Took))
            .Prepend("Timings   phases")
            .Append("          outputs, all threads together")
            .Concat(parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => LineOf(part.Key, part.Value)));

    private static string LineOf(string name, TimeSpan took) => string.Create(CultureInfo.InvariantCulture, $"  {took.TotalMilliseconds,9:N1} ms  {name}");
}
