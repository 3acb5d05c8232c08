namespace HiringGuide.Engine.Rendering;

/// <summary>Makes an index of the words of the built pages, for a search that runs in the reader's browser.</summary>
public interface ITextIndexer
{
    /// <summary>The files of the index, below <c>pagefind/</c>. Pages say by their own marks what of them is looked through.</summary>
    IReadOnlyList<OutputFile> Index(IReadOnlyList<OutputFile> files);
}
