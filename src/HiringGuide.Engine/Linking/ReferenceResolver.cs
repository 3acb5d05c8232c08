using System.Collections.Concurrent;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Linking;

/// <summary>Points links that are written as file paths to the pages those files become, and reports those that lead nowhere.</summary>
internal sealed class ReferenceResolver
{
    private static readonly string[] OtherPrefixes = ["advert-", "responsibility-", "qualification-", "prerequisite-"];

    private readonly Content content;
    private readonly DiagnosticBag log;
    private readonly Dictionary<string, string> addresses;

    /// <summary>Made when the first link with an anchor asks for it.</summary>
    private readonly Lazy<Dictionary<string, HashSet<string>>> anchors;

    public ReferenceResolver(Content content, DiagnosticBag log)
    {
        this.content = content;
        this.log = log;
        anchors = new(() => ProseOf.AnchorsByFile(content));
        addresses = content.Sources.Files
            .Where(file => !content.LeftOut.Paths.Contains(file.Path))
            .Select(file => (file.Path, Address: Routes.FindAddress(file)))
            .Where(page => page.Address is not null)
            .ToDictionary(page => page.Path, page => page.Address!, StringComparer.Ordinal);
    }

    /// <summary>The same addresses and anchors, with problems told elsewhere.</summary>
    private ReferenceResolver(ReferenceResolver other, DiagnosticBag log)
    {
        content = other.content;
        this.log = log;
        anchors = other.anchors;
        addresses = other.addresses;
    }

    /// <summary>Address of a page to the file that it is made of.</summary>
    public IReadOnlyDictionary<string, string> SourceOfPage()
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, address) in addresses)
        {
            if (!address.Contains('#', StringComparison.Ordinal))
            {
                sources[address] = path;
            }
        }

        return sources;
    }

    /// <summary>Prose outlives a run where the guide is kept in memory, and the last good pages may still be made of it: where there is any error, no link is touched.</summary>
    public void ResolveAll()
    {
        var found = new ConcurrentBag<(ProseLink Link, string Url)>();
        System.Threading.Tasks.Parallel.ForEach(ProseOf.All(content).Where(prose => prose.Links.Count > 0), prose =>
        {
            foreach (var link in prose.Links)
            {
                if (FindUrl(link) is { } url)
                {
                    found.Add((link, url));
                }
            }
        });
        if (log.HasErrors)
        {
            return;
        }

        foreach (var (link, url) in found)
        {
            link.PointTo(url);
        }
    }

    /// <summary>Where the links of some prose lead; those that lead nowhere are reported and left out. No link is touched.</summary>
    public IReadOnlyList<(ProseLink Link, string Url)> Find(IEnumerable<Prose> some, DiagnosticBag into)
    {
        var resolver = new ReferenceResolver(this, into);
        return [.. some.SelectMany(prose => prose.Links).Select(link => (Link: link, Url: resolver.FindUrl(link))).Where(found => found.Url is not null).Select(found => (found.Link, found.Url!))]; // Those without have just been left out.
    }

    private string? FindUrl(ProseLink link)
    {
        var target = link.Target;
        if (target is "" or "#")
        {
            log.Report(Rules.BrokenLink, link.Place, "A link leads nowhere.", "write the path of a file or an address");
            return null;
        }

        if (WebAddress.HasScheme(target) || target.Contains('\\', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal))
        {
            // An address outside the guide, or none at all, which has been reported with the prose it stands in.
            return null;
        }

        if (target.StartsWith('/'))
        {
            var page = addresses.Where(file => file.Value == target).Select(file => file.Key).FirstOrDefault() ?? FindWithSameEnd(target);
            log.Report(Rules.BrokenLink, link.Place, $"'{target}' is an address of the built site.", $"write the path of the file from here, such as {(page is null ? "../nurse/salary.md" : GuidePath.Between(link.Place.Path, page))}");
            return null;
        }

        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? "" : target[(hash + 1)..];
        var path = hash == 0 ? link.Place.Path : GuidePath.Find(link.Place.Path, hash < 0 ? target : target[..hash]);
        if (link.IsPicture && path is not null && addresses.ContainsKey(path))
        {
            log.Report(Rules.BrokenLink, link.Place, $"'{target}' is a page, and no picture.", "link to it, without the exclamation mark");
            return null;
        }

        return path is null ? Broken(link, target) : FindPage(link, target, path, anchor);
    }

    private string? FindPage(ProseLink link, string target, string path, string anchor)
    {
        if (content.LeftOut.Paths.Contains(path))
        {
            log.Report(Rules.LinkToUnpublished, link.Place, $"'{target}' is a draft, or a page of the future, and is not built.", "publish it, or take the link out");
            return null;
        }

        if (!addresses.TryGetValue(path, out var address))
        {
            if (content.Sources.Files.Any(file => file.Path == path))
            {
                log.Report(Rules.BrokenLink, link.Place, $"'{target}' is a file of the guide, but no page is made of it.", "link to the page that shows it");
                return null;
            }

            // A file that is there and could not be read has been reported itself.
            return content.Sources.AllPaths.Contains(path) ? null : Broken(link, target);
        }

        if (anchor.Length == 0)
        {
            return address;
        }

        var known = anchors.Value.GetValueOrDefault(path) ?? [];
        if (!known.Contains(anchor) && FindPrefixed(known, anchor) is var prefixed)
        {
            if (prefixed is null)
            {
                log.Report(Rules.BrokenAnchor, link.Place, $"'{target}': that file has no heading '{anchor}'.", Suggestion.For(anchor, known.Select(Unprefixed), "link to the file without #"));
                return null;
            }

            anchor = prefixed;
        }

        return $"{address.Split('#')[0]}#{anchor}";
    }

    /// <summary>Authors link to a heading as the file shows it; on the page its id has the section before it.</summary>
    private static string? FindPrefixed(HashSet<string> known, string anchor) => known.FirstOrDefault(id => Unprefixed(id) == anchor);

    private static string Unprefixed(string id)
    {
        foreach (var section in RoleParser.Sections)
        {
            if (id.StartsWith($"{section}-", StringComparison.Ordinal))
            {
                return id[(section.Length + 1)..];
            }
        }

        var bullet = Array.Find(OtherPrefixes, prefix => id.StartsWith(prefix, StringComparison.Ordinal));
        return bullet is null ? id : id[bullet.Length..];
    }

    private string? Broken(ProseLink link, string target)
    {
        var path = target.Split('#')[0].Split('?')[0];
        var wanted = GuidePath.Find(link.Place.Path, path) ?? target;
        var description = $"{wanted}/description.md";
        var nearest = addresses.ContainsKey(description) ? description : FindWithSameEnd(path) ?? Suggestion.FindNearest(wanted, addresses.Keys);
        var help = nearest is null ? "links are paths from this file to another, and addresses outside the guide start with https://" : $"did you mean '{GuidePath.Between(link.Place.Path, nearest)}'?";
        log.Report(Rules.BrokenLink, link.Place, $"'{target}' is no file of the guide.", help);
        return null;
    }

    /// <summary>The file that a path with too few or too many steps upwards most likely means.</summary>
    private string? FindWithSameEnd(string path)
    {
        var end = string.Concat(path.Split('/').Where(part => part is not ("" or "." or ".." or SourceReader.InputFolder)).Select(part => $"/{part}"));
        return addresses.Keys.Where(file => end.Length > 0 && file.EndsWith(end, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
