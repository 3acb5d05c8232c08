using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Linking;

/// <summary>
/// A linked site, with what it takes to replace a role or an occupation in it by a later version. For a role that is possible where the two versions have
/// the same ties: then nothing else in the site follows from what changed, but for orders by title, and these are put right.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="content">What it was linked from.</param>
/// <param name="occupations">Those of the site, by code.</param>
/// <param name="skills">Its skills, by name.</param>
/// <param name="tools">Its tools, by name.</param>
/// <param name="names">Knows every name of it.</param>
/// <param name="references">Knows every address of it.</param>
internal sealed class LinkedGuide(Site site, Content content, Dictionary<string, Occupation> occupations, TermIndex skills, TermIndex tools, NameChecks names, ReferenceResolver references)
{
    /// <summary>Made when the first role is looked up, which a single build never does.</summary>
    private readonly Lazy<Dictionary<string, Role>> roles = new(() => site.Roles.ToDictionary(role => role.Slug, StringComparer.Ordinal));

    public Site Site => site;

    public Role? Find(string slug) => roles.Value.GetValueOrDefault(slug);

    /// <summary>The problems that linking finds in a version of a role, and in nothing else.</summary>
    public IReadOnlyList<Diagnostic> ProblemsOf(RoleGuide guide)
    {
        var log = new DiagnosticBag();
        names.CheckRole(guide, log);
        log.ReportAll(WordingChecks.FindIn(guide, content.Wording));
        _ = references.Find(ProseOf.Role(guide), log);
        return log.All();
    }

    public Occupation? FindOccupation(string code) => occupations.GetValueOrDefault(code);

    /// <summary>The roles that show the figures of an occupation as their own.</summary>
    public IEnumerable<Role> PaidBy(Occupation occupation) => site.Roles.Where(role => role.Occupation.Code == occupation.Code);

    /// <summary>The problems that linking finds in a version of an occupation and in what roles make of it.</summary>
    public IReadOnlyList<Diagnostic> ProblemsOf(Occupation occupation)
    {
        var log = new DiagnosticBag();
        names.CheckOccupation(occupation, PaidBy(occupation).Select(role => role.Guide), log);
        return log.All();
    }

    /// <summary>Puts a version of an occupation without errors where the earlier one of its code was.</summary>
    public void Replace(Occupation occupation)
    {
        names.Replace(occupation);
        occupations[occupation.Code] = occupation;
        foreach (var role in site.Roles)
        {
            role.Occupation = role.Occupation.Code == occupation.Code ? occupation : role.Occupation;
            role.AlsoConsidered = [.. role.AlsoConsidered.Select(other => other.Occupation.Code == occupation.Code ? (occupation, other.Why) : other)];
        }
    }

    /// <summary>Whether all that other pages are linked, ordered or checked by is the same in two versions of a role, their titles apart.</summary>
    public static bool HaveSameTies(RoleGuide one, RoleGuide other) =>
        one.Level == other.Level
        && one.Order == other.Order
        && one.Category.Value == other.Category.Value
        && one.Family?.Value == other.Family?.Value
        && one.Publication == other.Publication
        && one.Aliases.SequenceEqual(other.Aliases)
        && one.RelatedRoles.Select(name => name.Value).SequenceEqual(other.RelatedRoles.Select(name => name.Value))
        && one.RelatedArticles.Select(name => name.Value).SequenceEqual(other.RelatedArticles.Select(name => name.Value))
        && one.Skills.Hard.Select(demand => demand.Skill).SequenceEqual(other.Skills.Hard.Select(demand => demand.Skill))
        && one.Skills.Soft.Select(demand => demand.Skill).SequenceEqual(other.Skills.Soft.Select(demand => demand.Skill))
        && ToolsOf(one).SequenceEqual(ToolsOf(other))
        && ProseOf.AnchorsOf(one).ToHashSet().SetEquals(ProseOf.AnchorsOf(other));

    /// <summary>Puts a version without errors, of the same ties, where the earlier one was.</summary>
    public void Replace(Role role, RoleGuide guide)
    {
        var hasOtherTitle = role.Title != guide.Title;
        role.Guide = guide;
        role.Occupation = SiteLinker.OccupationOf(guide, occupations);
        SiteLinker.Fill(role, skills, tools, occupations);
        foreach (var (link, url) in references.Find(ProseOf.Role(guide), new DiagnosticBag()))
        {
            link.PointTo(url);
        }

        if (hasOtherTitle)
        {
            PutInOrder(role);
        }
    }

    private static IEnumerable<Authored<string>> ToolsOf(RoleGuide role) => role.Tools.Groups.SelectMany(group => group.Tools).Select(use => use.Tool);

    private void PutInOrder(Role role)
    {
        foreach (var term in role.Skills.Select(use => use.Skill).Concat(role.Tools.Select(use => use.Tool)).Distinct())
        {
            term.Roles = WithMoved(role, term.Roles);
        }

        foreach (var category in site.Categories.Where(category => category.Category == role.Category))
        {
            category.Roles = SiteLinker.InOrderOfCategory(category.Roles.OrderBy(other => other.Slug, StringComparer.Ordinal));
        }
    }

    /// <summary>Roles in the order of their titles, of which one has another title than before.</summary>
    private static IReadOnlyList<Role> WithMoved(Role role, IReadOnlyList<Role> roles)
    {
        var moved = roles.Where(other => other != role).ToList();
        var after = moved.FindIndex(other => IsBefore(role, other));
        moved.Insert(after < 0 ? moved.Count : after, role);
        return moved;
    }

    private static bool IsBefore(Role role, Role other) =>
        string.CompareOrdinal(role.Title, other.Title) is var order && (order != 0 ? order < 0 : string.CompareOrdinal(role.Slug, other.Slug) < 0);
}
