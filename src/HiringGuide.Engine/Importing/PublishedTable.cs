using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Importing;

/// <summary>A table of a published file: a sheet of a workbook, or a whole CSV file. Its rows are read as they are asked for.</summary>
/// <param name="Name">The path of the file, behind a slash the file inside it where it is an archive.</param>
/// <param name="Rows">From the headings down; reading them may throw <see cref="Unreadable"/>.</param>
internal sealed record PublishedTable(string Name, IEnumerable<TableRow> Rows);

/// <summary>A row of a table: its number in the file, from 1, and its cells as text; an empty cell is an empty text.</summary>
internal readonly record struct TableRow(int Number, IReadOnlyList<string> Cells)
{
    public string CellAt(int column) => column >= 0 && column < Cells.Count ? Cells[column] : "";
}

/// <summary>Leaves the reading of a published file that cannot be read further; becomes one problem at the door.</summary>
internal sealed class Unreadable(Place place, string message, string help) : Exception(message)
{
    public Place Place => place;

    public string Help => help;
}
