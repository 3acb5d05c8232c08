using HiringGuide.Engine.Checking;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine;

/// <summary>
/// A guide that is kept in memory while its authors work on it: the steps of <see cref="Pipeline"/>, where only the files that changed are read and
/// parsed again. Files of the site are made when they are asked for. Where roles changed in nothing that other pages are tied to, they are replaced in the
/// site as it was linked; after any other change all names are linked anew. Either way the result is that of a build from nothing.
/// Not safe for use by two threads at once; the files of an edition may not be made while the next is compiled. The files of an edition without failures
/// replace those of all before; the files of an earlier one may be made only as long as every later edition failed.
/// </summary>
/// <param name="options">Which guide.</param>
/// <param name="warningsFail">Whether an edition with warnings counts as failed.</param>
public sealed class GuideInMemory(BuildOptions options, bool warningsFail = false)
{
    private readonly ParsedPages parsed = new();
    private readonly KnownWording wording = new();
    private Sources? sources;
    private IReadOnlyList<Diagnostic> problemsOfReading = [];
    private LinkedEdition? last;

    /// <summary>The guide as it stands now.</summary>
    /// <param name="theme">How it looks. The same instance as before means that nothing of it changed.</param>
    /// <param name="changed">What may have changed since the last call: paths from the root with forward slashes; null for anything.</param>
    /// <param name="phaseDone">Told the end of each step.</param>
    public Edition Compile(ITheme theme, IReadOnlySet<string>? changed, Action<Phase>? phaseDone = null)
    {
        var log = new DiagnosticBag();
        var isSameTree = changed is not null && TryReadAgain(changed);
        var read = isSameTree ? sources! : ReadAll(); // Read again, so read before.
        log.ReportAll(problemsOfReading);
        phaseDone?.Invoke(Phase.Reading);
        if (isSameTree && last?.FindReplaced(theme, read, problemsOfReading, changed!) is { } replaced) // Only what changed was read again, so that was told.
        {
            phaseDone?.Invoke(Phase.Linking);
            return replaced;
        }

        var content = ContentParser.Parse(read, options, log, parsed);
        phaseDone?.Invoke(Phase.Parsing);
        var linked = SiteLinker.FindLinked(content, options, log, wording);
        phaseDone?.Invoke(Phase.Linking);
        var files = linked is null ? null : SiteRenderer.Plan(linked.Site, theme, options, SiteRenderer.Outputs);
        last = linked is null || files is null ? null : new LinkedEdition(linked, files, theme, log.All(), parsed, options, warningsFail);
        return new Edition(read, linked?.Site, files, log);
    }

    /// <summary>Reads only what changed; false where files or folders came or went, or where nothing was read yet.</summary>
    private bool TryReadAgain(IReadOnlySet<string> changed)
    {
        var log = new DiagnosticBag();
        var below = changed.Where(path => path.StartsWith($"{SourceReader.InputFolder}/", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        if (sources is null || SourceReader.FindChanged(options.Root, sources, below, log) is not { } again)
        {
            return false;
        }

        problemsOfReading = [.. problemsOfReading.Where(problem => !below.Contains(problem.Place.Path)), .. log.All()];
        sources = again;
        return true;
    }

    private Sources ReadAll()
    {
        var log = new DiagnosticBag();
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
