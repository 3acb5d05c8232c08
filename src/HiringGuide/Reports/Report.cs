using System.Globalization;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Reports;

/// <summary>Tells how a run went, in the format that was asked for.</summary>
internal sealed class Report(Surroundings surroundings, ReportFormat format = ReportFormat.Text, bool quiet = false)
{
    private readonly long start = surroundings.Time.GetTimestamp();
    private readonly List<(Phase Phase, TimeSpan Took)> phases = [];
    private long lastPhaseEnd = surroundings.Time.GetTimestamp();

    /// <summary>Whether notes are told one by one; otherwise they are counted.</summary>
    public bool ShowsNotes { get; init; }

    /// <summary>How long each output took, where that was asked for.</summary>
    public Timings? Times { get; init; }

    /// <summary>Notes the end of a phase.</summary>
    public void PhaseDone(Phase phase)
    {
        var now = surroundings.Time.GetTimestamp();
        phases.Add((phase, surroundings.Time.GetElapsedTime(lastPhaseEnd, now)));
        lastPhaseEnd = now;
    }

    /// <summary>Tells all of it. <paramref name="passed"/> is what the exit code will say; <paramref name="root"/> is the guide's folder, from which problems are placed.</summary>
    public void Tell(BuildResult result, string outcome, bool passed, string root)
    {
        switch (format)
        {
            case ReportFormat.Json:
                surroundings.Output.WriteLine(JsonReport.Of(result, passed));
                break;
            case ReportFormat.Sarif:
                surroundings.Output.WriteLine(SarifLog.Of(result.Diagnostics, place => FileOf(place, root)));
                break;
            case ReportFormat.GitHub:
                TellGitHub(result, outcome, root);
                TellSummary(result, outcome);
                break;
            default:
                TellProblems(result);
                TellSummary(result, outcome);
                break;
        }
    }

    /// <summary>A place as the repository knows it: a guide that lies in a folder of its repository is named with that folder.</summary>
    private static string FileOf(Place place, string root) =>
        root is "." or "" || Path.IsPathRooted(root) ? place.Path : $"{root.Replace('\\', '/').TrimEnd('/')}/{place.Path}";

    private void TellGitHub(BuildResult result, string outcome, string root)
    {
        foreach (var annotation in GitHubAnnotations.For(result.Diagnostics, place => FileOf(place, root)))
        {
            surroundings.Output.WriteLine(annotation);
        }

        if (surroundings.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
        {
            File.AppendAllText(summary, GitHubSummary.Of(result.Diagnostics, outcome));
        }
        else
        {
            TellProblems(result);
        }
    }

    private void TellProblems(BuildResult result) =>
        surroundings.Tell(result.Diagnostics.Where(diagnostic => ShowsNotes || diagnostic.Rule.Severity != Severity.Information));

    private void TellSummary(BuildResult result, string outcome)
    {
        if (quiet)
        {
            return;
        }

        var output = surroundings.Output;
        if (result.Counts is { } counts)
        {
            output.WriteLine(Line($"Read      {Count(counts.Roles, "role")}, {Count(counts.Articles, "article")}, {Count(counts.Comparisons, "comparison")}, {Count(counts.Skills, "skill")}, {Count(counts.Tools, "tool")}"));
            output.WriteLine(Line($"{(result.IsRepeat ? "Kept    " : "Rendered")}  {Count(counts.Pages, "page")}, {Count(counts.Files, "file")}, {counts.Bytes / 1024.0:N0} KiB{(result.IsRepeat ? ": nothing changed since they were made" : "")}"));
            output.WriteLine(Line($"Left out  {Count(counts.DraftsLeftOut, "draft")}, {Count(counts.FutureLeftOut, "future page")}"));
        }

        output.WriteLine(Line($"Time      {surroundings.Time.GetElapsedTime(start).TotalMilliseconds:N0} ms: {string.Join(", ", phases.Select(phase => Line($"{phase.Phase.ToString().ToLowerInvariant()} {phase.Took.TotalMilliseconds:N0}")))}"));
        foreach (var line in Times?.Lines(phases) ?? [])
        {
            output.WriteLine(line);
        }

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
