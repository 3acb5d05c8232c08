namespace HiringGuide.Engine.Rendering.Views;

/// <summary>A role's own page, <c>/roles/&lt;slug&gt;/</c>: everything a recruiter needs, section after section.</summary>
public sealed record RoleView
{
    public required PageFrame Frame { get; init; }

    /// <summary>"Lead backend engineer".</summary>
    public required string Title { get; init; }

    /// <summary>"a lead backend engineer", for the middle of a sentence.</summary>
    public required string WithArticle { get; init; }

    /// <summary>"lead backend engineers", for the middle of a sentence.</summary>
    public required string Plural { get; init; }

    public required string Level { get; init; }

    public required Link Category { get; init; }

    public required Link? Family { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> AlsoKnownAs { get; init; }

    /// <summary>The sections of this page in order.</summary>
    public required IReadOnlyList<ContentsEntry> Contents { get; init; }

    /// <summary>The roles one step below and above on the family's ladder.</summary>
    public required IReadOnlyList<RoleCard> PreviousLevel { get; init; }

    public required IReadOnlyList<RoleCard> NextLevel { get; init; }

    public required AdvertView Advert { get; init; }

    /// <summary>The way to the rules of the places it may be posted in; null where the guide has none.</summary>
    public required PostingTeaserView? Posting { get; init; }

    public required BulletSectionView Responsibilities { get; init; }

    public required BulletSectionView Qualifications { get; init; }

    public required BulletSectionView Prerequisites { get; init; }

    public required SkillsView Skills { get; init; }

    public required SalaryView Salary { get; init; }

    public required InterviewTeaserView Interview { get; init; }

    public required ToolsView Tools { get; init; }

    public required IReadOnlyList<FaqView> Faq { get; init; }

    /// <summary>Adverts of neighbouring roles and levels; links lead to their advert.</summary>
    public required IReadOnlyList<RoleCard> AdvertExamples { get; init; }

    public required IReadOnlyList<RoleCard> RelatedRoles { get; init; }

    public required IReadOnlyList<ArticleCard> RelatedArticles { get; init; }

    public required IReadOnlyList<Link> Comparisons { get; init; }

    /// <summary>One edit link a section file: text is the section's name.</summary>
    public required IReadOnlyList<Link> EditLinks { get; init; }
}

/// <summary>The advert. Placeholders are <c>&lt;span class="placeholder" data-placeholder="company"&gt;[Company name]&lt;/span&gt;</c> in the body.</summary>
public sealed record AdvertView(ProseHtml Body, IReadOnlyList<PlaceholderView> Placeholders, string WordUrl, string MarkdownUrl, string TextUrl);

/// <summary>A blank the reader fills in: its name, what to call it, an example, and how often it stands in the advert.</summary>
public sealed record PlaceholderView(string Name, string Label, string Example, int Count);

public sealed record BulletSectionView(ProseHtml Introduction, IReadOnlyList<BulletView> Bullets);

/// <summary>A named bullet. <see cref="Anchor"/> is null away from the page that it belongs to. <see cref="Mark"/> is null, "Must", "Trainable" or "Nice to have"; <see cref="Need"/> is the same for class names: must, trainable, nice.</summary>
public sealed record BulletView(string? Anchor, string Name, ProseHtml Text, string? Need, string? Mark);

public sealed record SkillsView
{
    public required ProseHtml Introduction { get; init; }

    public required IReadOnlyList<SkillRow> Hard { get; init; }

    public required IReadOnlyList<SkillRow> Soft { get; init; }

    /// <summary>What each grade means, lowest first.</summary>
    public required IReadOnlyList<GradeMeaning> Grades { get; init; }
}

public sealed record GradeMeaning(string Grade, string Meaning);

/// <summary>A skill of a role. <see cref="GradeRank"/> is 1 (awareness) to 4 (expert).</summary>
public sealed record SkillRow
{
    public required Link Skill { get; init; }

    public required string Grade { get; init; }

    public required int GradeRank { get; init; }

    /// <summary>must, trainable or nice.</summary>
    public required string Need { get; init; }

    public required string Mark { get; init; }

    public required string Why { get; init; }
}

public sealed record SalaryView
{
    /// <summary>"15-1252".</summary>
    public required string Code { get; init; }

    public required string OccupationTitle { get; init; }

    /// <summary>strong, ok or weak.</summary>
    public required string Fit { get; init; }

    /// <summary>A sentence that says the fit plainly.</summary>
    public required string FitSentence { get; init; }

    public required string FitReason { get; init; }

    public required ProseHtml Advice { get; init; }

    /// <summary>The national figure first, then areas by name.</summary>
    public required IReadOnlyList<PercentileTable> Percentiles { get; init; }

    /// <summary>The national distribution as a drawing; null where a percentile is missing or top-coded.</summary>
    public required PercentileChart? Chart { get; init; }

    /// <summary>The guide's own reading of the percentiles, always labelled as such; null where the author gave none.</summary>
    public required ReadingView? Reading { get; init; }

    public required IReadOnlyList<OtherCodeView> AlsoConsidered { get; init; }

    public required LevelTable? Levels { get; init; }

    public required ExperienceTable? Experience { get; init; }

    public required IReadOnlyList<BandRow> Bands { get; init; }

    /// <summary>True where the figures' review date has passed.</summary>
    public required bool Overdue { get; init; }

    public required string ReviewByText { get; init; }
}

/// <summary>Where a figure comes from: source, area, period, the day it was read, and what it leaves out.</summary>
public sealed record FigureOrigin(Link Source, string Area, string Period, string RetrievedText, string? Excludes)
{
    /// <summary>The origins that need a source line of their own, each once; areas stand in the tables.</summary>
    public static IEnumerable<FigureOrigin> EachOnce(IEnumerable<FigureOrigin> origins) => origins.Select(origin => origin with { Area = "" }).Distinct();
}

/// <summary>A published distribution: five percentiles, some of which may be missing or at or above a top code.</summary>
public sealed record PercentileTable(FigureOrigin Origin, IReadOnlyList<PercentileView> Cells);

/// <summary><see cref="Mark"/> is "P10"; <see cref="Name"/> "10th percentile"; a null value was not published.</summary>
public sealed record PercentileView(string Mark, string Name, MoneyView? Value, bool AtOrAbove)
{
    public const string NotPublished = "Not published";

    /// <summary>As it was published: a top code stays "at or above", a missing one stays missing.</summary>
    public string Text => this switch
    {
        { Value: null } => NotPublished,
        { AtOrAbove: true, Value: var top } => $"at or above {top.Text}",
        { Value: var value } => value.Text,
    };
}

/// <summary>Five percentiles on an axis from nothing to <see cref="End"/>; positions are in thousandths of the axis.</summary>
public sealed record PercentileChart(IReadOnlyList<ChartMark> Marks, MoneyView End, string Description);

public sealed record ChartMark(string Mark, int Position);

public sealed record ReadingView(PercentileView From, PercentileView To, string Reason);

/// <summary>What another plausible code would have said; the figure is national.</summary>
public sealed record OtherCodeView(string Code, string Title, string Reason, PercentileTable? Figure);

/// <summary>The Department of Labor's four prevailing wage levels by area.</summary>
public sealed record LevelTable(Link Source, string Period, string RetrievedText, IReadOnlyList<LevelRow> Rows);

public sealed record LevelRow(string Area, MoneyView Level1, MoneyView Level2, MoneyView Level3, MoneyView Level4);

/// <summary>A survey's pay by years of experience.</summary>
public sealed record ExperienceTable(FigureOrigin Origin, string Population, IReadOnlyList<ExperienceRow> Rows);

/// <summary><see cref="Thin"/> marks a sample under 30.</summary>
public sealed record ExperienceRow(string Years, int Count, MoneyView P25, MoneyView P50, MoneyView P75, bool Thin);

public sealed record BandRow(string Level, MoneyView Low, MoneyView High, FigureOrigin Origin);

public sealed record ToolsView(ProseHtml Introduction, IReadOnlyList<ToolGroupView> Groups);

public sealed record ToolGroupView(string Anchor, string Name, string Use, IReadOnlyList<ToolRow> Tools);

public sealed record ToolRow(Link Tool, string Why);

/// <summary>A question and its answer. <see cref="Grade"/> is Research, Practice or Opinion; a Research answer has its citation.</summary>
public sealed record FaqView(string Anchor, string Question, ProseHtml Answer, string Grade, Link? Citation);

/// <summary>What the role page shows of its interview: the stages, the questions, and the way to the whole.</summary>
public sealed record InterviewTeaserView(string Url, IReadOnlyList<StageView> Stages, IReadOnlyList<QuestionLink> Questions);

public sealed record QuestionLink(string Text, string Url, IReadOnlyList<string> Tests);

public sealed record StageView(string Name, int Minutes, string Who, string Purpose);

/// <summary>The interview of a role, <c>/roles/&lt;slug&gt;/interview/</c>.</summary>
public sealed record InterviewView
{
    public required PageFrame Frame { get; init; }

    public required Link Role { get; init; }

    /// <summary>The sheet to score on.</summary>
    public required string ScorecardUrl { get; init; }

    /// <summary>The sheets to write on during the talks.</summary>
    public required string NotesUrl { get; init; }

    public required string RoleWithArticle { get; init; }

    public required ProseHtml Introduction { get; init; }

    public required IReadOnlyList<ContentsEntry> Contents { get; init; }

    public required IReadOnlyList<StageView> Stages { get; init; }

    public required int TotalMinutes { get; init; }

    public required IReadOnlyList<QuestionView> Questions { get; init; }

    /// <summary>Every must of the role and the questions that test it.</summary>
    public required IReadOnlyList<CoverageRow> Coverage { get; init; }

    /// <summary>What nobody asks, whatever the role; empty where the guide says nothing about it.</summary>
    public required IReadOnlyList<TopicNotToAskView> NotToAsk { get; init; }
}

/// <summary>A topic that an interviewer leaves alone: the questions in which it comes up, what to ask instead, and why.</summary>
public sealed record TopicNotToAskView(string Name, IReadOnlyList<string> Questions, string AskInstead, string Why, Link Source);

public sealed record QuestionView
{
    public required string Anchor { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }

    public required string Stage { get; init; }

    /// <summary>What the question tests; links lead to the skill or to the bullet on the role page.</summary>
    public required IReadOnlyList<Link> Tests { get; init; }

    public required ProseHtml Setup { get; init; }

    public required IReadOnlyList<ProseHtml> Probes { get; init; }

    /// <summary>Scores 1, 3 and 5, in that order.</summary>
    public required IReadOnlyList<ScoreView> Scores { get; init; }
}

public sealed record ScoreView(int Score, ProseHtml Text);

public sealed record CoverageRow(string Must, IReadOnlyList<Link> Questions);

/// <summary>The sheet that an interviewer fills in, one a candidate, <c>/roles/&lt;slug&gt;/scorecard/</c>.</summary>
public sealed record ScorecardView(PageFrame Frame, Link Role, Link Interview, string WordUrl, string Instructions, IReadOnlyList<ScorecardRow> Rows);

/// <summary>A must, and the questions that test it with their numbers and stages.</summary>
public sealed record ScorecardRow(string Must, IReadOnlyList<ScorecardQuestion> Questions);

public sealed record ScorecardQuestion(int Number, string Stage, Link Question);

/// <summary>Sheets to write on during the talks, stage by stage, <c>/roles/&lt;slug&gt;/notes/</c>.</summary>
public sealed record NotesView(PageFrame Frame, Link Role, Link Interview, string WordUrl, string Instructions, IReadOnlyList<NotesStage> Stages);

public sealed record NotesStage(StageView Stage, IReadOnlyList<NotesQuestion> Questions);

/// <summary>A question as an interviewer needs it at hand: its number in the kit, what it tests, its probes in plain words.</summary>
public sealed record NotesQuestion(int Number, Link Question, IReadOnlyList<string> Tests, IReadOnlyList<string> Probes);
