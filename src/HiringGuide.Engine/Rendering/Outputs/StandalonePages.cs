using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary>A page for each file of <c>pages/</c>, at the root: it looks like an article that belongs to nothing.</summary>
internal sealed class StandalonePages : IOutput
{
    public string Name => "pages about the guide";

    public IEnumerable<PlannedFile> Plan(RenderContext context) =>
        context.Site.StandalonePages.Select(page => PlannedFile.Page(Routes.Standalone(page.Slug), output => context.Theme.Article(ViewOf(page, context), output)));

    private static ArticleView ViewOf(StandalonePage page, RenderContext context) => new()
    {
        Frame = context.Frame(Routes.Standalone(page.Slug), page.Title, page.Summary, [], new FrameDetails { Review = page.Review }),
        Kind = null,
        Title = page.Title,
        Summary = page.Summary,
        Body = ProseRenderer.Render(page.Body),
        Contents = ArticlePages.ContentsOf(page.Body),
        AboutRoles = [],
        AboutTerms = [],
        Related = [],
    };
}
