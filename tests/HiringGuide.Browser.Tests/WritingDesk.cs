using HiringGuide.Engine;
using HiringGuide.Engine.Tests;
using HiringGuide.Serving;
using HiringGuide.Tests;
using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>The small guide under version control, served and followed as <c>guide serve</c> does, with one of its pages open: files and commands on one side, what is seen on the other.</summary>
internal sealed class WritingDesk : IAsyncDisposable
{
    /// <summary>How long a page may take to show what was written. Far more than it takes; a busy machine is no failure.</summary>
    private const float Patience = 60_000;

    private readonly GitSite repository;
    private readonly CancellationTokenSource ended = new();
    private readonly FolderWatcher watcher;
    private readonly LiveGuide guide;
    private readonly DevServer server;
    private readonly Task following;
    private readonly List<string> complaints = [];

    private WritingDesk(GitSite repository, FolderWatcher watcher, LiveGuide guide, DevServer server, IPage page)
    {
        this.repository = repository;
        this.watcher = watcher;
        this.guide = guide;
        this.server = server;
        Page = page;
        Page.SetDefaultTimeout(Patience);
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        following = guide.FollowAsync(watcher, ended.Token);
    }

    public TestSite Site => repository.Site;

    public IPage Page { get; }

    /// <summary>The style sheet of a theme that the guide has beside it.</summary>
    public string StyleSheet => StyleSheetOf(Site);

    /// <summary>The panel of problems over the page.</summary>
    public ILocator Panel => Page.Locator("guide-problems");

    /// <summary>Errors and warnings of the browser.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <param name="chromium">The browser.</param>
    /// <param name="url">The address of the page that is open.</param>
    /// <param name="change">What is served otherwise than by a plain <c>guide serve</c>.</param>
    public static async Task<WritingDesk> StartAsync(BuiltGuide chromium, string url, Func<BuildOptions, BuildOptions>? change = null)
    {
        var repository = await GitSite.WholeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(StyleSheetOf(repository.Site))!);
        File.Copy(Path.Join(TestSite.Repository, ThemeOnDisk.Folder, "site.css"), StyleSheetOf(repository.Site));
        var surroundings = new Surroundings(TextWriter.Null, TextWriter.Null, TimeProvider.System);
        var watcher = new FolderWatcher(repository.Site.Root, ["input", ThemeOnDisk.Folder], TimeProvider.System);
        var options = repository.Site.Options with { IncludeDrafts = true, IncludeFuture = true };
        var guide = new LiveGuide(change is null ? options : change(options), warningsFail: false, surroundings);
        guide.Start(_ => { });
        var server = await DevServer.StartAsync(guide, guide.Reload, new ServerSettings { Port = 5380 }, surroundings, CancellationToken.None);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1100, Height = 760 }, ReducedMotion = ReducedMotion.Reduce });
        var desk = new WritingDesk(repository, watcher, guide, server, await context.NewPageAsync());
        await desk.OpenAsync(url);
        return desk;
    }

    public Task OpenAsync(string url) => Page.GotoAsync(server.Address.TrimEnd('/') + url);

    /// <summary>Calls the command on the guide that is served; it has to end well.</summary>
    public async Task<string> GuideAsync(params string[] args)
    {
        var run = await repository.GuideAsync(args);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output;
    }

    public Task<string> GitAsync(params string[] args) => repository.GitAsync(args);

    /// <summary>Waits until the page itself says so.</summary>
    public Task ShowsAsync(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = Patience });

    public Task ShowsTitleAsync(string title) => Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync(title, new LocatorAssertionsToHaveTextOptions { Timeout = Patience });

    /// <summary>Waits until the panel over the page says so.</summary>
    public Task TellsAsync(string problem) => Assertions.Expect(Panel.GetByRole(AriaRole.Alert)).ToContainTextAsync(problem, new LocatorAssertionsToContainTextOptions { Timeout = Patience });

    /// <summary>Waits until something is no longer on the page.</summary>
    public static Task LosesAsync(ILocator locator) => Assertions.Expect(locator).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = Patience });

    /// <summary>Keeps what is seen as a picture of the documentation, where JOURNEY_PICTURES names a folder for it.</summary>
    public async Task PictureAsync(string name, ILocator? around = null)
    {
        if (Environment.GetEnvironmentVariable("JOURNEY_PICTURES") is { Length: > 0 } folder)
        {
            if (around is not null)
            {
                await around.EvaluateAsync("part => part.scrollIntoView()");
            }

            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Join(folder, $"{name}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
        await server.DisposeAsync();
        guide.Dispose();
        watcher.Dispose();
        ended.Dispose();
        repository.Dispose();
    }

    private static string StyleSheetOf(TestSite site) => Path.Join(site.Root, ThemeOnDisk.Folder, "site.css");
}
