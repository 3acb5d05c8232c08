using System.Globalization;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Importing;

/// <summary>Takes an import through the occupations one by one, and keeps account of what became of each line.</summary>
internal sealed class ImportSession(PublishedWages wages, ImportOptions options, DiagnosticBag log)
{
    private readonly HashSet<string> areasTold = new(StringComparer.Ordinal);
    private readonly HashSet<Measure> oldTold = [];

    public List<WageChange> Changes { get; } = [];

    public List<WageGap> Gaps { get; } = [];

    /// <summary>The periods that gave way to the new one.</summary>
    public HashSet<Period> Replaced { get; } = [];

    public int Unchanged { get; private set; }

    public int OfOtherAreas { get; private set; }

    public void Update(OccupationFile occupation, IReadOnlyList<OccupationFile> all)
    {
        var before = Changes.Count;
        var isWhole = true;
        foreach (var measure in wages.Measures)
        {
            isWhole &= UpdateLines(occupation, measure, all);
        }

        // Whoever has to look at a line that stayed behind is reminded on the day that was set.
        if (Changes.Count > before && isWhole)
        {
            MoveReview(occupation);
        }
    }

    /// <summary>False where a line stays behind because its publisher no longer has it.</summary>
    private bool UpdateLines(OccupationFile occupation, Measure measure, IReadOnlyList<OccupationFile> all)
    {
        var lines = occupation.LinesOf(measure).ToList();
        var needsNation = measure == Measure.Percentiles && wages.HasArea(measure, Areas.Nation) && lines.All(line => Areas.KeyOf(AreaOf(line)) != Areas.KeyOf(Areas.Nation));
        if ((lines.Count > 0 || needsNation) && !wages.HasCode(measure, occupation.Code))
        {
            ReportNoRow(occupation, measure, lines);
            return false;
        }

        if (needsNation)
        {
            AddNation(occupation, measure, all);
        }

        return lines.Select(line => UpdateLine(occupation, measure, line)).ToList().TrueForAll(isUpToDate => isUpToDate);
    }

    private bool UpdateLine(OccupationFile occupation, Measure measure, YamlMap line)
    {
        var area = AreaOf(line);
        if (!wages.HasArea(measure, area))
        {
            if (measure.HoldsEveryArea && areasTold.Add(area))
            {
                var help = wages.FindNearestArea(measure, area) is { } nearest ? $"did you mean '{nearest}'?" : "look the area up under its new name, or delete its lines";
                log.Report(Rules.WageNotPublished, PlaceOf(line, "area"), $"No row is of the area '{area}'; its figures stay as they are.", help);
            }

            OfOtherAreas++;
            return !measure.HoldsEveryArea;
        }

        if (wages.Find(measure, occupation.Code, area) is not { } row)
        {
            ReportStaying(occupation, line, $"The file has no row for {occupation.Code} in {area}", "the publisher withholds it, or gave the occupation up there; delete the line if it is too old to show");
            return false;
        }

        var errors = log.ErrorCount;
        if (FigureLine.Find(row, measure, options.TopCode, log) is not { } figures)
        {
            if (log.ErrorCount == errors)
            {
                ReportStaying(occupation, line, $"The wages of {occupation.Code} in {area} are withheld ({row.Place})", "delete the line if it is too old to show");
            }

            return false;
        }

        if (IsOlder(line, measure))
        {
            return false;
        }

        Write(occupation, measure, line, figures, row);
        return true;
    }

    /// <summary>True after reporting that the guide already has a later period than the import brings.</summary>
    private bool IsOlder(YamlMap line, Measure measure)
    {
        if (PeriodOf(line) is not { } period || !options.Period.BeginsBefore(period))
        {
            return false;
        }

        if (oldTold.Add(measure))
        {
            log.Report(Rules.WrongWagePeriod, PlaceOf(line, "period"), $"The guide has {measure.Source} of {period.Written} already, which is later than {options.Period.Written}.", "import the latest file, with its period");
        }

        return true;
    }

    private void Write(OccupationFile occupation, Measure measure, YamlMap line, FigureLine figures, WageRow row)
    {
        var before = Changes.Count;
        var anchor = "currency";
        foreach (var (index, key) in measure.Keys.Index())
        {
            var wanted = figures.Values.TryGetValue(key, out var value) ? value.ToString(CultureInfo.InvariantCulture) : null;
            var had = OccupationFile.FindText(line, key);
            Put(occupation, line, key, wanted, anchor, figures.Notes.GetValueOrDefault(key, ""));
            if (had is not null && wanted is not null)
            {
                anchor = key;
            }

            if (had is not null && wanted is null && figures.Notes[key] == WageGap.NotPublished)
            {
                log.Report(Rules.WageNotPublished, row.PlaceOf(index), $"{key} of {occupation.Code} in {AreaOf(line)} is not published any more ({row.Amounts[index]}); it is left out.", "nothing is to be done unless a page speaks of it");
            }
        }

        if (measure == Measure.Percentiles)
        {
            Put(occupation, line, "topCoded", figures.TopCoded?.ToString(CultureInfo.InvariantCulture), anchor, "");
        }

        Gaps.AddRange(figures.Notes.Select(note => new WageGap(occupation.Code, AreaOf(line), note.Key, note.Value)));
        var period = PeriodOf(line);
        if (Changes.Count == before && period == options.Period)
        {
            Unchanged++;
            return;
        }

        if (period is not null && period != options.Period)
        {
            Replaced.Add(period);
        }

        Put(occupation, line, "period", options.Period.Written, anchor, "");
        Put(occupation, line, "retrieved", Day(options.Retrieved), anchor, "");
    }

    /// <summary>Makes a key hold a value, or go where the value is null; <paramref name="anchor"/> is a key that stays, behind which a new one stands.</summary>
    private void Put(OccupationFile occupation, YamlMap line, string key, string? value, string anchor, string note)
    {
        var old = OccupationFile.FindText(line, key);
        if (old == value)
        {
            return;
        }

        if (old is null)
        {
            occupation.Edits.AddAfter(line, anchor, key, value!); // Both being null, they would be equal.
        }
        else if (value is null)
        {
            occupation.Edits.Remove(line, key);
        }
        else
        {
            occupation.Edits.Replace(line, key, value);
        }

        Changes.Add(new WageChange(occupation.Code, occupation.Title, AreaOf(line), key, old, value, note));
    }

    private void AddNation(OccupationFile occupation, Measure measure, IReadOnlyList<OccupationFile> all)
    {
        var errors = log.ErrorCount;
        if (wages.Find(measure, occupation.Code, Areas.Nation) is not { } row || FigureLine.Find(row, measure, options.TopCode, log) is not { } figures)
        {
            if (log.ErrorCount == errors)
            {
                log.Report(Rules.WageNotPublished, occupation.File.Start, $"{occupation.Code} ({occupation.Title}) has no wages for the {Areas.Nation} in the file, and no figure here.", "use another occupation for the roles that name it, or leave it without a figure");
            }

            return;
        }

        var values = figures.Values.Select(value => (value.Key, Text: value.Value.ToString(CultureInfo.InvariantCulture))).ToList();
        if (figures.TopCoded is { } top)
        {
            values.Add(("topCoded", top.ToString(CultureInfo.InvariantCulture)));
        }

        if (all.SelectMany(other => other.LinesOf(measure)).Select(line => OccupationFile.FindText(line, "excludes")).FirstOrDefault(text => text is not null) is { } excludes)
        {
            values.Add(("excludes", $"\"{excludes.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
        }

        Gaps.AddRange(figures.Notes.Select(note => new WageGap(occupation.Code, Areas.Nation, note.Key, note.Value)));
        occupation.Edits.Append(occupation.Root, measure.Section, $"{{ source: {measure.Source}, area: {Areas.Nation}, period: {options.Period.Written}, retrieved: {Day(options.Retrieved)}, currency: USD, {string.Join(", ", values.Select(value => $"{value.Key}: {value.Text}"))} }}");
        Changes.AddRange(values.Where(value => value.Key != "excludes").Select(value => new WageChange(occupation.Code, occupation.Title, Areas.Nation, value.Key, null, value.Text, "")));
    }

    /// <summary>Surveys come out in spring and summer: the next look is due at the end of May of the year after this one was read, unless a later day is set.</summary>
    private void MoveReview(OccupationFile occupation)
    {
        var next = Day(new DateOnly(options.Retrieved.Year + 1, 5, 31));
        if (OccupationFile.FindText(occupation.Root, "reviewBy") is { } due && string.CompareOrdinal(due, next) < 0)
        {
            occupation.Edits.Replace(occupation.Root, "reviewBy", next);
            Changes.Add(new WageChange(occupation.Code, occupation.Title, "", "reviewBy", due, next, ""));
        }
    }

    private void ReportNoRow(OccupationFile occupation, Measure measure, IReadOnlyList<YamlMap> lines)
    {
        if (lines is [var first, ..])
        {
            ReportStaying(occupation, first, $"{occupation.Code} ({occupation.Title}) has vanished: no row of the file bears the code", "look for its new code in the publisher's list of occupations");
        }
        else
        {
            log.Report(Rules.WageNotPublished, occupation.File.Start, $"{occupation.Code} ({occupation.Title}) has no row in the file, and no figure of {measure.Source} here.", "look for its code in the publisher's list of occupations");
        }
    }

    private void ReportStaying(OccupationFile occupation, YamlMap line, string what, string help) =>
        log.Report(Rules.WageNotPublished, line.Place, $"{what}; the figures of {OccupationFile.FindText(line, "period") ?? occupation.Code} stay.", help);

    private static string AreaOf(YamlMap line) => OccupationFile.FindText(line, "area") ?? "";

    private static Period? PeriodOf(YamlMap line) => OccupationFile.FindText(line, "period") is { } text ? Period.FindIn(text) : null;

    private static Place PlaceOf(YamlMap line, string key) => line.Entries.FirstOrDefault(entry => entry.Key == key)?.Value.Place ?? line.Place;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
