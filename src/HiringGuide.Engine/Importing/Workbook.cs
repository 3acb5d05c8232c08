using System.Globalization;
using System.Text;
using System.Xml;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Importing;

/// <summary>
/// The sheets of an .xlsx workbook (ECMA-376) in their order, as rows of text. Formulas give the value that was saved with them; dates, which no wage
/// table has, stay numbers.
/// </summary>
internal static class Workbook
{
    private const string Main = "xl/workbook.xml";

    public static bool IsOne(Archive archive) => archive.Has(Main);

    public static IEnumerable<PublishedTable> Tables(Archive archive)
    {
        var parts = PartsById(archive);
        var texts = new Lazy<IReadOnlyList<string>>(() => SharedTexts(archive));
        foreach (var id in Elements(archive, Main, "sheet").Select(sheet => sheet.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? "").Take(Limits.PublishedSheets))
        {
            if (parts.TryGetValue(id, out var part) && archive.Has(part))
            {
                yield return new PublishedTable(archive.Name, RowsOf(archive, part, texts));
            }
        }
    }

    private static Dictionary<string, string> PartsById(Archive archive)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship"))
        {
            var target = relation.GetAttribute("Target") ?? "";
            parts[relation.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }

        return parts;
    }

    private static List<string> SharedTexts(Archive archive)
    {
        const string part = "xl/sharedStrings.xml";
        return archive.Has(part) ? [.. Elements(archive, part, "si").Select(TextOf)] : [];
    }

    private static IEnumerable<TableRow> RowsOf(Archive archive, string part, Lazy<IReadOnlyList<string>> texts)
    {
        var number = 0;
        foreach (var row in Elements(archive, part, "row"))
        {
            number = int.TryParse(row.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            yield return new TableRow(number, CellsOf(archive.Name, row, number, texts));
        }
    }

    private static List<string> CellsOf(string name, XmlReader row, int number, Lazy<IReadOnlyList<string>> texts)
    {
        var cells = new List<string>();
        using var inside = row.ReadSubtree();
        while (inside.Read())
        {
            if (inside is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var column = ColumnOf(inside.GetAttribute("r")) ?? cells.Count;
            if (column >= Limits.PublishedColumns)
            {
                throw new Unreadable(new Place(name, number, column + 1), $"The sheet has more than {Limits.PublishedColumns} columns.", "take the file as its publisher gives it out");
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = CellOf(name, inside, new Place(name, number, column + 1), texts).Trim();
        }

        return cells;
    }

    private static string CellOf(string name, XmlReader cell, Place place, Lazy<IReadOnlyList<string>> texts)
    {
        var kind = cell.GetAttribute("t");
        var value = TextOf(cell);
        if (kind != "s")
        {
            return value;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Value.Count
            ? texts.Value[index]
            : throw new Unreadable(place, $"The cell points at text {value} of {name}, which is not there.", "download the file again");
    }

    /// <summary>What a cell or a shared text shows: values and texts, without formulas and without readings of Asian characters. Stops at the element's end.</summary>
    private static string TextOf(XmlReader element)
    {
        if (element.IsEmptyElement)
        {
            return "";
        }

        var (text, depth) = (new StringBuilder(), element.Depth);
        element.Read();
        while (element.Depth > depth && !element.EOF)
        {
            if (element is { NodeType: XmlNodeType.Element, LocalName: "f" or "rPh" })
            {
                element.Skip();
                continue;
            }

            if (element.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(element.Value);
            }

            element.Read();
        }

        return text.ToString();
    }

    /// <summary>The column of a reference such as AB12, from 0; null where there is none.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    /// <summary>
    /// A reader standing on each element of that name, one after the other. This reader knows no document types, so no entity is ever expanded or fetched,
    /// and it leaves the native program three megabytes smaller than the general one does.
    /// </summary>
    private static IEnumerable<XmlReader> Elements(Archive archive, string part, string name)
    {
        using var reader = XmlDictionaryReader.CreateTextReader(archive.BytesOf(part), XmlDictionaryReaderQuotas.Max);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                yield return reader;
            }
        }
    }
}
