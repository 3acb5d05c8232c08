using System.Globalization;
using System.Text;
using HiringGuide.Engine.Authoring;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Listing;

/// <summary>The list for a spreadsheet.</summary>
internal static class CsvList
{
    public static string Of(IReadOnlyList<ListedPage> pages, DateOnly day)
    {
        var csv = new StringBuilder("kind,name,title,level,reviewed,reviewBy,state,done,files,file,line\r\n");
        foreach (var page in pages)
        {
            csv.AppendCsvRow(CellsOf(page, day));
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
}
