using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Parsing;

/// <summary>
/// Looks through Markdown before it is parsed and refuses, at its place, what the library takes very long over: its time grows with the square of brackets and of
/// marks in one line, its memory with rows times columns. The look cannot tell code from prose, so the limits hold in both.
/// </summary>
internal static class ProseLimits
{
    public static readonly string TooDeep = $"Quotes, lists, brackets or emphasis are nested more than {Limits.MarkdownDepth} deep.";

    /// <summary>Lines of a table that are not in its body: the names of the columns and the dashes.</summary>
    private const int HeadLines = 2;

    /// <summary>False after reporting; then the text must not be parsed.</summary>
    public static bool Hold(string path, string markdown, int linesBefore, int columnsBefore, DiagnosticBag log)
    {
        // Most texts have no table and few brackets: one look at the whole says so, and spares two at each line.
        var (hasTables, mayHaveTooMany) = (markdown.Contains('|', StringComparison.Ordinal), markdown.AsSpan().Count('[') > Limits.Brackets);
        var (brackets, rows, number) = (0, 0, linesBefore);
        foreach (var range in markdown.AsSpan().Split('\n'))
        {
            var line = markdown.AsSpan(range);
            var start = new Place(path, ++number, columnsBefore + 1);
            var bars = hasTables ? line.Count('|') : 0;
            rows = bars > 0 ? rows + 1 : 0;
            var bracketsBefore = brackets;
            brackets += mayHaveTooMany ? line.Count('[') : 0;
            if (MarksBefore(line) > Limits.MarkdownDepth)
            {
                log.Report(Rules.MarkdownTooDeep, start, TooDeep, "flatten them");
                return false;
            }

            if (bars > Limits.TableColumns + 1 || rows > Limits.TableRows + HeadLines)
            {
                log.Report(Rules.LargeTable, start, $"A table has at most {Limits.TableColumns} columns and {Limits.TableRows} rows.", "divide it");
                return false;
            }

            if (brackets > Limits.Brackets)
            {
                var column = start.Column + IndexOf('[', Limits.Brackets - bracketsBefore, line);
                log.Report(Rules.TooManyLinks, start with { Column = column }, $"More than {Limits.Brackets} brackets open in one text.", "divide the page");
                return false;
            }
        }

        return true;
    }

    /// <summary>How many quotes and list items open at the start of a line.</summary>
    private static int MarksBefore(ReadOnlySpan<char> line)
    {
        var marks = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var isMark = line[at] == '>' || (line[at] is '-' or '*' or '+' && at + 1 < line.Length && line[at + 1] is ' ' or '\t');
            if (!isMark && line[at] is not (' ' or '\t'))
            {
                return marks;
            }

            marks += isMark ? 1 : 0;
        }

        return marks;
    }

    private static int IndexOf(char character, int skipped, ReadOnlySpan<char> line)
    {
        var at = line.IndexOf(character);
        for (; skipped > 0; skipped--)
        {
            at += 1 + line[(at + 1)..].IndexOf(character);
        }

        return at;
    }
}
