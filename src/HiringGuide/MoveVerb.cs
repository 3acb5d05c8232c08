using System.CommandLine;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Moving;
using HiringGuide.Engine.Writing;
using HiringGuide.Theme;

namespace HiringGuide;

/// <summary><c>guide mv</c>: gives a page another address, and takes along whatever names it.</summary>
internal sealed class MoveVerb
{
    private const string Description = """
        Moves a role, an article, a comparison, a category or a family. Its old address becomes an alias, so that it leads on, and every name and
        link of the guide that meant it means it again; nothing else in the files changes. The guide is checked as it would stand: any error, and
        every file stays as it was.

        Example: guide mv roles/clerk roles/office-clerk --dry-run
        """;

    private readonly Argument<string> old = new("OLD") { Description = "The page: its path below input/, or its address." };
    private readonly Argument<string> renamed = new("NEW") { Description = "Its new path, or its new slug alone." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Tell what would change, and write nothing." };
    private readonly Option<string> root = new("--root") { Description = "The folder that holds input/.", DefaultValueFactory = _ => "." };
    private readonly Surroundings surroundings;

    private MoveVerb(Surroundings surroundings) => this.surroundings = surroundings;

    public static Command Create(Surroundings surroundings)
    {
        var verb = new MoveVerb(surroundings);
        var command = new Command("mv", Description) { verb.old, verb.renamed, verb.dryRun, verb.root };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(root) ?? ".";
        var options = BuildOptions.ForAll(folder, surroundings.Today);
        var before = Pipeline.Check(options, new GuideTheme());
        if (before.HasErrors)
        {
            return Refuse(before.Diagnostics.Where(problem => problem.Rule.Severity == Severity.Error), "The guide has errors already; mend them first. Nothing was moved");
        }

        if (MoveOrder.Find(parsed.GetValue(old)!, parsed.GetValue(renamed)!, before.Sources, out var fault) is not { } order)
        {
            surroundings.Errors.WriteLine(fault);
            return ExitCodes.WrongUsage;
        }

        var plan = PageMove.Plan(before.Sources, order);
        var after = Pipeline.Check(plan.Sources, options, new GuideTheme());
        var known = before.Diagnostics.Select(problem => (problem.Rule, problem.Message)).ToHashSet();
        var news = after.Diagnostics.Where(problem => problem.Rule.Severity != Severity.Information && !known.Contains((problem.Rule, problem.Message)));
        if (after.HasErrors)
        {
            return Refuse(news, "The guide would not hold together. Nothing was moved");
        }

        var log = new DiagnosticBag();
        var isDry = parsed.GetValue(dryRun);
        if (!isDry && !SourceWriter.Write(plan.Files, folder, log))
        {
            return Refuse(log.Sorted(), "The changes could not be written");
        }

        surroundings.Tell(news);
        Tell(plan, isDry);
        return ExitCodes.Fine;
    }

    private int Refuse(IEnumerable<Diagnostic> problems, string outcome)
    {
        surroundings.Tell(problems);
        surroundings.Output.WriteLine(outcome);
        return ExitCodes.ContentProblems;
    }

    private void Tell(MovePlan plan, bool isDry)
    {
        foreach (var file in plan.Files.Where(file => file.IsMoved))
        {
            surroundings.Output.WriteLine($"{file.Before.Path} -> {file.Path}");
        }

        foreach (var rewriting in plan.Rewritings)
        {
            surroundings.Output.WriteLine($"{rewriting.Place}: {rewriting.Old} -> {rewriting.New}");
        }

        foreach (var (from, to) in plan.Addresses)
        {
            surroundings.Output.WriteLine($"{from} leads on to {to}");
        }

        var moved = plan.Files.Count(file => file.IsMoved);
        var changed = plan.Files.Count(file => !file.IsMoved);
        surroundings.Output.WriteLine(isDry ? $"{Files(moved)} would move, {Files(changed)} would change; nothing was written" : $"{Files(moved)} moved, {Files(changed)} changed");
    }

    private static string Files(int number) => number == 1 ? "1 file" : $"{number} files";
}
