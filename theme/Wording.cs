using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Theme;

/// <summary>Words that several parts must say in the same way.</summary>
internal static class Wording
{
    /// <summary>A percentile as it was published: a top code stays "at or above", a missing one stays missing.</summary>
    public static string Amount(PercentileView? cell) => cell switch
    {
        null or { Value: null } => "Not published",
        { AtOrAbove: true, Value: var top } => $"at or above {top.Text}",
        { Value: var value } => value.Text,
    };

    /// <summary>The origins that need a source line of their own, each once; areas stand in the tables.</summary>
    public static IReadOnlyList<FigureOrigin> SourcesOf(IEnumerable<PercentileTable> tables) =>
        [.. tables.Select(table => table.Origin with { Area = "" }).Distinct()];
}
