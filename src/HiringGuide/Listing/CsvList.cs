using System.Globalization;
using System.Text;
using HiringGuide.Engine.Authoring;

namespace HiringGuide.Listing;

/// <summary>The list for a spreadsheet: CSV as RFC 4180 has it.</summary>
internal static class CsvList
{
    public static string Of(IReadOnlyList<ListedPage> pages, DateOnly day)
    {
        var csv = new StringBuilder("kind,name,title,level,reviewed,reviewBy,state,done,files,file,line\r\n");
        foreach (var page in pages)
        {
            csv.AppendJoin(',', CellsOf(page, day).Select(Quoted)).Append("\r\n");
        }

        return csv.ToString();
    }

    private static IReadOnlyList<string?> CellsOf(ListedPage page, DateOnly day) =>
    [
        ListWords.KindOf(page),
        page.Name,
        page.Title,
        ListWords.LevelOf(page),
        ListWords.DayOf(page.Reviewed),
        ListWords.DayOf(page.ReviewBy),
        ListWords.StateOf(page, day),
        page.Completeness?.Done.ToString(CultureInfo.InvariantCulture),
        page.Completeness?.Files.ToString(CultureInfo.InvariantCulture),
        page.File,
        page.Place.Line.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>A title that a spreadsheet would take for a formula is disarmed.</summary>
    private static string Quoted(string? cell)
    {
        var text = cell is ['=' or '+' or '-' or '@', ..] ? $"'{cell}" : cell ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
