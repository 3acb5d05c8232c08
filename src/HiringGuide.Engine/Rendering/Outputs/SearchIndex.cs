using System.Buffers;
using System.Text.Json;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>search.json</c>: what the finder of a page looks through: titles, the other names people use, and where each leads.</summary>
internal sealed class SearchIndex : IOutput
{
    public IEnumerable<PlannedFile> Plan(RenderContext context) => [new PlannedFile(Routes.FileFor(Routes.SearchIndex), null, output => Write(context.Site, output))];

    private static void Write(Site site, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        foreach (var role in site.Roles)
        {
            WriteEntry(json, "Role", role.Title, Routes.Role(role.Slug), $"{LevelNames.NameOf(role.Guide.Level)} · {role.Category.Title}", role.Guide.AlsoKnownAs);
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
            WriteEntry(json, term.Kind.ToString(), term.Name, Routes.Term(term), string.Join(", ", term.Roles.Take(3).Select(role => role.Title)), term.Page?.AlsoKnownAs ?? []);
        }

        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, string kind, string title, string url, string detail, IReadOnlyList<string> otherNames)
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
        json.WriteEndObject();
    }
}
