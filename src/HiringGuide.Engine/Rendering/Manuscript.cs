using System.Text;

namespace HiringGuide.Engine.Rendering;

/// <summary>A text as blocks and runs, for formats that are not HTML: Word, Markdown, plain text.</summary>
internal sealed record Manuscript(IReadOnlyList<ManuscriptBlock> Blocks)
{
    /// <summary>As Markdown: headings with number signs, blanks in square brackets.</summary>
    public string ToMarkdown() => Write(MarkdownOf, MarkdownOf);

    /// <summary>As plain text for forms that take no marks: headings on a line of their own, bullets with hyphens.</summary>
    public string ToPlainText() => Write(
        words: block => string.Concat(block.Runs.Select(run => run.Url is { } url && url != run.Text ? $"{run.Text} ({url})" : run.Text)),
        table: table => string.Join('\n', table.Rows.Select(row => string.Join(", ", row))));

    private static string MarkdownOf(ManuscriptBlock block) => block.Kind switch
    {
        ManuscriptKind.Heading => $"{new string('#', Math.Min(block.Level, 6))} {MarkdownText.OfHeading(block.Runs)}",
        ManuscriptKind.Code => MarkdownText.OfCode(string.Concat(block.Runs.Select(run => run.Text))),
        _ => MarkdownText.OfLine(block.Runs),
    };

    private static string MarkdownOf(ManuscriptTable table)
    {
        var lines = table.Rows.Select(row => $"| {string.Join(" | ", row.Select(MarkdownText.OfCell))} |").ToList();
        lines.Insert(1, $"|{string.Concat(table.Rows[0].Select(_ => " --- |"))}");
        return string.Join('\n', lines);
    }

    private string Write(Func<ManuscriptBlock, string> words, Func<ManuscriptTable, string> table)
    {
        var text = new StringBuilder();
        ManuscriptBlock? before = null;
        foreach (var block in Blocks)
        {
            var tight = before is { IsListItem: true } && block.IsListItem && before.Kind == block.Kind;
            if (before is not null)
            {
                text.Append(tight ? "\n" : "\n\n");
            }

            text.Append(block.Kind switch
            {
                ManuscriptKind.Table when block.Table is { } rows => table(rows),
                ManuscriptKind.Bullet => $"{Indent(block)}- {words(block)}",
                ManuscriptKind.Number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Indent(block)}{block.Number}. {words(block)}"),
                _ => words(block),
            });
            before = block;
        }

        return text.Append('\n').ToString();
    }

    private static string Indent(ManuscriptBlock block) => new(' ', 2 * Math.Max(0, block.Level - 1));
}

internal enum ManuscriptKind
{
    Paragraph,
    Heading,
    Bullet,
    Number,
    Table,
    Code,
}

/// <summary>A table whose first row is its head. <see cref="Widths"/> are percent of the page; rows below the head are at least <see cref="RowHeight"/> twentieths of a point high. A line break in a cell starts a new paragraph.</summary>
internal sealed record ManuscriptTable(IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string>> Rows, int RowHeight = 0);

/// <summary>A heading (Level 1 to 6), a paragraph, lines of code, or an item of a list (Level is its depth, Number its place where it is numbered).</summary>
internal sealed record ManuscriptBlock(ManuscriptKind Kind, int Level, int Number, IReadOnlyList<ManuscriptRun> Runs)
{
    /// <summary>What a block of kind <see cref="ManuscriptKind.Table"/> holds; null for the others.</summary>
    public ManuscriptTable? Table { get; private init; }

    public bool IsListItem => Kind is ManuscriptKind.Bullet or ManuscriptKind.Number;

    public static ManuscriptBlock Heading(int level, string text) => new(ManuscriptKind.Heading, level, 0, [new ManuscriptRun(text)]);

    public static ManuscriptBlock Paragraph(params IReadOnlyList<ManuscriptRun> runs) => new(ManuscriptKind.Paragraph, 0, 0, runs);

    public static ManuscriptBlock Of(ManuscriptTable table) => new(ManuscriptKind.Table, 0, 0, []) { Table = table };

    public static ManuscriptBlock Bullet(params IReadOnlyList<ManuscriptRun> runs) => new(ManuscriptKind.Bullet, 1, 0, runs);
}

/// <summary>Words of one look. <see cref="Placeholder"/> is the name of the blank they stand for, if they do.</summary>
internal sealed record ManuscriptRun(string Text, bool IsBold = false, bool IsItalic = false, string? Url = null, string? Placeholder = null, bool IsCode = false);
