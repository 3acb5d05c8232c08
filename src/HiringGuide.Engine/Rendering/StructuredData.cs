using System.Buffers;
using System.Text;
using System.Text.Json;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering;

/// <summary>
/// JSON-LD in the words of schema.org: breadcrumbs, articles, occupations with the figures the page shows. Never a JobPosting: a guide is no vacancy.
/// The writer escapes <c>&lt;</c>, so no text can end the script element that holds it.
/// </summary>
internal static class StructuredData
{
    public static string WebSite(RenderContext context) => Write(context, "WebSite", json =>
    {
        json.WriteString("name", context.Site.Settings.Name);
        json.WriteString("description", context.Site.Settings.Description);
        json.WriteString("url", context.Site.Settings.BaseUrl);
        json.WriteString("inLanguage", "en");
        json.WriteString("license", context.Site.Settings.LicenceUrl);
    });

    public static string Breadcrumbs(IReadOnlyList<Link> crumbs, RenderContext context) => Write(context, "BreadcrumbList", json =>
    {
        json.WriteStartArray("itemListElement");
        for (var index = 0; index < crumbs.Count; index++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", index + 1);
            json.WriteString("name", crumbs[index].Text);
            json.WriteString("item", context.FullUrl(crumbs[index].Url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Article(string url, string title, string summary, Review review, RenderContext context) => Write(context, "Article", json =>
    {
        json.WriteString("headline", title);
        json.WriteString("description", summary);
        json.WriteString("url", context.FullUrl(url));
        json.WriteString("inLanguage", "en");
        json.WriteString("dateModified", Spoken.IsoDate(review.Changed));
        json.WriteString("license", context.Site.Settings.LicenceUrl);
        WriteOrganisation(json, "author", review.Reviewer);
        WriteOrganisation(json, "publisher", context.Site.Settings.Organisation);
    });

    /// <summary>The occupation with the national distribution that the page shows, where there is one.</summary>
    public static string Occupation(Role role, RenderContext context) => Write(context, "Occupation", json =>
    {
        json.WriteString("name", role.Title);
        json.WriteString("description", role.Guide.Summary);
        json.WriteString("url", context.FullUrl(Routes.Role(role.Slug)));
        json.WriteString("occupationalCategory", role.Occupation.Code);
        json.WriteString("responsibilities", string.Join("; ", role.Guide.Responsibilities.Bullets.Select(bullet => bullet.Name.Value)));
        json.WriteString("skills", string.Join("; ", role.Skills.Select(use => use.Skill.Name)));
        if (role.Occupation.Leading is not { } figure)
        {
            return;
        }

        json.WriteStartObject("occupationLocation");
        json.WriteString("@type", "Country");
        json.WriteString("name", figure.Source.Area);
        json.WriteEndObject();
        json.WriteStartArray("estimatedSalary");
        json.WriteStartObject();
        json.WriteString("@type", "MonetaryAmountDistribution");
        json.WriteString("name", $"{role.Occupation.Title} ({role.Occupation.Code}), {figure.Source.Period}");
        json.WriteString("currency", figure.Source.Currency);
        json.WriteString("duration", "P1Y");
        foreach (var (percentile, amount) in figure.Percentiles.OrderBy(entry => entry.Key))
        {
            json.WriteNumber(percentile == Percentile.P50 ? "median" : $"percentile{(int)percentile}", amount);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    });

    public static string FaqPage(IReadOnlyList<FaqEntry> entries, RenderContext context) => Write(context, "FAQPage", json =>
    {
        json.WriteStartArray("mainEntity");
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Question");
            json.WriteString("name", entry.Question);
            json.WriteStartObject("acceptedAnswer");
            json.WriteString("@type", "Answer");
            json.WriteString("text", entry.Answer.Text);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteOrganisation(Utf8JsonWriter json, string property, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", "Organization");
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    /// <summary>Every page has some of this: the buffer is each thread's own and is used again.</summary>
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? ofThisThread;

    private static string Write(RenderContext context, string type, Action<Utf8JsonWriter> properties)
    {
        if (context.Timed is not { } timed)
        {
            return Write(type, properties);
        }

        var data = "";
        timed("structured data (inside pages)", () => data = Write(type, properties));
        return data;
    }

    private static string Write(string type, Action<Utf8JsonWriter> properties)
    {
        var (buffer, json) = ofThisThread ??= Create();
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", type);
        properties(json);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Create()
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        return (buffer, new Utf8JsonWriter(buffer));
    }
}
