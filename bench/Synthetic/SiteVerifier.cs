using System.Xml.Linq;

namespace HiringGuide.Bench.Synthetic;

/// <summary>Checks a built site against the facts it was built from: every page, every part of it in its order, no page too many.</summary>
internal static class SiteVerifier
{
    private const string BaseUrl = "https://example.com/";

    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>What is wrong with the site in <paramref name="folder"/>, one line a problem; empty where it holds all there is.</summary>
    public static IReadOnlyList<string> Verify(int count, string folder)
    {
        var cards = SyntheticGuide.Roles(count).Select(role => (role.Slug, role.Title, role.Category, role.Updated)).ToList();
        var titles = cards.ToDictionary(card => card.Slug, card => card.Title, StringComparer.Ordinal);
        var byCategory = cards.ToLookup(card => card.Category, card => RolePage.LinkTo(card.Slug, card.Title));
        var problems = new List<string>();
        problems.AddRange(SyntheticGuide.Roles(count).AsParallel().AsOrdered().SelectMany(role => RolePage.ProblemsOf(role, titles, folder)));
        foreach (var category in SyntheticGuide.Categories)
        {
            var name = RolePage.NameOf(category);
            problems.AddRange(PageReader.Missing(folder, $"categories/{category}", [$"<h1>{name} roles</h1>", $"<ul>{string.Concat(byCategory[category].Select(link => $"<li>{link}</li>"))}</ul>"]));
        }

        var fields = SyntheticGuide.Categories.Select(category => FormattableString.Invariant($"<li>{RolePage.LinkToCategory(category)}({byCategory[category].Count()})</li>"));
        problems.AddRange(PageReader.Missing(folder, "", ["<h1>Hiring Guide</h1>", $"<ul>{string.Concat(fields)}</ul>"]));
        problems.AddRange(PageReader.MissingInFile(folder, "404.html", ["<h1>Not found</h1>", "<a href=\"/\">Home</a>"]));
        problems.AddRange(ProblemsOfSitemap(cards.Select(card => (card.Slug, card.Updated)), folder));
        var pages = Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Count();
        var wanted = count + SyntheticGuide.Categories.Count + 2;
        if (pages != wanted)
        {
            problems.Add(FormattableString.Invariant($"{pages} pages, wanted {wanted}"));
        }

        return problems;
    }

    private static IEnumerable<string> ProblemsOfSitemap(IEnumerable<(string Slug, string Updated)> roles, string folder)
    {
        var path = Path.Join(folder, "sitemap.xml");
        if (!File.Exists(path))
        {
            return ["sitemap.xml: missing"];
        }

        var found = XDocument.Load(path).Descendants(Sitemaps + "url").Select(url => (Url: url.Element(Sitemaps + "loc")?.Value ?? "", Day: url.Element(Sitemaps + "lastmod")?.Value)).ToHashSet();
        var wanted = roles.Select(role => (Url: $"{BaseUrl}roles/{role.Slug}/", Day: (string?)role.Updated))
            .Concat(SyntheticGuide.Categories.Select(category => (Url: $"{BaseUrl}categories/{category}/", Day: (string?)null)))
            .Append((Url: BaseUrl, Day: null))
            .ToHashSet();
        return wanted.Except(found).Select(url => $"sitemap.xml: lacks {url}").Concat(found.Except(wanted).Select(url => $"sitemap.xml: has {url}"));
    }
}
