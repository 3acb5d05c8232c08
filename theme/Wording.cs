using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Theme;

/// <summary>Words that several parts must say in the same way.</summary>
internal static class Wording
{
    /// <summary>A percentile as it was published; a figure that is not there was not published either.</summary>
    public static string Amount(PercentileView? cell) => cell?.Text ?? PercentileView.NotPublished;

    /// <summary>The facets of a page in the words of the indexer: each names the attribute that holds its value.</summary>
    public static string FiltersOf(SearchFacets facets) =>
        $"kind[data-kind]{(facets.Category is null ? "" : ", category[data-category]")}{(facets.Level is null ? "" : ", level[data-level]")}";

    /// <summary>Where the figures of some tables come from, each origin once.</summary>
    public static IEnumerable<FigureOrigin> SourcesOf(IEnumerable<PercentileTable> tables) => FigureOrigin.EachOnce(tables.Select(table => table.Origin));
}
