using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/families/&lt;slug&gt;/&lt;from&gt;-to-&lt;to&gt;/</c>: one rung of the ladder, told for the person who decides whether somebody is ready for it.</summary>
internal sealed class LevelStepPages : IOutput
{
    public string Name => "steps between levels";

    public IEnumerable<PlannedFile> Plan(RenderContext context) =>
        StepsOf(context.Site).Select(step => PlannedFile.Page(UrlOf(step), output => context.Theme.LevelStep(ViewOf(step, context), output)));

    /// <summary>Every pair of roles that stand on neighbouring rungs.</summary>
    public static IEnumerable<Step> StepsOf(Site site) =>
        site.Families.SelectMany(ladder => ladder.Roles.SelectMany(to => to.Previous.Select(from => new Step(ladder.Family, from, to))));

    public static string UrlOf(Step step) => Routes.Step(step.Family.Slug, step.From.Slug, step.To.Slug);

    private static LevelStepView ViewOf(Step step, RenderContext context)
    {
        var (family, from, to) = step;
        var title = $"From {Spoken.MidSentence(from.Title)} to {Spoken.MidSentence(to.Title)}";
        var skills = LevelDifferences.Between(from, to);
        var duties = DutyDifferences.Between(from, to);
        var known = from.Guide.Qualifications.Bullets.Select(bullet => bullet.Name.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var qualifications = to.Guide.Qualifications.Bullets.Where(bullet => !known.Contains(bullet.Name.Value)).ToList();
        var isNew = skills.Added.Concat(skills.Raised.Select(raised => raised.After)).Select(use => use.Demand.Skill.Value)
            .Concat(qualifications.Select(bullet => bullet.Name.Value))
            .Concat(duties.OnlySecond.Select(duty => duty.Name.Value))
            .ToHashSet(StringComparer.Ordinal);
        return new LevelStepView
        {
            Frame = context.Frame(
                UrlOf(step),
                title,
                $"What {Spoken.WithArticle(to.Guide)} does and knows that {Spoken.WithArticle(from.Guide)} need not, from the two guides, and the questions that test it.",
                [RenderContext.LinkTo(to.Category), RenderContext.LinkTo(family)],
                new FrameDetails { Search = RenderContext.FacetsOf("Ladder", to), ShortTitle = $"{LevelNames.NameOf(from.Guide.Level)} to {Spoken.MidSentence(LevelNames.NameOf(to.Guide.Level))}" }),
            Family = RenderContext.LinkTo(family),
            From = RenderContext.CardFor(from),
            To = RenderContext.CardFor(to),
            ToWithArticle = Spoken.WithArticle(to.Guide),
            Added = [.. skills.Added.Select(RolePages.RowOf)],
            Raised = [.. skills.Raised.Select(raised => RaisedOf(raised.Before, raised.After))],
            Dropped = [.. skills.Dropped.Select(use => RenderContext.LinkTo(use.Skill))],
            NewDuties = [.. duties.OnlySecond.Select(RolePages.ResponsibilityOf).Select(Away)],
            LeftDuties = [.. duties.OnlyFirst.Select(RolePages.ResponsibilityOf).Select(Away)],
            NewQualifications = [.. qualifications.Select(RolePages.BulletOf).Select(Away)],
            Questions = InterviewPages.LinksTo(to, to.Guide.Interview.Questions.Where(question => question.Tests.Any(test => isNew.Contains(test.Value)))),
            FromPay = SalaryViews.For(from, context.Site),
            ToPay = SalaryViews.For(to, context.Site),
        };
    }

    private static BulletView Away(BulletView bullet) => bullet with { Anchor = null };

    private static RaisedSkill RaisedOf(SkillUse before, SkillUse after) => new(
        RenderContext.LinkTo(after.Skill),
        before.Demand.Grade.ToString(),
        (int)before.Demand.Grade,
        after.Demand.Grade.ToString(),
        (int)after.Demand.Grade,
        after.Demand.Why);

    /// <summary>A role, and one on the next rung of the same family.</summary>
    internal sealed record Step(Family Family, Role From, Role To);
}
