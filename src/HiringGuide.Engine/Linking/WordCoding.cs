using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>Counts the words of an advert that start like a masculine or a feminine stem, after Gaucher, Friesen and Kay. A compound counts as one word.</summary>
internal sealed class WordCoding
{
    /// <summary>The stems by their first letter.</summary>
    private readonly List<Stem>[] stems = [.. Enumerable.Range(0, 26).Select(_ => new List<Stem>())];
    private readonly IReadOnlyList<string> neutral;

    public WordCoding(CodedBalance balance)
    {
        neutral = balance.Neutral;
        foreach (var stem in balance.Masculine)
        {
            stems[stem[0] - 'a'].Add(new Stem(stem, IsMasculine: true));
        }

        foreach (var stem in balance.Feminine)
        {
            stems[stem[0] - 'a'].Add(new Stem(stem, IsMasculine: false));
        }
    }

    /// <summary>Adds the coded words of a text to a tally, lower case. <paramref name="isExempt"/> says of each word whether it is left out; it is asked only where a word is coded.</summary>
    public void Count(string text, IReadOnlyList<Word> words, Lazy<bool[]> isExempt, Tally tally)
    {
        for (var first = 0; first < words.Count;)
        {
            var last = first;
            while (last + 1 < words.Count && words[last + 1].Gap == WordGap.Hyphen)
            {
                last++;
            }

            var word = last == first ? words[first].In(text) : string.Concat(words.Skip(first).Take(last - first + 1).Select(part => part.In(text).ToString()));
            if (FindCoding(word) is { } masculine && !isExempt.Value[first])
            {
                (masculine ? tally.Masculine : tally.Feminine).Add(text[words[first].Start..words[last].End].ToLowerInvariant());
            }

            first = last + 1;
        }
    }

    /// <summary>True for masculine, false for feminine; where several stems fit, the first that is listed decides.</summary>
    private bool? FindCoding(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiLetter(word[0]))
        {
            return null;
        }

        foreach (var stem in stems[char.ToLowerInvariant(word[0]) - 'a'])
        {
            if (word.StartsWith(stem.Text, StringComparison.OrdinalIgnoreCase))
            {
                return IsNeutral(word) ? null : stem.IsMasculine;
            }
        }

        return null;
    }

    private bool IsNeutral(ReadOnlySpan<char> word)
    {
        foreach (var other in neutral)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Stem(string Text, bool IsMasculine);

    /// <summary>The coded words of one advert, each as often as it stands there.</summary>
    internal sealed class Tally
    {
        public List<string> Masculine { get; } = [];

        public List<string> Feminine { get; } = [];
    }
}
