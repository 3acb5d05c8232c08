namespace HiringGuide.Engine.Model;

/// <summary>What stands between a word and the one before it.</summary>
internal enum WordGap
{
    /// <summary>A full stop, a comma or anything else that ends a phrase; also the start of the text.</summary>
    Break,

    /// <summary>Blanks, hyphens, slashes, apostrophes and brackets: a phrase goes on across them.</summary>
    Phrase,

    /// <summary>One hyphen and nothing else: both are parts of one compound.</summary>
    Hyphen,
}

/// <summary>A run of letters and digits: where it starts in its text, how long it is, and what stands before it.</summary>
internal readonly record struct Word(int Start, int Length, WordGap Gap)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>Cuts a text into words, in one pass. Addresses of the web and of mail are passed over, and so are placeholders such as <c>{team-size}</c>.</summary>
internal static class Words
{
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var end = 0;
        for (var at = 0; at < text.Length;)
        {
            var startsChunk = at == 0 || char.IsWhiteSpace(text[at - 1]);
            if (startsChunk && EndOfAddress(text, at) is var past and > 0)
            {
                at = past;
            }
            else if (text[at] == '{' && EndOfPlaceholder(text, at) is var close and > 0)
            {
                at = close;
            }
            else if (IsPartOfWord(text[at]))
            {
                var start = at;
                while (at < text.Length && IsPartOfWord(text[at]))
                {
                    at++;
                }

                words.Add(new Word(start, at - start, words.Count == 0 ? WordGap.Break : GapOf(text.AsSpan(end, start - end))));
                end = at;
            }
            else
            {
                at++;
            }
        }

        return words;
    }

    /// <summary>The words of a phrase with single blanks between them: two spellings of one phrase are equal in this form, but for their case.</summary>
    public static string Normal(string phrase) => string.Join(' ', Of(phrase).Select(word => word.In(phrase).ToString()));

    private static bool IsPartOfWord(char character) => char.IsAscii(character)
        ? char.IsAsciiLetterOrDigit(character)
        : char.IsLetterOrDigit(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static WordGap GapOf(ReadOnlySpan<char> gap)
    {
        if (gap is "-" or "\u2011")
        {
            return WordGap.Hyphen;
        }

        foreach (var character in gap)
        {
            if (!char.IsWhiteSpace(character) && character is not ('-' or '\u2011' or '/' or '\'' or '\u2019' or '(' or ')'))
            {
                return WordGap.Break;
            }
        }

        return WordGap.Phrase;
    }

    /// <summary>Where an address that starts here ends; 0 where none does.</summary>
    private static int EndOfAddress(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(' ', '\t', '\n');
        var chunk = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
        var isAddress = chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains('@') || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return isAddress ? start + chunk.Length : 0;
    }

    /// <summary>Where the placeholder that opens here ends; 0 where the brace opens none.</summary>
    private static int EndOfPlaceholder(string text, int open)
    {
        for (var at = open + 1; at < text.Length; at++)
        {
            if (text[at] == '}')
            {
                return at + 1;
            }

            if (!char.IsAsciiLetterOrDigit(text[at]) && text[at] != '-')
            {
                return 0;
            }
        }

        return 0;
    }
}
