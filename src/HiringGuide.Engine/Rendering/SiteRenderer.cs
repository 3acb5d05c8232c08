using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Rendering.Outputs;

namespace HiringGuide.Engine.Rendering;

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

    /// <summary>The files by name, to be made when they are asked for.</summary>
    internal static PlannedSite Plan(Site site, ITheme theme, bool hasTextSearch, IReadOnlyList<IOutput> outputs)
    {
        var context = new RenderContext(site, theme, hasTextSearch);
        return new PlannedSite(context, [.. outputs.SelectMany(output => output.Plan(context)).OrderBy(plan => plan.Path, StringComparer.Ordinal)]);
    }

    /// <summary>The files in the order of their paths.</summary>
    internal static IReadOnlyList<OutputFile> Render(Site site, ITheme theme, ITextIndexer? indexer, IReadOnlyList<IOutput> outputs)
    {
        var pages = Plan(site, theme, hasTextSearch: indexer is not null, outputs).MakeAll();
        return indexer is null ? pages : [.. pages.Concat(indexer.Index(pages)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
