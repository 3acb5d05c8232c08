using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/roles/&lt;slug&gt;/</c>: the role, section by section.</summary>
internal sealed class RolePages : IOutput
{
    public string Name => "role pages";

    private static readonly IReadOnlyList<GradeMeaning> Grades =
    [
        new("Awareness", "knows what it is for, and when to ask"),
        new("Working", "does everyday tasks with some help"),
        new("Practitioner", "does demanding tasks alone, and helps others"),
        new("Expert", "sets the way others do it"),
    ];

    public IEnumerable<PlannedFile> Plan(RenderContext context)
    {
        var posting = PostingPage.FindTeaser(context.Site);
        return context.Site.Roles.Select(role => PlannedFile.Page(Routes.Role(role.Slug), output => context.Theme.Role(ViewOf(role, posting, context), output)));
    }

    internal static IReadOnlyList<Link> TrailTo(Role role) => [RenderContext.LinkTo(role.Category)];

    internal static BulletView BulletOf(NamedBullet bullet) => new(bullet.Anchor, bullet.Name.Value, ProseRenderer.RenderInline(bullet.Text), NeedOf(bullet.Need), MarkOf(bullet.Need));

    /// <summary>A responsibility is essential where a qualification would be a must.</summary>
    internal static BulletView ResponsibilityOf(NamedBullet bullet) => BulletOf(bullet) with { Mark = DutyMarkOf(bullet.Need) };

    internal static string? DutyMarkOf(Need? need) => need == Need.Must ? "Essential" : MarkOf(need);

    internal static string? NeedOf(Need? need) => need?.ToString().ToLowerInvariant();

    internal static string? MarkOf(Need? need) => need switch
    {
        Need.Must => "Must",
        Need.Trainable => "Trainable",
        Need.Nice => "Nice to have",
        _ => null,
    };

    private static RoleView ViewOf(Role role, PostingTeaserView? posting, RenderContext context)
    {
        var guide = role.Guide;
        var url = Routes.Role(role.Slug);
        var related = role.Related.Select(other => RenderContext.CardFor(other.Role, other.Reason)).ToList();
        var examples = role.AdvertExamples.Select(other => RenderContext.CardFor(other, section: "description")).ToList();
        return new RoleView
        {
            Frame = context.Frame(url, $"{role.Title}: job description, salary, interview", guide.Summary, TrailTo(role), new FrameDetails
            {
                IsArticle = true,
                Review = guide.Review,
                SocialCard = SocialCards.LinkTo(role, context),
                ShortTitle = role.Title,
                Search = RenderContext.FacetsOf("Role", role),
                StructuredData = DataOf(role, url, context),
                Alternates = [new("Markdown", "text/markdown", Routes.RoleAsMarkdown(role.Slug)), new("JSON", "application/json", Routes.RoleAsJson(role.Slug))],
            }),
            Title = role.Title,
            WithArticle = Spoken.WithArticle(guide),
            Plural = Spoken.MidSentence(guide.Plural),
            Level = LevelNames.NameOf(guide.Level),
            Category = RenderContext.LinkTo(role.Category),
            Family = role.Family is { } family ? RenderContext.LinkTo(family) : null,
            Summary = guide.Summary,
            AlsoKnownAs = guide.AlsoKnownAs,
            Contents = ContentsOf(examples.Count > 0, related.Count + role.Articles.Count > 0),
            PreviousLevel = [.. role.Previous.Select(other => RenderContext.CardFor(other))],
            NextLevel = [.. role.Next.Select(other => RenderContext.CardFor(other))],
            Advert = AdvertOf(role, context),
            Posting = posting,
            Responsibilities = BulletsOf(guide.Responsibilities, ResponsibilityOf),
            Qualifications = BulletsOf(guide.Qualifications, BulletOf),
            Prerequisites = BulletsOf(guide.Prerequisites, BulletOf),
            Skills = SkillsOf(role),
            Salary = SalaryViews.For(role, context.Site),
            Interview = InterviewPages.TeaserOf(role),
            Tools = ToolsOf(role),
            Faq = [.. guide.Faq.Entries.Select(entry => new FaqView(entry.Anchor, entry.Question, ProseRenderer.Render(entry.Answer, headingShift: 1), entry.Basis.ToString(), entry.Citation is { } citation ? new Link(citation.Text, citation.Url) : null))],
            AdvertExamples = examples,
            RelatedRoles = related,
            RelatedArticles = [.. role.Articles.Select(RenderContext.CardFor)],
            Comparisons = [.. role.Comparisons.Select(RenderContext.LinkTo)],
            EditLinks = EditLinksOf(role, context),
        };
    }

    private static IReadOnlyList<string> DataOf(Role role, string url, RenderContext context)
    {
        var data = new List<string>
        {
            StructuredData.Article(url, role.Title, role.Guide.Summary, role.Guide.Review, context),
            StructuredData.Occupation(role, context),
        };
        if (context.Site.Settings.FaqStructuredData)
        {
            data.Add(StructuredData.FaqPage(role.Guide.Faq.Entries, context));
        }

        return data;
    }

    private static IReadOnlyList<ContentsEntry> ContentsOf(bool hasExamples, bool hasRelated)
    {
        var entries = new List<ContentsEntry>
        {
            new("Job description", "description"),
            new("Responsibilities", "responsibilities"),
            new("Qualifications", "qualifications"),
            new("Prerequisites", "prerequisites"),
            new("Hard skills", "hard-skills"),
            new("Soft skills", "soft-skills"),
            new("Salary", "salary"),
            new("Interview", "interview"),
            new("Tools", "tools"),
            new("Questions and answers", "faq"),
        };
        if (hasExamples)
        {
            entries.Add(new("Job description examples", "examples"));
        }

        if (hasRelated)
        {
            entries.Add(new("Related", "related"));
        }

        return entries;
    }

    private static AdvertView AdvertOf(Role role, RenderContext context)
    {
        var declared = context.Site.Settings.Placeholders;
        var body = ProseRenderer.RenderAdvert(role.Guide.Advert.Body, declared, block => AdvertBlocks.FindHtml(role, block));
        var placeholders = ProseRenderer.PlaceholdersIn(role.Guide.Advert.Body)
            .Where(declared.ContainsKey)
            .GroupBy(placeholder => placeholder, StringComparer.Ordinal)
            .Select(group => new PlaceholderView(group.Key, declared[group.Key].Label, declared[group.Key].Example, group.Count()));
        return new AdvertView(body, [.. placeholders], Routes.AdvertAsWord(role.Slug), Routes.AdvertAsMarkdown(role.Slug), Routes.AdvertAsText(role.Slug));
    }

    private static BulletSectionView BulletsOf(BulletSection section, Func<NamedBullet, BulletView> view) => new(ProseRenderer.Render(section.Introduction, headingShift: 1), [.. section.Bullets.Select(view)]);

    private static SkillsView SkillsOf(Role role) => new()
    {
        Introduction = ProseRenderer.Render(role.Guide.Skills.Introduction, headingShift: 1),
        Hard = [.. role.Skills.Where(use => use.IsHard).Select(RowOf)],
        Soft = [.. role.Skills.Where(use => !use.IsHard).Select(RowOf)],
        Grades = Grades,
    };

    internal static SkillRow RowOf(SkillUse use) => new()
    {
        Skill = RenderContext.LinkTo(use.Skill),
        Grade = use.Demand.Grade.ToString(),
        GradeRank = (int)use.Demand.Grade,
        Need = NeedOf(use.Demand.Need) ?? "",
        Mark = MarkOf(use.Demand.Need) ?? "",
        Why = use.Demand.Why,
    };

    private static ToolsView ToolsOf(Role role) => new(
        ProseRenderer.Render(role.Guide.Tools.Introduction, headingShift: 1),
        [.. role.ToolGroups.Select(group => new ToolGroupView($"tools-group-{Slug.For(group.Group.Name)}", group.Group.Name, group.Group.Use, [.. group.Tools.Select(use => new ToolRow(RenderContext.LinkTo(use.Tool), use.Use.Why))]))]);

    private static IReadOnlyList<Link> EditLinksOf(Role role, RenderContext context) =>
        [.. RoleParser.Sections.Where(role.Guide.Files.ContainsKey).Select(section => (Section: section, Url: context.EditUrlOf(role.Guide.Files[section]))).Where(edit => edit.Url is not null).Select(edit => new Link(edit.Section, edit.Url!))];
}
