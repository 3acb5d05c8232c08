using System.Buffers;
using System.Text.Json;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/search/</c>: everything that answers, narrowed down by kind of page, field of work and level.</summary>
internal sealed class SearchPage : IOutput
{
    public string Name => "search page";

    private static readonly IReadOnlyList<string> Kinds = ["Role", "Interview", "Article", "Comparison", "Ladder", "Pay rules", "Field", "Skill", "Tool"];

    public IEnumerable<PlannedFile> Plan(RenderContext context) => [PlannedFile.Page(Routes.Search, output => context.Theme.Search(ViewOf(context), output))];

    private static SearchView ViewOf(RenderContext context) => new(
        context.Frame(Routes.Search, "Search the guide", "Roles, interviews, articles, skills and tools by title and by their words.", []),
        Kinds,
        [.. context.Site.Categories.Where(category => category.Roles.Count > 0).Select(category => category.Category.Title)],
        [.. context.Site.Roles.Select(role => role.Guide.Level).Distinct().Order().Select(LevelNames.NameOf)]);
}

/// <summary><c>search.json</c>: what the finder of a page looks through: titles, the other names people use, and where each leads.</summary>
internal sealed class SearchIndex : IOutput
{
    public string Name => "search index";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => [new PlannedFile(Routes.FileFor(Routes.SearchIndex), null, output => Write(context.Site, output))];

    private static void Write(Site site, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        foreach (var role in site.Roles)
        {
            WriteEntry(json, "Role", role.Title, Routes.Role(role.Slug), $"{LevelNames.NameOf(role.Guide.Level)} · {role.Category.Title}", role.Guide.AlsoKnownAs, RenderContext.FacetsOf("Role", role));
        }

        foreach (var article in site.Articles)
        {
            WriteEntry(json, "Article", article.Article.Title, Routes.Article(article.Article.Slug), "", []);
        }

        foreach (var comparison in site.Comparisons)
        {
            WriteEntry(json, "Comparison", comparison.Comparison.Title, Routes.Comparison(comparison.Comparison.Slug), "", [comparison.Left.Title, comparison.Right.Title]);
        }

        foreach (var category in site.Categories)
        {
            WriteEntry(json, "Field", category.Category.Title, Routes.Category(category.Category.Slug), "", []);
        }

        foreach (var term in site.Skills.Concat(site.Tools))
        {
            WriteEntry(json, term.Kind.ToString(), term.Name, Routes.Term(term), term.Roles is [var only] ? only.Title : $"{term.Roles.Count} roles", term.Page?.AlsoKnownAs ?? []);
        }

        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, string kind, string title, string url, string detail, IReadOnlyList<string> otherNames, SearchFacets? facets = null)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("title", title);
        json.WriteString("url", url);
        json.WriteString("detail", detail);
        json.WriteStartArray("names");
        foreach (var name in otherNames)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        if (facets is { Category: { } category, Level: { } level })
        {
            json.WriteString("category", category);
            json.WriteString("level", level);
        }

        json.WriteEndObject();
    }
}
