using System.Text;

namespace HiringGuide.Engine.Rendering;

/// <summary>CSV as RFC 4180 has it; a cell that a spreadsheet would take for a formula is disarmed.</summary>
public static class CsvText
{
    /// <summary>Adds a row. A null cell is empty.</summary>
    public static StringBuilder AppendCsvRow(this StringBuilder csv, IEnumerable<string?> cells) => csv.AppendJoin(',', cells.Select(CellOf)).Append("\r\n");

    private static string CellOf(string? cell)
    {
        var text = cell is ['=' or '+' or '-' or '@' or '\t', ..] ? $"'{cell}" : cell ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
