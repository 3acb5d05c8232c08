namespace HiringGuide.Engine.Importing;

/// <summary>Names of areas: the publishers spell some differently from one file to the next.</summary>
internal static class Areas
{
    public const string Nation = "United States";

    /// <summary>What is the same for two spellings of one area: without commas and capitals, and "U.S." is the United States.</summary>
    public static string KeyOf(string name)
    {
        var words = name.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var key = string.Join(' ', words).ToUpperInvariant();
        return key == "U.S." ? KeyOf(Nation) : key;
    }
}
