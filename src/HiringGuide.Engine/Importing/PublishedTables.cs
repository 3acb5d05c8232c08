using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Importing;

/// <summary>Finds the tables of a published file: a workbook, a CSV file, or the archive in which a publisher hands either out.</summary>
internal static class PublishedTables
{
    /// <summary>The members of the Department of Labor's archive that count: the wages and the names of the areas. Its other tables hold other wages.</summary>
    private static readonly IReadOnlyList<string> LevelFiles = ["ALC_Export.csv", "Geography.csv"];

    public static IEnumerable<PublishedTable> TablesOf(PublishedFile file) => TablesOf(file.Path, file.Bytes, isMember: false);

    private static IEnumerable<PublishedTable> TablesOf(string name, ReadOnlyMemory<byte> bytes, bool isMember)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new Unreadable(Place.StartOf(name), "This is a workbook in the form of before 2007.", "save it as .xlsx");
        }

        if (!Archive.IsOne(bytes.Span))
        {
            yield return CsvTable.Parse(name, bytes);
            yield break;
        }

        using var archive = Archive.Open(name, bytes);
        if (Workbook.IsOne(archive))
        {
            foreach (var sheet in Workbook.Tables(archive))
            {
                yield return sheet;
            }

            yield break;
        }

        foreach (var member in isMember ? [] : archive.Members.Where(HoldsTable).Take(Limits.PublishedSheets).ToList())
        {
            foreach (var table in TablesOf($"{name}/{member}", archive.BytesOf(member), isMember: true))
            {
                yield return table;
            }
        }
    }

    private static bool HoldsTable(string member) =>
        member.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || LevelFiles.Contains(member.Split('/')[^1], StringComparer.OrdinalIgnoreCase);
}
