using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Rendering.Outputs;

namespace HiringGuide.Engine.Rendering;

/// <summary>Does a part of the rendering and times it, on several threads at once. The engine has no clock; who wants to know the times has one.</summary>
/// <param name="part">The output, or what is made for several of them.</param>
/// <param name="work">The part.</param>
public delegate void TimedPart(string part, Action work);

/// <summary>Turns the linked site into finished files, through a theme.</summary>
public static class SiteRenderer
{
    /// <summary>Everything the site offers. A new output is a file in Outputs and a line here.</summary>
    internal static readonly IReadOnlyList<IOutput> Outputs =
    [
        new HomePage(),
        new RolePages(),
        new RoleTwins(),
        new AdvertFiles(),
        new InterviewPages(),
        new ScorecardPages(),
        new NotesPages(),
        new RoleIndexPage(),
        new CategoryPages(),
        new FamilyPages(),
        new LevelStepPages(),
        new TermPages(),
        new ArticlePages(),
        new ComparisonPages(),
        new StandalonePages(),
        new PostingPage(),
        new SalariesPage(),
        new SourcePages(),
        new OpenData(),
        new LlmsFile(),
        new SearchPage(),
        new SearchIndex(),
        new NotFoundPage(),
        new SocialCards(),
        new ThemeAssets(),
        new Sitemap(),
        new RobotsFile(),
        new AtomFeed(),
        new NetlifyFiles(),
        new RedirectPages(),
    ];

    /// <summary>The files by name, to be made when they are asked for. Those of the full-text index are not among them: it is made of all the others.</summary>
    internal static PlannedSite Plan(Site site, ITheme theme, BuildOptions options, IReadOnlyList<IOutput> outputs, TimedPart? timed = null)
    {
        var admin = options.Editor is null ? null : site.Settings.Admin;
        var hasTextSearch = options.TextIndexer is not null;
        var context = new RenderContext(site, theme, hasTextSearch, hasEditor: admin is not null, timed);
        var plans = outputs.SelectMany(output => timed is null ? output.Plan(context) : Timed(output, context, timed)).ToList();
        if (options.Editor is { } editor && admin is not null)
        {
            plans.AddRange(editor.Make(site, admin).Select(PlannedFile.Of));
            IReadOnlyList<string> paths = [.. plans.Select(plan => plan.Path), .. hasTextSearch ? (IReadOnlyList<string>)[Routes.TextSearch[1..]] : []];
            plans.Add(PlannedFile.Text(HostHeaders.Path, () => HostHeaders.Of(site, HostHeaders.PolicyOf(theme), admin, paths)));
        }

        return new PlannedSite(context, [.. plans.OrderBy(plan => plan.Path, StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<PlannedFile> Timed(IOutput output, RenderContext context, TimedPart timed)
    {
        IReadOnlyList<PlannedFile> plans = [];
        timed(output.Name, () => plans = [.. output.Plan(context)]);
        return [.. plans.Select(plan => plan with { Write = buffer => timed(output.Name, () => plan.Write(buffer)) })];
    }

    /// <summary>The files in the order of their paths.</summary>
    internal static IReadOnlyList<OutputFile> Render(Site site, ITheme theme, BuildOptions options, IReadOnlyList<IOutput> outputs, IFileKeeper keeper, TimedPart? timed)
    {
        var pages = Plan(site, theme, options, outputs, timed).MakeAll(keeper);
        return options.TextIndexer is { } indexer ? [.. pages.Concat(indexer.Index(pages)).OrderBy(file => file.Path, StringComparer.Ordinal)] : pages;
    }
}
