using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HiringGuide.Engine.Rendering;

/// <summary>
/// Words as Markdown that says the same: the emphasis, code and links of an author are marks, and nothing else is, not even what looks like HTML.
/// Prose without such characters stays as it is, and so do blanks in square brackets.
/// </summary>
internal static partial class MarkdownText
{
    private const char Edge = '\0';

    /// <summary>The words of a heading, behind its number signs.</summary>
    public static string OfHeading(IReadOnlyList<ManuscriptRun> runs) => ClosingSigns().Replace(LineOf(runs), @"$1\");

    /// <summary>The words of a paragraph or of an item of a list, on one line.</summary>
    public static string OfLine(IReadOnlyList<ManuscriptRun> runs) => StartOfNumber().Replace(StartOfBlock().Replace(LineOf(runs), @"\$0"), @"$0\");

    /// <summary>The words of a cell, its lines divided by semicolons.</summary>
    public static string OfCell(string words) => Escaped(OnOneLine(words.Replace("\n", "; ", StringComparison.Ordinal)), Edge, Edge).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A block of code in a fence that is longer than any inside.</summary>
    public static string OfCode(string code)
    {
        var fence = new string('`', Math.Max(3, LongestTicks(code) + 1));
        return $"{fence}\n{code}\n{fence}";
    }

    private static string LineOf(IReadOnlyList<ManuscriptRun> runs)
    {
        List<Piece> pieces = [.. WithCodeApart([.. runs.Where(run => run.Text.Length > 0 || run.Url is not null)]).SelectMany(PiecesOf)];
        List<Span> spans = [.. SpansOf(pieces)];
        var line = new StringBuilder();
        var words = "";
        for (var index = 0; index < pieces.Count; index++)
        {
            Mark(spans.Where(span => span.From == index));
            if (pieces[index].IsMarkdown)
            {
                AddWords(pieces[index].First);
                line.Append(pieces[index].Text);
            }
            else
            {
                words += pieces[index].Text;
            }

            Mark(spans.Where(span => span.To == index).Reverse());
        }

        AddWords(Edge);
        return line.ToString().Trim(' ');

        void Mark(IEnumerable<Span> marks)
        {
            foreach (var span in marks)
            {
                AddWords('*');
                line.Append(span.Mark);
            }
        }

        // What divides two runs of one look in the end is not known before: only words that stand together are safe together.
        void AddWords(char next)
        {
            var before = line.Length == 0 ? Edge : line[^1];
            line.Append(Escaped(before == Edge ? words.TrimStart(' ') : words, before, next));
            words = "";
        }
    }

    /// <summary>Of code right behind code the second is words: their marks would be one.</summary>
    private static IEnumerable<ManuscriptRun> WithCodeApart(IReadOnlyList<ManuscriptRun> runs) =>
        runs.Select((run, index) => run.IsCode && index > 0 && runs[index - 1].IsCode ? run with { IsCode = false } : run);

    /// <summary>A run as Markdown, or its words with the blanks around them apart, because no mark of emphasis may have a blank inside.</summary>
    private static IEnumerable<Piece> PiecesOf(ManuscriptRun run)
    {
        var text = OnOneLine(run.Text);
        if (run.Url is { } url)
        {
            return [new Piece($"[{Escaped(text, '[', ']', isInLink: true)}]({AddressOf(url)})", run.IsBold, run.IsItalic, IsMarkdown: true)];
        }

        if (run.IsCode)
        {
            return [new Piece(CodeOf(text), run.IsBold, run.IsItalic, IsMarkdown: true)];
        }

        var core = text.Trim();
        var start = text.Length - text.TrimStart().Length;
        string[] parts = core.Length == 0 ? [text] : [text[..start], core, text[(start + core.Length)..]];
        return parts.Where(part => part.Length > 0).Select(part => new Piece(part, run.IsBold, run.IsItalic));
    }

    /// <summary>Where emphasis starts and ends, the outer before the inner; without that which Markdown could not tell from text, or that crosses another.</summary>
    private static IEnumerable<Span> SpansOf(List<Piece> pieces)
    {
        var bold = SpansOf(pieces, "**", piece => piece.IsBold).ToList();
        var italic = SpansOf(pieces, "*", piece => piece.IsItalic).Where(span => !bold.Exists(span.Crosses));
        return bold.Concat(italic).OrderBy(span => span.From).ThenByDescending(span => span.To);
    }

    private static IEnumerable<Span> SpansOf(List<Piece> pieces, string mark, Func<Piece, bool> has)
    {
        Span? open = null;
        var spans = new List<Span>();
        for (var index = 0; index < pieces.Count; index++)
        {
            if (pieces[index].IsBlank)
            {
                continue;
            }

            if (has(pieces[index]))
            {
                open = (open ?? new Span(mark, index, index)) with { To = index };
            }
            else if (open is { } closed)
            {
                spans.Add(closed);
                open = null;
            }
        }

        return (open is { } last ? spans.Append(last) : spans).Where(span =>
            Stands(pieces[span.From].First, span.From > 0 ? pieces[span.From - 1].Last : ' ')
            && Stands(pieces[span.To].Last, span.To + 1 < pieces.Count ? pieces[span.To + 1].First : ' '));
    }

    /// <summary>True where a mark of emphasis between two characters is one: behind a mark of punctuation only where no letter follows.</summary>
    private static bool Stands(char inside, char outside) =>
        !(char.IsPunctuation(inside) || char.IsSymbol(inside) || char.IsSurrogate(inside)) || char.IsWhiteSpace(outside) || char.IsPunctuation(outside) || (char.IsAscii(outside) && char.IsSymbol(outside));

    private static string Escaped(string words, char before, char next, bool isInLink = false)
    {
        var escaped = new StringBuilder(words.Length);
        for (var index = 0; index < words.Length; index++)
        {
            var after = index + 1 < words.Length ? words[index + 1] : next;
            escaped.Append(words[index] switch
            {
                '<' when after is not (' ' or Edge) => "&lt;",
                '&' when IsReference(words, index) => "&amp;",
                '`' when after == '`' => "&#96;", // Some parsers take a backslash before a row of them for text.
                var character when IsMark(character, before, after, isInLink) => $@"\{character}",
                var character => character,
            });
            before = words[index];
        }

        return escaped.ToString();
    }

    private static bool IsMark(char character, char before, char after, bool isInLink) => character switch
    {
        '\\' => !char.IsLetterOrDigit(after) && after != ' ',
        '`' => true,
        '*' => before != ' ' || after != ' ',
        '_' => !(before == ' ' && after == ' ') && !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
        '~' => before is not (' ' or Edge), // Enough to end nothing that is struck out.
        '[' => isInLink,
        ']' => isInLink || after is '(' or '[',
        '!' => after == '[',
        _ => false,
    };

    /// <summary>True where a character reference such as <c>&amp;lt;</c> starts, or could.</summary>
    private static bool IsReference(string words, int start)
    {
        var end = start + 1;
        while (end < words.Length && (char.IsAsciiLetterOrDigit(words[end]) || words[end] == '#'))
        {
            end++;
        }

        return end > start + 1 && end < words.Length && words[end] == ';';
    }

    /// <summary>Code in one more grave accent than stands in it, with the blanks that Markdown takes away again.</summary>
    private static string CodeOf(string code)
    {
        var ticks = new string('`', LongestTicks(code) + 1);
        var isPadded = code[0] == '`' || code[^1] == '`' || (code[0] == ' ' && code[^1] == ' ' && code.Trim(' ').Length > 0);
        return isPadded ? $"{ticks} {code} {ticks}" : $"{ticks}{code}{ticks}";
    }

    /// <summary>An address with every character encoded that could end it, or start something else.</summary>
    private static string AddressOf(string url)
    {
        var address = new StringBuilder(url.Length);
        foreach (var (index, character) in url.Index())
        {
            _ = character switch
            {
                '&' when IsReference(url, index) => address.Append("&amp;"),
                <= ' ' or '\u007F' or '(' or ')' or '<' or '>' or '\\' or '`' => address.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}"),
                _ => address.Append(character),
            };
        }

        return address.ToString();
    }

    private static int LongestTicks(string code)
    {
        var (longest, row) = (0, 0);
        foreach (var character in code)
        {
            row = character == '`' ? row + 1 : 0;
            longest = Math.Max(longest, row);
        }

        return longest;
    }

    private static string OnOneLine(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)) : text;

    /// <summary>What would start a heading, a quotation, an item, a rule, a box to tick or the address of a link.</summary>
    [GeneratedRegex(@"^(?:#{1,6}(?= |\z)|>|[-+](?= |\z)|-[- ]*\z|\[(?=[ xX]\](?: |\z))|\[(?=(?:[^\[\]\\]|\\.)*\]:))", RegexOptions.CultureInvariant)]
    private static partial Regex StartOfBlock();

    /// <summary>What would start a numbered item.</summary>
    [GeneratedRegex(@"^[0-9]{1,9}(?=[.)](?: |\z))", RegexOptions.CultureInvariant)]
    private static partial Regex StartOfNumber();

    /// <summary>Number signs at the end of a heading, which would be none of its words.</summary>
    [GeneratedRegex(@"(^| )(?=#+\z)", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingSigns();

    /// <summary>Words of one look, or a link or code that is Markdown already.</summary>
    private readonly record struct Piece(string Text, bool IsBold, bool IsItalic, bool IsMarkdown = false)
    {
        public bool IsBlank => !IsMarkdown && string.IsNullOrWhiteSpace(Text);

        public char First => Text[0];

        public char Last => Text[^1];
    }

    /// <summary>The first and the last piece between two marks.</summary>
    private readonly record struct Span(string Mark, int From, int To)
    {
        public bool Crosses(Span other) => (From < other.From && other.From <= To && To < other.To) || (other.From < From && From <= other.To && other.To < To);
    }
}
