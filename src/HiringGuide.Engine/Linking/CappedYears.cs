using System.Globalization;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>Finds years with an upper end, in figures or in words: "3–5 years", "at most five years", "5 years or less". "3+ years" has none.</summary>
internal static class CappedYears
{
    private static readonly IReadOnlyList<string> NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty"];
    private static readonly IReadOnlyList<string> Years = ["year", "years", "yr", "yrs"];
    private static readonly IReadOnlyList<string> Joints = ["to", "or", "and"];

    /// <summary>How many words before and after the years a sentence is searched for one of <see cref="Experience"/>.</summary>
    private const int SentenceReach = 40;

    private static readonly IReadOnlyList<string> Before = ["maximum", "maximum of", "max", "max of", "at most", "up to", "no more than", "not more than", "fewer than", "less than"];
    private static readonly IReadOnlyList<string> After = ["maximum", "max", "at most", "or less", "or fewer"];

    /// <summary>Phrases that hold one of <see cref="Before"/> and mean the opposite.</summary>
    private static readonly IReadOnlyList<string> Least = ["no less than", "not less than", "no fewer than", "not fewer than"];

    /// <summary>Words that make a number of years one of experience.</summary>
    private static readonly IReadOnlyList<string> Experience = ["experience", "experienced", "background", "career", "qualified", "practice", "seniority"];

    private static readonly PhraseFinder<string> Caps = PhrasesOf([.. Before, .. Least]);
    private static readonly PhraseFinder<string> LaterCaps = PhrasesOf(After);

    /// <summary>False where a text certainly holds none.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text)
    {
        if (text.Contains("year", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // Few texts are without a payroll.
        for (var at = text.IndexOf("yr", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("yr", StringComparison.OrdinalIgnoreCase))
        {
            text = text[(at + 2)..];
            if (text is [] or ['s' or 'S', ..] || !char.IsAsciiLetter(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where each such stretch starts and ends in the text. Outside qualifications only a sentence that speaks of experience counts.</summary>
    public static IEnumerable<(int Start, int End)> In(string text, IReadOnlyList<Word> words, bool isQualification)
    {
        if (!MayStandIn(text))
        {
            yield break;
        }

        var caps = Caps.In(text, words).Where(cap => !Least.Contains(cap.Meaning)).ToDictionary(cap => cap.First + cap.Count, cap => cap.First);
        var laterCaps = LaterCaps.In(text, words).ToDictionary(cap => cap.First, cap => cap.First + cap.Count - 1);
        for (var index = 1; index < words.Count; index++)
        {
            if (!IsYear(words[index].In(text)) || !IsNumber(index - 1, text, words) || IsOpen(index - 1, text, words) || IsAge(index + 1, text, words))
            {
                continue;
            }

            var first = FirstOfRange(index - 1, text, words) ?? (caps.TryGetValue(index - 1, out var cap) ? cap : null as int?);
            var last = first is null && laterCaps.TryGetValue(index + 1, out var end) ? end : index;
            if ((first is not null || last > index) && (isQualification || SpeaksOfExperience(index, text, words)))
            {
                yield return (words[first ?? index - 1].Start, words[last].End);
            }
        }
    }

    private static PhraseFinder<string> PhrasesOf(IReadOnlyList<string> phrases)
    {
        var finder = new PhraseFinder<string>();
        foreach (var phrase in phrases)
        {
            finder.Add(phrase, phrase);
        }

        return finder;
    }

    /// <summary>The word at which a range starts that ends with this number; null where it is no range.</summary>
    private static int? FirstOfRange(int end, string text, IReadOnlyList<Word> words)
    {
        if (end >= 1 && IsNumber(end - 1, text, words) && text.AsSpan(words[end - 1].End, words[end].Start - words[end - 1].End).Trim() is "-" or "\u2010" or "\u2011" or "\u2013" or "\u2014")
        {
            return end - 1;
        }

        return end >= 2 && IsOneOf(Joints, words[end - 1].In(text)) && IsNumber(end - 2, text, words) ? end - 2 : null;
    }

    private static bool IsYear(ReadOnlySpan<char> word) => IsOneOf(Years, word);

    private static bool IsNumber(int index, string text, IReadOnlyList<Word> words)
    {
        var word = words[index].In(text);
        return (word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _)) || IsOneOf(NumberWords, word);
    }

    /// <summary>True for "5+".</summary>
    private static bool IsOpen(int index, string text, IReadOnlyList<Word> words) => text.AsSpan(words[index].End) is ['+', ..];

    /// <summary>True for "years old" and "years of age".</summary>
    private static bool IsAge(int after, string text, IReadOnlyList<Word> words) =>
        after < words.Count && (words[after].In(text) is "old" || (words[after].In(text) is "of" && after + 1 < words.Count && words[after + 1].In(text) is "age"));

    private static bool SpeaksOfExperience(int index, string text, IReadOnlyList<Word> words)
    {
        var first = index;
        while (first > Math.Max(0, index - SentenceReach) && !EndsSentence(first - 1, text, words))
        {
            first--;
        }

        for (var at = first; at < Math.Min(words.Count, index + SentenceReach); at++)
        {
            if (IsOneOf(Experience, words[at].In(text)))
            {
                return true;
            }

            if (at >= index && EndsSentence(at, text, words))
            {
                return false;
            }
        }

        return false;
    }

    private static bool EndsSentence(int index, string text, IReadOnlyList<Word> words) =>
        index + 1 < words.Count && text.AsSpan(words[index].End, words[index + 1].Start - words[index].End).IndexOfAny('.', '!', '?') >= 0;

    private static bool IsOneOf(IReadOnlyList<string> known, ReadOnlySpan<char> word)
    {
        foreach (var one in known)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
