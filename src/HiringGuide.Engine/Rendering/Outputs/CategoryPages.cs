using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/categories/&lt;slug&gt;/</c>: a field of work and its roles.</summary>
internal sealed class CategoryPages : IOutput
{
    public string Name => "category pages";

    public IEnumerable<PlannedFile> Plan(RenderContext context) =>
        context.Site.Categories.Select(category => PlannedFile.Page(Routes.Category(category.Category.Slug), output => context.Theme.Category(ViewOf(category, context), output)));

    private static CategoryView ViewOf(CategoryRoles category, RenderContext context) => new()
    {
        Frame = context.Frame(Routes.Category(category.Category.Slug), $"{category.Category.Title} roles", category.Category.Summary, [new Link("Roles", Routes.Roles)], new FrameDetails { ShortTitle = category.Category.Title }),
        Title = category.Category.Title,
        Summary = category.Category.Summary,
        Introduction = ProseRenderer.Render(category.Category.Introduction),
        Roles = [.. category.Roles.Select(role => RenderContext.CardFor(role))],
        Families = [.. category.Families.Select(ladder => RenderContext.LinkTo(ladder.Family))],
        Articles = [.. context.Site.Articles.Where(article => article.AboutRoles.Any(category.Roles.Contains)).Select(RenderContext.CardFor)],
    };
}

/// <summary><c>/families/&lt;slug&gt;/</c>: the ladder, rung by rung, and every skill with its grade on each.</summary>
internal sealed class FamilyPages : IOutput
{
    public string Name => "family pages";

    public IEnumerable<PlannedFile> Plan(RenderContext context) =>
        context.Site.Families.Select(ladder => PlannedFile.Page(Routes.Family(ladder.Family.Slug), output => context.Theme.Family(ViewOf(ladder, context), output)));

    private static FamilyView ViewOf(FamilyLadder ladder, RenderContext context)
    {
        var roles = ladder.Roles.ToList();
        var trail = roles.Select(role => role.Category).Distinct().Take(1).Select(RenderContext.LinkTo).ToList();
        return new FamilyView
        {
            Frame = context.Frame(Routes.Family(ladder.Family.Slug), $"{ladder.Family.Title}: the ladder", ladder.Family.Summary, trail, new FrameDetails { Search = new SearchFacets("Ladder", roles.Count > 0 ? roles[0].Category.Title : null), ShortTitle = ladder.Family.Title }),
            Title = ladder.Family.Title,
            Summary = ladder.Family.Summary,
            Introduction = ProseRenderer.Render(ladder.Family.Introduction),
            Rungs = [.. ladder.Rungs.Select(rung => new RungView(NameOf(rung), [.. rung.Select(role => new RungRole(RenderContext.CardFor(role), [.. role.Previous.Select(below => StepOf(below, role, ladder.Family))]))]))],
            Columns = [.. roles.Select(RenderContext.LinkTo)],
            Skills = SkillMatrix.Of(roles),
        };
    }

    private static string NameOf(IReadOnlyList<Role> rung) => string.Join(" or ", rung.Select(role => LevelNames.NameOf(role.Guide.Level)).Distinct(StringComparer.Ordinal).Select((name, index) => index == 0 ? name : Spoken.MidSentence(name)));

    private static StepView StepOf(Role from, Role to, Family family)
    {
        var differences = LevelDifferences.Between(from, to);
        return new StepView(
            RenderContext.LinkTo(from),
            Routes.Step(family.Slug, from.Slug, to.Slug),
            [.. differences.Added.Select(use => $"{use.Skill.Name} ({GradeOf(use)})")],
            [.. differences.Raised.Select(raised => $"{raised.After.Skill.Name}: {GradeOf(raised.Before)} to {GradeOf(raised.After)}")],
            [.. differences.Dropped.Select(use => use.Skill.Name)]);
    }

    private static string GradeOf(SkillUse use) => use.Demand.Grade.ToString().ToLowerInvariant();
}

/// <summary>Roles as columns, their skills as rows.</summary>
internal static class SkillMatrix
{
    /// <summary>Skills that most of the roles share first, then by name.</summary>
    public static IReadOnlyList<LadderSkillRow> Of(IReadOnlyList<Role> roles) =>
        [.. roles.SelectMany(role => role.Skills).GroupBy(use => use.Skill)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => new LadderSkillRow(RenderContext.LinkTo(group.Key), [.. roles.Select(role => role.Skills.FirstOrDefault(use => use.Skill == group.Key) is { } use ? CellOf(use.Demand) : null)]))];

    private static LadderCell CellOf(SkillDemand demand) => new(demand.Grade.ToString(), (int)demand.Grade, RolePages.NeedOf(demand.Need) ?? "", RolePages.MarkOf(demand.Need) ?? "");
}
