using System.Collections.Frozen;
using System.Globalization;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>Finds years with an upper end, in figures or in words: "3–5 years", "at most five years", "5 years or less". "3+ years" has none.</summary>
internal static class CappedYears
{
    private static readonly FrozenSet<string> NumberWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty");
    private static readonly FrozenSet<string> Years = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "year", "years", "yr", "yrs");

    /// <summary>Words before the number that set its upper end; one after another, as in "no more than".</summary>
    private static readonly IReadOnlyList<string> Before = ["maximum", "maximum of", "max", "max of", "at most", "up to", "no more than", "not more than", "fewer than", "less than", "under"];
    private static readonly IReadOnlyList<string> After = ["maximum", "max", "at most", "or less", "or fewer", "or under"];

    /// <summary>Words that make a number of years one of experience.</summary>
    private static readonly FrozenSet<string> Experience = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "experience", "experienced", "background", "career", "qualified", "practice", "seniority");

    private static readonly PhraseFinder<string> Caps = CapsOf(Before);
    private static readonly PhraseFinder<string> LaterCaps = CapsOf(After);

    /// <summary>Where each such stretch starts and ends in the text. Outside qualifications only a sentence that speaks of experience counts.</summary>
    public static IEnumerable<(int Start, int End)> In(string text, IReadOnlyList<Word> words, bool isQualification)
    {
        if (!words.Any(word => IsYear(word.In(text))))
        {
            yield break;
        }

        var caps = Caps.In(text, words).ToDictionary(cap => cap.First + cap.Count, cap => cap.First);
        var laterCaps = LaterCaps.In(text, words).ToDictionary(cap => cap.First, cap => cap.First + cap.Count - 1);
        for (var index = 1; index < words.Count; index++)
        {
            if (!IsYear(words[index].In(text)) || !IsNumber(index - 1, text, words) || IsOpen(index - 1, text, words))
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

    private static PhraseFinder<string> CapsOf(IReadOnlyList<string> phrases)
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

        var isJoined = end >= 2 && words[end - 1].In(text) is var joint
            && (joint.Equals("to", StringComparison.OrdinalIgnoreCase) || joint.Equals("or", StringComparison.OrdinalIgnoreCase) || joint.Equals("and", StringComparison.OrdinalIgnoreCase));
        return isJoined && IsNumber(end - 2, text, words) ? end - 2 : null;
    }

    private static bool IsYear(ReadOnlySpan<char> word) => Years.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsNumber(int index, string text, IReadOnlyList<Word> words)
    {
        var word = words[index].In(text);
        return (word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _)) || NumberWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>True for "5+".</summary>
    private static bool IsOpen(int index, string text, IReadOnlyList<Word> words) => text.AsSpan(words[index].End) is ['+', ..];

    private static bool SpeaksOfExperience(int index, string text, IReadOnlyList<Word> words)
    {
        var first = index;
        while (first > 0 && !EndsSentence(first - 1, text, words))
        {
            first--;
        }

        for (var at = first; at < words.Count; at++)
        {
            if (Experience.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[at].In(text)))
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
}
