using System.Globalization;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Importing;

namespace HiringGuide;

/// <summary>Tells what an import of wages changes, line by line as it stands in the files: problems to the error stream, changes to the output.</summary>
internal sealed class WageReport(Surroundings surroundings, WageUpdate update)
{
    public void Problems(DiagnosticBag log)
    {
        foreach (var diagnostic in log.Sorted())
        {
            surroundings.Errors.WriteLine(diagnostic.ToString());
        }
    }

    /// <summary>A heading an occupation, a line an area, old and new value of each figure.</summary>
    public void Changes()
    {
        foreach (var occupation in update.Changes.GroupBy(change => (change.Code, change.Title)))
        {
            surroundings.Output.WriteLine($"{occupation.Key.Code} {occupation.Key.Title}");
            foreach (var line in occupation.GroupBy(change => change.Area, StringComparer.Ordinal))
            {
                surroundings.Output.WriteLine($"  {(line.Key.Length > 0 ? $"{line.Key}: " : "")}{string.Join(", ", line.Select(Told))}");
            }
        }

        var figures = update.Changes.Where(IsFigure).ToList();
        surroundings.Output.WriteLine(Line($"Figures   {figures.Count(change => change is { Old: not null, New: not null })} changed, {figures.Count(change => change.Old is null)} added, {figures.Count(change => change.New is null)} gone"));
        surroundings.Output.WriteLine(Line($"Lines     {update.Changes.Where(change => change.Area.Length > 0).Select(change => (change.Code, change.Area)).Distinct().Count()} brought up to date, {update.Unchanged} unchanged, {update.OfOtherAreas} of areas that are not in the file"));
        Gaps("Top-coded", WageGap.TopCoded);
        Gaps("Withheld ", WageGap.NotPublished);
    }

    /// <summary>Closes a run that was kept from writing.</summary>
    public int Refused()
    {
        surroundings.Output.WriteLine("Nothing was written; the guide is as it was");
        return ExitCodes.ContentProblems;
    }

    /// <summary>Closes a run that the disk kept from writing.</summary>
    public int Lost()
    {
        surroundings.Output.WriteLine("The changes could not be written");
        return ExitCodes.ContentProblems;
    }

    /// <summary>Closes a run that may write, with what is left to do by hand.</summary>
    public int Done(bool isDry)
    {
        surroundings.Output.WriteLine(isDry ? $"{Count(update.Files.Count, "file")} would change; nothing was written" : $"{Count(update.Files.Count, "file")} changed");
        if (update.Mentions.Count > 0)
        {
            surroundings.Output.WriteLine("Still spoken of, to be brought up to date by hand:");
        }

        foreach (var (place, text) in update.Mentions)
        {
            surroundings.Output.WriteLine($"  {place}: {text}");
        }

        return ExitCodes.Fine;
    }

    private void Gaps(string title, string note)
    {
        var gaps = update.Gaps.Where(gap => gap.Note == note).GroupBy(gap => (gap.Code, gap.Area)).ToList();
        if (gaps.Count > 0)
        {
            surroundings.Output.WriteLine($"{title} {string.Join("; ", gaps.Select(row => $"{row.Key.Code} {row.Key.Area} {string.Join(", ", row.Select(gap => gap.Key))}"))}");
        }
    }

    private static string Told(WageChange change)
    {
        var gone = change.Note.Length > 0 ? change.Note : "none";
        return $"{change.Key} {change.Old ?? "none"} -> {change.New ?? gone}{ShareOf(change)}";
    }

    /// <summary>By how much an amount moved, so that a figure of another unit or another occupation is seen at once.</summary>
    private static string ShareOf(WageChange change) =>
        IsFigure(change) && change is { Old: { } old, New: { } now }
            ? Line($" ({(decimal.Parse(now, CultureInfo.InvariantCulture) / decimal.Parse(old, CultureInfo.InvariantCulture)) - 1:+0.0%;-0.0%;0.0%})")
            : "";

    private static bool IsFigure(WageChange change) => change.Key is not ("topCoded" or "period" or "retrieved" or "reviewBy");

    private static string Count(int number, string thing) => Line($"{number} {thing}{(number == 1 ? "" : "s")}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
