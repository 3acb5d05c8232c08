using System.Net;
using System.Text;
using System.Text.Json;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Tests;
using HiringGuide.Serving;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>What 'guide serve' does with an edit: the open page learns of it, errors leave the last good page, and all is as a build would have it.</summary>
public sealed class FollowingChanges
{
    private const string Page = "/roles/clerk/";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_edit_reaches_the_page_that_shows_it_and_no_other(bool polls)
    {
        using var site = TestSite.Whole();
        await using var guide = await ServedGuide.StartAsync(site, polls);
        using var listener = await guide.ListenAsync(Page);
        using var elsewhere = await guide.ListenAsync("/skills/filing/");
        var (before, other) = (await listener.NextAsync(), await elsewhere.NextAsync());

        site.Edit("roles/clerk/faq.md", "Fewer than it has.", "More than it has.");
        var after = await listener.UntilAsync(state => DigestOf(state) != DigestOf(before));
        Assert.Contains("More than it has.", await guide.TextOfAsync(Page), StringComparison.Ordinal);
        Assert.Contains($"data-page=\"{DigestOf(after)}\"", await guide.TextOfAsync(Page), StringComparison.Ordinal);

        // The next thing the other page hears is of its own change.
        site.Edit("skills/filing.md", "Putting a paper", "Putting each paper");
        Assert.NotEqual(DigestOf(other), DigestOf(await elsewhere.NextAsync()));
    }

    [Fact]
    public async Task Who_looks_for_changes_sees_a_link_come_and_go_and_nothing_of_what_it_leads_to()
    {
        using var site = TestSite.Whole().With("../elsewhere/letter.md", "Dear reader\n");
        Directory.CreateSymbolicLink(site.PathOf("roles/around"), site.PathOf("roles"));
        using var poller = new FolderPoller(site.Root, ["input"], TimeProvider.System);

        site.With("../elsewhere/letter.md", "Dear readers\n");
        Directory.CreateSymbolicLink(site.PathOf("roles/elsewhere"), Path.Join(site.Root, "elsewhere"));
        Assert.Equal(["input/roles/elsewhere"], await NextAsync(poller));

        site.With("../elsewhere/another.md", "Dear reader\n");
        Directory.Delete(site.PathOf("roles/elsewhere"));
        site.Edit("roles/clerk/faq.md", "Fewer than it has.", "More than it has.");
        Assert.Equal(["input/roles/clerk/faq.md", "input/roles/elsewhere"], await NextAsync(poller));
    }

    [Fact]
    public async Task A_folder_that_may_not_be_read_does_not_end_the_looking_for_changes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Here every folder may be read.");
        using var site = TestSite.Whole().With("roles/closed/faq.md", "Is it hard?\n");
        using var poller = new FolderPoller(site.Root, ["input"], TimeProvider.System);
        var closed = site.PathOf("roles/closed");

        Allow(closed, UnixFileMode.None);
        try
        {
            Assert.Equal(["input/roles/closed/faq.md"], await NextAsync(poller));
            site.Edit("roles/clerk/faq.md", "Fewer than it has.", "More than it has.");
            Assert.Equal(["input/roles/clerk/faq.md"], await NextAsync(poller));
        }
        finally
        {
            Allow(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_save_by_renaming_a_new_file_over_the_old_is_seen()
    {
        using var site = TestSite.Whole();
        await using var guide = await ServedGuide.StartAsync(site);
        using var listener = await guide.ListenAsync(Page);
        var before = await listener.NextAsync();
        var path = site.PathOf("roles/clerk/faq.md");

        File.WriteAllText($"{path}.new", File.ReadAllText(path).Replace("Fewer than it has.", "More than it has.", StringComparison.Ordinal));
        File.Move($"{path}.new", path, overwrite: true);

        await listener.UntilAsync(state => DigestOf(state) != DigestOf(before));
        Assert.Contains("More than it has.", await guide.TextOfAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_there_are_errors_the_last_good_page_stays_and_the_problems_are_told_until_they_are_mended()
    {
        using var site = TestSite.Whole();
        await using var guide = await ServedGuide.StartAsync(site);
        using var listener = await guide.ListenAsync(Page);
        var before = await listener.NextAsync();
        Assert.Empty(ProblemsOf(before));

        site.Edit("roles/clerk/salary.md", "code: 43-9061", "code: 43-9062");
        var broken = await listener.UntilAsync(state => ProblemsOf(state).Any());
        Assert.Equal(DigestOf(before), DigestOf(broken));
        var problem = ProblemsOf(broken).Single();
        Assert.Equal(
            ("input/roles/clerk/salary.md(3,9)", "error", "HG606", "'43-9062' is not an occupation.", "did you mean '43-9061'?"),
            (TextOf(problem, "place"), TextOf(problem, "severity"), TextOf(problem, "code"), TextOf(problem, "message"), TextOf(problem, "help")));

        site.Edit("roles/clerk/salary.md", "code: 43-9062", "code: 43-9061");
        var mended = await listener.UntilAsync(state => !ProblemsOf(state).Any());
        Assert.Equal(DigestOf(before), DigestOf(mended));
    }

    [Fact]
    public async Task A_problem_that_only_the_made_pages_show_is_told_as_well()
    {
        using var site = TestSite.Whole();
        await using var guide = await ServedGuide.StartAsync(site);
        using var listener = await guide.ListenAsync("/");

        site.Edit("roles/clerk/description.md", "title: Clerk", "title: \"Clerk {company}\"");

        var told = await listener.UntilAsync(state => ProblemsOf(state).Any());
        Assert.Contains(ProblemsOf(told), problem => TextOf(problem, "code") == "HG609");
    }

    [Fact]
    public async Task Under_strict_a_warning_keeps_the_last_good_page_as_well()
    {
        using var site = TestSite.Whole();
        await using var guide = await ServedGuide.StartAsync(site, strict: true);
        using var listener = await guide.ListenAsync(Page);
        var before = await listener.NextAsync();

        site.Edit("roles/clerk/description.md", "reviewBy: 2027-11-01", "reviewBy: 2026-11-02");

        var told = await listener.UntilAsync(state => ProblemsOf(state).Any());
        Assert.Equal(("HG313", DigestOf(before)), (TextOf(ProblemsOf(told).Single(), "code"), DigestOf(told)));
    }

    [Fact]
    public async Task A_guide_that_starts_with_errors_shows_them_as_text_and_the_site_as_soon_as_they_are_mended()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/salary.md", "code: 43-9061", "code: <b>x</b>");
        await using var guide = await ServedGuide.StartAsync(site);
        using var answer = await guide.Client.GetAsync(Page, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var listener = await guide.ListenAsync(Page);
        var before = await listener.NextAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("HG606", text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;x&lt;/b&gt;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>x", text, StringComparison.Ordinal);

        site.Edit("roles/clerk/salary.md", "code: <b>x</b>", "code: 43-9061");
        await listener.UntilAsync(state => DigestOf(state) != DigestOf(before));
        Assert.Contains("<h1", await guide.TextOfAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_comes_and_one_that_goes_are_followed()
    {
        using var site = TestSite.Whole();
        await using var guide = await ServedGuide.StartAsync(site);
        using var listener = await guide.ListenAsync("/articles/last-interviews/");
        var missing = await listener.NextAsync();

        site.With("articles/last-interviews.md", File.ReadAllText(site.PathOf("articles/first-interviews.md")).Replace("First", "Last", StringComparison.Ordinal));
        var there = await listener.UntilAsync(state => DigestOf(state) != DigestOf(missing));
        site.Without("articles/last-interviews.md");
        var gone = await listener.UntilAsync(state => DigestOf(state) != DigestOf(there));

        Assert.NotEqual(DigestOf(missing), DigestOf(there));
        Assert.NotEqual(DigestOf(there), DigestOf(gone));
    }

    [Fact]
    public async Task A_new_style_sheet_is_told_by_its_address_and_the_page_need_not_load_again()
    {
        using var site = TestSite.Whole();
        var style = Path.Join(site.Root, ThemeOnDisk.Folder, "site.css");
        Directory.CreateDirectory(Path.GetDirectoryName(style)!);
        File.WriteAllText(style, "body { color: red }\n");
        await using var guide = await ServedGuide.StartAsync(site);
        using var listener = await guide.ListenAsync(Page);
        var before = await listener.NextAsync();

        File.WriteAllText(style, "body { color: green }\n");
        var after = await listener.UntilAsync(state => StyleOf(state) != StyleOf(before));

        Assert.Equal(DigestOf(before), DigestOf(after));
        Assert.Equal("body { color: green }\n", await guide.TextOfAsync(StyleOf(after)));
    }

    [Fact]
    public async Task A_storm_of_saves_ends_with_the_last_one_on_the_page()
    {
        using var site = TestSite.Whole();
        await using var guide = await ServedGuide.StartAsync(site);
        using var listener = await guide.ListenAsync(Page);
        var path = site.PathOf("roles/clerk/faq.md");
        var original = File.ReadAllText(path);

        for (var save = 1; save <= 300; save++)
        {
            File.WriteAllText(path, save % 7 == 0 ? "" : original.Replace("Fewer than it has.", $"Save {save}.", StringComparison.Ordinal));
        }

        string text;
        do
        {
            await listener.NextAsync();
            text = await guide.TextOfAsync(Page);
        }
        while (!text.Contains("Save 300.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_change_is_told_in_one_line_with_its_file_and_address()
    {
        using var site = TestSite.Whole();
        await using var guide = await ServedGuide.StartAsync(site);
        using var listener = await guide.ListenAsync(Page);
        var before = await listener.NextAsync();

        site.Edit("roles/clerk/faq.md", "Fewer than it has.", "More than it has.");
        await listener.UntilAsync(state => DigestOf(state) != DigestOf(before));
        site.Edit("roles/clerk/salary.md", "code: 43-9061", "code: 43-9062");
        await listener.UntilAsync(state => ProblemsOf(state).Any());
        site.Edit("roles/clerk/salary.md", "code: 43-9062", "code: 43-9061");
        await listener.UntilAsync(state => !ProblemsOf(state).Any());

        Assert.Matches(@"^\d\d:\d\d:\d\d  input/roles/clerk/faq\.md  →  /roles/clerk/#faq  rebuilt in [\d,]+ ms\n\d\d:\d\d:\d\d  input/roles/clerk/salary\.md  →  /roles/clerk/#salary  not shown: the last good pages stay, in [\d,]+ ms\n", guide.Output.ToString());
    }

    [Fact]
    public async Task A_draft_is_shown_with_a_ribbon_and_a_published_page_without()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "level: mid", "level: mid\ndraft: true").Edit("articles/first-interviews.md", "reviewed:", "publishDate: 2030-01-02\nreviewed:");
        await using var guide = await ServedGuide.StartAsync(site);

        Assert.Contains("A draft. The published guide leaves this page out.", await guide.TextOfAsync(Page), StringComparison.Ordinal);
        Assert.Contains("A draft. The published guide leaves this page out.", await guide.TextOfAsync($"{Page}interview/"), StringComparison.Ordinal);
        Assert.Contains("To be published on 2 January 2030.", await guide.TextOfAsync("/articles/first-interviews/"), StringComparison.Ordinal);
        Assert.DoesNotContain("published guide leaves", await guide.TextOfAsync("/roles/lead-clerk/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_are_indexed_when_the_search_is_first_asked_for_and_again_only_after_a_change()
    {
        using var site = TestSite.Whole();
        var indexer = new CountingIndexer();
        await using var guide = await ServedGuide.StartAsync(site, change: options => options with { TextIndexer = indexer });
        Assert.Contains("data-words=\"/pagefind/pagefind.js\"", await guide.TextOfAsync(Page), StringComparison.Ordinal);
        Assert.Equal(0, indexer.Runs);

        Assert.Equal("run 1", await guide.TextOfAsync("/pagefind/pagefind.js"));
        Assert.Equal("run 1", await guide.TextOfAsync("/pagefind/pagefind.js"));
        using var listener = await guide.ListenAsync(Page);
        var before = await listener.NextAsync();
        site.Edit("roles/clerk/faq.md", "Fewer than it has.", "More than it has.");
        await listener.UntilAsync(state => DigestOf(state) != DigestOf(before));

        Assert.Equal("piece of run 1", await guide.TextOfAsync("/pagefind/piece"));
        Assert.Equal("run 2", await guide.TextOfAsync("/pagefind/pagefind.js"));
        Assert.Equal(2, indexer.Runs);
    }

    private static async Task<IEnumerable<string>> NextAsync(FolderPoller poller)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Listener.Patience);
        return (await poller.NextAsync(patience.Token)).Paths;
    }

    private static void Allow(string folder, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, mode);
        }
    }

    private static string DigestOf(JsonElement state) => TextOf(state, "page");

    private static string StyleOf(JsonElement state) => state.GetProperty("styles").EnumerateArray().Single().GetString()!;

    private static IEnumerable<JsonElement> ProblemsOf(JsonElement state) => state.GetProperty("problems").EnumerateArray();

    private static string TextOf(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private sealed class CountingIndexer : ITextIndexer
    {
        public int Runs { get; private set; }

        public IReadOnlyList<OutputFile> Index(IReadOnlyList<OutputFile> files)
        {
            Runs++;
            return [new("pagefind/pagefind.js", Encoding.UTF8.GetBytes($"run {Runs}"), null), new("pagefind/piece", Encoding.UTF8.GetBytes($"piece of run {Runs}"), null)];
        }
    }
}
