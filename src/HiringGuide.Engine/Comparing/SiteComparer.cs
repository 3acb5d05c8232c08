using System.Text;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Comparing;

/// <summary>Compares two builds of the guide, made by one program under the same options, by what their readers find.</summary>
public sealed class SiteComparer
{
    private readonly BuildResult before;
    private readonly BuildResult after;
    private readonly Site oldSite;
    private readonly Site newSite;
    private readonly Dictionary<string, OutputFile> oldPages;
    private readonly Dictionary<string, OutputFile> newPages;
    private readonly Dictionary<string, string> redirects;
    private readonly Dictionary<string, string> newSlugs;
    private readonly ILookup<string, Role> oldRoles;
    private readonly Dictionary<string, OutputFile> oldFiles;
    private readonly Dictionary<string, OutputFile> newFiles;
    private readonly ILookup<string, string> editedSections;

    private SiteComparer(BuildResult before, BuildResult after)
    {
        (this.before, this.after, oldSite, newSite) = (before, after, before.Site!, after.Site!); // Compare has looked.
        oldPages = PagesOf(before);
        newPages = PagesOf(after);
        redirects = newSite.Redirects.ToDictionary(redirect => redirect.From, redirect => redirect.To, StringComparer.Ordinal);
        newSlugs = newSite.Roles.ToDictionary(role => Routes.Role(role.Slug), role => role.Slug, StringComparer.Ordinal);
        oldRoles = oldSite.Roles.ToLookup(role => SlugNow(role.Slug), StringComparer.Ordinal);
        (oldFiles, newFiles) = (FilesOf(before), FilesOf(after));
        editedSections = EditedAddresses().Select(address => address.Split('#')).ToLookup(parts => parts[0], parts => parts.Length > 1 ? parts[1] : "", StringComparer.Ordinal);
    }

    /// <summary>Null where one of the builds has no site, because of errors.</summary>
    public static SiteChanges? Compare(BuildResult before, BuildResult after) =>
        before.Site is null || after.Site is null ? null : new SiteComparer(before, after).Compare();

    private SiteChanges Compare()
    {
        var moved = oldPages.Keys.Where(url => !newPages.ContainsKey(url) && redirects.GetValueOrDefault(url) is { } to && newPages.ContainsKey(to)).Order(StringComparer.Ordinal).Select(url => new MovedPage(url, redirects[url], NameOf(newPages[redirects[url]], newSite))).ToList();
        var arrivals = moved.Select(page => page.To).ToHashSet(StringComparer.Ordinal);
        var changed = newPages.Keys.Where(url => oldPages.TryGetValue(url, out var old) && !old.Bytes.Span.SequenceEqual(newPages[url].Bytes.Span)).Order(StringComparer.Ordinal).ToList();
        var seen = changed.Where(url => ContentOf(oldPages[url], oldSite) != ContentOf(newPages[url], newSite)).ToList();
        return new SiteChanges
        {
            Added = [.. newPages.Keys.Where(url => !oldPages.ContainsKey(url) && !arrivals.Contains(url)).Order(StringComparer.Ordinal).Select(PageOf)],
            Edited = [.. seen.Where(editedSections.Contains).Select(PageOf)],
            Following = [.. seen.Where(url => !editedSections.Contains(url)).Select(PageOf)],
            Moved = moved,
            Removed = [.. oldPages.Keys.Where(url => !newPages.ContainsKey(url) && !redirects.ContainsKey(url)).Order(StringComparer.Ordinal).Select(LostPageOf)],
            OnlyFramed = changed.Count - seen.Count,
            Files = ChangedFiles(),
            Redirects = [.. newSite.Redirects.Except(oldSite.Redirects)],
            Figures = [.. ChangedFigures()],
            Adverts = [.. newSite.Roles.Select(FindAdvertChange).OfType<AdvertChange>()],
            Warnings = [.. NewWarnings()],
        };
    }

    private static Dictionary<string, OutputFile> PagesOf(BuildResult result) => result.Files.Where(file => file.PageUrl is not null).ToDictionary(file => file.PageUrl!, StringComparer.Ordinal);

    private static Dictionary<string, OutputFile> FilesOf(BuildResult result) => result.Files.Where(file => file.PageUrl is null).ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>The addresses that changed files stand for, with the section of a role.</summary>
    private IEnumerable<string> EditedAddresses()
    {
        var old = before.Sources.Files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var file in after.Sources.Files.Where(file => old.GetValueOrDefault(file.Path) != file.Text))
        {
            var address = Routes.FindAddress(file);
            IEnumerable<string> addresses = file.Parts is ["data", "occupations", _]
                ? newSite.Roles.Where(role => role.Occupation.Code == file.Slug).Select(role => Routes.RoleSection(role.Slug, "salary"))
                : address is null ? [] : [address];
            foreach (var edited in addresses)
            {
                yield return edited;
            }
        }
    }

    private static PageContent ContentOf(OutputFile page, Site site) => PageContent.Of(page, site.Settings);

    private static string NameOf(OutputFile page, Site site) => ContentOf(page, site) is var content && content.Heading.Length > 0 ? content.Heading : content.Title;

    private ChangedPage PageOf(string url) => new(url, NameOf(newPages[url], newSite), [.. editedSections[url].Where(section => section.Length > 0).Distinct().Order(StringComparer.Ordinal)]);

    private LostPage LostPageOf(string url) => new(
        url,
        NameOf(oldPages[url], oldSite),
        PlaceOf(url),
        newSite.Gone.Any(gone => url.StartsWith(gone, StringComparison.Ordinal)));

    /// <summary>The file a page was made of, or that of the page above it; site.yml where all of it is computed.</summary>
    private Place PlaceOf(string url)
    {
        for (var above = url; above.Length > 1; above = above[..(above.TrimEnd('/').LastIndexOf('/') + 1)])
        {
            if (oldSite.SourceOfPage.TryGetValue(above, out var path))
            {
                return Place.StartOf(path);
            }
        }

        return Place.StartOf($"{SourceReader.InputFolder}/site.yml");
    }

    private List<string> ChangedFiles()
    {
        return [.. oldFiles.Keys.Union(newFiles.Keys).Where(path => !oldFiles.TryGetValue(path, out var was) || !newFiles.TryGetValue(path, out var isNow) || !was.Bytes.Span.SequenceEqual(isNow.Bytes.Span)).Order(StringComparer.Ordinal)];
    }

    /// <summary>In the order they stand now; those that are gone come last.</summary>
    private IEnumerable<FigureChange> ChangedFigures()
    {
        var old = Figure.Of(oldSite, SlugNow).ToDictionary(figure => figure.Key);
        var now = Figure.Of(newSite, slug => slug).ToDictionary(figure => figure.Key);
        return now.Values.Where(figure => old.GetValueOrDefault(figure.Key)?.Amount != figure.Amount).Select(figure => new FigureChange(figure, old.GetValueOrDefault(figure.Key)?.Amount, figure.Amount))
            .Concat(old.Values.Where(figure => !now.ContainsKey(figure.Key)).Select(figure => new FigureChange(figure, figure.Amount, null)));
    }

    private string SlugNow(string slug) => redirects.TryGetValue(Routes.Role(slug), out var address) ? newSlugs.GetValueOrDefault(address, slug) : slug;

    private AdvertChange? FindAdvertChange(Role role)
    {
        if (oldRoles[role.Slug].FirstOrDefault() is not { } earlier)
        {
            return null;
        }

        var (old, now) = (AdvertOf(oldFiles, earlier), AdvertOf(newFiles, role));
        return old == now ? null : new AdvertChange(Routes.Role(role.Slug), role.Title, LineDiff.Between(old, now));
    }

    private static string AdvertOf(Dictionary<string, OutputFile> files, Role role) => Encoding.UTF8.GetString(files[Routes.FileFor(Routes.AdvertAsMarkdown(role.Slug))].Bytes.Span);

    /// <summary>A warning is the same wherever it stands, so that a line above it does not make it new.</summary>
    private IEnumerable<Diagnostic> NewWarnings()
    {
        var known = before.Diagnostics.CountBy(problem => (problem.Rule, problem.Message)).ToDictionary();
        foreach (var warning in after.Diagnostics.Where(problem => problem.Rule.Severity == Severity.Warning))
        {
            var count = known.GetValueOrDefault((warning.Rule, warning.Message));
            known[(warning.Rule, warning.Message)] = count - 1;
            if (count <= 0)
            {
                yield return warning;
            }
        }
    }
}
