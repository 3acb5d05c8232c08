using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Linking;

/// <summary>Paths as links write them: from one file of the guide to another, with forward slashes.</summary>
internal static class GuidePath
{
    /// <summary>The path from the root that a link in a file means; null where it leaves the guide.</summary>
    public static string? Find(string from, string target)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in target.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count <= 1)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return parts.Count > 0 && parts[0] == SourceReader.InputFolder ? string.Join('/', parts) : null;
    }

    /// <summary>The shortest link from one file to another.</summary>
    public static string Between(string from, string to)
    {
        var here = from.Split('/')[..^1];
        var there = to.Split('/');
        var shared = 0;
        while (shared < here.Length && shared < there.Length - 1 && here[shared] == there[shared])
        {
            shared++;
        }

        return string.Concat(Enumerable.Repeat("../", here.Length - shared)) + string.Join('/', there[shared..]);
    }
}
