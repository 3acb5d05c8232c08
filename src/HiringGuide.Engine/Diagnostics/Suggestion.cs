namespace HiringGuide.Engine.Diagnostics;

/// <summary>"Did you mean": the known name that is nearest to what was written.</summary>
internal static class Suggestion
{
    private const int MostEdits = 4;

    /// <summary>Help that names the nearest of <paramref name="known"/>, or <paramref name="otherwise"/> where nothing is near.</summary>
    public static string? For(string written, IEnumerable<string> known, string? otherwise = null) =>
        FindNearest(written, known) is { } nearest ? $"did you mean '{nearest}'?" : otherwise;

    /// <summary>The nearest known name within a third of the length of what was written, and four edits at most; the first by spelling where two are equally near.</summary>
    public static string? FindNearest(string written, IEnumerable<string> known)
    {
        var limit = Math.Clamp(written.Length / 3, 1, MostEdits);
        return known
            .Select(name => (Name: name, Distance: DistanceOf(written.ToLowerInvariant(), name.ToLowerInvariant(), limit)))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Edits between two names (insert, remove, replace, swap neighbours); anything above the limit is only "more".</summary>
    public static int DistanceOf(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var before = new int[right.Length + 1];
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, replace);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
