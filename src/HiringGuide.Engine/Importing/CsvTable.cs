using System.Text;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Importing;

/// <summary>Comma-separated text as RFC 4180 has it: a quoted cell may hold commas, line breaks and doubled quotation marks.</summary>
internal static class CsvTable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static PublishedTable Parse(string name, ReadOnlyMemory<byte> bytes) => new(name, RowsOf(name, bytes));

    private static IEnumerable<TableRow> RowsOf(string name, ReadOnlyMemory<byte> bytes)
    {
        var text = TextOf(name, bytes.Span);
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var start = line;
            var cells = new List<string>();
            do
            {
                cells.Add(ReadCell(name, text, ref at, ref line));
            }
            while (cells.Count <= Limits.PublishedColumns && at < text.Length && text[at++] == ',');

            if (cells.Count > Limits.PublishedColumns)
            {
                throw new Unreadable(new Place(name, start, Limits.PublishedColumns + 1), $"The row has more than {Limits.PublishedColumns} cells.", "take the file as its publisher gives it out");
            }

            line++;
            yield return new TableRow(start, cells);
        }
    }

    /// <summary>Reads up to the comma or the line break that ends the cell, and leaves that to be read next.</summary>
    private static string ReadCell(string name, string text, ref int at, ref int line)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var length = text.AsSpan(at).IndexOfAny(',', '\n');
            var end = length < 0 ? text.Length : at + length;
            var cell = text[at..end];
            at = end;
            return cell.Trim();
        }

        var place = new Place(name, line, 1);
        var quoted = new StringBuilder();
        while (true)
        {
            var close = text.IndexOf('"', at + 1);
            if (close < 0)
            {
                throw new Unreadable(place, "A quotation mark opens in this row and is never closed.", "download the file again");
            }

            quoted.Append(text, at + 1, close - at - 1);
            line += text.AsSpan(at + 1, close - at - 1).Count('\n');
            at = close + 1;
            if (at >= text.Length || text[at] != '"')
            {
                break;
            }

            quoted.Append('"');
        }

        var rest = text.AsSpan(at).IndexOfAny(',', '\n');
        at = rest < 0 ? text.Length : at + rest;
        return quoted.ToString().Trim();
    }

    private static string TextOf(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = StrictUtf8.GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
            return text.Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            throw new Unreadable(Place.StartOf(name), "This is neither a workbook nor text in UTF-8.", "save the table as .xlsx, or as CSV in UTF-8");
        }
    }
}
