namespace HiringGuide.Engine;

/// <summary>Everything a build depends on besides the files: same files and same options give the same bytes.</summary>
public sealed record BuildOptions
{
    /// <summary>The folder that holds <c>input/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>The folder the site is written to.</summary>
    public required string Output { get; init; }

    /// <summary>The day by which review dates and publish dates are judged.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Stands in for the address of site.yml, such as that of a preview.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Makes the full-text index; null for a site whose finder knows titles alone.</summary>
    public Rendering.ITextIndexer? TextIndexer { get; init; }

    public bool IncludeDrafts { get; init; }

    public bool IncludeFuture { get; init; }

    /// <summary>True for previews: search engines are asked to stay away.</summary>
    public bool NoIndex { get; init; }
}
