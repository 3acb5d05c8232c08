using System.Text;
using HiringGuide.Engine.Authoring;

namespace HiringGuide.Listing;

/// <summary>The list for a person: columns as wide as what stands in them, a hyphen where there is nothing to say.</summary>
internal static class TableList
{
    private static readonly IReadOnlyList<string> Headings = ["kind", "name", "level", "reviewed", "review by", "complete", "state"];

    public static string Of(IReadOnlyList<ListedPage> pages, DateOnly day)
    {
        List<IReadOnlyList<string>> rows = [Headings, .. pages.Select(page => RowOf(page, day))];
        var widths = Headings.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        var table = new StringBuilder();
        foreach (var row in rows)
        {
            table.AppendJoin("  ", row.Select((cell, column) => column == row.Count - 1 ? cell : cell.PadRight(widths[column]))).Append('\n');
        }

        return table.ToString();
    }

    private static IReadOnlyList<string> RowOf(ListedPage page, DateOnly day) =>
    [
        ListWords.KindOf(page),
        page.Name,
        ListWords.LevelOf(page) ?? "-",
        ListWords.DayOf(page.Reviewed) ?? "-",
        ListWords.DayOf(page.ReviewBy) ?? "-",
        page.Completeness is { } completeness ? $"{completeness.Done} of {completeness.Files}" : "-",
        ListWords.StateOf(page, day),
    ];
}
