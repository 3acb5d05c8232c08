namespace HiringGuide.Engine.Comparing;

/// <summary>Tells two texts apart, line by line.</summary>
internal static class LineDiff
{
    private const int LinesAround = 2;

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

    /// <summary>By the longest sequence of lines that both have.</summary>
    private static List<string> Compare(string[] before, string[] after)
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
