using System.Globalization;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/roles/&lt;slug&gt;/scorecard/</c> and <c>scorecard.docx</c>: one sheet a candidate, one row a must, beside it the questions that test it.</summary>
internal sealed class ScorecardPages : IOutput
{
    public string Name => "scorecards";

    private const string Instructions = "One sheet a candidate and interviewer. Score alone, from what was said, before anyone talks. 1, 3 and 5 are described with the questions; 2 and 4 lie between. A 1 on a must is not averaged away.";
    private const int RowHeight = 780;

    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.Roles.SelectMany(role => (IReadOnlyList<PlannedFile>)
    [
        PlannedFile.Page(Routes.Scorecard(role.Slug), output => context.Theme.Scorecard(ViewOf(role, context), output)),
        new(Routes.FileFor(Routes.ScorecardAsWord(role.Slug)), null, output => WordDocument.Write(ManuscriptOf(role), TitleOf(role), output)),
    ]);

    private static string TitleOf(Role role) => $"{role.Title}: scorecard";

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
            Routes.ScorecardAsWord(role.Slug),
            Instructions,
            [.. role.Coverage.Select(row => new ScorecardRow(row.Must, [.. row.Questions.Select(question => QuestionOf(question, role))]))]);
    }

    private static ScorecardQuestion QuestionOf(InterviewQuestion question, Role role) =>
        new(InterviewPages.NumberOf(role, question), question.Stage.Value, new Link(question.Text.Value, InterviewPages.UrlOf(role, question)));

    private static Manuscript ManuscriptOf(Role role) => new(
    [
        ManuscriptBlock.Paragraph(new ManuscriptRun(TitleOf(role))),
        ManuscriptBlock.Paragraph(new ManuscriptRun(Instructions)),
        ManuscriptBlock.Of(new ManuscriptTable([34, 33, 33], [["Candidate", "Interviewer", "Stage and date"], ["", "", ""]], RowHeight / 2)),
        ManuscriptBlock.Heading(2, "Every must of the advert, and the questions that test it"),
        ManuscriptBlock.Of(new ManuscriptTable(
            [24, 22, 14, 40],
            [
                ["Must", "Tested by", "Score", "Evidence, in the candidate's words"],
                .. role.Coverage.Select(row => (IReadOnlyList<string>)[row.Must, string.Join('\n', row.Questions.Select(question => string.Create(CultureInfo.InvariantCulture, $"Question {InterviewPages.NumberOf(role, question)}, {question.Stage.Value}"))), "1  2  3  4  5", ""]),
            ],
            RowHeight)),
        ManuscriptBlock.Paragraph(new ManuscriptRun("")),
        ManuscriptBlock.Of(new ManuscriptTable([50, 50], [["Hire, or not, and why in one sentence", "What another interviewer should look into"], ["", ""]], RowHeight)),
        ManuscriptBlock.Paragraph(new ManuscriptRun("")),
    ]);
}
