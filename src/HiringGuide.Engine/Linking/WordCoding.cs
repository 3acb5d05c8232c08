using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>Counts the words of an advert that start like a masculine or a feminine stem, after Gaucher, Friesen and Kay. A compound counts as one word.</summary>
internal sealed class WordCoding
{
    private readonly Dictionary<string, bool> isMasculine = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> neutral;
    private readonly int longestStem;

    public WordCoding(CodedBalance balance)
    {
        foreach (var stem in balance.Masculine)
        {
            isMasculine.TryAdd(stem, true);
        }

        foreach (var stem in balance.Feminine)
        {
            isMasculine.TryAdd(stem, false);
        }

        neutral = balance.Neutral.ToHashSet(StringComparer.OrdinalIgnoreCase);
        longestStem = isMasculine.Keys.Select(stem => stem.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Adds the coded words of a text to a tally, lower case. <paramref name="isExempt"/> says of a word that it does not count.</summary>
    public void Count(string text, IReadOnlyList<Word> words, Func<int, bool> isExempt, Tally tally)
    {
        for (var first = 0; first < words.Count;)
        {
            var last = first;
            while (last + 1 < words.Count && words[last + 1].Gap == WordGap.Hyphen)
            {
                last++;
            }

            var word = last == first ? words[first].In(text).ToString() : string.Concat(words.Skip(first).Take(last - first + 1).Select(part => part.In(text).ToString()));
            if (!isExempt(first) && FindCoding(word) is { } masculine)
            {
                (masculine ? tally.Masculine : tally.Feminine).Add(text[words[first].Start..words[last].End].ToLowerInvariant());
            }

            first = last + 1;
        }
    }

    /// <summary>True for masculine, false for feminine; the shortest stem decides.</summary>
    private bool? FindCoding(string word)
    {
        if (neutral.Contains(word))
        {
            return null;
        }

        var stems = isMasculine.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= Math.Min(word.Length, longestStem); length++)
        {
            if (stems.TryGetValue(word.AsSpan(0, length), out var masculine))
            {
                return masculine;
            }
        }

        return null;
    }

    /// <summary>The coded words of one advert, each as often as it stands there.</summary>
    internal sealed class Tally
    {
        public List<string> Masculine { get; } = [];

        public List<string> Feminine { get; } = [];
    }
}
