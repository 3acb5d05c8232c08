using System.Globalization;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide;

/// <summary>Tells a person, or a log, how a run went: problems to the error stream, the summary to the output.</summary>
internal sealed class Report(Surroundings surroundings)
{
    private readonly long start = surroundings.Time.GetTimestamp();
    private readonly List<(Phase Phase, TimeSpan Took)> phases = [];
    private long lastPhaseEnd = surroundings.Time.GetTimestamp();

    /// <summary>Notes the end of a phase.</summary>
    public void PhaseDone(Phase phase)
    {
        var now = surroundings.Time.GetTimestamp();
        phases.Add((phase, surroundings.Time.GetElapsedTime(lastPhaseEnd, now)));
        lastPhaseEnd = now;
    }

    /// <summary>Prints each problem; what is merely information only where <paramref name="withInformation"/> asks for it.</summary>
    public void Problems(BuildResult result, bool withInformation = false)
    {
        foreach (var diagnostic in result.Diagnostics.Where(diagnostic => withInformation || diagnostic.Rule.Severity != Severity.Information))
        {
            surroundings.Errors.WriteLine(diagnostic.ToString());
        }
    }

    public void Summary(BuildResult result, string outcome)
    {
        var output = surroundings.Output;
        if (result.Site is { } site)
        {
            output.WriteLine(Line($"Read      {Count(site.Roles.Count, "role")}, {Count(site.Articles.Count, "article")}, {Count(site.Comparisons.Count, "comparison")}, {Count(site.Skills.Count, "skill")}, {Count(site.Tools.Count, "tool")}"));
            output.WriteLine(Line($"Rendered  {Count(result.Files.Count(file => file.PageUrl is not null), "page")}, {Count(result.Files.Count, "file")}, {result.Files.Sum(file => (long)file.Bytes.Length) / 1024.0:N0} KiB"));
            output.WriteLine(Line($"Left out  {Count(site.DraftsLeftOut, "draft")}, {Count(site.FutureLeftOut, "future page")}"));
        }

        output.WriteLine(Line($"Time      {surroundings.Time.GetElapsedTime(start).TotalMilliseconds:N0} ms: {string.Join(", ", phases.Select(phase => Line($"{phase.Phase.ToString().ToLowerInvariant()} {phase.Took.TotalMilliseconds:N0}")))}"));
        output.WriteLine(Line($"Problems  {CountOf(Severity.Error, "error")}, {CountOf(Severity.Warning, "warning")}, {CountOf(Severity.Information, "note")}"));
        output.WriteLine(outcome);

        string CountOf(Severity severity, string thing) => Count(result.Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == severity), thing);
    }

    public static string OutcomeOf(BuildResult result, string folder) => result.Written is { } written
        ? Line($"Published to {folder}: {written.Added} added, {written.Changed} changed, {written.Unchanged} unchanged, {written.Removed} removed")
        : "Nothing was published; the previous site is as it was";

    private static string Count(int number, string thing) => Line($"{number} {thing}{(number == 1 ? "" : "s")}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
