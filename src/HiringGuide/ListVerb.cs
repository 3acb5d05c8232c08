using System.CommandLine;
using System.CommandLine.Parsing;
using HiringGuide.Engine.Authoring;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;
using HiringGuide.Listing;

namespace HiringGuide;

/// <summary><c>guide list</c>: what is in the guide, how far it is written, and what is due to be reviewed.</summary>
internal static class ListVerb
{
    private const string Description = """
        Lists roles, articles and comparisons with level, days of review and how many of their files have nothing left to mend.
        With --due: only what is past its day of review and in front of readers, longest overdue first; then pages about the guide,
        the wages of occupations and the pay rules of places are listed as well.

        Example: guide list --due 2027-06-01 --format csv
        """;

    public static Command Create(Surroundings surroundings)
    {
        var due = new Option<DateOnly?>("--due") { Description = "Only what is past its review on a day (YYYY-MM-DD); today in UTC where none is named.", HelpName = "DATE", Arity = ArgumentArity.ZeroOrOne, CustomParser = ParseDue };
        var format = new Option<string>("--format") { Description = "How the list is told.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "csv", "json");
        var root = new Option<string>("--root") { Description = "The folder that holds input/.", DefaultValueFactory = _ => "." };
        var command = new Command("list", Description) { due, format, root };
        command.SetAction(parsed =>
        {
            var isDue = parsed.GetResult(due) is not null;
            var day = (isDue ? parsed.GetValue(due) : null) ?? surroundings.Today;
            return Tell(parsed.GetValue(root) ?? ".", day, isDue, parsed.GetValue(format) ?? "table", surroundings);
        });
        return command;
    }

    private static int Tell(string root, DateOnly day, bool isDue, string format, Surroundings surroundings)
    {
        var log = new DiagnosticBag();
        var list = ContentList.Of(SourceReader.Read(root, log), day);
        IReadOnlyList<ListedPage> pages = isDue
            ? [.. list.Pages.Where(page => page.StateOn(day) == ListedState.Due).OrderBy(page => page.ReviewBy)]
            : [.. list.Pages.Where(page => page.Kind is ListedKind.Role or ListedKind.Article or ListedKind.Comparison)];
        surroundings.Output.Write(format switch
        {
            "csv" => CsvList.Of(pages, day),
            "json" => JsonList.Of(pages, day),
            _ when pages.Count == 0 => isDue ? $"Nothing is due on {day:yyyy-MM-dd}\n" : "",
            _ => TableList.Of(pages, day),
        });
        surroundings.Tell(log.Sorted());
        if (list.Unread > 0)
        {
            surroundings.Errors.WriteLine($"Not listed, because they cannot be read: {list.Unread} of the guide's pages and files. 'guide check --drafts' says why.");
        }

        return log.HasErrors || list.Unread > 0 ? ExitCodes.ContentProblems : ExitCodes.Fine;
    }

    private static DateOnly? ParseDue(ArgumentResult result) => result.Tokens.Count == 0 ? null : SiteFlags.ParseDay(result);
}
