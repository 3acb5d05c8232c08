using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>
/// Finds listed words and phrases in a text: whole words, in any case, the longest where several start at one word. It walks a tree of words once,
/// so cost grows with the text and not with the list.
/// </summary>
internal sealed class PhraseFinder<T>
    where T : class
{
    private readonly Node root = new();

    public bool IsEmpty => root.IsLeaf;

    /// <summary>Lists a phrase; one that is listed already, or holds no word, changes nothing.</summary>
    public void Add(string phrase, T meaning)
    {
        var node = root;
        foreach (var word in Words.Of(phrase))
        {
            node = node.Child(word.In(phrase));
        }

        if (node != root)
        {
            node.Meaning ??= meaning;
        }
    }

    /// <summary>Every listed phrase of a text: its first word, how many words it has, and what it was listed with. None overlap.</summary>
    public IEnumerable<(int First, int Count, T Meaning)> In(string text, IReadOnlyList<Word> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            if (FindAt(first, text, words) is { } found)
            {
                yield return (first, found.Count, found.Meaning);
                first += found.Count - 1;
            }
        }
    }

    private (int Count, T Meaning)? FindAt(int first, string text, IReadOnlyList<Word> words)
    {
        (int, T)? longest = null;
        var node = root.Find(words[first].In(text));
        for (var count = 1; node is not null; count++)
        {
            longest = node.Meaning is { } meaning ? (count, meaning) : longest;
            var next = first + count;
            node = next < words.Count && words[next].Gap != WordGap.Break ? node.Find(words[next].In(text)) : null;
        }

        return longest;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? children;

        public T? Meaning { get; set; }

        public bool IsLeaf => children is null;

        public Node? Find(ReadOnlySpan<char> word) =>
            children is not null && children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var child) ? child : null;

        public Node Child(ReadOnlySpan<char> word)
        {
            children ??= new Dictionary<string, Node>(StringComparer.OrdinalIgnoreCase);
            var lookup = children.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(word, out var child))
            {
                lookup[word] = child = new Node();
            }

            return child;
        }
    }
}
