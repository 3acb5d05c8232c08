using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Outputs;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering;

/// <summary>What every output needs: the site, the theme, and the frame around a page.</summary>
internal sealed class RenderContext
{
    private const int FingerprintLength = 10;

    private readonly SiteFrame siteFrame;
    private readonly ConcurrentDictionary<Role, Manuscript> adverts = new();
    private readonly ConcurrentDictionary<string, object> shared = new(StringComparer.Ordinal);
    private readonly SocialCardLink siteCard;

    public RenderContext(Site site, ITheme theme, bool hasTextSearch, bool hasEditor = false, TimedPart? timed = null)
    {
        Timed = timed;
        Site = site;
        Theme = theme;
        HasEditor = hasEditor;
        Assets = Fingerprinted(theme.Assets);
        siteFrame = FrameOf(site, hasTextSearch, Assets.ToDictionary(asset => asset.Asset.Name, asset => $"/{asset.Path}", StringComparer.Ordinal));
        siteCard = SocialCards.LinkToSite(this);
    }

    public Site Site { get; }

    public ITheme Theme { get; }

    /// <summary>True where an editor is made beside the pages.</summary>
    public bool HasEditor { get; }

    /// <summary>Who times what is made for several outputs; null where nobody asks.</summary>
    public TimedPart? Timed { get; }

    /// <summary>The theme's files and the paths they get, with a fingerprint of their bytes, so that hosts may keep them for ever.</summary>
    public IReadOnlyList<(ThemeAsset Asset, string Path)> Assets { get; }

    /// <summary>A role's advert as text, made once for all the files that hold it.</summary>
    public Manuscript AdvertOf(Role role) =>
        adverts.GetOrAdd(role, one => ManuscriptMaker.Make(one.Guide.Advert.Body, Site.Settings.Placeholders, block => AdvertBlocks.FindBlocks(one, block)));

    /// <summary>What several files need, made once for all of them.</summary>
    public T Shared<T>(string name, Func<T> make)
        where T : class => (T)shared.GetOrAdd(name, _ => make());

    /// <summary>Forgets what was made once for several files, because something of the site was replaced.</summary>
    public void Forget()
    {
        adverts.Clear();
        shared.Clear();
    }

    /// <summary>The full address of a page.</summary>
    public string FullUrl(string url) => Site.Settings.BaseUrl + url[1..];

    /// <summary>The full address that search engines should know a page by.</summary>
    public string CanonicalUrl(string url) => Site.Settings.CanonicalUrl + url[1..];

    /// <summary>The frame of a page. <paramref name="trail"/> leads from below home to just above the page.</summary>
    public PageFrame Frame(string url, string title, string description, IReadOnlyList<Link> trail, FrameDetails? details = null)
    {
        details ??= new FrameDetails();
        IReadOnlyList<Link> breadcrumbs = url == Routes.Home ? [] : [new Link("Home", Routes.Home), .. trail, new Link(details.ShortTitle ?? title, url)];
        var sourcePath = Site.SourceOfPage.GetValueOrDefault(url);
        return new PageFrame
        {
            Title = title,
            Description = description,
            CanonicalUrl = CanonicalUrl(url),
            OpenGraphType = details.IsArticle ? "article" : "website",
            SocialCard = details.SocialCard ?? siteCard,
            Site = siteFrame,
            Breadcrumbs = breadcrumbs,
            Navigation = NavigationFor(url),
            StructuredData = [.. breadcrumbs.Count > 0 ? [StructuredData.Breadcrumbs(breadcrumbs, this)] : (IReadOnlyList<string>)[StructuredData.WebSite(this)], .. details.StructuredData],
            EditUrl = sourcePath is null ? null : EditUrlOf(sourcePath),
            Review = details.Review is { } review ? ReviewOf(review) : null,
            Alternates = details.Alternates,
            Search = details.Search,
            NoIndex = Site.NoIndex,
            Unpublished = UnpublishedNoteFor(url),
        };
    }

    /// <summary>The frame of the page for addresses that do not exist: no canonical address, not for search engines.</summary>
    public PageFrame FrameOfNotFound(string title, string description) => new()
    {
        Title = title,
        Description = description,
        CanonicalUrl = null,
        OpenGraphType = "website",
        SocialCard = siteCard,
        Site = siteFrame,
        Breadcrumbs = [],
        Navigation = NavigationFor(""),
        StructuredData = [],
        NoIndex = true,
        SecurityPolicy = HasEditor ? HostHeaders.InPage(HostHeaders.PolicyOf(Theme)) : null,
    };

    public string? EditUrlOf(string path) => Site.Settings.EditUrl?.Replace("{path}", path, StringComparison.Ordinal);

    public static RoleCard CardFor(Role role, string? reason = null, string? section = null) => new()
    {
        Title = role.Title,
        Url = section is null ? Routes.Role(role.Slug) : Routes.RoleSection(role.Slug, section),
        Summary = role.Guide.Summary,
        Level = LevelNames.NameOf(role.Guide.Level),
        Category = role.Category.Title,
        Reason = reason,
    };

    public static ArticleCard CardFor(LinkedArticle article) => new(article.Article.Title, Routes.Article(article.Article.Slug), article.Article.Summary);

    public static ArticleCard CardFor(LinkedComparison comparison) => new(comparison.Comparison.Title, Routes.Comparison(comparison.Comparison.Slug), comparison.Comparison.Summary);

    /// <summary>How a page about a role is found.</summary>
    public static SearchFacets FacetsOf(string kind, Role role) => new(kind, role.Category.Title, LevelNames.NameOf(role.Guide.Level));

    public static Link LinkTo(Role role) => new(role.Title, Routes.Role(role.Slug));

    public static Link LinkTo(Term term) => new(term.Name, Routes.Term(term));

    public static Link LinkTo(Family family) => new(family.Title, Routes.Family(family.Slug));

    public static Link LinkTo(Category category) => new(category.Title, Routes.Category(category.Slug));

    public static Link LinkTo(LinkedComparison comparison) => new(comparison.Comparison.Title, Routes.Comparison(comparison.Comparison.Slug));

    /// <summary>An asset that asks for another one by name (<c>from './dom.js'</c>, <c>url('./serif.woff2')</c>) gets the name with the fingerprint; what is asked for stands before what asks.</summary>
    private static IReadOnlyList<(ThemeAsset Asset, string Path)> Fingerprinted(IReadOnlyList<ThemeAsset> assets)
    {
        var done = new List<(ThemeAsset Asset, string Path)>();
        foreach (var asset in assets)
        {
            var finished = asset.Name.EndsWith(".js", StringComparison.Ordinal) || asset.Name.EndsWith(".css", StringComparison.Ordinal) ? WithNamesOf(done, asset) : asset;
            done.Add((finished, FingerprintedPath(finished)));
        }

        return done;
    }

    private static ThemeAsset WithNamesOf(IReadOnlyList<(ThemeAsset Asset, string Path)> known, ThemeAsset asset)
    {
        var text = Encoding.UTF8.GetString(asset.Bytes.Span);
        foreach (var (other, path) in known)
        {
            text = text.Replace($"'./{other.Name}'", $"'/{path}'", StringComparison.Ordinal);
        }

        return asset with { Bytes = Encoding.UTF8.GetBytes(text) };
    }

    private static string FingerprintedPath(ThemeAsset asset)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(asset.Bytes.Span))[..FingerprintLength];
        var dot = asset.Name.LastIndexOf('.');
        return $"assets/{asset.Name[..dot]}.{fingerprint}{asset.Name[dot..]}";
    }

    private static SiteFrame FrameOf(Site site, bool hasTextSearch, IReadOnlyDictionary<string, string> assets) => new()
    {
        Name = site.Settings.Name,
        Tagline = site.Settings.Tagline,
        Organisation = site.Settings.Organisation,
        Licence = new Link(site.Settings.LicenceName, site.Settings.LicenceUrl),
        Categories = [.. site.Categories.Select(category => LinkTo(category.Category))],
        FooterLinks = [.. FooterLinks(site)],
        SearchUrl = Routes.Search,
        SearchIndexUrl = Routes.SearchIndex,
        TextSearchUrl = hasTextSearch ? Routes.TextSearch : null,
        Assets = assets,
        Preview = site.Preview,
    };

    private static IEnumerable<Link> FooterLinks(Site site)
    {
        yield return new Link("Search", Routes.Search);
        yield return new Link("Roles A to Z", Routes.Roles);
        yield return new Link("Salaries", Routes.Salaries);
        yield return new Link("Skills", Routes.Skills);
        yield return new Link("Tools", Routes.Tools);
        if (site.Comparisons.Count > 0)
        {
            yield return new Link("Comparisons", Routes.Comparisons);
        }

        if (site.PostingPlaces.Count > 0)
        {
            yield return new Link("Pay rules by place", Routes.Posting);
        }

        yield return new Link("Where the figures come from", Routes.Sources);
        yield return new Link("Open data", Routes.Data);
        yield return new Link("Feed of changes", Routes.Feed);
        foreach (var page in site.StandalonePages)
        {
            yield return new Link(page.Title, Routes.Standalone(page.Slug));
        }
    }

    private string? UnpublishedNoteFor(string url) =>
        Site.Unpublished.Where(page => url.StartsWith(page.Url, StringComparison.Ordinal)).Select(page => page.Publication).FirstOrDefault() switch
        {
            null => null,
            { Draft: false, PublishDate: { } date } => $"To be published on {Spoken.Date(date)}. Until then the published guide leaves this page out.",
            _ => "A draft. The published guide leaves this page out.",
        };

    private IReadOnlyList<NavigationEntry> NavigationFor(string url)
    {
        var entries = new List<(string Text, string Url)> { ("Roles", Routes.Roles), ("Salaries", Routes.Salaries), ("Skills", Routes.Skills), ("Tools", Routes.Tools) };
        if (Site.Articles.Count > 0)
        {
            entries.Add(("Articles", Routes.Articles));
        }

        return [.. entries.Select(entry => new NavigationEntry(entry.Text, entry.Url, url.StartsWith(entry.Url, StringComparison.Ordinal)))];
    }

    private ReviewView ReviewOf(Review review) => new()
    {
        ReviewedDate = Spoken.IsoDate(review.Reviewed),
        ReviewedText = Spoken.Date(review.Reviewed),
        Reviewer = review.Reviewer,
        ReviewByDate = Spoken.IsoDate(review.ReviewBy.Value),
        ReviewByText = Spoken.Date(review.ReviewBy.Value),
        Overdue = review.ReviewBy.Value < Site.Today,
        UpdatedDate = review.Updated is { } updated ? Spoken.IsoDate(updated) : null,
        UpdatedText = review.Updated is { } changed ? Spoken.Date(changed) : null,
    };
}

/// <summary>What only some pages have in their frame.</summary>
internal sealed record FrameDetails
{
    public bool IsArticle { get; init; }

    public Review? Review { get; init; }

    /// <summary>The page's own picture; null where the site's will do.</summary>
    public SocialCardLink? SocialCard { get; init; }

    public IReadOnlyList<string> StructuredData { get; init; } = [];

    public IReadOnlyList<AlternateFormat> Alternates { get; init; } = [];

    /// <summary>How the full text of the page is found; null for pages whose words are not worth finding.</summary>
    public SearchFacets? Search { get; init; }

    /// <summary>The last breadcrumb, where the title would be too long for it.</summary>
    public string? ShortTitle { get; init; }
}
