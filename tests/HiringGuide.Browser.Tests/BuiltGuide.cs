using System.Collections.Concurrent;
using HiringGuide.Engine;
using HiringGuide.Engine.Rendering;
using HiringGuide.Serving;
using HiringGuide.Theme;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(HiringGuide.Browser.Tests.BuiltGuide))]

namespace HiringGuide.Browser.Tests;

/// <summary>The real guide, built once, served as <c>guide serve</c> does, with one Chromium for all tests.</summary>
public sealed class BuiltGuide : IAsyncLifetime
{
    /// <summary>Milliseconds that a page may take for anything. Far more than it takes; a busy machine is no failure.</summary>
    private const float Patience = 90_000;

    private readonly ConcurrentBag<IPage> pagesToLend = [];
    private IPlaywright? playwright;
    private DevServer? server;

    /// <summary>One page of each kind.</summary>
    public static IReadOnlyList<string> KindsOfPages { get; } =
    [
        "/", "/roles/", "/roles/lead-backend-engineer/", "/roles/lead-backend-engineer/interview/", "/roles/lead-backend-engineer/scorecard/", "/roles/registered-nurse/", "/categories/engineering/", "/families/backend/", "/families/backend/senior-backend-engineer-to-lead-backend-engineer/", "/roles/lead-backend-engineer/notes/", "/where-to-post/", "/search/",
        "/skills/", "/skills/system-design/", "/tools/", "/tools/git/", "/articles/", "/articles/how-pay-figures-are-read/", "/compare/", "/compare/lead-backend-engineer-vs-backend-architect/",
        "/salaries/", "/data/", "/sources/", "/sources/bls-oews/", "/404.html",
    ];

    public static TheoryData<string> Pages => [.. KindsOfPages];

    internal IReadOnlyList<OutputFile> Files { get; private set; } = [];

    public string Address => server!.Address.TrimEnd('/'); // Set by InitializeAsync, before any test.

    public IBrowser Browser { get; private set; } = null!; // Set by InitializeAsync, before any test.

    public static string Repository { get; } = FindRepository();

    public async ValueTask InitializeAsync()
    {
        var options = new BuildOptions { Root = Repository, Output = "unused", Today = new DateOnly(2026, 11, 24), TextIndexer = PagefindIndexer.Find(Repository) };
        var result = Pipeline.Check(options, new GuideTheme());
        if (result.HasErrors)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }

        Files = result.Files;
        server = await DevServer.StartAsync(new BuiltSite(Files), reload: null, new ServerSettings { Port = 5280 }, new Surroundings(TextWriter.Null, TextWriter.Null, TimeProvider.System), CancellationToken.None);
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page in a window and colour scheme of its own; closed with its context.</summary>
    public async Task<IPage> OpenAsync(string url, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(Address + url);
        return page;
    }

    /// <summary>A page that is only looked at: it goes from one test to the next, because a window of its own for each costs more than most of what they look at.</summary>
    internal async Task<LentPage> LendAsync(string url, int width = 1280, int height = 900, WaitUntilState until = WaitUntilState.Load)
    {
        var lent = new LentPage(pagesToLend, pagesToLend.TryTake(out var page) ? page : await OpenAsync("/404.html"));
        await lent.Page.SetViewportSizeAsync(width, height);
        await lent.Page.GotoAsync(Address + url, new PageGotoOptions { WaitUntil = until });
        return lent;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "HiringGuide.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}

/// <summary>A page on loan. What a test sets on it, other than its media, ends with the next address.</summary>
internal sealed class LentPage(ConcurrentBag<IPage> pages, IPage page) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    public Task SetMediaAsync(ColorScheme scheme = ColorScheme.Light, ForcedColors forced = ForcedColors.None) =>
        Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce });

    /// <summary>By how many pixels the page is too wide for its window.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync()
    {
        await SetMediaAsync();
        pages.Add(Page);
    }
}
