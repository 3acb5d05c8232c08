using HiringGuide.Engine.Tests;
using HiringGuide.Serving;
using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What somebody sees who writes in one window and has the page open in another, without a click.</summary>
public sealed class Writing(BuiltGuide chromium) : IAsyncLifetime
{
    private static readonly LocatorAssertionsToHaveCountOptions CountPatience = new() { Timeout = 60_000 };
    private static readonly LocatorAssertionsToContainTextOptions TextPatience = new() { Timeout = 60_000 };

    private readonly TestSite site = TestSite.Whole();
    private readonly CancellationTokenSource ended = new();
    private readonly List<string> complaints = [];
    private FolderWatcher watcher = null!; // These are set before each test by InitializeAsync.
    private LiveGuide guide = null!;
    private DevServer server = null!;
    private Task following = null!;
    private IPage page = null!;

    private string StyleSheet => Path.Join(site.Root, ThemeOnDisk.Folder, "site.css");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StyleSheet)!);
        File.Copy(Path.Join(TestSite.Repository, ThemeOnDisk.Folder, "site.css"), StyleSheet);
        var surroundings = new Surroundings(TextWriter.Null, TextWriter.Null, TimeProvider.System);
        watcher = new FolderWatcher(site.Root, ["input", ThemeOnDisk.Folder], TimeProvider.System);
        guide = new LiveGuide(site.Options with { IncludeDrafts = true }, warningsFail: false, surroundings);
        guide.Start(_ => { });
        server = await DevServer.StartAsync(guide, guide.Reload, new ServerSettings { Port = 5380 }, surroundings, CancellationToken.None);
        following = guide.FollowAsync(watcher, ended.Token);
        var context = await chromium.Browser.NewContextAsync();
        page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        await page.GotoAsync($"{server.Address}roles/clerk/");
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.CloseAsync();
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
        await server.DisposeAsync();
        guide.Dispose();
        watcher.Dispose();
        ended.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task A_saved_sentence_stands_on_the_open_page_and_the_policy_of_the_site_is_kept()
    {
        site.Edit("roles/clerk/faq.md", "Fewer than it has.", "Many more than it has.");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Many more than it has.", TextPatience);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_mistake_lays_a_panel_over_the_page_and_mending_it_takes_the_panel_away()
    {
        var panel = page.Locator("guide-problems");
        await page.EvaluateAsync("window.sameDocument = true");

        site.Edit("roles/clerk/salary.md", "code: 43-9061", "code: <i>43</i>");
        await Assertions.Expect(panel.GetByRole(AriaRole.Alert)).ToContainTextAsync("'<i>43</i>' is not an occupation.", TextPatience);
        await Assertions.Expect(panel.GetByRole(AriaRole.Alert)).ToContainTextAsync("input/roles/clerk/salary.md(3,9)");
        await Assertions.Expect(panel.Locator("i")).ToHaveCountAsync(0);
        Assert.True(await page.Locator("h1").IsVisibleAsync());

        site.Edit("roles/clerk/salary.md", "code: <i>43</i>", "code: 43-9061");
        await Assertions.Expect(panel).ToHaveCountAsync(0, CountPatience);
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_new_style_sheet_is_taken_in_without_loading_the_page_again()
    {
        await page.EvaluateAsync("window.sameDocument = true");

        File.AppendAllText(StyleSheet, "\nh1 { letter-spacing: 7px }\n");

        await Assertions.Expect(page.Locator("h1")).ToHaveCSSAsync("letter-spacing", "7px", new LocatorAssertionsToHaveCSSOptions { Timeout = 60_000 });
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_page_that_was_missing_appears_when_it_is_written()
    {
        await page.GotoAsync($"{server.Address}articles/not-yet/");

        site.With("articles/not-yet.md", File.ReadAllText(site.PathOf("articles/first-interviews.md")).Replace("First interviews", "Not yet there", StringComparison.Ordinal));

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Not yet there", new LocatorAssertionsToHaveTextOptions { Timeout = 60_000 });
    }
}
