namespace HiringGuide.Engine.Comparing;

/// <summary>Tells two texts apart, line by line.</summary>
internal static class LineDiff
{
    private const int LinesAround = 2;

    /// <summary>How many pairs of lines are compared at most: two texts of 2,000 lines each.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>Lines that stayed start with a blank, those that went with -, those that came with +. Of long stretches that stayed the ends are left, with a line of three dots between.</summary>
    public static IReadOnlyList<string> Between(string before, string after)
    {
        var lines = Compare(before.TrimEnd('\n').Split('\n'), after.TrimEnd('\n').Split('\n'));
        var isNear = new bool[lines.Count];
        foreach (var (index, _) in lines.Index().Where(line => line.Item[0] != ' '))
        {
            Array.Fill(isNear, true, Math.Max(0, index - LinesAround), Math.Min(lines.Count, index + LinesAround + 1) - Math.Max(0, index - LinesAround));
        }

        return [.. lines.Index().Where(line => isNear[line.Index] || (line.Index > 0 && isNear[line.Index - 1])).Select(line => isNear[line.Index] ? line.Item : " ...")];
    }

    /// <summary>What stands between the lines at which both start and end alike is told apart line by line, or where it is too long for that as one block that another replaced.</summary>
    private static List<string> Compare(string[] before, string[] after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var (went, came) = (before[start..^end], after[start..^end]);
        List<string> between = (long)went.Length * came.Length > MostPairs ? [.. went.Select(line => $"-{line}"), .. came.Select(line => $"+{line}")] : Align(went, came);
        return [.. before[..start].Select(line => $" {line}"), .. between, .. before[^end..].Select(line => $" {line}")];
    }

    /// <summary>By the longest sequence of lines that both have.</summary>
    private static List<string> Align(string[] before, string[] after)
    {
        var shared = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                shared[i, j] = before[i] == after[j] ? shared[i + 1, j + 1] + 1 : Math.Max(shared[i + 1, j], shared[i, j + 1]);
            }
        }

        var lines = new List<string>();
        var (old, now) = (0, 0);
        while (old < before.Length || now < after.Length)
        {
            if (old < before.Length && now < after.Length && before[old] == after[now])
            {
                lines.Add($" {before[old++]}");
                now++;
            }
            else if (now == after.Length || (old < before.Length && shared[old + 1, now] >= shared[old, now + 1]))
            {
                lines.Add($"-{before[old++]}");
            }
            else
            {
                lines.Add($"+{after[now++]}");
            }
        }

        return lines;
    }
}
