using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>Turns the guide's files into typed pages. Reports what is wrong and goes on, so that one run tells everything.</summary>
public static class ContentParser
{
    private static readonly IReadOnlyList<string> PageFolders = ["categories", "families", "skills", "tools", "articles", "comparisons", "pages"];

    private static readonly IReadOnlyList<string> DataFiles = ["sources", "pay-rules", "not-to-ask", "changes", "wording"];

    /// <param name="sources">The files.</param>
    /// <param name="options">Which pages are built.</param>
    /// <param name="log">What is wrong goes here.</param>
    /// <param name="known">Pages of an earlier run, taken as they are where their files are the same; afterwards those of this run.</param>
    public static Content Parse(Sources sources, BuildOptions options, DiagnosticBag log, ParsedPages? known = null)
    {
        known ??= new ParsedPages();
        var pages = new Dictionary<string, List<SourceFile>>(StringComparer.Ordinal);
        var roleFiles = new SortedDictionary<string, List<SourceFile>>(StringComparer.Ordinal);
        foreach (var file in sources.Files)
        {
            Sort(file, pages, roleFiles, log);
        }

        var roles = ParseEach(roleFiles.ToList(), folder => FindRole(folder.Key, folder.Value, sources.AllPaths, options, log, known));
        var articles = PagesOf("articles", (file, log) => FindPublishable(own => PageParser.FindArticle(file, own), article => article.Publication, options, log));
        var comparisons = PagesOf("comparisons", (file, log) => FindPublishable(own => PageParser.FindComparison(file, own), comparison => comparison.Publication, options, log));
        var content = new Content
        {
            Settings = SettingsParser.Parse(sources, options, log),
            Sources = sources.WithoutTexts(),
            Roles = [.. roles.Where(role => IsBuilt(role.Publication, options))],
            Categories = [.. PagesOf("categories", PageParser.FindCategory).OrderBy(category => category.Order).ThenBy(category => category.Slug, StringComparer.Ordinal)],
            Families = PagesOf("families", PageParser.FindFamily),
            SkillPages = PagesOf("skills", PageParser.FindTerm),
            ToolPages = PagesOf("tools", PageParser.FindTerm),
            Articles = [.. articles.Where(article => IsBuilt(article.Publication, options)).OrderBy(article => article.Order).ThenBy(article => article.Slug, StringComparer.Ordinal)],
            Comparisons = [.. comparisons.Where(comparison => IsBuilt(comparison.Publication, options))],
            StandalonePages = PagesOf("pages", PageParser.FindStandalonePage),
            Occupations = ParseEach(pages.GetValueOrDefault("data/occupations") ?? [], file => FindOccupation(file, log, known)),
            FigureSources = [.. pages.GetValueOrDefault("data/sources")?.SelectMany(file => SalaryParser.FigureSources(file, log)) ?? []],
            PostingPlaces = [.. pages.GetValueOrDefault("data/pay-rules")?.SelectMany(file => ListParser.Places(file, log)) ?? []],
            NotToAsk = [.. pages.GetValueOrDefault("data/not-to-ask")?.SelectMany(file => ListParser.NotToAsk(file, log)) ?? []],
            DataChanges = [.. pages.GetValueOrDefault("data/changes")?.SelectMany(file => ListParser.Changes(file, log)) ?? []],
            Wording = pages.GetValueOrDefault("data/wording") is [var wording] ? known.Find(wording.Path, [wording], [], log, own => WordingParser.Parse(wording, own)) ?? WordingList.Empty : WordingList.Empty,
            LeftOut = LeftOutOf(roles, articles, comparisons, options),
        };
        known.ForgetUnused();
        return content;

        List<T> PagesOf<T>(string folder, Func<SourceFile, DiagnosticBag, T?> find)
            where T : class => ParseEach(pages.GetValueOrDefault(folder) ?? [], file => known.Find(file.Path, [file], [], log, own => find(file, own)));
    }

    /// <summary>The role of a folder, made of its files where it is not known yet; null after reporting where even its description cannot be read.</summary>
    internal static RoleGuide? FindRole(string slug, IReadOnlyList<SourceFile> files, IReadOnlySet<string> allPaths, BuildOptions options, DiagnosticBag log, ParsedPages known) =>
        known.Find(
            KeyOfRole(slug),
            files,
            RoleParser.MissingSections(slug, allPaths),
            log,
            own => FindPublishable(all => RoleParser.Find(slug, files, allPaths, all), role => role.Publication, options, own));

    /// <summary>The occupation of a file, made where it is not known yet; null after reporting where it cannot be read.</summary>
    internal static Occupation? FindOccupation(SourceFile file, DiagnosticBag log, ParsedPages known) =>
        known.Find(file.Path, [file], [], log, own => SalaryParser.FindOccupation(file, own));

    /// <summary>What a role is called among the parsed pages.</summary>
    internal static string KeyOfRole(string slug) => $"roles/{slug}";

    /// <summary>A draft may be half written: what is wrong with it is told when drafts are built.</summary>
    private static T? FindPublishable<T>(Func<DiagnosticBag, T?> find, Func<T, Publication> publicationOf, BuildOptions options, DiagnosticBag log)
        where T : class
    {
        var own = new DiagnosticBag();
        var page = find(own);
        if (page is null || options.IncludeDrafts || !publicationOf(page).Draft)
        {
            log.ReportAll(own.All());
        }

        return page;
    }

    /// <summary>Puts a file where it belongs; a file that belongs nowhere is reported, never silently left out.</summary>
    private static void Sort(SourceFile file, Dictionary<string, List<SourceFile>> pages, SortedDictionary<string, List<SourceFile>> roles, DiagnosticBag log)
    {
        var parts = file.Parts;
        var isMarkdown = file.Path.EndsWith(".md", StringComparison.Ordinal);
        if (parts is ["site.yml"])
        {
            return;
        }

        if (parts is ["data", _] && !isMarkdown && DataFiles.Contains(file.Slug))
        {
            pages[$"data/{file.Slug}"] = [file];
        }
        else if (parts is ["data", "occupations", _] && !isMarkdown)
        {
            Add(pages, "data/occupations", file);
        }
        else if (parts is [var folder, _] && PageFolders.Contains(folder) && isMarkdown)
        {
            if (SlugIsFine(file.Slug, file.Start, log))
            {
                Add(pages, folder, file);
            }
        }
        else if (RoleParser.IsSection(parts) && parts is [_, var role, _])
        {
            if (roles.ContainsKey(role) || SlugIsFine(role, file.Start, log))
            {
                Add(roles, role, file);
            }
        }
        else
        {
            log.Report(Rules.IgnoredFile, file.Start, "No page is made of this file.", PlaceFor(file) is { } better ? $"did you mean '{better}'?" : "see docs/content-format.md for what goes where");
        }
    }

    /// <summary>The path below the input folder that a file out of place most likely wants.</summary>
    private static string? PlaceFor(SourceFile file)
    {
        var parts = file.Parts;
        if (parts is ["roles", var role, var section])
        {
            return Suggestion.FindNearest(section, RoleParser.Sections.Select(known => $"{known}.md")) is { } name ? $"roles/{role}/{name}" : null;
        }

        return parts switch
        {
            [var name] => Suggestion.FindNearest(name, ["site.yml"]),
            ["data", var name] => Suggestion.FindNearest(name, DataFiles.Select(known => $"{known}.yml")) is { } sources ? $"data/{sources}" : null,
            [var folder, _] when PageFolders.Contains(folder) => $"{folder}/{file.Slug}.md",
            [var folder, ..] => Suggestion.FindNearest(folder, PageFolders.Append("roles").Append("data").Where(known => known != folder)) is { } known ? $"{known}/{string.Join('/', parts.Skip(1))}" : null,
            _ => null,
        };
    }

    private static void Add(IDictionary<string, List<SourceFile>> groups, string key, SourceFile file)
    {
        if (!groups.TryGetValue(key, out var files))
        {
            groups.Add(key, files = []);
        }

        files.Add(file);
    }

    /// <summary>Whether a page may be called so; false after reporting.</summary>
    internal static bool SlugIsFine(string slug, Place place, DiagnosticBag log)
    {
        if (!Slug.IsValid(slug))
        {
            log.Report(Rules.BadSlug, place, $"'{slug}' cannot be an address.", Slug.For(slug) is { Length: > 0 } better ? $"rename it to '{better}'" : "use lower case letters, digits and single hyphens");
            return false;
        }

        if (IsReservedByWindows(slug))
        {
            log.Report(Rules.ReservedByWindows, place, $"'{slug}' is no file name on Windows.", "choose another name");
            return false;
        }

        if (slug is "index" or "assets" or "404")
        {
            log.Report(Rules.ReservedSlug, place, $"'{slug}' is taken by the site itself.", "choose another name");
            return false;
        }

        return true;
    }

    private static bool IsReservedByWindows(string slug) =>
        slug is "con" or "prn" or "aux" or "nul" || (slug is ['c', 'o', 'm', _] or ['l', 'p', 't', _] && char.IsAsciiDigit(slug[3]));

    private static bool IsBuilt(Publication publication, BuildOptions options) =>
        (options.IncludeDrafts || !publication.Draft) && (options.IncludeFuture || !publication.IsFuture(options.Today));

    private static LeftOut LeftOutOf(IReadOnlyList<RoleGuide> roles, IReadOnlyList<Article> articles, IReadOnlyList<Comparison> comparisons, BuildOptions options)
    {
        var pages = roles.Select(role => (role.Publication, Paths: role.Files.Values))
            .Concat(articles.Select(article => (article.Publication, Paths: (IEnumerable<string>)[article.Place.Path])))
            .Concat(comparisons.Select(comparison => (comparison.Publication, Paths: (IEnumerable<string>)[comparison.Place.Path])))
            .Where(page => !IsBuilt(page.Publication, options))
            .ToList();
        return new LeftOut(pages.Count(page => page.Publication.Draft), pages.Count(page => !page.Publication.Draft), pages.SelectMany(page => page.Paths).ToHashSet(StringComparer.Ordinal));
    }

    private static List<TPage> ParseEach<TFile, TPage>(List<TFile> files, Func<TFile, TPage?> parse)
        where TPage : class
    {
        var parsed = new TPage?[files.Count];
        System.Threading.Tasks.Parallel.For(0, files.Count, index => parsed[index] = parse(files[index]));
        return [.. parsed.OfType<TPage>()];
    }
}
