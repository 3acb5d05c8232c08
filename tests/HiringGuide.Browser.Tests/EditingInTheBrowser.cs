using System.Collections.Concurrent;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;
using HiringGuide.Serving;
using HiringGuide.Theme;
using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>The editor at /admin/, over the small guide and with the backend that keeps changes in the browser, under the policy that the host sends.</summary>
public sealed class EditingInTheBrowser(BuiltGuide guide) : IAsyncLifetime
{
    private const string Summary = "What a first day is for, and what somebody new should be able to find when it ends.";

    private static readonly BuildOptions Options = new() { Root = "unused", Output = "unused", Today = new DateOnly(2026, 11, 24) };

    private readonly ConcurrentQueue<string> complaints = [];
    private Sources sources = null!; // Set by InitializeAsync, before any test.
    private DevServer server = null!; // Set by InitializeAsync, before any test.

    public async ValueTask InitializeAsync()
    {
        var whole = SourceReader.Read(Path.Join(BuiltGuide.Repository, "tests", "HiringGuide.Engine.Tests", "Sites", "whole"), new DiagnosticBag());
        sources = whole with { Files = [.. whole.Files.Select(file => file.Path == "input/site.yml" ? file with { Text = file.Text + "admin:\n  backend: test-repo\n" } : file)] };
        var editor = SveltiaCms.Find(BuiltGuide.Repository);
        Assert.True(editor is not null, "Run 'npm ci --ignore-scripts' in admin, as ./build does.");
        var result = Pipeline.Check(sources, Options with { Editor = editor }, new GuideTheme());
        Assert.Empty(result.Diagnostics);
        server = await DevServer.StartAsync(new BuiltSite(result.Files), reload: null, new ServerSettings { Port = 5480 }, new Surroundings(TextWriter.Null, TextWriter.Null, TimeProvider.System), CancellationToken.None);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task An_editor_signs_in_sees_every_kind_of_file_and_opens_the_form_of_a_new_article()
    {
        var page = await SignInAsync();

        foreach (var kind in new[] { "Role: description", "Role: responsibilities", "Role: qualifications", "Role: skills", "Role: salary", "Role: interview", "Role: tools", "Role: faq", "Categories", "Families", "Skills", "Tools", "Articles", "Comparisons", "Occupations", "Site", "Sources", "Pay rules", "Not to ask", "Changes" })
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Treeitem, new PageGetByRoleOptions { Name = kind, Exact = true })).ToBeVisibleAsync();
        }

        await page.GotoAsync($"{server.Address}admin/#/collections/article/new");
        await FieldOf(page, "title").WaitForAsync();

        Assert.Equal(
            ["title", "summary", "about", "order", "related", "aliases", "reviewed", "reviewer", "reviewBy", "updated", "draft", "publishDate", "body"],
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-key-path]')].map(field => field.dataset.keyPath).filter(path => !path.includes('.'))"));
        Assert.Contains("60 to 200 characters", await FieldOf(page, "summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_article_written_in_the_browser_is_one_that_the_build_takes()
    {
        var page = await SignInAsync();
        await page.GotoAsync($"{server.Address}admin/#/collections/article/new");
        await FieldOf(page, "title").WaitForAsync();

        await FieldOf(page, "title").Locator("input").FillAsync("First days");
        await FieldOf(page, "summary").Locator("textarea").FillAsync(Summary);
        await FieldOf(page, "reviewed").Locator("input").FillAsync("2026-11-24");
        await FieldOf(page, "reviewer").Locator("input").FillAsync("The editors");
        await FieldOf(page, "reviewBy").Locator("input").FillAsync("2027-11-24");
        await FieldOf(page, "body").Locator("textarea").FillAsync("## Before noon\n\nPractice: Show the [files](../roles/clerk/tools.md).\n");
        await SaveAsync(page);

        var written = await ReadAsync(page, "input/articles/first-days.md");
        var result = Pipeline.Check(sources with { Files = [.. sources.Files, new SourceFile("input/articles/first-days.md", written)] }, Options, new GuideTheme());
        Assert.Empty(result.Diagnostics);
        Assert.Contains(result.Files, file => file.PageUrl == "/articles/first-days/");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("role-skills", "clerk/skills", "hard.0.why", "Finding last year's letters within a minute", "Finding last week's letters within a minute")]
    [InlineData("role-responsibilities", "clerk/responsibilities", "body", "Throws away what may go.", "Throws away what may go, and no more.")]
    [InlineData("role-interview", "clerk/interview", "stages.0.purpose", "Decides.", "Decides for good.")]
    public async Task A_section_that_was_changed_in_the_browser_differs_in_that_change_alone(string collection, string entry, string field, string old, string now)
    {
        var (before, after) = await ChangeAsync(collection, entry, $"input/roles/{entry}.md", field, text => text.Replace(old, now, StringComparison.Ordinal));

        Assert.Contains(old, before, StringComparison.Ordinal);
        Assert.Equal(before.Replace(old, now, StringComparison.Ordinal), after);
    }

    [Fact]
    public async Task Figures_that_went_through_the_browser_are_the_same_figures()
    {
        const string Path = "input/data/occupations/43-9061.yml";
        var (before, after) = await ChangeAsync("occupation", "43-9061", Path, "title", title => $"{title} in offices");

        Assert.Equal(FiguresOf(before), FiguresOf(after.Replace(" in offices", "", StringComparison.Ordinal)));

        string FiguresOf(string occupation)
        {
            var result = Pipeline.Check(sources with { Files = [.. sources.Files.Select(file => file.Path == Path ? file with { Text = occupation } : file)] }, Options, new GuideTheme());
            Assert.Empty(result.Diagnostics);
            return string.Concat(result.Files.Where(file => file.Path.StartsWith("data/", StringComparison.Ordinal)).Select(file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span)));
        }
    }

    [Fact]
    public async Task An_editor_reads_the_buttons_in_the_language_of_the_browser()
    {
        var page = await OpenAsync("de-DE");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mit Test-Repository arbeiten" })).ToBeVisibleAsync();
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_that_does_not_exist_keeps_the_policy_of_the_guide_by_itself()
    {
        var page = await OpenAsync("en-GB");

        await page.GotoAsync($"{server.Address}nothing/here/");

        Assert.False(await page.EvaluateAsync<bool>("fetch('https://api.github.com/').then(() => true, () => false)"));
        Assert.Contains(complaints, complaint => complaint.Contains("connect-src 'self'", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private static ILocator FieldOf(IPage page, string key) => page.Locator($"[data-key-path='{key}']").First;

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Entry saved.")).ToBeAttachedAsync();
    }

    /// <summary>Changes what stands in one field of an entry, saves it, and gives the file before and after.</summary>
    private async Task<(string Before, string After)> ChangeAsync(string collection, string entry, string path, string field, Func<string, string> change)
    {
        var page = await SignInAsync();
        var before = await ReadAsync(page, path);
        await page.GotoAsync($"{server.Address}admin/#/collections/{collection}/entries/{entry}");
        await FieldOf(page, field.Split('.')[0]).WaitForAsync();
        await page.EvaluateAsync("document.querySelectorAll('[data-key-path] button[aria-expanded=false]:not([aria-haspopup])').forEach(button => button.click())");
        var input = FieldOf(page, field).Locator("input, textarea").First;
        await input.FillAsync(change(await input.InputValueAsync()));
        await SaveAsync(page);
        var after = await ReadAsync(page, path);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
        return (before, after);
    }

    /// <summary>A file as the backend of the test keeps it, in the browser's own file system.</summary>
    private static Task<string> ReadAsync(IPage page, string path) => page.EvaluateAsync<string>(
        """
        async path => {
          let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test");
          const parts = path.split("/");
          for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
          return (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
        }
        """,
        path);

    /// <summary>The editor with the files of the guide before it, signed in to.</summary>
    private async Task<IPage> SignInAsync()
    {
        var page = await OpenAsync("en-GB");
        await page.EvaluateAsync(
            """
            async files => {
              const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", { create: true });
              for (const [path, text] of files) {
                const parts = path.split("/");
                let folder = root;
                for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
                const writer = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
                await writer.write(text);
                await writer.close();
              }
            }
            """,
            sources.Files.Select(file => new[] { file.Path, file.Text }).ToArray());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Work with Test Repository" }).ClickAsync();
        await page.GetByText("Collections", new PageGetByTextOptions { Exact = true }).First.WaitForAsync();
        return page;
    }

    private async Task<IPage> OpenAsync(string locale)
    {
        // Fields are made when they come into sight, so the window shows a whole form.
        var context = await guide.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = locale, ViewportSize = new ViewportSize { Width = 1280, Height = 4000 } });
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(server.Address, StringComparison.Ordinal))
            {
                complaints.Enqueue($"asked of another host: {request.Url}");
            }
        };
        await page.GotoAsync($"{server.Address}admin/");
        return page;
    }
}
