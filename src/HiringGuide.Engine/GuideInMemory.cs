using HiringGuide.Engine.Checking;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine;

/// <summary>
/// A guide that is kept in memory while its authors work on it: the steps of <see cref="Pipeline"/>, where only the files that changed are read and
/// parsed again. Names are linked anew each time, and files are made when they are asked for, so nothing has to know what depends on what.
/// Not safe for use by two threads at once; the files of an edition may not be made while the next is compiled.
/// </summary>
public sealed class GuideInMemory(BuildOptions options)
{
    private readonly ParsedPages parsed = new();
    private Sources? sources;
    private IReadOnlyList<Diagnostic> problemsOfReading = [];

    /// <summary>The guide as it stands now.</summary>
    /// <param name="theme">How it looks.</param>
    /// <param name="changed">What may have changed since the last call: paths from the root with forward slashes; null for anything.</param>
    /// <param name="phaseDone">Told the end of each step.</param>
    public Edition Compile(ITheme theme, IReadOnlySet<string>? changed, Action<Phase>? phaseDone = null)
    {
        var log = new DiagnosticBag();
        var read = Read(changed);
        log.ReportAll(problemsOfReading);
        phaseDone?.Invoke(Phase.Reading);
        var content = ContentParser.Parse(read, options, log, parsed);
        phaseDone?.Invoke(Phase.Parsing);
        var site = SiteLinker.Link(content, options, log);
        phaseDone?.Invoke(Phase.Linking);
        return new Edition(read, site, site is null ? null : SiteRenderer.Plan(site, theme, options.TextIndexer is not null, SiteRenderer.Outputs), log);
    }

    private Sources Read(IReadOnlySet<string>? changed)
    {
        var log = new DiagnosticBag();
        if (sources is not null && changed is not null && SourceReader.FindChanged(options.Root, sources, changed, log) is { } again)
        {
            problemsOfReading = [.. problemsOfReading.Where(problem => !changed.Contains(problem.Place.Path)), .. log.All()];
            return sources = again;
        }

        log = new DiagnosticBag();
        sources = SourceReader.Read(options.Root, log);
        problemsOfReading = log.All();
        return sources;
    }
}

/// <summary>The guide at one moment. Where there are errors that keep it from being a site, there are no files.</summary>
public sealed class Edition
{
    private readonly Sources sources;
    private readonly Site? site;
    private readonly DiagnosticBag log;

    internal Edition(Sources sources, Site? site, PlannedSite? files, DiagnosticBag log)
    {
        this.sources = sources;
        this.site = site;
        this.log = log;
        Files = files;
        Diagnostics = log.Sorted();
    }

    /// <summary>Null where errors stand in the way.</summary>
    public PlannedSite? Files { get; }

    /// <summary>What is known before the files are made.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Makes every file and checks it: the same result as that of <see cref="Pipeline.Check(BuildOptions, ITheme, Action{Phase}?)"/>.</summary>
    /// <param name="threads">How many files to make at a time; -1 for as many as the machine likes.</param>
    /// <param name="phaseDone">Told the end of each step.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public BuildResult CheckAll(int threads = -1, Action<Phase>? phaseDone = null, System.Threading.CancellationToken cancellation = default)
    {
        if (site is null || Files is null)
        {
            return new BuildResult { Diagnostics = Diagnostics, Site = null, Files = [], Sources = sources, Written = null };
        }

        var all = new DiagnosticBag();
        all.ReportAll(log.All());
        var files = Files.MakeAll(threads, cancellation);
        phaseDone?.Invoke(Phase.Rendering);
        SiteChecker.Check(site, files, all, threads, cancellation);
        phaseDone?.Invoke(Phase.Checking);
        return new BuildResult { Diagnostics = all.Sorted(), Site = site, Files = files, Sources = sources, Written = null };
    }
}
