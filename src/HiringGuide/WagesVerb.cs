using System.CommandLine;
using System.CommandLine.Parsing;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Importing;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Writing;
using HiringGuide.Theme;

namespace HiringGuide;

/// <summary><c>guide wages import</c>: brings the figures of the occupations up to what their publishers gave out.</summary>
internal sealed class WagesVerb
{
    private const string Description = """
        Writes newly published wages into input/data/occupations: the percentiles of the Bureau of Labor Statistics (OEWS), or the
        levels of the Department of Labor (OFLC). Tells every figure that changes, old and new, and every one that was not published.
        Any error leaves the guide as it was.

        Example: guide wages import national_M2026_dl.xlsx --period 2026-05 --dry-run
        """;

    private readonly Argument<FileInfo[]> files = new("FILE") { Description = "The workbook, CSV file or archive as published; wages and the list of areas may be two files.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<Period?> period = new("--period") { Description = "What the figures speak of: 2026-05 for percentiles, 2026-07/2027-06 for levels.", Required = true, CustomParser = ParsePeriod };
    private readonly Option<DateOnly?> retrieved = new("--retrieved") { Description = "The day the file was taken from its publisher (YYYY-MM-DD); today in UTC unless given.", CustomParser = SiteFlags.ParseDay };
    private readonly Option<int?> topCode = new("--top-code") { Description = "The yearly wage that the mark # stands for, by the publisher's notes." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Tell what would change, and write nothing." };
    private readonly Option<bool> strict = new("--strict") { Description = "Warnings count as errors." };
    private readonly Option<string> root = new("--root") { Description = "The folder that holds input/.", DefaultValueFactory = _ => "." };
    private readonly Surroundings surroundings;

    private WagesVerb(Surroundings surroundings)
    {
        this.surroundings = surroundings;
        files.AcceptExistingOnly();
        topCode.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValue(topCode) is < 10_000)
            {
                result.AddError("--top-code wants the wage of a year in whole dollars, such as 239200.");
            }
        });
    }

    public static Command Create(Surroundings surroundings)
    {
        var verb = new WagesVerb(surroundings);
        var import = new Command("import", Description) { verb.files, verb.period, verb.retrieved, verb.topCode, verb.dryRun, verb.strict, verb.root };
        import.SetAction(verb.Run);
        return new Command("wages", "Keeps the published wages of the guide up to date.") { import };
    }

    private int Run(ParseResult parsed)
    {
        var log = new DiagnosticBag();
        var folder = parsed.GetValue(root) ?? ".";
        var sources = SourceReader.Read(folder, log);
        var published = parsed.GetValue(files)!.Select(file => PublishedFileReader.Find(file.ToString(), log)).OfType<PublishedFile>().ToList();
        var options = new ImportOptions { Period = parsed.GetValue(period)!, Retrieved = parsed.GetValue(retrieved) ?? surroundings.Today, TopCode = parsed.GetValue(topCode) };
        var update = WageImport.Plan(sources, published, options, log);
        var report = new WageReport(surroundings, update);
        if (Fails(log, parsed))
        {
            report.Problems(log);
            return report.Refused();
        }

        // The guide is checked as it would stand, so that an import never leaves one that does not build.
        var check = Pipeline.Check(update.Sources, BuildOptions.ForAll(folder, surroundings.Today), new GuideTheme());
        foreach (var problem in check.Diagnostics.Where(problem => parsed.GetValue(strict) || problem.Rule.Severity == Severity.Error))
        {
            log.Report(problem);
        }

        var fails = Fails(log, parsed);
        var isLost = !fails && !parsed.GetValue(dryRun) && !SourceWriter.Write(update.Files, folder, log);
        report.Problems(log);
        report.Changes();
        return fails ? report.Refused() : isLost ? report.Lost() : report.Done(parsed.GetValue(dryRun));
    }

    private bool Fails(DiagnosticBag log, ParseResult parsed) => log.HasErrors || (parsed.GetValue(strict) && log.WarningCount > 0);

    private static Period? ParsePeriod(ArgumentResult result)
    {
        if (result.Tokens is [var token] && Period.FindIn(token.Value) is { } period)
        {
            return period;
        }

        result.AddError("--period wants a month or a stretch of months, such as 2026-05 or 2026-07/2027-06.");
        return null;
    }
}
