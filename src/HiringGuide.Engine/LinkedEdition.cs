using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine;

/// <summary>
/// The last edition that could be linked as a whole, into which later versions of its roles, or of an occupation, are put. A version with errors, or with
/// warnings where these fail, is not put in: the page stays behind its files until they are mended.
/// </summary>
internal sealed class LinkedEdition(LinkedGuide linked, PlannedSite files, ITheme theme, IReadOnlyList<Diagnostic> problems, ParsedPages parsed, BuildOptions options, bool warningsFail)
{
    private const string Occupations = $"{SourceReader.InputFolder}/data/occupations/";
    private const string Roles = $"{SourceReader.InputFolder}/roles/";

    /// <summary>The problems of a page, by its key, that are found in it alone, as it stands in the site: asked for before it is parsed again, and kept.</summary>
    private readonly Dictionary<string, IReadOnlyList<Diagnostic>> problemsOfPages = new(StringComparer.Ordinal);

    /// <summary>Keys of pages whose files say something else than the site.</summary>
    private readonly HashSet<string> behind = new(StringComparer.Ordinal);

    private PlannedSite files = files;
    private IReadOnlyList<Diagnostic> problems = problems;

    /// <summary>The edition after some files changed; null where it takes more than to replace pages.</summary>
    public Edition? FindReplaced(ITheme now, Sources sources, IReadOnlyList<Diagnostic> problemsOfReading, IReadOnlySet<string> changed)
    {
        var keys = changed.Where(sources.AllPaths.Contains).Select(FindKey).ToList();
        if (!ReferenceEquals(now, theme) || keys.Count == 0 || keys.Contains(null) || problemsOfReading.Any(problem => changed.Contains(problem.Place.Path)))
        {
            return null;
        }

        behind.UnionWith(keys.OfType<string>());
        if (behind.Count > 1 && behind.Any(IsOccupation))
        {
            // What a role makes of the figures is checked against those that are linked.
            return null;
        }

        var versions = behind.Order(StringComparer.Ordinal).Select(key => IsOccupation(key) ? FindOccupation(key, sources) : FindRole(key, sources)).ToList();
        parsed.KeepUnused();
        return versions.Contains(null) ? null : With([.. versions.OfType<Version>()], sources);
    }

    /// <summary>What the page of a file is called among the parsed pages; null where it is of another kind, or not in the site.</summary>
    private string? FindKey(string path) => path.Split('/') switch
    {
        [_, "roles", var slug, _] when linked.Find(slug) is not null => ContentParser.KeyOfRole(slug),
        [_, "data", "occupations", _] when linked.FindOccupation(CodeOf(path)) is not null => path,
        _ => null,
    };

    private static bool IsOccupation(string key) => key.StartsWith(Occupations, StringComparison.Ordinal);

    private static string CodeOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path);

    private Edition With(IReadOnlyList<Version> versions, Sources sources)
    {
        var before = versions.SelectMany(version => problemsOfPages[version.Key]).ToHashSet();
        var log = new DiagnosticBag();
        log.ReportAll(problems.Where(problem => !before.Contains(problem)));
        log.ReportAll(versions.SelectMany(version => version.Problems));
        if (log.Fails(warningsFail))
        {
            return new Edition(sources, null, null, log);
        }

        foreach (var version in versions)
        {
            version.Replace();
            Keep(version);
        }

        behind.Clear();
        problems = log.All();
        files = files.Renewed();
        return new Edition(sources, linked.Site, files, log);
    }

    /// <summary>A role as its files have it now; null where it cannot stand where the earlier version stands.</summary>
    private Version? FindRole(string key, Sources sources)
    {
        var slug = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var role = linked.Find(slug)!; // Its key was made because it was found, and roles do not go.
        KeepProblems(key, () => linked.ProblemsOf(role.Guide));
        var own = new DiagnosticBag();
        var files = sources.Below($"{Roles}{slug}/").Where(file => RoleParser.IsSection(file.Parts)).ToList();
        var guide = ContentParser.FindRole(slug, files, sources.AllPaths, options, own, parsed);
        return guide is not null && LinkedGuide.HaveSameTies(role.Guide, guide)
            ? new Version(key, [.. own.All(), .. linked.ProblemsOf(guide)], () => linked.Replace(role, guide))
            : null;
    }

    /// <summary>An occupation as its file has it now; null where it cannot be read.</summary>
    private Version? FindOccupation(string path, Sources sources)
    {
        var linkedNow = linked.FindOccupation(CodeOf(path))!; // Its key was made because it was found, and occupations do not go.
        KeepProblems(path, () => linked.ProblemsOf(linkedNow));
        var own = new DiagnosticBag();
        var occupation = ContentParser.FindOccupation(sources.Files[sources.FirstAtOrAfter(path)], own, parsed);
        return occupation is not null && occupation.Code == linkedNow.Code ? new Version(path, [.. own.All(), .. linked.ProblemsOf(occupation)], () => linked.Replace(occupation)) : null;
    }

    /// <summary>Keeps the problems of a page that has just been put in. What a role makes of the figures of its occupation is a problem of both, so those of the other kind are asked for again.</summary>
    private void Keep(Version version)
    {
        foreach (var other in problemsOfPages.Keys.Where(key => IsOccupation(key) != IsOccupation(version.Key)).ToList())
        {
            problemsOfPages.Remove(other);
        }

        problemsOfPages[version.Key] = version.Problems;
    }

    private void KeepProblems(string key, Func<IReadOnlyList<Diagnostic>> ofLinking)
    {
        if (!problemsOfPages.ContainsKey(key))
        {
            problemsOfPages.Add(key, [.. parsed.ProblemsOf(key), .. ofLinking()]);
        }
    }

    /// <summary>A page as its files have it now, its problems, and how it is put into the site.</summary>
    private sealed record Version(string Key, IReadOnlyList<Diagnostic> Problems, Action Replace);
}
