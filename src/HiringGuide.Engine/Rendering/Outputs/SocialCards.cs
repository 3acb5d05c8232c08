using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>card.png</c> beside each role and article, and <c>/card.png</c> for every other page: the picture other sites show beside a link.</summary>
internal sealed class SocialCards : IOutput
{
    public string Name => "cards";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.Roles.Select(role => Picture(Routes.RoleCard(role.Slug), () => Of(role, context.Site), context))
        .Concat(context.Site.Articles.Select(article => Picture(Routes.ArticleCard(article.Article.Slug), () => Of(article, context.Site), context)))
        .Append(Picture(Routes.SiteCard, () => Of(context.Site), context));

    public static SocialCardLink LinkTo(Role role, RenderContext context) => new(context.FullUrl(Routes.RoleCard(role.Slug)), Described(Of(role, context.Site)), IsOwn: true);

    public static SocialCardLink LinkTo(LinkedArticle article, RenderContext context) => new(context.FullUrl(Routes.ArticleCard(article.Article.Slug)), Described(Of(article, context.Site)), IsOwn: true);

    public static SocialCardLink LinkToSite(RenderContext context) => new(context.FullUrl(Routes.SiteCard), Described(Of(context.Site)), IsOwn: false);

    private static PlannedFile Picture(string url, Func<SocialCardView> view, RenderContext context) => new(Routes.FileFor(url), null, output => context.Theme.SocialCard(view(), output));

    private static SocialCardView Of(Role role, Site site) => new()
    {
        SiteName = site.Settings.Name,
        Kind = $"{LevelNames.NameOf(role.Guide.Level)} · {role.Category.Title}",
        Title = role.Title,
        Tagline = site.Settings.Tagline,
        Pay = SalaryViews.FindNationalMedian(role, site),
    };

    private static SocialCardView Of(LinkedArticle article, Site site) => new()
    {
        SiteName = site.Settings.Name,
        Kind = "Article",
        Title = article.Article.Title,
        Tagline = site.Settings.Tagline,
    };

    private static SocialCardView Of(Site site) => new()
    {
        SiteName = site.Settings.Name,
        Kind = null,
        Title = site.Settings.Tagline,
        Tagline = null,
    };

    private static string Described(SocialCardView card) =>
        string.Join(". ", new[] { $"{card.SiteName}: {card.Title.TrimEnd('.')}", card.Kind, card.Pay is { } pay ? $"{pay.Occupation}: {pay.Amount} ({pay.Origin})" : null }.OfType<string>());
}
