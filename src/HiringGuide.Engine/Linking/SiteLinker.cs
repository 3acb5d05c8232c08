using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Linking;

/// <summary>Resolves every name of the guide and ties pages together. Names are checked first, all of them; the site is made only when none is left open.</summary>
public static class SiteLinker
{
    /// <summary>Null where there are errors: then all of them have been reported.</summary>
    public static Site? Link(Content content, BuildOptions options, DiagnosticBag log) => FindLinked(content, options, log)?.Site;

    /// <summary>The same, with what it takes to replace a role of the site later. Where an earlier run of the same pages is <paramref name="known"/>, its findings in their words are taken.</summary>
    internal static LinkedGuide? FindLinked(Content content, BuildOptions options, DiagnosticBag log, KnownWording? known = null)
    {
        var readingSkills = System.Threading.Tasks.Task.Run(() => TermIndex.From(TermKind.Skill, content.Roles.SelectMany(role => role.Skills.All).Select(demand => demand.Skill), content.SkillPages, log));
        var tools = TermIndex.From(TermKind.Tool, content.Roles.SelectMany(role => role.Tools.Groups).SelectMany(group => group.Tools).Select(use => use.Tool), content.ToolPages, log);
        var skills = readingSkills.GetAwaiter().GetResult();
        var names = new NameChecks(content, skills, tools, options, log);
        names.CheckAll();
        WordingChecks.Run(content, log, known);
        var references = new ReferenceResolver(content, log);
        references.ResolveAll();
        if (content.Roles.Count + content.Articles.Count == 0 && !log.HasErrors)
        {
            log.Report(Rules.NoPages, Place.StartOf(SourceReader.InputFolder), "No page is ready to be built.", "take draft: true out of one");
        }

        return log.HasErrors ? null : LinkedGuideOf(content, skills, tools, names, references, options);
    }

    private static LinkedGuide LinkedGuideOf(Content content, TermIndex skills, TermIndex tools, NameChecks names, ReferenceResolver references, BuildOptions options)
    {
        var occupations = content.Occupations.ToDictionary(occupation => occupation.Code, StringComparer.Ordinal);
        return new LinkedGuide(Join(content, skills, tools, occupations, references, options), content, occupations, skills, tools, names, references);
    }

    private static Site Join(Content content, TermIndex skills, TermIndex tools, Dictionary<string, Occupation> occupations, ReferenceResolver references, BuildOptions options)
    {
        var categories = content.Categories.ToDictionary(category => category.Slug, StringComparer.Ordinal);
        var families = content.Families.ToDictionary(family => family.Slug, StringComparer.Ordinal);
        var roles = content.Roles.Select(guide => new Role(guide, categories[guide.Category.Value], guide.Family is { } family ? families[family.Value] : null, OccupationOf(guide, occupations))).ToList();
        var bySlug = roles.ToDictionary(role => role.Slug, StringComparer.Ordinal);
        foreach (var role in roles)
        {
            Fill(role, skills, tools, occupations);
        }

        var articles = content.Articles.Select(article => new LinkedArticle
        {
            Article = article,
            AboutRoles = [.. article.AboutRoles.Select(name => bySlug[name.Value])],
            AboutTerms = [.. article.AboutSkills.Select(name => skills.For(name.Value)), .. article.AboutTools.Select(name => tools.For(name.Value))],
        }).ToList();
        JoinTerms(roles, articles, skills.All, tools.All);
        var ladders = content.Families.Select(family => LadderOf(family, roles)).ToList();
        var comparisons = content.Comparisons.Select(comparison => new LinkedComparison(comparison, bySlug[comparison.Left.Value], bySlug[comparison.Right.Value])).ToList();
        JoinRoles(roles, bySlug, articles, comparisons, ladders);
        return new Site
        {
            Settings = content.Settings,
            Today = options.Today,
            NoIndex = options.NoIndex || options.Preview is not null,
            Preview = options.Preview,
            RedirectsAsPages = options.RedirectsAsPages,
            Roles = roles,
            Categories = [.. content.Categories.Select(category => CategoryOf(category, roles, ladders))],
            Families = ladders,
            Skills = skills.All,
            Tools = tools.All,
            Articles = articles,
            Comparisons = comparisons,
            StandalonePages = content.StandalonePages,
            FigureSources = content.FigureSources.ToDictionary(source => source.Slug, StringComparer.Ordinal),
            Occupations = occupations,
            PostingPlaces = content.PostingPlaces,
            NotToAsk = content.NotToAsk,
            DataChanges = [.. content.DataChanges.OrderByDescending(change => change.Date)],
            Redirects = Linking.Redirects.Of(content, ladders),
            Gone = [.. content.Settings.Gone.Select(address => address.Value)],
            Unpublished = UnpublishedOf(content, options.Today),
            SourceOfPage = references.SourceOfPage(),
            DraftsLeftOut = content.LeftOut.Drafts,
            FutureLeftOut = content.LeftOut.Future,
        };
    }

    internal static Occupation OccupationOf(RoleGuide guide, IReadOnlyDictionary<string, Occupation> occupations) =>
        occupations[guide.Salary.Occupation?.Code.Value ?? throw new InvalidOperationException("a role without an occupation is an error and is never joined")];

    /// <summary>Gives a role what follows from its own guide.</summary>
    internal static void Fill(Role role, TermIndex skills, TermIndex tools, IReadOnlyDictionary<string, Occupation> occupations)
    {
        var guide = role.Guide;
        role.AlsoConsidered = [.. guide.Salary.AlsoConsidered.Select(other => (occupations[other.Code.Value], other.Why))];
        role.Skills = [.. guide.Skills.Hard.Select(demand => new SkillUse(skills.For(demand.Skill.Value), demand, IsHard: true)), .. guide.Skills.Soft.Select(demand => new SkillUse(skills.For(demand.Skill.Value), demand, IsHard: false))];
        role.ToolGroups = [.. guide.Tools.Groups.Select(group => (group, (IReadOnlyList<ToolUseOf>)[.. group.Tools.Select(use => new ToolUseOf(tools.For(use.Tool.Value), use))]))];
        role.Coverage = CoverageOf(guide);
    }

    private static IReadOnlyList<(string Must, IReadOnlyList<InterviewQuestion> Questions)> CoverageOf(RoleGuide role) =>
        [.. NameChecks.MustsOf(role).Select(must => (must.Value, (IReadOnlyList<InterviewQuestion>)[.. role.Interview.Questions.Where(question => question.Tests.Any(test => test.Value == must.Value))]))];

    private static void JoinTerms(IReadOnlyList<Role> roles, IReadOnlyList<LinkedArticle> articles, IReadOnlyList<Term> skills, IReadOnlyList<Term> tools)
    {
        var users = new Dictionary<Term, List<Role>>();
        foreach (var role in roles.OrderBy(role => role.Title, StringComparer.Ordinal))
        {
            foreach (var term in role.Skills.Select(use => use.Skill).Concat(role.Tools.Select(use => use.Tool)).Distinct())
            {
                if (!users.TryGetValue(term, out var list))
                {
                    users.Add(term, list = []);
                }

                list.Add(role);
            }
        }

        foreach (var term in skills.Concat(tools))
        {
            term.Roles = users[term];
            term.Articles = [.. articles.Where(article => article.AboutTerms.Contains(term))];
        }
    }

    /// <summary>The roles of a family by rung, the lowest first.</summary>
    internal static IEnumerable<IEnumerable<T>> RungsOf<T>(IEnumerable<T> roles, Func<T, Level> levelOf) => roles.GroupBy(role => LevelNames.RankOf(levelOf(role))).OrderBy(rung => rung.Key);

    private static FamilyLadder LadderOf(Family family, IReadOnlyList<Role> roles) => new(
        family,
        [.. RungsOf(roles.Where(role => role.Family == family), role => role.Guide.Level)
            .Select(rung => (IReadOnlyList<Role>)[.. rung.OrderBy(role => role.Guide.Level).ThenBy(role => role.Guide.Order).ThenBy(role => role.Slug, StringComparer.Ordinal)])]);

    private static CategoryRoles CategoryOf(Category category, IReadOnlyList<Role> roles, IReadOnlyList<FamilyLadder> ladders) => new()
    {
        Category = category,
        Roles = InOrderOfCategory(roles.Where(role => role.Category == category)),
        Families = [.. ladders.Where(ladder => ladder.Roles.Any(role => role.Category == category))],
    };

    /// <param name="roles">In the order of their slugs.</param>
    internal static IReadOnlyList<Role> InOrderOfCategory(IEnumerable<Role> roles) =>
        [.. roles.OrderBy(role => role.Family?.Title ?? "", StringComparer.Ordinal)
            .ThenBy(role => role.Family is null ? 0 : LevelNames.RankOf(role.Guide.Level))
            .ThenBy(role => role.Guide.Level)
            .ThenBy(role => role.Guide.Order)
            .ThenBy(role => role.Title, StringComparer.Ordinal)];

    private static void JoinRoles(IReadOnlyList<Role> roles, Dictionary<string, Role> bySlug, IReadOnlyList<LinkedArticle> articles, IReadOnlyList<LinkedComparison> comparisons, IReadOnlyList<FamilyLadder> ladders)
    {
        var articleBySlug = articles.ToDictionary(article => article.Article.Slug, StringComparer.Ordinal);
        foreach (var ladder in ladders)
        {
            for (var rung = 0; rung < ladder.Rungs.Count; rung++)
            {
                foreach (var role in ladder.Rungs[rung])
                {
                    role.Previous = rung > 0 ? ladder.Rungs[rung - 1] : [];
                    role.Next = rung + 1 < ladder.Rungs.Count ? ladder.Rungs[rung + 1] : [];
                }
            }
        }

        var byCategory = roles.ToLookup(role => role.Category);
        var byFamily = ladders.ToDictionary(ladder => ladder.Family, ladder => (IReadOnlyList<Role>)[.. ladder.Roles]);
        System.Threading.Tasks.Parallel.For(
            0,
            roles.Count,
            () => new Tally<Role>(),
            (index, _, shared) =>
            {
                var role = roles[index];
                role.Related = RelatedGuides.RolesFor(role, [.. role.Guide.RelatedRoles.Select(name => bySlug[name.Value])], shared);
                role.Articles = RelatedGuides.ArticlesFor(role, [.. role.Guide.RelatedArticles.Select(name => articleBySlug[name.Value])], articles);
                return shared;
            },
            _ => { });

        foreach (var role in roles)
        {
            var neighbours = byCategory[role.Category].Take(8).ToList();
            role.AdvertExamples = RelatedGuides.ExamplesFor(role, role.Family is { } family ? byFamily[family] : [], neighbours);
        }

        foreach (var article in articles)
        {
            article.Related = RelatedGuides.ArticlesFor(article, [.. article.Article.Related.Select(name => articleBySlug[name.Value])], articles);
        }

        foreach (var linked in comparisons)
        {
            linked.Left.Comparisons = [.. linked.Left.Comparisons, linked];
            linked.Right.Comparisons = [.. linked.Right.Comparisons, linked];
        }
    }

    private static IReadOnlyList<(string Url, Publication Publication)> UnpublishedOf(Content content, DateOnly today) =>
        [.. content.Roles.Select(role => (Routes.Role(role.Slug), role.Publication))
            .Concat(content.Articles.Select(article => (Routes.Article(article.Slug), article.Publication)))
            .Concat(content.Comparisons.Select(comparison => (Routes.Comparison(comparison.Slug), comparison.Publication)))
            .Where(page => page.Publication.Draft || page.Publication.IsFuture(today))];
}
