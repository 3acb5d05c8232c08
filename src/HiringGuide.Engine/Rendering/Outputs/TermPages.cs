using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/skills/</c>, <c>/tools/</c> and a page for each: every role that uses it, and at which grade.</summary>
internal sealed class TermPages : IOutput
{
    public string Name => "skill and tool pages";

    public IEnumerable<PlannedFile> Plan(RenderContext context) =>
        context.Site.Skills.Concat(context.Site.Tools).Select(term => PlannedFile.Page(Routes.Term(term), output => context.Theme.Term(ViewOf(term, context), output)))
            .Append(PlannedFile.Page(Routes.Skills, output => context.Theme.TermIndex(IndexOf(TermKind.Skill, context), output)))
            .Append(PlannedFile.Page(Routes.Tools, output => context.Theme.TermIndex(IndexOf(TermKind.Tool, context), output)));

    private static TermView ViewOf(Term term, RenderContext context)
    {
        var isSkill = term.Kind == TermKind.Skill;
        var kind = isSkill ? "Skill" : "Tool";
        var summary = term.Page?.Summary;
        var roles = $"{term.Roles.Count} {(term.Roles.Count == 1 ? "role" : "roles")}";
        var description = summary ?? (isSkill ? $"{term.Name}: {roles} of the guide that ask for it, at which grade and why." : $"{term.Name}: {roles} of the guide that use it, and what for.");
        var index = isSkill ? new Link("Skills", Routes.Skills) : new Link("Tools", Routes.Tools);
        return new TermView
        {
            Frame = context.Frame(Routes.Term(term), isSkill ? $"{term.Name}: who needs it" : $"{term.Name}: who uses it", description, [index], new FrameDetails { ShortTitle = term.Name }),
            Kind = kind,
            Title = term.Name,
            Summary = summary,
            Body = ProseRenderer.Render(term.Page?.Body ?? Prose.Empty),
            Uses = [.. term.Roles.SelectMany(role => UsesOf(term, role))],
            SeenWith = [.. term.SeenWith.Select(RenderContext.LinkTo)],
            Articles = [.. term.Articles.Select(RenderContext.CardFor)],
        };
    }

    private static IEnumerable<TermUse> UsesOf(Term term, Role role)
    {
        var link = RenderContext.LinkTo(role);
        var level = LevelNames.NameOf(role.Guide.Level);
        return term.Kind == TermKind.Skill
            ? role.Skills.Where(use => use.Skill == term).Select(use => new TermUse(link, level, use.Demand.Grade.ToString(), (int)use.Demand.Grade, RolePages.NeedOf(use.Demand.Need), RolePages.MarkOf(use.Demand.Need), null, use.Demand.Why))
            : role.ToolGroups.SelectMany(group => group.Tools.Where(use => use.Tool == term).Select(use => new TermUse(link, level, null, 0, null, null, group.Group.Name, use.Use.Why)));
    }

    private static TermIndexView IndexOf(TermKind kind, RenderContext context)
    {
        var isSkill = kind == TermKind.Skill;
        var terms = isSkill ? context.Site.Skills : context.Site.Tools;
        var entries = terms.SelectMany(term => (IEnumerable<IndexEntry>)
        [
            new IndexEntry(term.Name, Routes.Term(term), null, $"{term.Roles.Count} {(term.Roles.Count == 1 ? "role" : "roles")}"),
            .. (term.Page?.AlsoKnownAs ?? []).Select(name => new IndexEntry(name, Routes.Term(term), term.Name, null)),
        ]);
        return new TermIndexView
        {
            Frame = isSkill
                ? context.Frame(Routes.Skills, "Skills", "Every skill that a role of the guide asks for, and how many roles ask for it.", [])
                : context.Frame(Routes.Tools, "Tools", "Every tool that a role of the guide uses, and how many roles use it.", []),
            Kind = isSkill ? "Skills" : "Tools",
            Letters = Letters.Of(entries),
        };
    }
}
