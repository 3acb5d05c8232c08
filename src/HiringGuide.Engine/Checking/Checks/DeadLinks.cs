using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Checking.Checks;

/// <summary>Every link inside the site leads to a file that was built, and every fragment to an id on that page.</summary>
internal sealed class DeadLinks : ICheck
{
    public void Run(BuiltSite built, DiagnosticBag log)
    {
        var pages = built.Pages.ToDictionary(page => page.Url, StringComparer.Ordinal);
        var files = built.Files.Select(file => $"/{file.Path}").ToHashSet(StringComparer.Ordinal);
        var baseUrl = built.Site.Settings.BaseUrl;
        foreach (var page in built.Pages)
        {
            foreach (var link in page.Links)
            {
                if (FindFault(link, page, pages, files, baseUrl) is { } fault)
                {
                    log.Report(Rules.DeadOutputLink, page.Place, $"The page {page.Url} links to '{link}': {fault}", "mend the link in its source, or in the theme");
                }
            }
        }
    }

    private static string? FindFault(string link, RenderedPage page, Dictionary<string, RenderedPage> pages, HashSet<string> files, string baseUrl)
    {
        var inside = link.StartsWith(baseUrl, StringComparison.Ordinal) ? $"/{link[baseUrl.Length..]}" : link;
        if (inside.StartsWith('#'))
        {
            return page.Ids.Contains(inside[1..]) || inside == "#" ? null : "nothing on the page has that id.";
        }

        if (!inside.StartsWith('/'))
        {
            return WebAddress.HasScheme(inside) ? null : "links inside the site start with a slash.";
        }

        var hash = inside.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? inside : inside[..hash];
        if (!pages.TryGetValue(path, out var target))
        {
            return files.Contains(path) ? null : "there is no such page or file.";
        }

        return hash < 0 || target.Ids.Contains(inside[(hash + 1)..]) ? null : "nothing on that page has that id.";
    }
}
