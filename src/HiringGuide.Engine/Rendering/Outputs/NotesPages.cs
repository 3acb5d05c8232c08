using System.Globalization;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/roles/&lt;slug&gt;/notes/</c> and <c>notes.docx</c>: a sheet for each stage, with its questions and probes at hand and room to write.</summary>
internal sealed class NotesPages : IOutput
{
    public string Name => "sheets of notes";

    private const string Instructions = "One set a candidate. Ask every question of your stage in this order, of everyone. Write what was said, not what you make of it; score on the scorecard afterwards.";
    private const int NoteHeight = 2000;

    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.Roles.SelectMany(role => (IReadOnlyList<PlannedFile>)
    [
        PlannedFile.Page(Routes.Notes(role.Slug), output => context.Theme.Notes(ViewOf(role, context), output)),
        new(Routes.FileFor(Routes.NotesAsWord(role.Slug)), null, output => WordDocument.Write(ManuscriptOf(role), TitleOf(role), output)),
    ]);

    private static string TitleOf(Role role) => $"{role.Title}: interview notes";

    private static NotesView ViewOf(Role role, RenderContext context)
    {
        var interview = new Link("Interview", Routes.Interview(role.Slug));
        return new NotesView(
            context.Frame(
                Routes.Notes(role.Slug),
                $"{role.Title} interview notes",
                $"Sheets to write on while interviewing {Spoken.WithArticle(role.Guide)}: the questions of each stage, their probes, and room for what was said.",
                [RenderContext.LinkTo(role.Category), RenderContext.LinkTo(role), interview],
                new FrameDetails { ShortTitle = "Notes" }),
            RenderContext.LinkTo(role),
            interview,
            Routes.NotesAsWord(role.Slug),
            Instructions,
            [.. StagesOf(role).Select(stage => new NotesStage(InterviewPages.StageOf(stage.Stage), [.. stage.Questions.Select(question => QuestionOf(question, role))]))]);
    }

    /// <summary>The stages that have questions; the others need no sheet.</summary>
    private static IEnumerable<(InterviewStage Stage, IReadOnlyList<InterviewQuestion> Questions)> StagesOf(Role role) => role.Guide.Interview.Stages
        .Select(stage => (stage, (IReadOnlyList<InterviewQuestion>)[.. role.Guide.Interview.Questions.Where(question => question.Stage.Value == stage.Name.Value)]))
        .Where(stage => stage.Item2.Count > 0);

    private static NotesQuestion QuestionOf(InterviewQuestion question, Role role) => new(
        InterviewPages.NumberOf(role, question),
        new Link(question.Text.Value, InterviewPages.UrlOf(role, question)),
        [.. question.Tests.Select(test => test.Value)],
        [.. question.Probes.Select(probe => probe.Text)]);

    private static Manuscript ManuscriptOf(Role role) => new(
    [
        ManuscriptBlock.Paragraph(new ManuscriptRun(TitleOf(role))),
        ManuscriptBlock.Paragraph(new ManuscriptRun(Instructions)),
        ManuscriptBlock.Of(new ManuscriptTable([34, 33, 33], [["Candidate", "Interviewer", "Date"], ["", "", ""]], NoteHeight / 4)),
        .. StagesOf(role).SelectMany(stage => (IEnumerable<ManuscriptBlock>)
        [
            ManuscriptBlock.Heading(2, string.Create(CultureInfo.InvariantCulture, $"{stage.Stage.Name.Value}, {stage.Stage.Minutes} minutes")),
            .. stage.Questions.SelectMany(question => BlocksOf(question, role)),
        ]),
    ]);

    private static IEnumerable<ManuscriptBlock> BlocksOf(InterviewQuestion question, Role role) =>
    [
        ManuscriptBlock.Heading(3, string.Create(CultureInfo.InvariantCulture, $"{InterviewPages.NumberOf(role, question)}. {question.Text.Value}")),
        ManuscriptBlock.Paragraph(new ManuscriptRun("Tests: ", IsBold: true), new ManuscriptRun(string.Join(", ", question.Tests.Select(test => test.Value)))),
        .. question.Probes.Select(probe => ManuscriptBlock.Bullet(ManuscriptMaker.RunsOf(probe))),
        ManuscriptBlock.Of(new ManuscriptTable([100], [["What was said"], [""]], NoteHeight)),
        ManuscriptBlock.Paragraph(new ManuscriptRun("")),
    ];
}
