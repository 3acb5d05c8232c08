namespace HiringGuide.Engine;

/// <summary>Everything a build depends on besides the files: same files and same options give the same bytes.</summary>
public sealed record BuildOptions
{
    /// <summary>What a check of everything there is wants, drafts and pages of the future included; it writes nothing.</summary>
    public static BuildOptions ForAll(string root, DateOnly today) => new() { Root = root, Output = "", Today = today, IncludeDrafts = true, IncludeFuture = true };

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

    /// <summary>Makes the pages of the editor at <c>/admin/</c> for a site that asks for one; null for a run that leaves them out.</summary>
    public Rendering.IBrowserEditor? Editor { get; init; }

    /// <summary>True where an editor was looked for and is not installed; told where the site asks for one.</summary>
    public bool IsEditorMissing { get; init; }

    /// <summary>The address that search engines should know the site by, where it is built for another: that of the published site in a preview of it.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>What tells that nothing changed since the last build; null for a run that makes everything anew.</summary>
    public BuildMemory? Memory { get; init; }

    public bool IncludeDrafts { get; init; }

    public bool IncludeFuture { get; init; }

    /// <summary>True for previews: search engines are asked to stay away.</summary>
    public bool NoIndex { get; init; }

    /// <summary>What is previewed, such as "pull request 12": said at the top of every page, and search engines are asked to stay away. Null for the published site.</summary>
    public string? Preview { get; init; }

    /// <summary>True for hosts that read no list of redirects: each old address becomes a page that leads on.</summary>
    public bool RedirectsAsPages { get; init; }
}
