using System.Globalization;
using System.Text;
using HiringGuide.Engine.Comparing;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Reports;

/// <summary>What changed since a revision, as a comment on a pull request: the short of it first, the rest folded, and never longer than GitHub takes.</summary>
internal sealed class ChangesMarkdown
{
    /// <summary>GitHub refuses comments of 65,536 characters; what posts this adds a mark of its own.</summary>
    public const int MostBytes = 59_000;

    private const int MostInList = 100;

    private readonly StringBuilder text = new();
    private readonly string since;
    private readonly string? baseUrl;
    private int length;
    private int leftOut;

    private ChangesMarkdown(string since, string? baseUrl) => (this.since, this.baseUrl) = (since, baseUrl?.TrimEnd('/'));

    /// <summary><paramref name="changes"/> is null where the guide of then has errors. Pages are links where there is a base address, and named otherwise.</summary>
    public static string Of(SiteChanges? changes, string since, string? baseUrl)
    {
        var comment = new ChangesMarkdown(since, baseUrl);
        if (changes is null)
        {
            comment.Add($"The guide as it was at {Code(since)} has errors under this program, so there is nothing to compare with.\n");
        }
        else
        {
            comment.Write(changes);
        }

        return comment.text.ToString();
    }

    private void Write(SiteChanges changes)
    {
        Add($"**Since {Code(since)}:** {Sum(changes)}.\n");
        List("Changed", changes.Edited.Select(Page));
        List("Added", changes.Added.Select(Page));
        List("Moved", changes.Moved.Where(page => !IsBelowAnother(page, changes.Moved)).Select(page => $"{Code(page.From)} to {Link(page.To, page.Title)}"));
        List("Removed", changes.Removed.Select(page => $"{Code(page.Url)}{(page.IsGivenUp ? ", given up" : "")}"));
        Add(Figures(changes.Figures));
        foreach (var advert in changes.Adverts)
        {
            Fold($"The advert of {Safe(advert.Title)}", Fenced(advert.Lines));
        }

        Fold(Count(changes.Following.Count, "more page shows", "more pages show") + " something of it", Items(changes.Following.Select(Page)));
        Fold(Count(changes.Redirects.Count, "redirect", "redirects") + " added", Items(changes.Redirects.Select(redirect => $"{Code(redirect.From)} to {Code(redirect.To)}")));
        Fold(Count(changes.Warnings.Count, "new warning", "new warnings"), Items(changes.Warnings.Select(warning => $"{Code(warning.Place.ToString())} {warning.Rule.Code}: {Safe(Diagnostic.Visible(warning.Message))}")));
        if (changes.OnlyFramed > 0)
        {
            Add($"\n{Count(changes.OnlyFramed, "page differs", "pages differ")} in the frame around it alone.\n");
        }

        if (leftOut > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{leftOut} more parts are left out here; `guide changes --since REV` tells all of it.\n");
        }
    }

    private static string Sum(SiteChanges changes)
    {
        var parts = new[]
        {
            (changes.Edited.Count, "page changed", "pages changed"),
            (changes.Added.Count, "page added", "pages added"),
            (changes.Moved.Count, "page moved", "pages moved"),
            (changes.Removed.Count, "page removed", "pages removed"),
            (changes.Figures.Count, "salary figure", "salary figures"),
            (changes.Adverts.Count, "advert", "adverts"),
            (changes.Warnings.Count, "new warning", "new warnings"),
            (changes.Following.Count, "page shows something of it", "pages show something of it"),
        }.Where(part => part.Count > 0).Select(part => Count(part.Count, part.Item2, part.Item3)).ToList();
        return parts.Count == 0 ? "no page changed" : string.Join(", ", parts);
    }

    /// <summary>What lies below a page moves with it.</summary>
    private static bool IsBelowAnother(MovedPage page, IReadOnlyList<MovedPage> all) =>
        all.Any(other => other != page && page.From.StartsWith(other.From, StringComparison.Ordinal) && page.To.StartsWith(other.To, StringComparison.Ordinal));

    private string Page(ChangedPage page)
    {
        var sections = page.Sections.Select(section => Link($"{page.Url}#{section}", section));
        return Link(page.Url, page.Title) + (page.Sections.Count > 0 ? $" ({string.Join(", ", sections)})" : "");
    }

    private string Link(string url, string title) => baseUrl is null ? $"{Safe(title)} {Code(url)}" : $"[{Safe(title)}]({baseUrl}{url})";

    private void List(string title, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            Add($"\n{title}:\n\n{Items(all)}");
        }
    }

    private static string Items(IEnumerable<string> items)
    {
        var all = items.ToList();
        var more = all.Count > MostInList ? $"- and {all.Count - MostInList} more\n" : "";
        return string.Concat(all.Take(MostInList).Select(item => $"- {item}\n")) + more;
    }

    private static string Figures(IReadOnlyList<FigureChange> figures)
    {
        if (figures.Count == 0)
        {
            return "";
        }

        var rows = figures.Take(MostInList).Select(change => Line($"| {Safe(change.Figure.Title)} ({Safe(change.Figure.Subject)}) | {Safe(change.Figure.Area)} | {Safe(change.Figure.Name)} | {Amount(change.Before, change.Figure)} | {Amount(change.After, change.Figure)} | {change.Share:+0.0%;-0.0%} |\n"));
        var more = figures.Count > MostInList ? $"\nand {figures.Count - MostInList} more figures\n" : "";
        return $"\n| Of | Area | Figure | Before | After | Change |\n|---|---|---|---:|---:|---:|\n{string.Concat(rows)}{more}";
    }

    private static string Amount(int? amount, Figure figure) => amount is { } number ? Line($"{number:N0} {figure.Currency}") : "none";

    private void Fold(string summary, string inside)
    {
        if (inside.Length > 0)
        {
            Add($"\n<details><summary>{summary}</summary>\n\n{inside}\n</details>\n");
        }
    }

    /// <summary>The fence is longer than any in the text, so that no advert ends it.</summary>
    private static string Fenced(IReadOnlyList<string> lines)
    {
        var fence = new string('`', lines.Select(LongestTicks).Append(2).Max() + 1);
        return $"{fence}diff\n{string.Concat(lines.Select(line => $"{Diagnostic.Visible(line)}\n"))}{fence}\n";
    }

    private static int LongestTicks(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var character in line)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Adds a part as a whole, or counts it as left out where it would not fit.</summary>
    private void Add(string part)
    {
        var bytes = Encoding.UTF8.GetByteCount(part);
        if (part.Length == 0)
        {
            return;
        }

        if (length + bytes > MostBytes)
        {
            leftOut++;
            return;
        }

        length += bytes;
        text.Append(part);
    }

    private static string Code(string words) => $"`{Diagnostic.Visible(words).Replace('`', '\'')}`";

    /// <summary>Words of an author as they are: no mark of Markdown or HTML, nobody called by name.</summary>
    private static string Safe(string words)
    {
        var safe = new StringBuilder();
        foreach (var character in Diagnostic.Visible(words))
        {
            _ = character switch
            {
                '<' => safe.Append("&lt;"),
                '&' => safe.Append("&amp;"),
                '@' => safe.Append("@\u200B"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' => safe.Append('\\').Append(character),
                _ => safe.Append(character),
            };
        }

        return safe.ToString();
    }

    private static string Count(int number, string one, string several) => Line($"{number} {(number == 1 ? one : several)}");

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
