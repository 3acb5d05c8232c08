using HiringGuide.Engine.Rendering;

namespace HiringGuide.Serving;

/// <summary>The full-text index of the site that is shown, made when a reader first searches it: it takes longer than all the rest.</summary>
internal sealed class TextIndex(ITextIndexer indexer)
{
    public const string Folder = "pagefind/";

    private readonly Lock gate = new();
    private PlannedSite? indexed;
    private IServedSite index = new BuiltSite([]);

    /// <summary>A file of the index. The program that searches is asked for first: only then a site that has changed since is indexed again, so that pages which hold the index before find its pieces.</summary>
    /// <param name="path">Below the output folder.</param>
    /// <param name="site">The site that is shown.</param>
    /// <param name="makeAll">Makes its files.</param>
    public OutputFile? Find(string path, PlannedSite site, Func<IReadOnlyList<OutputFile>> makeAll)
    {
        lock (gate)
        {
            if (indexed is null || (path is "pagefind/pagefind.js" && !ReferenceEquals(indexed, site)))
            {
                index = new BuiltSite(indexer.Index(makeAll()));
                indexed = site;
            }

            return index.Find(path);
        }
    }
}
