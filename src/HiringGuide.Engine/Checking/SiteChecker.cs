using HiringGuide.Engine.Checking.Checks;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Checking;

/// <summary>Looks at what was built, page by page, before anything is written.</summary>
public static class SiteChecker
{
    /// <summary>Every check of built pages. A new check is a file in Checks and a line here.</summary>
    private static readonly IReadOnlyList<ICheck> Checks = [new DeadLinks(), new RepeatedIds(), new LeakedText(), new OversizedPages(), new OversizedSite()];

    public static void Check(Site site, IReadOnlyList<OutputFile> files, DiagnosticBag log, int threads = -1, System.Threading.CancellationToken cancellation = default)
    {
        var html = files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        var pages = new RenderedPage[html.Length];
        System.Threading.Tasks.Parallel.For(0, html.Length, new System.Threading.Tasks.ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, index => pages[index] = RenderedPage.Of(html[index], site));
        var built = new BuiltSite(site, files, pages);
        foreach (var check in Checks)
        {
            check.Run(built, log);
        }
    }
}

/// <summary>A fault to look for in the built site.</summary>
internal interface ICheck
{
    void Run(BuiltSite built, DiagnosticBag log);
}

internal sealed record BuiltSite(Site Site, IReadOnlyList<OutputFile> Files, IReadOnlyList<RenderedPage> Pages);
