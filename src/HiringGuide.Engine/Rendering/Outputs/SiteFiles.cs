using System.Buffers;
using System.IO;
using System.Text;
using System.Xml;
using HiringGuide.Engine.Linking;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary>The theme's style sheets and pictures, under names that change with their bytes.</summary>
internal sealed class ThemeAssets : IOutput
{
    public string Name => "theme files";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Assets.Select(asset => new PlannedFile(asset.Path, null, output => output.Write(asset.Asset.Bytes.Span)));
}

/// <summary><c>sitemap.xml</c>: every page for search engines, with the day its text last changed where an author said so.</summary>
internal sealed class Sitemap : IOutput
{
    public string Name => "sitemap";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => [PlannedFile.Text("sitemap.xml", () => XmlText.Of(xml => Write(xml, context)))];

    internal static IEnumerable<(string Url, DateOnly? Changed)> PagesOf(Site site)
    {
        var pages = new List<(string Url, DateOnly? Changed)> { (Routes.Home, null), (Routes.Roles, null), (Routes.Salaries, null), (Routes.Skills, null), (Routes.Tools, null), (Routes.Sources, null), (Routes.Data, null), (Routes.Search, null) };
        pages.AddRange(site.Roles.Select(role => (Routes.Role(role.Slug), (DateOnly?)role.Guide.Review.Changed)));
        pages.AddRange(site.Roles.Select(role => (Routes.Interview(role.Slug), (DateOnly?)role.Guide.Review.Changed)));
        pages.AddRange(site.Roles.Select(role => (Routes.Scorecard(role.Slug), (DateOnly?)role.Guide.Review.Changed)));
        pages.AddRange(site.Roles.Select(role => (Routes.Notes(role.Slug), (DateOnly?)role.Guide.Review.Changed)));
        pages.AddRange(LevelStepPages.StepsOf(site).Select(step => (LevelStepPages.UrlOf(step), (DateOnly?)null)));
        pages.AddRange(site.Articles.Select(article => (Routes.Article(article.Article.Slug), (DateOnly?)article.Article.Review.Changed)));
        pages.AddRange(site.Comparisons.Select(comparison => (Routes.Comparison(comparison.Comparison.Slug), (DateOnly?)comparison.Comparison.Review.Changed)));
        pages.AddRange(site.StandalonePages.Select(page => (Routes.Standalone(page.Slug), (DateOnly?)page.Review.Changed)));
        pages.AddRange(site.Categories.Select(category => (Routes.Category(category.Category.Slug), (DateOnly?)null)));
        pages.AddRange(site.Families.Select(ladder => (Routes.Family(ladder.Family.Slug), (DateOnly?)null)));
        pages.AddRange(site.Skills.Concat(site.Tools).Select(term => (Routes.Term(term), (DateOnly?)null)));
        pages.AddRange(site.FigureSources.Keys.Select(slug => (Routes.Source(slug), (DateOnly?)null)));
        if (site.Articles.Count > 0)
        {
            pages.Add((Routes.Articles, null));
        }

        if (site.PostingPlaces.Count > 0)
        {
            pages.Add((Routes.Posting, null));
        }

        if (site.Comparisons.Count > 0)
        {
            pages.Add((Routes.Comparisons, null));
        }

        return pages.OrderBy(page => page.Url, StringComparer.Ordinal);
    }

    private static void Write(XmlWriter xml, RenderContext context)
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var (url, changed) in PagesOf(context.Site))
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, context.FullUrl(url));
            if (changed is { } date)
            {
                xml.WriteElementString("lastmod", Namespace, Spoken.IsoDate(date));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

/// <summary><c>robots.txt</c>: everything may be read, and where the sitemap is; previews ask to be left alone.</summary>
internal sealed class RobotsFile : IOutput
{
    public string Name => "robots.txt";

    public IEnumerable<PlannedFile> Plan(RenderContext context) =>
        [PlannedFile.Text("robots.txt", () => context.Site.NoIndex ? "User-agent: *\nDisallow: /\n" : $"User-agent: *\nAllow: /\nSitemap: {context.FullUrl(Routes.Sitemap)}\n")];
}

/// <summary><c>feed.xml</c>: guides and articles by the day their text last changed, newest first.</summary>
internal sealed class AtomFeed : IOutput
{
    public string Name => "feed";

    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    public IEnumerable<PlannedFile> Plan(RenderContext context) => [PlannedFile.Text("feed.xml", () => XmlText.Of(xml => Write(xml, context)))];

    private static void Write(XmlWriter xml, RenderContext context)
    {
        var settings = context.Site.Settings;
        var entries = context.Site.Roles.Select(role => (Url: Routes.Role(role.Slug), role.Title, role.Guide.Summary, role.Guide.Review.Changed))
            .Concat(context.Site.Articles.Select(article => (Url: Routes.Article(article.Article.Slug), article.Article.Title, article.Article.Summary, article.Article.Review.Changed)))
            .OrderByDescending(entry => entry.Changed)
            .ThenBy(entry => entry.Url, StringComparer.Ordinal)
            .Take(MostEntries)
            .ToList();
        xml.WriteStartElement("feed", Namespace);
        xml.WriteElementString("title", Namespace, settings.Name);
        xml.WriteElementString("subtitle", Namespace, settings.Tagline);
        xml.WriteElementString("id", Namespace, settings.BaseUrl);
        WriteLink(xml, "alternate", settings.BaseUrl);
        WriteLink(xml, "self", context.FullUrl(Routes.Feed));
        xml.WriteElementString("updated", Namespace, Moment(entries.Count == 0 ? new DateOnly(2000, 1, 1) : entries[0].Changed));
        xml.WriteElementString("rights", Namespace, settings.LicenceName);
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, settings.Organisation);
        xml.WriteEndElement();
        foreach (var (url, title, summary, changed) in entries)
        {
            xml.WriteStartElement("entry", Namespace);
            xml.WriteElementString("title", Namespace, title);
            xml.WriteElementString("id", Namespace, context.FullUrl(url));
            WriteLink(xml, "alternate", context.FullUrl(url));
            xml.WriteElementString("updated", Namespace, Moment(changed));
            xml.WriteElementString("summary", Namespace, summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateOnly date) => $"{Spoken.IsoDate(date)}T00:00:00Z";
}

/// <summary><c>_redirects</c> and <c>_headers</c>, which Netlify and hosts like it read.</summary>
internal sealed class NetlifyFiles : IOutput
{
    public string Name => "redirects and headers";

    public IEnumerable<PlannedFile> Plan(RenderContext context)
    {
        if (!context.HasEditor)
        {
            yield return PlannedFile.Text(HostHeaders.Path, () => HostHeaders.Of(context.Site, HostHeaders.PolicyOf(context.Theme)));
        }

        if (!context.Site.RedirectsAsPages)
        {
            yield return PlannedFile.Text("_redirects", () => string.Concat(RulesOf(context.Site)));
        }
    }

    /// <summary>Hosts take the first rule that fits, so the exact ones come first. What was given up is answered with 410 by hosts that can.</summary>
    private static IEnumerable<string> RulesOf(Site site) => site.Redirects.Select(redirect => $"{redirect.From} {redirect.To} 301\n")
        .Concat(site.Gone.Select(address => $"{address}* /404.html 410\n"));
}

/// <summary>XML as text, always written the same way.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static string Of(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
