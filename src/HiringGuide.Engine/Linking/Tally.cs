namespace HiringGuide.Engine.Linking;

/// <summary>Counts how often things come up, over and over again: one is kept a thread, so that counting for every page of a large guide makes no garbage.</summary>
internal sealed class Tally<T>
    where T : class
{
    private readonly Dictionary<T, int> counts = [];
    private readonly List<(T Thing, int Count, int Score)> highest = [];

    public void Clear() => counts.Clear();

    public void CountAll(IReadOnlyList<T> things)
    {
        for (var index = 0; index < things.Count; index++)
        {
            Count(things[index]);
        }
    }

    public void Count(T thing) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, thing, out _)++;

    public void Forget(T thing) => counts.Remove(thing);

    /// <summary>The <paramref name="most"/> things of the highest score, highest first; where scores are equal, those whose name comes first.</summary>
    public IReadOnlyList<(T Thing, int Count)> Highest(int most, Func<T, int, int> scoreOf, Func<T, string> nameOf)
    {
        highest.Clear();
        foreach (var (thing, count) in counts)
        {
            var score = scoreOf(thing, count);
            var at = highest.Count;
            while (at > 0 && IsBefore(score, thing, highest[at - 1].Score, highest[at - 1].Thing, nameOf))
            {
                at--;
            }

            if (at < most)
            {
                highest.Insert(at, (thing, count, score));
                highest.RemoveRange(Math.Min(most, highest.Count), highest.Count - Math.Min(most, highest.Count));
            }
        }

        return [.. highest.Select(place => (place.Thing, place.Count))];
    }

    private static bool IsBefore(int score, T thing, int otherScore, T other, Func<T, string> nameOf) =>
        score != otherScore ? score > otherScore : string.CompareOrdinal(nameOf(thing), nameOf(other)) < 0;
}
