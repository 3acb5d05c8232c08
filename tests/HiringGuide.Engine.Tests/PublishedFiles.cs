using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HiringGuide.Engine.Tests;

/// <summary>Small files in the layouts that the publishers of wages use; workbooks are made by the library that Excel's makers keep.</summary>
internal static class PublishedFiles
{
    /// <summary>The columns of national_M20XX_dl.xlsx that matter, among some that do not.</summary>
    public static readonly string[] Headings = ["AREA", "AREA_TITLE", "I_GROUP", "OCC_CODE", "OCC_TITLE", "O_GROUP", "H_MEDIAN", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "ANNUAL"];

    /// <summary>The row of the small guide's clerks; percentiles divided by blanks.</summary>
    public static string[] Clerks(string percentiles, string area = "U.S.", string group = "cross-industry", string code = "43-9061") =>
        ["99", area, group, code, "Office Clerks, General", "detailed", "21.30", .. percentiles.Split(' '), ""];

    public static byte[] Csv(params string[][] rows) =>
        Bytes(string.Concat(rows.Select(row => string.Join(',', row.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)) + "\r\n")));

    /// <summary>The same rows as a workbook: texts shared, numbers as numbers, empty cells left out, and a sheet of notes before them.</summary>
    public static byte[] Workbook(params string[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var texts = book.AddNewPart<SharedStringTablePart>();
            texts.SharedStringTable = new SharedStringTable();
            var sheets = new Sheets();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
            foreach (var (index, sheet) in new[] { [["Field", "Description"]], rows }.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(sheet.Select((row, number) => RowOf(row, (uint)number + 1, texts.SharedStringTable))));
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = $"Sheet{index + 1}" });
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] members) => Zip(members, packed: true);

    /// <summary>The same archive without compression, so that a changed byte changes a part and not the packing.</summary>
    public static byte[] Unpacked(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return Zip([.. archive.Entries.Select(entry => (entry.FullName, BytesOf(entry)))], packed: false);
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Zip((string Name, byte[] Bytes)[] members, bool packed)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name, packed ? CompressionLevel.Optimal : CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Row RowOf(string[] cells, uint number, SharedStringTable texts) => new(cells.Index()
        .Where(cell => cell.Item.Length > 0)
        .Select(cell => CellOf(cell.Item, string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + cell.Index)}{number}"), texts)))
    {
        RowIndex = number,
    };

    private static Cell CellOf(string value, string reference, SharedStringTable texts)
    {
        if (decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            return new Cell(new CellValue(value)) { CellReference = reference };
        }

        texts.Append(new SharedStringItem(new Text(value)));
        return new Cell(new CellValue((texts.ChildElements.Count - 1).ToString(CultureInfo.InvariantCulture))) { CellReference = reference, DataType = CellValues.SharedString };
    }
}
