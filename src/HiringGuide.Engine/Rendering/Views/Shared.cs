namespace HiringGuide.Engine.Rendering.Views;

/// <summary>A link as a page shows it. <see cref="Url"/> is site-absolute (<c>/roles/accountant/</c>) or a full outside address.</summary>
public sealed record Link(string Text, string Url);

/// <summary>HTML made by the engine from an author's Markdown: already encoded, safe to write as it is.</summary>
public readonly record struct ProseHtml(string Html)
{
    public static readonly ProseHtml Empty = new("");

    public bool IsEmpty => string.IsNullOrEmpty(Html);
}

/// <summary>What stands around every page: the head, the header, the way here, the footer.</summary>
public sealed record PageFrame
{
    /// <summary>The page's own title, without the name of the site.</summary>
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The full address that search engines should know this page by; null where there is none (404).</summary>
    public required string? CanonicalUrl { get; init; }

    /// <summary><c>website</c> or <c>article</c>.</summary>
    public required string OpenGraphType { get; init; }

    /// <summary>The picture other sites show beside a link to this page.</summary>
    public required SocialCardLink SocialCard { get; init; }

    public required SiteFrame Site { get; init; }

    /// <summary>From home to this page; the last entry is the page itself. Empty on the home page.</summary>
    public required IReadOnlyList<Link> Breadcrumbs { get; init; }

    /// <summary>The site's main navigation, and which entry this page lies under.</summary>
    public required IReadOnlyList<NavigationEntry> Navigation { get; init; }

    /// <summary>JSON-LD, one object a script block. Safe inside a script element: every <c>&lt;</c> is escaped.</summary>
    public required IReadOnlyList<string> StructuredData { get; init; }

    /// <summary>Where the page's main source file can be changed; null where the page is computed.</summary>
    public string? EditUrl { get; init; }

    /// <summary>When and by whom the page was reviewed; null where the page is computed.</summary>
    public ReviewView? Review { get; init; }

    /// <summary>The same page in other formats, such as Markdown.</summary>
    public IReadOnlyList<AlternateFormat> Alternates { get; init; } = [];

    /// <summary>What the full-text search may narrow this page down by; null where its words are not looked through.</summary>
    public SearchFacets? Search { get; init; }

    /// <summary>True where search engines should stay away.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Says of a draft, or of a page of the future, that the published guide leaves it out; null for pages that are ready.</summary>
    public string? Unpublished { get; init; }

    /// <summary>A content security policy that the page carries itself, before anything it loads; null where the host sends one.</summary>
    public string? SecurityPolicy { get; init; }
}

/// <summary>A page in another format: what to call it, its media type, its address.</summary>
public sealed record AlternateFormat(string Name, string MediaType, string Url);

/// <summary>Kind of page ("Role", "Interview"), field of work and level; the last two where the page belongs to one.</summary>
public sealed record SearchFacets(string Kind, string? Category = null, string? Level = null);

/// <summary>What is the same on every page.</summary>
public sealed record SiteFrame
{
    public required string Name { get; init; }

    public required string Tagline { get; init; }

    public required string Organisation { get; init; }

    public required Link Licence { get; init; }

    /// <summary>The categories, for the footer.</summary>
    public required IReadOnlyList<Link> Categories { get; init; }

    /// <summary>Computed pages worth a place in the footer: A to Z, salaries, sources, feed.</summary>
    public required IReadOnlyList<Link> FooterLinks { get; init; }

    /// <summary>The page with every result and the facets.</summary>
    public required string SearchUrl { get; init; }

    /// <summary>The script that searches the full text, loaded when a reader first searches; null where no index was made.</summary>
    public required string? TextSearchUrl { get; init; }

    /// <summary>Where the finder's list of titles is: a JSON array of kind, title, url, detail, other names, category and level.</summary>
    public required string SearchIndexUrl { get; init; }

    /// <summary>Asset name to its address with a fingerprint: <c>site.css</c> to <c>/assets/site.4c1d2e3f.css</c>.</summary>
    public required IReadOnlyDictionary<string, string> Assets { get; init; }

    /// <summary>What this is a preview of, such as "pull request 12"; null on the published site.</summary>
    public string? Preview { get; init; }
}

public sealed record NavigationEntry(string Text, string Url, bool Current);

/// <summary>Dates are <c>YYYY-MM-DD</c> for <c>datetime</c> attributes; texts are for readers ("24 November 2026").</summary>
public sealed record ReviewView
{
    public required string ReviewedDate { get; init; }

    public required string ReviewedText { get; init; }

    public required string Reviewer { get; init; }

    public required string ReviewByDate { get; init; }

    public required string ReviewByText { get; init; }

    /// <summary>The review date has passed.</summary>
    public required bool Overdue { get; init; }

    /// <summary>Last change that a reader would notice, where the author gave it.</summary>
    public string? UpdatedDate { get; init; }

    public string? UpdatedText { get; init; }
}

/// <summary>An entry of the list of what is on this page.</summary>
public sealed record ContentsEntry(string Text, string Anchor);

/// <summary>A role as other pages point to it.</summary>
public sealed record RoleCard
{
    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Summary { get; init; }

    /// <summary>"Lead", "Manager".</summary>
    public required string Level { get; init; }

    public required string Category { get; init; }

    /// <summary>Why it stands here, such as "shares 7 skills: API design, Caching, …"; null where the author chose it or the place says it.</summary>
    public string? Reason { get; init; }
}

/// <summary>An article as other pages point to it.</summary>
public sealed record ArticleCard(string Title, string Url, string Summary);

/// <summary>An amount as shown (<c>$135,980</c>) and as a number.</summary>
public sealed record MoneyView(string Text, int Amount);
