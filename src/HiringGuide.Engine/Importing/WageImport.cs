using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Importing;

/// <summary>Brings the occupations of the guide up to what the publishers of wages gave out, and says of every figure what became of it.</summary>
public static class WageImport
{
    private const string Folder = "input/data/occupations/";

    /// <summary>
    /// Plans the import. Lines of the guide keep their area and their source and get new figures, period and day of reading; an occupation without a
    /// national figure gets one. What the files do not hold stays as it is and is reported. Where there is any error, the plan must not be written.
    /// </summary>
    public static WageUpdate Plan(Sources sources, IReadOnlyList<PublishedFile> published, ImportOptions options, DiagnosticBag log)
    {
        var occupations = sources.Files
            .Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal))
            .Select(file => OccupationFile.Find(file, log))
            .OfType<OccupationFile>()
            .ToList();
        var wages = PublishedWages.Read(published, occupations.Select(occupation => occupation.Code).ToHashSet(StringComparer.Ordinal), options.Period.FromYear, log);
        CheckPeriod(wages, options.Period, log);
        var session = new ImportSession(wages, options, log);
        foreach (var occupation in occupations)
        {
            session.Update(occupation, occupations);
        }

        var edited = occupations.Where(occupation => occupation.Edits.Edits.Count > 0).ToDictionary(occupation => occupation.File.Path, occupation => occupation.Edited, StringComparer.Ordinal);
        var files = sources with { Files = [.. sources.Files.Select(file => edited.GetValueOrDefault(file.Path)?.After ?? file)] };
        return new WageUpdate
        {
            Sources = files,
            Files = [.. edited.Values.OrderBy(file => file.Path, StringComparer.Ordinal)],
            Changes = session.Changes,
            Gaps = session.Gaps,
            Unchanged = session.Unchanged,
            OfOtherAreas = session.OfOtherAreas,
            Mentions = [.. session.Replaced.Select(period => period.Begin).Distinct().SelectMany(text => MentionsOf(text, files))],
        };
    }

    /// <summary>A file that bears a year in its name, as the publishers' do, must be of the year that was asked for.</summary>
    private static void CheckPeriod(PublishedWages wages, Period period, DiagnosticBag log)
    {
        foreach (var table in wages.Tables.Distinct(StringComparer.Ordinal))
        {
            if (PublishedYear.FindIn(table) is { } year && year != period.FromYear)
            {
                log.Report(Rules.WrongWagePeriod, Place.StartOf(table), $"The file is of {year} by its name, and --period says {period.Written}.", "pass the period the file speaks of");
            }
        }

        foreach (var measure in wages.Measures.Where(measure => measure.IsOfStretch != period.ToYear is not null))
        {
            log.Report(Rules.WrongWagePeriod, Place.StartOf(wages.Tables[0]), $"{measure.Source} is not published for {period.Written}.", measure.IsOfStretch ? "pass the months it holds for, such as --period 2025-07/2026-06" : "pass the month of the survey, such as --period 2025-05");
        }
    }

    /// <summary>Where a text still stands; the history of the data may speak of the past.</summary>
    private static IEnumerable<(Place Place, string Text)> MentionsOf(string text, Sources sources)
    {
        foreach (var file in sources.Files.Where(file => file.Parts is not ["data", "changes.yml"]))
        {
            foreach (var (index, line) in file.Text.Split('\n').Index())
            {
                if (line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var column)
                {
                    yield return (new Place(file.Path, index + 1, column + 1), text);
                }
            }
        }
    }
}
