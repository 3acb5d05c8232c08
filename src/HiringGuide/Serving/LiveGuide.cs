using System.Globalization;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Serving;

/// <summary>
/// The guide as it is being written. After each change it shows the new edition, makes the pages that are asked for, and then makes and checks all of
/// them behind. An edition with errors is not shown: the last good one stays, and open pages are told the problems.
/// </summary>
internal sealed class LiveGuide : IServedSite, IDisposable
{
    private readonly GuideInMemory guide;
    private readonly ThemeOnDisk theme;
    private readonly TextIndex? textIndex;
    private readonly Surroundings surroundings;

    private static readonly TimeSpan MomentForThePage = TimeSpan.FromMilliseconds(300);

    /// <summary>Held while files are made and while an edition is compiled, which may touch what files are made of.</summary>
    private readonly Lock gate = new();
    private PlannedSite? shown;
    private volatile OutputFile? standIn;
    private IReadOnlyList<Diagnostic> problemsOfPages = [];
    private IReadOnlyList<Diagnostic> told = [];
    private CancellationTokenSource checking = new();
    private Task checkingDone = Task.CompletedTask;

    public LiveGuide(BuildOptions options, bool warningsFail, Surroundings surroundings)
    {
        guide = new GuideInMemory(options, warningsFail);
        theme = new ThemeOnDisk(options.Root);
        textIndex = options.TextIndexer is { } indexer ? new TextIndex(indexer) : null;
        this.surroundings = surroundings;
        WarningsFail = warningsFail;
    }

    public LiveReload Reload { get; } = new();

    public OutputFile? StandIn => standIn;

    private bool WarningsFail { get; }

    /// <summary>Compiles the guide for the first time, all of it.</summary>
    public BuildResult Start(Action<Phase> phaseDone)
    {
        var edition = guide.Compile(theme.Current, changed: null, phaseDone);
        var result = edition.CheckAll(phaseDone: phaseDone);
        told = result.Diagnostics;
        problemsOfPages = Show(edition) ? FailuresAmong(result.Diagnostics) : [];
        Announce(edition);
        return result;
    }

    public OutputFile? Find(string path)
    {
        PlannedSite? site;
        lock (gate)
        {
            site = shown;
            if (site is null || textIndex is null || !path.StartsWith(TextIndex.Folder, StringComparison.Ordinal))
            {
                return site?.Find(path);
            }
        }

        return textIndex.Find(path, site, () => MakeAll(site));
    }

    /// <summary>Follows the changes until it is cancelled, which ends it with an <see cref="OperationCanceledException"/>.</summary>
    public async Task FollowAsync(IChangeSource source, CancellationToken cancellation)
    {
        var lost = false;
        while (true)
        {
            var changes = await source.NextAsync(cancellation);
            try
            {
                await TakeInAsync(changes with { MayBeMore = changes.MayBeMore || lost });
                lost = false;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A file went, or was taken hold of, while it was read: the next change is told soon.
                lost = true;
                await surroundings.Errors.WriteLineAsync($"guide: {failure.Message}");
            }
        }
    }

    public void Dispose()
    {
        checking.Cancel();
        checking.Dispose();
    }

    private async Task TakeInAsync(Changes changes)
    {
        await checking.CancelAsync();
        await checkingDone;
        checking.Dispose();
        checking = new CancellationTokenSource();

        var start = surroundings.Time.GetTimestamp();
        Edition edition;
        bool isShown;
        lock (gate)
        {
            edition = guide.Compile(changes.MayBeMore || changes.Paths.Any(ThemeOnDisk.IsPartOfIt) ? theme.ReadAgain() : theme.Current, changes.MayBeMore ? null : changes.Paths);
            isShown = Show(edition);
        }

        Announce(edition);
        await TellAsync(changes, isShown, edition, surroundings.Time.GetElapsedTime(start));
        if (isShown)
        {
            var cancellation = checking.Token;
            checkingDone = Task.Run(() => CheckPagesAsync(edition, cancellation), CancellationToken.None);
        }
    }

    /// <summary>Makes and checks every page, after the one that is being looked at had a moment to show the change, and on half of the machine.</summary>
    private async Task CheckPagesAsync(Edition edition, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(MomentForThePage, surroundings.Time, cancellation);
            var result = edition.CheckAll(Math.Max(1, Environment.ProcessorCount / 2), phaseDone: null, cancellation);
            problemsOfPages = FailuresAmong(result.Diagnostics);
            TellNew(result.Diagnostics);
            Announce(edition);
        }
        catch (OperationCanceledException)
        {
            // The next change came; its own check follows.
        }
    }

    private IReadOnlyList<OutputFile> MakeAll(PlannedSite site)
    {
        lock (gate)
        {
            return site.MakeAll();
        }
    }

    /// <summary>Whether the edition is the one that is shown from now on.</summary>
    private bool Show(Edition edition)
    {
        var failures = FailuresAmong(edition.Diagnostics);
        if (edition.Files is not null && failures.Count == 0)
        {
            shown = edition.Files;
        }

        standIn = shown is null ? ProblemsPage.For(failures) : null;
        return ReferenceEquals(shown, edition.Files) && shown is not null;
    }

    /// <summary>Problems of the edition itself; where it has none, those that its pages had when they were last checked.</summary>
    private void Announce(Edition edition)
    {
        var failures = FailuresAmong(edition.Diagnostics);
        Reload.Announce(failures.Count > 0 ? failures : problemsOfPages);
    }

    private IReadOnlyList<Diagnostic> FailuresAmong(IReadOnlyList<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(problem => problem.Rule.Severity == Severity.Error || (WarningsFail && problem.Rule.Severity == Severity.Warning))];

    private async Task TellAsync(Changes changes, bool isShown, Edition edition, TimeSpan took)
    {
        var what = changes.Paths switch
        {
            { Count: 0 } => "many files",
            { Count: 1 } => changes.Paths.First(),
            _ => string.Create(CultureInfo.InvariantCulture, $"{changes.Paths.First()} and {changes.Paths.Count - 1} more"),
        };
        var address = changes.Paths.Count == 1 && Routes.FindAddress(new SourceFile(what, "")) is { } url ? $"  →  {url}" : "";
        var outcome = isShown ? "rebuilt" : "not shown: the last good pages stay,";
        await surroundings.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{surroundings.Time.GetLocalNow():HH:mm:ss}  {what}{address}  {outcome} in {took.TotalMilliseconds:N0} ms"));
        await surroundings.Output.FlushAsync();
        if (!isShown)
        {
            TellNew(edition.Diagnostics);
        }
    }

    /// <summary>Prints the problems that were not there before; notes are for <c>guide check</c>.</summary>
    private void TellNew(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var problem in diagnostics.Except(told).Where(problem => problem.Rule.Severity != Severity.Information))
        {
            surroundings.Errors.WriteLine(problem.ToString());
        }

        told = diagnostics;
    }
}
