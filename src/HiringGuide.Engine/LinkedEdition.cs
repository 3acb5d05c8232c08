using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine;

/// <summary>
/// The last edition that could be linked as a whole, into which later versions of its roles are put. A version with errors, or with warnings where these fail, is not put in: the role stays
/// behind its files until they are mended.
/// </summary>
internal sealed class LinkedEdition(LinkedGuide linked, PlannedSite files, ITheme theme, IReadOnlyList<Diagnostic> problems, ParsedPages parsed, BuildOptions options, bool warningsFail)
{
    /// <summary>The problems of a role that are found in it alone, as it stands in the site: asked for before it is parsed again, and kept.</summary>
    private readonly Dictionary<string, IReadOnlyList<Diagnostic>> problemsOfRoles = new(StringComparer.Ordinal);

    /// <summary>Roles whose files say something else than the site.</summary>
    private readonly HashSet<string> behind = new(StringComparer.Ordinal);

    private PlannedSite files = files;
    private IReadOnlyList<Diagnostic> problems = problems;

    /// <summary>The edition after some files changed; null where it takes more than to replace roles.</summary>
    public Edition? FindReplaced(ITheme now, Sources sources, IReadOnlyList<Diagnostic> problemsOfReading, IReadOnlySet<string> changed)
    {
        var paths = changed.Where(sources.AllPaths.Contains).ToList();
        if (!ReferenceEquals(now, theme) || paths.Count == 0 || paths.Exists(path => SlugOf(path) is not { } slug || linked.Find(slug) is null) || problemsOfReading.Any(problem => changed.Contains(problem.Place.Path)))
        {
            return null;
        }

        behind.UnionWith(paths.Select(path => SlugOf(path)!)); // Each has just been found.
        var versions = behind.Order(StringComparer.Ordinal).Select(slug => FindVersion(slug, sources)).ToList();
        return versions.Contains(null) ? null : With([.. versions.OfType<Version>()], sources);
    }

    private static string? SlugOf(string path) => path.Split('/') is [SourceReader.InputFolder, "roles", var slug, _] ? slug : null;

    private Edition With(IReadOnlyList<Version> versions, Sources sources)
    {
        var before = versions.SelectMany(version => problemsOfRoles[version.Guide.Slug]).ToHashSet();
        var log = new DiagnosticBag();
        log.ReportAll(problems.Where(problem => !before.Contains(problem)));
        log.ReportAll(versions.SelectMany(version => version.Problems));
        if (log.HasErrors || (warningsFail && log.WarningCount > 0))
        {
            return new Edition(sources, null, null, log);
        }

        foreach (var version in versions)
        {
            linked.Replace(version.Role, version.Guide);
            problemsOfRoles[version.Guide.Slug] = version.Problems;
        }

        behind.Clear();
        problems = log.All();
        files = files.Renewed();
        return new Edition(sources, linked.Site, files, log);
    }

    /// <summary>The role as its files have it now; null where it cannot stand where the earlier version stands.</summary>
    private Version? FindVersion(string slug, Sources sources)
    {
        var role = linked.Find(slug)!; // Every slug that is behind was found once, and roles do not go.
        var key = ContentParser.KeyOfRole(slug);
        if (!problemsOfRoles.ContainsKey(slug))
        {
            problemsOfRoles.Add(slug, [.. parsed.ProblemsOf(key), .. linked.ProblemsOf(role.Guide)]);
        }

        var own = new DiagnosticBag();
        var guide = ContentParser.FindRole(slug, sources.Below($"{SourceReader.InputFolder}/roles/{slug}/"), sources.AllPaths, options, own, parsed);
        parsed.KeepUnused();
        return guide is not null && LinkedGuide.HaveSameTies(role.Guide, guide) ? new Version(role, guide, [.. own.All(), .. linked.ProblemsOf(guide)]) : null;
    }

    private sealed record Version(Role Role, RoleGuide Guide, IReadOnlyList<Diagnostic> Problems);
}
