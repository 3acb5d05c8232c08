using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/articles/</c> and a page for each.</summary>
internal sealed class ArticlePages : IOutput
{
    public string Name => "articles";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.Articles.Count == 0
        ? []
        : context.Site.Articles.Select(article => PlannedFile.Page(Routes.Article(article.Article.Slug), output => context.Theme.Article(ViewOf(article, context), output)))
            .Append(PlannedFile.Page(Routes.Articles, output => context.Theme.ArticleIndex(IndexOf(context), output)));

    /// <summary>The second-level headings of a body: what is on this page.</summary>
    internal static IReadOnlyList<ContentsEntry> ContentsOf(Prose body) => [.. body.Headings.Where(heading => heading.Level == 2).Select(heading => new ContentsEntry(heading.Text, heading.Anchor))];

    private static ArticleView ViewOf(LinkedArticle linked, RenderContext context)
    {
        var article = linked.Article;
        var url = Routes.Article(article.Slug);
        return new ArticleView
        {
            Frame = context.Frame(url, article.Title, article.Summary, [new Link("Articles", Routes.Articles)], new FrameDetails
            {
                IsArticle = true,
                Search = new SearchFacets("Article"),
                Review = article.Review,
                SocialCard = SocialCards.LinkTo(linked, context),
                StructuredData = [StructuredData.Article(url, article.Title, article.Summary, article.Review, context)],
            }),
            Kind = new Link("Article", Routes.Articles),
            Title = article.Title,
            Summary = article.Summary,
            Body = ProseRenderer.Render(article.Body),
            Contents = ContentsOf(article.Body),
            AboutRoles = [.. linked.AboutRoles.Select(role => RenderContext.CardFor(role))],
            AboutTerms = [.. linked.AboutTerms.Select(RenderContext.LinkTo)],
            Related = [.. linked.Related.Select(RenderContext.CardFor)],
        };
    }

    private static ArticleIndexView IndexOf(RenderContext context) => new(
        context.Frame(Routes.Articles, "Articles", "Guides that belong to no single role: interviews, adverts, pay, and what not to ask.", []),
        [.. context.Site.Articles.Select(RenderContext.CardFor)]);
}

/// <summary><c>/compare/</c> and a page for each pair: the tables from the data, the judgement from the author.</summary>
internal sealed class ComparisonPages : IOutput
{
    public string Name => "comparisons";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.Comparisons.Count == 0
        ? []
        : context.Site.Comparisons.Select(comparison => PlannedFile.Page(Routes.Comparison(comparison.Comparison.Slug), output => context.Theme.Comparison(ViewOf(comparison, context), output)))
            .Append(PlannedFile.Page(Routes.Comparisons, output => context.Theme.ComparisonIndex(IndexOf(context), output)));

    private static ComparisonView ViewOf(LinkedComparison linked, RenderContext context)
    {
        var comparison = linked.Comparison;
        var url = Routes.Comparison(comparison.Slug);
        var left = linked.Left.Tools.Select(use => use.Tool).Distinct().ToList();
        var right = linked.Right.Tools.Select(use => use.Tool).Distinct().ToList();
        var duties = DutyDifferences.Between(linked.Left, linked.Right);
        return new ComparisonView
        {
            Frame = context.Frame(url, comparison.Title, comparison.Summary, [new Link("Comparisons", Routes.Comparisons)], new FrameDetails
            {
                IsArticle = true,
                Review = comparison.Review,
                Search = new SearchFacets("Comparison", linked.Left.Category.Title),
                StructuredData = [StructuredData.Article(url, comparison.Title, comparison.Summary, comparison.Review, context)],
            }),
            Title = comparison.Title,
            Summary = comparison.Summary,
            Body = ProseRenderer.Render(comparison.Body),
            Left = SideOf(linked.Left, duties.OnlyFirst, left.Except(right), context),
            Right = SideOf(linked.Right, duties.OnlySecond, right.Except(left), context),
            Skills = SkillMatrix.Of([linked.Left, linked.Right]),
            SharedDuties = duties.Shared,
            SharedTools = [.. left.Intersect(right).Select(RenderContext.LinkTo)],
        };
    }

    private static ComparedRole SideOf(Role role, IReadOnlyList<NamedBullet> onlyDuties, IEnumerable<Term> onlyTools, RenderContext context) => new()
    {
        Card = RenderContext.CardFor(role),
        OnlyDuties = [.. onlyDuties.Select(RolePages.ResponsibilityOf)],
        OnlyTools = [.. onlyTools.Select(RenderContext.LinkTo)],
        Salary = SalaryViews.For(role, context.Site),
    };

    private static ComparisonIndexView IndexOf(RenderContext context) => new(
        context.Frame(Routes.Comparisons, "Comparisons", "Two roles side by side: duties, skills, tools and pay from the data, and when to hire which.", []),
        [.. context.Site.Comparisons.Select(RenderContext.CardFor)]);
}
