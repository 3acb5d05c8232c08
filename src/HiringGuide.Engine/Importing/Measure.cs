namespace HiringGuide.Engine.Importing;

/// <summary>One way in which a publisher measures pay, and where an occupation's file keeps it.</summary>
/// <param name="Section">The list of the occupation that holds it.</param>
/// <param name="Source">Its publisher's name in sources.yml.</param>
/// <param name="Keys">The figures of a line, from the lowest to the highest.</param>
internal sealed record Measure(string Section, string Source, IReadOnlyList<string> Keys)
{
    /// <summary>The five percentiles of the Bureau of Labor Statistics; a file may be of the nation or of the states, and a percentile may be missing.</summary>
    public static readonly Measure Percentiles = new("figures", "bls-oews", ["p10", "p25", "p50", "p75", "p90"]);

    /// <summary>The four levels of the Department of Labor; a file holds every area, and a line holds all four or does not exist.</summary>
    public static readonly Measure Levels = new("levels", "dol-oflc", ["level1", "level2", "level3", "level4"]);

    /// <summary>True where an area that a file does not hold has been given up or renamed by the publisher, and is not in another file.</summary>
    public bool HoldsEveryArea => this == Levels;

    /// <summary>True where the figures hold for a stretch of months, false where they are of one.</summary>
    public bool IsOfStretch => this == Levels;

    public bool IsWholeOrNothing => this == Levels;
}
