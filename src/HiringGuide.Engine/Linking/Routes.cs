using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Linking;

/// <summary>Every address of the site is made here: from the root, lower case, a trailing slash.</summary>
public static class Routes
{
    public const string Home = "/";
    public const string Roles = "/roles/";
    public const string Skills = "/skills/";
    public const string Tools = "/tools/";
    public const string Articles = "/articles/";
    public const string Comparisons = "/compare/";
    public const string Salaries = "/salaries/";
    public const string Sources = "/sources/";
    public const string Data = "/data/";
    public const string Posting = "/where-to-post/";
    public const string Search = "/search/";
    public const string SearchIndex = "/search.json";
    public const string TextSearch = "/pagefind/pagefind.js";
    /// <summary>Pages that list others. They come and go with what they list.</summary>
    public static IReadOnlyList<string> Indexes { get; } = [Home, Roles, Skills, Tools, Articles, Comparisons, Salaries, Sources, Data, Search];

    public const string Admin = "/admin/";
    public const string Feed = "/feed.xml";
    public const string Sitemap = "/sitemap.xml";
    public const string SiteCard = "/card.png";

    public static string Role(string slug) => $"/roles/{slug}/";

    public static string RoleSection(string slug, string section) => $"/roles/{slug}/#{section}";

    public static string AdvertAsMarkdown(string slug) => $"/roles/{slug}/job-description.md";

    public static string AdvertAsWord(string slug) => $"/roles/{slug}/job-description.docx";

    public static string AdvertAsText(string slug) => $"/roles/{slug}/job-description.txt";

    /// <summary>A table of the open data, by its name and the ending of its file.</summary>
    public static string DataFile(string name, string ending) => $"/data/{name}.{ending}";

    public static string Interview(string slug) => $"/roles/{slug}/interview/";

    public static string Scorecard(string slug) => $"/roles/{slug}/scorecard/";

    public static string ScorecardAsWord(string slug) => $"/roles/{slug}/scorecard.docx";

    public static string Notes(string slug) => $"/roles/{slug}/notes/";

    public static string NotesAsWord(string slug) => $"/roles/{slug}/notes.docx";

    public static string RoleAsMarkdown(string slug) => $"/roles/{slug}/index.md";

    public static string RoleAsJson(string slug) => $"/roles/{slug}/index.json";

    /// <summary>The picture that other sites show beside a link to the role.</summary>
    public static string RoleCard(string slug) => $"/roles/{slug}/card.png";

    /// <summary>Everything that lies below the page of a role, always in the same order.</summary>
    public static IReadOnlyList<string> BelowRole(string slug) =>
    [
        Interview(slug), Scorecard(slug), Notes(slug), RoleAsMarkdown(slug), RoleAsJson(slug),
        AdvertAsMarkdown(slug), AdvertAsWord(slug), AdvertAsText(slug), ScorecardAsWord(slug), NotesAsWord(slug), RoleCard(slug),
    ];

    /// <summary>The shape of <c>index.json</c>. A change that breaks readers gets a new number.</summary>
    public const string RoleSchema = "/data/role.v1.schema.json";

    public static string PostingPlace(string slug) => $"{Posting}#{slug}";

    public static string Category(string slug) => $"/categories/{slug}/";

    public static string Family(string slug) => $"/families/{slug}/";

    /// <summary>From one role of a family to the next.</summary>
    public static string Step(string family, string from, string to) => $"/families/{family}/{from}-to-{to}/";

    public static string Term(Term term) => term.Kind == TermKind.Skill ? $"/skills/{term.Slug}/" : $"/tools/{term.Slug}/";

    public static string Article(string slug) => $"/articles/{slug}/";

    public static string ArticleCard(string slug) => $"/articles/{slug}/card.png";

    public static string Comparison(string slug) => $"/compare/{slug}/";

    /// <summary>A page about the guide stands at the root, beside the folders of the others.</summary>
    public static string Standalone(string slug) => $"/{slug}/";

    /// <summary>Whether a page about the guide may not be called so, because the site has a folder of that name.</summary>
    public static bool IsFolder(string slug) => Indexes.Append(Posting).Append(Admin).Append("/categories/").Append("/families/").Append("/pagefind/").Contains(Standalone(slug));

    public static string Source(string slug) => $"/sources/{slug}/";

    /// <summary>The file that a host serves for an address.</summary>
    public static string FileFor(string url) => url.EndsWith('/') ? $"{url[1..]}index.html" : url[1..];

    /// <summary>The address of what a source file becomes; null for files that are no page or part of one.</summary>
    public static string? FindAddress(SourceFile file) => file.Parts switch
    {
        ["roles", var role, "description.md"] => Role(role),
        ["roles", var role, "interview.md"] => Interview(role),
        ["roles", var role, _] => RoleSection(role, file.Slug),
        ["categories", _] => Category(file.Slug),
        ["families", _] => Family(file.Slug),
        ["skills", _] => $"{Skills}{file.Slug}/",
        ["tools", _] => $"{Tools}{file.Slug}/",
        ["articles", _] => Article(file.Slug),
        ["comparisons", _] => Comparison(file.Slug),
        ["pages", _] => Standalone(file.Slug),
        ["data", "sources.yml"] => Sources,
        ["data", "pay-rules.yml"] => Posting,
        _ => null,
    };
}
