using System.CommandLine;
using HiringGuide.Engine;
using HiringGuide.Engine.Comparing;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Reports;
using HiringGuide.Theme;

namespace HiringGuide;

/// <summary><c>guide changes</c>: what readers will find different since an earlier revision, for whoever reviews it.</summary>
internal static class ChangesVerb
{
    private const string Description = """
        Builds the guide as it was at a revision of git and as it is now, and tells the difference by address: pages, redirects, salary figures,
        adverts and new warnings. As Markdown it fits into a comment on a pull request; nothing is written.

        Example: guide changes --since origin/main --base-url https://preview.example
        """;

    public static Command Create(Surroundings surroundings)
    {
        var since = new Option<string>("--since") { Description = "The revision to compare with, such as origin/main.", HelpName = "REV", Required = true };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address of a preview, to link the pages to; without it they are named." };
        var format = new Option<string>("--format") { Description = "How it is told.", DefaultValueFactory = _ => "markdown" }.AcceptOnlyFromAmong("markdown", "json");
        var root = new Option<string>("--root") { Description = "The folder that holds input/, inside the working tree.", DefaultValueFactory = _ => "." };
        var date = new Option<DateOnly?>("--date") { Description = "The day to judge review and publish dates by (YYYY-MM-DD); today in UTC unless given.", CustomParser = SiteFlags.ParseDay };
        SiteFlags.RefuseEmpty(baseUrl, SiteFlags.AnAddress);
        var command = new Command("changes", Description) { since, baseUrl, format, root, date };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(root) ?? ".";
            if (Revision.Find(parsed.GetValue(since)!, folder, out var fault) is not { } revision)
            {
                surroundings.Errors.WriteLine(fault);
                return ExitCodes.WrongUsage;
            }

            var options = new BuildOptions { Root = folder, Output = "", Today = parsed.GetValue(date) ?? surroundings.Today };
            var now = Pipeline.Check(options, new GuideTheme());
            if (now.Site is null)
            {
                surroundings.Tell(now.Diagnostics.Where(problem => problem.Rule.Severity == Severity.Error));
                surroundings.Errors.WriteLine("The guide has errors, so there is nothing to compare.");
                return ExitCodes.ContentProblems;
            }

            var changes = SiteComparer.Compare(revision.Build(options, new GuideTheme()), now);
            surroundings.Output.Write(parsed.GetValue(format) == "json"
                ? JsonChanges.Of(changes, revision)
                : ChangesMarkdown.Of(changes, revision.Name, parsed.GetValue(baseUrl)));
            return ExitCodes.Fine;
        });
        return command;
    }
}
