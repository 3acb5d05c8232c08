using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/roles/&lt;slug&gt;/interview/</c>: the plan, the questions with their scores, and which question tests which must.</summary>
internal sealed class InterviewPages : IOutput
{
    public string Name => "interview pages";

    public IEnumerable<PlannedFile> Plan(RenderContext context)
    {
        IReadOnlyList<TopicNotToAskView> notToAsk = [.. context.Site.NotToAsk.Select(topic => new TopicNotToAskView(topic.Name, topic.Questions, topic.AskInstead, topic.Why, new Link(topic.Source.Text, topic.Source.Url)))];
        return context.Site.Roles.Select(role => PlannedFile.Page(Routes.Interview(role.Slug), output => context.Theme.Interview(ViewOf(role, notToAsk, context), output)));
    }

    public static InterviewTeaserView TeaserOf(Role role) => new(
        Routes.Interview(role.Slug),
        StagesOf(role),
        LinksTo(role, role.Guide.Interview.Questions));

    public static IReadOnlyList<QuestionLink> LinksTo(Role role, IEnumerable<InterviewQuestion> questions) =>
        [.. questions.Select(question => new QuestionLink(question.Text.Value, UrlOf(role, question), [.. question.Tests.Select(test => test.Value)]))];

    /// <summary>The place of a question in its kit, from one.</summary>
    public static int NumberOf(Role role, InterviewQuestion question) => role.Guide.Interview.Questions.Index().First(entry => entry.Item == question).Index + 1;

    public static string UrlOf(Role role, InterviewQuestion question) => $"{Routes.Interview(role.Slug)}#{question.Anchor}";

    public static IReadOnlyList<StageView> StagesOf(Role role) => [.. role.Guide.Interview.Stages.Select(StageOf)];

    public static StageView StageOf(InterviewStage stage) => new(stage.Name.Value, stage.Minutes, stage.Who, stage.Purpose);

    private static InterviewView ViewOf(Role role, IReadOnlyList<TopicNotToAskView> notToAsk, RenderContext context)
    {
        var kit = role.Guide.Interview;
        var withArticle = Spoken.WithArticle(role.Guide);
        return new InterviewView
        {
            Frame = context.Frame(
                Routes.Interview(role.Slug),
                $"{role.Title} interview questions and scorecard",
                $"How to interview {withArticle}: {kit.Stages.Count} stages, {kit.Questions.Count} questions with probes, and what answers of 1, 3 and 5 sound like.",
                [RenderContext.LinkTo(role.Category), RenderContext.LinkTo(role)],
                new FrameDetails
                {
                    IsArticle = true,
                    Review = role.Guide.Review,
                    ShortTitle = "Interview",
                    Search = RenderContext.FacetsOf("Interview", role),
                    StructuredData = [StructuredData.Article(Routes.Interview(role.Slug), $"{role.Title} interview", role.Guide.Summary, role.Guide.Review, context)],
                }),
            Role = RenderContext.LinkTo(role),
            ScorecardUrl = Routes.Scorecard(role.Slug),
            NotesUrl = Routes.Notes(role.Slug),
            RoleWithArticle = withArticle,
            Introduction = ProseRenderer.Render(kit.Introduction),
            Contents = [new("Plan", "plan"), new("Questions", "questions"), new("What tests what", "coverage"), .. notToAsk.Count > 0 ? (IReadOnlyList<ContentsEntry>)[new("What not to ask", "not-to-ask")] : []],
            Stages = StagesOf(role),
            TotalMinutes = kit.Stages.Sum(stage => stage.Minutes),
            Questions = [.. kit.Questions.Select((question, index) => QuestionOf(question, index + 1, role))],
            Coverage = [.. role.Coverage.Select(row => new CoverageRow(row.Must, [.. row.Questions.Select(question => new Link(question.Text.Value, $"#{question.Anchor}"))]))],
            NotToAsk = notToAsk,
        };
    }

    private static QuestionView QuestionOf(InterviewQuestion question, int number, Role role) => new()
    {
        Anchor = question.Anchor,
        Number = number,
        Text = question.Text.Value,
        Stage = question.Stage.Value,
        Tests = [.. question.Tests.Select(test => TestLink(test.Value, role))],
        Setup = ProseRenderer.Render(question.Setup, headingShift: 1),
        Probes = [.. question.Probes.Select(ProseRenderer.RenderInline)],
        Scores = [.. question.Scores.Select(score => new ScoreView(score.Score, ProseRenderer.RenderInline(score.Text)))],
    };

    /// <summary>A skill leads to its page; a qualification or responsibility to its bullet.</summary>
    private static Link TestLink(string name, Role role)
    {
        if (role.Skills.FirstOrDefault(use => use.Demand.Skill.Value == name) is { } skill)
        {
            return new Link(name, Routes.Term(skill.Skill));
        }

        var bullet = role.Guide.Qualifications.Bullets.Concat(role.Guide.Responsibilities.Bullets).First(bullet => bullet.Name.Value == name);
        return new Link(name, Routes.RoleSection(role.Slug, bullet.Anchor));
    }
}
