using System.Buffers;
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

    /// <summary>The files in the order of their paths.</summary>
    internal static IReadOnlyList<OutputFile> Render(Site site, ITheme theme, ITextIndexer? indexer, IReadOnlyList<IOutput> outputs)
    {
        var pages = RenderPages(new RenderContext(site, theme, hasTextSearch: indexer is not null), outputs);
        return indexer is null ? pages : [.. pages.Concat(indexer.Index(pages)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static OutputFile[] RenderPages(RenderContext context, IReadOnlyList<IOutput> outputs)
    {
        var plans = outputs.SelectMany(output => output.Plan(context)).OrderBy(plan => plan.Path, StringComparer.Ordinal).ToArray();
        var files = new OutputFile[plans.Length];
        System.Threading.Tasks.Parallel.For(
            0,
            plans.Length,
            () => new ArrayBufferWriter<byte>(64 * 1024),
            (index, _, buffer) =>
            {
                buffer.ResetWrittenCount();
                plans[index].Write(buffer);
                files[index] = new OutputFile(plans[index].Path, buffer.WrittenSpan.ToArray(), plans[index].PageUrl);
                return buffer;
            },
            _ => { });
        return files;
    }
}
