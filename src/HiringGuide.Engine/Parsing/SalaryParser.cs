using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>Pay: a role's salary page, the wages of an occupation, and the publishers they come from. No figure without its source.</summary>
internal static class SalaryParser
{
    public static readonly IReadOnlyList<string> Fits = ["strong", "ok", "weak"];
    public static readonly IReadOnlyList<string> PercentileKeys = ["p10", "p25", "p50", "p75", "p90"];
    private static readonly IReadOnlyList<Percentile> Percentiles = [Percentile.P10, Percentile.P25, Percentile.P50, Percentile.P75, Percentile.P90];

    public static SalaryTable Salary(Document document, DiagnosticBag log)
    {
        var fields = new Fields(document.Keys, log);
        var match = MatchOf(fields, log);
        var table = new SalaryTable
        {
            Occupation = match,
            AlsoConsidered = [.. fields.Groups("alsoConsidered").Select(OtherOf)],
            Reading = fields.FindGroup("reading") is { } reading ? ReadingOf(reading) : null,
            Survey = fields.FindName("survey"),
            Bands = [.. fields.Groups("bands").Select(band => BandOf(band, log))],
            Advice = ProseParser.Parse(document, new ProseParser.Manners("salary-"), log),
        };
        fields.Close();
        return table;
    }

    public static Occupation? FindOccupation(SourceFile file, DiagnosticBag log)
    {
        if (FrontMatterReader.Find(file.Path, file.Text, lineOffset: 0, log) is not { } map)
        {
            return null;
        }

        var fields = new Fields(map, log);
        var code = fields.Name("code");
        var occupation = new Occupation
        {
            Code = code.Value,
            Place = file.Start,
            Title = fields.Text("title"),
            ReviewBy = fields.Date("reviewBy"),
            Figures = [.. fields.Groups("figures").Select(figure => FigureOf(figure, log))],
            Levels = [.. fields.Groups("levels").Select(level => LevelOf(level, log))],
            Experience = [.. fields.Groups("experience").Select(band => ExperienceOf(band, log))],
        };
        fields.Close();
        if (code.Value.Length > 0 && code.Value != file.Slug)
        {
            log.Report(Rules.BadSlug, code.Place, $"The file of '{code.Value}' is called {code.Value}.yml.", "rename the file, or mend the code");
        }

        return occupation;
    }

    public static IReadOnlyList<Source> FigureSources(SourceFile file, DiagnosticBag log)
    {
        if (FrontMatterReader.Find(file.Path, file.Text, lineOffset: 0, log) is not { } map)
        {
            return [];
        }

        if (map.Entries.Count == 0)
        {
            log.Report(Rules.MissingField, file.Start, "There is no source here.", "list publishers, each with title, publisher, licence, url, attribution and about");
        }

        return [.. new Fields(map, log).NamedGroups().Select(group => SourceOf(group.Key, group.Place, group.Fields, log))];
    }

    private static Source SourceOf(string slug, Place place, Fields fields, DiagnosticBag log)
    {
        if (!Slug.IsValid(slug))
        {
            log.Report(Rules.BadSlug, place, $"'{slug}' cannot be an address.", Slug.For(slug) is { Length: > 0 } better ? $"rename it to '{better}', also where figures name it" : "use lower case letters, digits and single hyphens");
        }

        var about = fields.Markdown("about");
        var source = new Source
        {
            Slug = slug,
            Place = place,
            Title = fields.Text("title"),
            Publisher = fields.Text("publisher"),
            Licence = fields.Text("licence"),
            Url = fields.Address("url"),
            Attribution = fields.Text("attribution"),
            About = ProseParser.Parse(place.Path, about.Value, about.Place.Line - 1, new ProseParser.Manners(""), log, about.Place.Column - 1),
        };
        fields.Close();
        return source;
    }

    private static OccupationMatch? MatchOf(Fields fields, DiagnosticBag log)
    {
        if (fields.FindGroup("occupation") is not { } group)
        {
            if (!fields.Has("occupation") && !fields.IsReportedElsewhere("occupation"))
            {
                log.Report(Rules.SalaryWithoutSource, fields.Place, "The salary page names no occupation, so it has no figure and no source.", "add occupation: with code, fit and why; use fit: weak where no statistic matches well");
            }

            return null;
        }

        var match = new OccupationMatch(group.Name("code"), (Fit)group.Choice("fit", Fits), group.Text("why"));
        group.Close();
        return match;
    }

    private static OtherCode OtherOf(Fields fields)
    {
        var other = new OtherCode(fields.Name("code"), fields.Text("why"));
        fields.Close();
        return other;
    }

    private static PercentileReading ReadingOf(Fields fields)
    {
        var from = Percentiles[fields.Choice("from", PercentileKeys)];
        var to = Percentiles[fields.Choice("to", PercentileKeys)];
        if (from >= to && fields.Has("from") && fields.Has("to"))
        {
            fields.Report(Rules.SalaryOrder, "to", "The reading ends where it starts, or below.", "name the lower percentile first");
        }

        var reading = new PercentileReading(from, to, fields.Text("why"), fields.Place);
        fields.Close();
        return reading;
    }

    private static SalaryBand BandOf(Fields fields, DiagnosticBag log)
    {
        var band = new SalaryBand((Level)fields.Choice("level", LevelNames.All), fields.Number("low"), fields.Number("high"), SourceOf(fields, log), fields.Place);
        CheckRising(fields, log, [("low", band.Low), ("high", band.High)]);
        fields.Close();
        return band;
    }

    private static WageFigure FigureOf(Fields fields, DiagnosticBag log)
    {
        var values = new Dictionary<Percentile, int>();
        var rising = new List<(string Key, int? Value)>();
        for (var index = 0; index < Percentiles.Count; index++)
        {
            var value = fields.FindNumber(PercentileKeys[index]);
            rising.Add((PercentileKeys[index], value));
            if (fields.Has(PercentileKeys[index]))
            {
                values.Add(Percentiles[index], value ?? 0);
            }
        }

        CheckRising(fields, log, rising);
        if (values.Count == 0)
        {
            log.Report(Rules.MissingField, fields.Place, "The figure has no percentile.", "add p10 to p90 as published, or delete the line");
        }

        var figure = new WageFigure(SourceOf(fields, log), values, fields.FindNumber("topCoded"), fields.FindOptionalText("excludes"), fields.Place);
        fields.Close();
        return figure;
    }

    private static LevelFigure LevelOf(Fields fields, DiagnosticBag log)
    {
        var level = new LevelFigure(SourceOf(fields, log), fields.Number("level1"), fields.Number("level2"), fields.Number("level3"), fields.Number("level4"), fields.Place);
        CheckRising(fields, log, [("level1", level.Level1), ("level2", level.Level2), ("level3", level.Level3), ("level4", level.Level4)]);
        fields.Close();
        return level;
    }

    private static ExperienceFigure ExperienceOf(Fields fields, DiagnosticBag log)
    {
        var band = new ExperienceFigure(SourceOf(fields, log), fields.Text("population"), fields.Text("years"), fields.Number("n"), fields.Number("p25"), fields.Number("p50"), fields.Number("p75"), fields.Place);
        CheckRising(fields, log, [("p25", band.P25), ("p50", band.P50), ("p75", band.P75)]);
        fields.Close();
        return band;
    }

    private static FigureSource SourceOf(Fields fields, DiagnosticBag log)
    {
        if (!fields.Has("source") && !fields.IsReportedElsewhere("source"))
        {
            log.Report(Rules.SalaryWithoutSource, fields.Place, "The figure names no source.", "add source: with a name of data/sources.yml");
        }

        var period = fields.Name("period");
        var parsed = Period.FindIn(period.Value);
        if (parsed is null && period.Value.Length > 0)
        {
            log.Report(Rules.BadDate, period.Place, $"'{period.Value}' is not a period.", "write 2025, 2025-05 or 2025-07/2026-06");
        }

        var currency = fields.Name("currency");
        if (currency.Value.Length > 0 && !(currency.Value.Length == 3 && currency.Value.All(char.IsAsciiLetterUpper)))
        {
            log.Report(Rules.UnknownValue, currency.Place, $"'{currency.Value}' is not a currency.", "write its three capital letters, such as USD");
        }

        return new FigureSource(fields.FindName("source") ?? new Authored<string>("", fields.Place), fields.Text("area"), parsed ?? new Period(2000, null, null, null), fields.Date("retrieved").Value, currency.Value);
    }

    /// <summary>What could not be read as a number is 0 here, and has been reported.</summary>
    private static void CheckRising(Fields fields, DiagnosticBag log, IReadOnlyList<(string Key, int? Value)> values)
    {
        foreach (var (key, _) in values.Where(value => value.Value == 0 && fields.FindOptionalText(value.Key) is ['0', ..] text && !text.AsSpan().ContainsAnyExcept('0')))
        {
            fields.Report(Rules.BadNumber, key, $"'{key}' is 0, and nobody is paid nothing.", "compare with the source; leave out what was not published");
        }

        var known = fields.HasDividedNumber ? [] : values.Where(value => value.Value is > 0).ToList();
        for (var index = 1; index < known.Count; index++)
        {
            if (known[index].Value <= known[index - 1].Value)
            {
                log.Report(Rules.SalaryOrder, fields.PlaceOf(known[index].Key), $"{known[index].Key} ({known[index].Value}) is not above {known[index - 1].Key} ({known[index - 1].Value}).", "compare with the source; a digit may be missing");
            }
        }
    }
}
