using HiringGuide.Engine.Rendering.Views;
using RazorSlices;

namespace HiringGuide.Theme.Parts;

/// <summary>What each part looks like: at least one example a part, with the cases that differ. The theme's tests render and validate them all.</summary>
internal static class Examples
{
    private static readonly FigureOrigin Origin = new(new Link("Bureau of Examples, Wage survey", "/sources/wages/"), "United States", "May 2025", "1 November 2026", "overtime");

    private static readonly PercentileTable National = new(Origin, [Cell("P10", 30000), Cell("P25", 35000), Cell("P50", 40000), Cell("P75", 48000), Cell("P90", 60000)]);

    private static readonly PercentileTable TopCoded = new(Origin with { Area = "Ohio", Excludes = null },
    [
        new PercentileView("P10", "10th percentile", null, AtOrAbove: false),
        Cell("P25", 36000),
        Cell("P50", 41000),
        new PercentileView("P75", "75th percentile", new MoneyView("$239,200", 239200), AtOrAbove: true),
        new PercentileView("P90", "90th percentile", new MoneyView("$239,200", 239200), AtOrAbove: true),
    ]);

    private static readonly PercentileChart Drawing = new([new ChartMark("P10", 300), new ChartMark("P25", 350), new ChartMark("P50", 400), new ChartMark("P75", 480), new ChartMark("P90", 600)], new MoneyView("$100,000", 100000), "United States, May 2025: 10th percentile $30,000, median $40,000.");

    private static readonly RoleCard Card = new() { Title = "Lead clerk", Url = "/roles/lead-clerk/", Summary = "Answers for the order of an office.", Level = "Lead", Category = "Office" };

    private static readonly PostingPlaceView Somewhere = new(
        "somewhere",
        "Somewhere",
        [
            new PayRuleView("Pay range", "State the range in the advert.", "every employer", "In force since 1 January 2025", IsAhead: false, "Act 1 of 2024", "https://law.example/1"),
            new PayRuleView("Pay history", "Do not ask.", "every employer", "From 1 January 2030", IsAhead: true, "Act 2", null),
        ],
        "the act itself",
        "1 November 2026",
        "1 May 2027",
        Overdue: false);

    private static readonly IReadOnlyList<StageView> TwoStages = [new("Call", 30, "Recruiter", "Settles the prerequisites."), new("Talk", 60, "The manager", "Decides.")];

    /// <summary>By name: the part, then the case.</summary>
    public static IReadOnlyList<(string Name, Func<RazorSlice> Create)> All { get; } =
    [
        ("breadcrumbs", () => Breadcrumbs.Create([new Link("Home", "/"), new Link("Office", "/categories/office/"), new Link("Clerk", "/roles/clerk/")])),
        ("review", () => Review.Create(new ReviewView { ReviewedDate = "2026-11-01", ReviewedText = "1 November 2026", Reviewer = "The editors", ReviewByDate = "2027-11-01", ReviewByText = "1 November 2027", Overdue = false, UpdatedDate = "2026-11-02", UpdatedText = "2 November 2026" })),
        ("review, overdue", () => Review.Create(new ReviewView { ReviewedDate = "2025-11-01", ReviewedText = "1 November 2025", Reviewer = "The editors", ReviewByDate = "2026-11-01", ReviewByText = "1 November 2026", Overdue = true })),
        ("contents", () => Contents.Create([new ContentsEntry("Salary", "salary"), new ContentsEntry("Tools", "tools")])),
        ("role cards", () => RoleCards.Create([Card, Card with { Title = "Archivist", Url = "/roles/archivist/", Reason = "Shares 2 skills: Filing, Patience" }])),
        ("article cards", () => ArticleCards.Create([new ArticleCard("First interviews", "/articles/first-interviews/", "What to settle before anybody sits down.")])),
        ("links", () => Links.Create([new Link("Filing", "/skills/filing/"), new Link("Bureau", "https://bureau.example/")])),
        ("advert", () => Advert.Create(new AdvertView(new ProseHtml("<p><strong>Clerk at <span class=\"placeholder\" data-placeholder=\"company\">[Company name]</span></strong></p>\n<h3 id=\"advert-about\">About</h3>\n<p>Papers.</p>"), [new PlaceholderView("company", "Company name", "Brook & Sons", 1)], "/roles/clerk/job-description.docx", "/roles/clerk/job-description.md", "/roles/clerk/job-description.txt"))),
        ("advert without blanks", () => Advert.Create(new AdvertView(new ProseHtml("<p>Clerk</p>"), [], "/roles/clerk/job-description.docx", "/roles/clerk/job-description.md", "/roles/clerk/job-description.txt"))),
        ("bullets", () => Bullets.Create(new BulletSectionView(new ProseHtml("<p>A week is post and filing.</p>"), [new BulletView("responsibility-post", "Daily post", new ProseHtml("Opens it."), "must", "Essential"), new BulletView("responsibility-clearing", "Yearly clearing", new ProseHtml("Throws away."), null, null)]))),
        ("bullets, none yet", () => Bullets.Create(new BulletSectionView(new ProseHtml("<p>Nothing is asked for.</p>"), []))),
        ("skill table", () => SkillTable.Create(new SkillTableModel("hard-skills", [Skill("Filing", "Expert", 4, "must", "Must"), Skill("Patience", "Awareness", 1, "nice", "Nice to have")]))),
        ("skill matrix", () => SkillMatrix.Create(new SkillMatrixModel("matrix", [new Link("Clerk", "/roles/clerk/"), new Link("Lead clerk", "/roles/lead-clerk/")], [new LadderSkillRow(new Link("Filing", "/skills/filing/"), [null, new LadderCell("Expert", 4, "must", "Must")])]))),
        ("percentiles", () => Percentiles.Create(new PercentileTableModel("Yearly pay of Office Clerks (43-9061)", [National, TopCoded]))),
        ("chart", () => Chart.Create(Drawing)),
        ("origin", () => Parts.Origin.Create(Origin)),
        ("salary, good match", () => Salary.Create(Pay("strong") with { Reading = new ReadingView(Cell("P25", 35000), Cell("P50", 40000), "Clerks start low.") })),
        ("salary, weak match with everything", () => Salary.Create(Pay("weak") with
        {
            Overdue = true,
            Percentiles = [National, TopCoded],
            AlsoConsidered = [new OtherCodeView("43-4071", "File Clerks", "Too narrow.", National), new OtherCodeView("43-9199", "Clerks, All Other", "A rest group.", null)],
            Levels = new LevelTable(Origin.Source, "July 2025 to June 2026", "1 November 2026", [new LevelRow("Springfield", Money(31000), Money(36000), Money(41000), Money(46000))]),
            Experience = new ExperienceTable(Origin with { Excludes = null }, "Clerks", [new ExperienceRow("0 to 2", 12, Money(30000), Money(33000), Money(36000), Thin: true), new ExperienceRow("3 to 5", 112, Money(34000), Money(37000), Money(40000), Thin: false)]),
            Bands = [new BandRow("Senior", Money(40000), Money(50000), Origin)],
        })),
        ("salary that ends at a top code", () => Salary.Create(Pay("ok") with
        {
            Percentiles = [TopCoded],
            Chart = null,
            Reading = new ReadingView(Cell("P50", 41000), TopCoded.Cells[4], "Clerks of great offices."),
            AlsoConsidered = [new OtherCodeView("43-4071", "File Clerks", "Too narrow.", National), new OtherCodeView("43-1011", "Office Supervisors", "Too high.", new PercentileTable(Origin with { Source = new Link("Ministry of Examples, Pay register", "/sources/register/"), Period = "2024" }, TopCoded.Cells))],
        })),
        ("salary without a figure", () => Salary.Create(Pay("weak") with { Percentiles = [], Chart = null })),
        ("interview teaser", () => InterviewTeaser.Create(new InterviewTeaserView("/roles/clerk/interview/", TwoStages, [new QuestionLink("Where would you put this letter?", "/roles/clerk/interview/#where", ["Filing", "Daily post"])]))),
        ("stages", () => Stages.Create(TwoStages)),
        ("question", () => Question.Create(new QuestionView { Anchor = "where", Number = 1, Text = "Where would you put this letter?", Stage = "Talk", Tests = [new Link("Filing", "/skills/filing/")], Setup = new ProseHtml("<p>Bring a letter.</p>"), Probes = [new ProseHtml("And a year later?")], Scores = [new ScoreView(1, new ProseHtml("Anywhere.")), new ScoreView(3, new ProseHtml("Where the last one is.")), new ScoreView(5, new ProseHtml("Asks who will look."))] })),
        ("tools", () => Tools.Create(new ToolsView(new ProseHtml("<p>No brand matters.</p>"), [new ToolGroupView("tools-group-paper", "Paper", "Keeps what has no file.", [new ToolRow(new Link("Lever arch file", "/tools/lever-arch-file/"), "Holding a year of letters")])]))),
        ("faq", () => Faq.Create([new FaqView("faq-how-many", "How many clerks?", new ProseHtml("<p>Fewer than there are.</p>"), "Opinion", null), new FaqView("faq-structured", "Is structure worth it?", new ProseHtml("<p>Yes.</p>"), "Research", new Link("Sackett and others, 2022", "https://doi.org/10.1037/apl0000994"))])),
        ("letters", () => Letters.Create([new IndexLetter("C", "letter-c", [new IndexEntry("Clerk", "/roles/clerk/", null, "Office")]), new IndexLetter("H", "letter-h", [new IndexEntry("Head clerk", "/roles/lead-clerk/", "Lead clerk", null)])])),
        ("posting place", () => PostingPlace.Create(Somewhere)),
        ("posting place, past its review", () => PostingPlace.Create(Somewhere with { Overdue = true })),
        ("posting teaser", () => PostingTeaser.Create(new PostingTeaserView("/where-to-post/", [new PostingCountryLinks("Exampleland", [new Link("Somewhere", "/where-to-post/#somewhere")])]))),
        ("not to ask", () => NotToAsk.Create([new TopicNotToAskView("Age", ["How old are you?", "When did you leave school?"], "Nothing.", "It says nothing about the work.", new Link("Agency of Examples", "https://agency.example/"))])),
        ("raised skills", () => RaisedSkills.Create([new RaisedSkill(new Link("Filing", "/skills/filing/"), "Working", 2, "Expert", 4, "Setting the order for others")])),
        ("question list", () => QuestionList.Create([new QuestionLink("Where would you put this letter?", "/roles/clerk/interview/#where", ["Filing"])])),
        ("noted question", () => NotedQuestion.Create(new NotesQuestion(1, new Link("Where would you put this letter?", "/roles/clerk/interview/#where"), ["Filing"], ["And a year later?"]))),
        ("bullet list, away from its page", () => BulletList.Create([new BulletView(null, "Daily post", new ProseHtml("Opens it."), "must", "Essential"), new BulletView(null, "Yearly clearing", new ProseHtml("Throws away."), null, null)])),
        ("step pay", () => StepPay.Create(new StepPayModel(Card, Pay("ok") with { Reading = new ReadingView(Cell("P25", 35000), Cell("P50", 40000), "Clerks start low.") }))),
        ("step pay without a reading", () => StepPay.Create(new StepPayModel(Card, Pay("weak")))),
        ("compared duties", () => ComparedDuties.Create(Compared())),
        ("compared pay", () => ComparedPay.Create(Compared())),
        ("hostile text", () => RoleCards.Create([Card with { Title = Hostile, Summary = Hostile, Reason = Hostile, Category = Hostile }])),
        ("hostile text in attributes", () => Links.Create([new Link(Hostile, $"/roles/\"{Hostile}/")])),
    ];

    /// <summary>What an author might write to break a page.</summary>
    public const string Hostile = "\"><script>alert('x')</script> & {{7*7}} <b>";

    private static SalaryView Pay(string fit) => new()
    {
        Code = "43-9061",
        OccupationTitle = "Office Clerks",
        Fit = fit,
        FitSentence = fit == "weak" ? "No official statistic matches this title closely." : "The statistics have an occupation that matches this title well.",
        FitReason = "The title is the occupation's own.",
        Advice = new ProseHtml("<h3 id=\"salary-setting-the-range\">Setting the range</h3>\n<p>Look inside first.</p>"),
        Percentiles = [National],
        Chart = Drawing,
        Reading = null,
        AlsoConsidered = [],
        Levels = null,
        Experience = null,
        Bands = [],
        Overdue = false,
        ReviewByText = "1 November 2027",
    };

    private static ComparedRole Compared() => new()
    {
        Card = Card,
        OnlyDuties = [new BulletView("responsibility-post", "Daily post", new ProseHtml("Opens it."), null, null)],
        OnlyTools = [],
        Salary = Pay("ok"),
    };

    private static SkillRow Skill(string name, string grade, int rank, string need, string mark) =>
        new() { Skill = new Link(name, $"/skills/{name.ToLowerInvariant()}/"), Grade = grade, GradeRank = rank, Need = need, Mark = mark, Why = "Finding letters" };

    private static PercentileView Cell(string mark, int amount) => new(mark, $"{mark[1..]}th percentile", Money(amount), AtOrAbove: false);

    private static MoneyView Money(int amount) => new($"${amount.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)}", amount);
}
