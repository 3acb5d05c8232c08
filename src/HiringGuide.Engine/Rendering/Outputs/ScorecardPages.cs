using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/roles/&lt;slug&gt;/scorecard/</c>: one sheet a candidate, one row a must, beside it the questions that test it.</summary>
internal sealed class ScorecardPages : IOutput
{
    public IEnumerable<PlannedFile> Plan(RenderContext context) =>
        context.Site.Roles.Select(role => PlannedFile.Page(Routes.Scorecard(role.Slug), output => context.Theme.Scorecard(ViewOf(role, context), output)));

    private static ScorecardView ViewOf(Role role, RenderContext context)
    {
        var interview = new Link("Interview", Routes.Interview(role.Slug));
        return new ScorecardView(
            context.Frame(
                Routes.Scorecard(role.Slug),
                $"{role.Title} scorecard",
                $"A sheet to score {Spoken.WithArticle(role.Guide)} on: every must of the advert, and the questions that test it.",
                [RenderContext.LinkTo(role.Category), RenderContext.LinkTo(role), interview],
                new FrameDetails { ShortTitle = "Scorecard" }),
            RenderContext.LinkTo(role),
            interview,
            [.. role.Coverage.Select(row => new ScorecardRow(row.Must, [.. row.Questions.Select(question => QuestionOf(question, role))]))]);
    }

    private static ScorecardQuestion QuestionOf(InterviewQuestion question, Role role)
    {
        var number = role.Guide.Interview.Questions.Index().First(entry => entry.Item == question).Index + 1;
        return new ScorecardQuestion(number, question.Stage.Value, new Link(question.Text.Value, $"{Routes.Interview(role.Slug)}#{question.Anchor}"));
    }
}
