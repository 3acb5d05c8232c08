using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>What a person types, and what comes back.</summary>
public sealed class Verbs
{
    [Fact]
    public async Task Build_publishes_the_site_and_says_what_it_did()
    {
        using var site = TestSite.Whole();

        var run = await Run.GuideAsync("build", "--root", site.Root);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("2 roles, 1 article, 1 comparison", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings", run.Output, StringComparison.Ordinal);
        foreach (var phase in new[] { "reading", "parsing", "linking", "rendering", "checking", "writing" })
        {
            Assert.Contains($"{phase} ", run.Output, StringComparison.Ordinal);
        }

        Assert.Contains("0 changed, 0 unchanged, 0 removed", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(site.Output, "roles", "clerk", "index.html")));
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("comparisons")]
    public async Task A_guide_that_has_none_of_a_kind_yet_builds_with_the_real_theme(string folder)
    {
        using var site = TestSite.Whole();
        Directory.Delete(site.PathOf(folder), recursive: true);

        var run = await Run.GuideAsync("build", "--root", site.Root, "--strict");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_second_build_with_nothing_changed_keeps_the_site_and_one_with_timings_makes_it_anew()
    {
        using var site = TestSite.Whole();
        var cache = Path.Join(site.Root, "cache");

        var first = await BuildAsync();
        var second = await BuildAsync();
        var timed = await BuildAsync("--timings");
        var asJson = await BuildAsync("--format", "json");
        var elsewhere = await BuildAsync("--output", Path.Join(site.Root, "elsewhere"));
        site.Edit("articles/first-interviews.md", "Write the score", "Write the scare");
        var changed = await BuildAsync();

        Assert.All([first, second, timed, asJson, elsewhere, changed], run => Assert.Equal((0, ""), (run.ExitCode, run.Errors)));
        Assert.Contains("nothing changed since they were made", second.Output, StringComparison.Ordinal);
        Assert.Equal(LineOf(first, "Read"), LineOf(second, "Read"));
        Assert.Equal(LineOf(first, "Rendered").Replace("Rendered", "Kept    ", StringComparison.Ordinal), LineOf(second, "Kept").Split(':')[0]);
        Assert.Contains("\"unchanged\": ", asJson.Output, StringComparison.Ordinal);
        Assert.All([timed, elsewhere, changed], run => Assert.StartsWith("Rendered  ", LineOf(run, "Rendered"), StringComparison.Ordinal));

        Task<Run> BuildAsync(params string[] flags) => Run.GuideAsync(new Dictionary<string, string>(), cache, ["build", "--root", site.Root, .. flags]);

        static string LineOf(Run run, string start) => run.Output.Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal)).TrimEnd();
    }

    [Fact]
    public async Task A_second_build_says_that_nothing_changed_and_a_third_what_did()
    {
        using var site = TestSite.Whole();
        await Run.GuideAsync("build", "--root", site.Root);

        Assert.Contains("0 added, 0 changed,", (await Run.GuideAsync("build", "--root", site.Root)).Output, StringComparison.Ordinal);
        site.Edit("roles/clerk/faq.md", "Fewer than it has.", "More than it has.");
        Assert.Contains("0 added, 3 changed,", (await Run.GuideAsync("build", "--root", site.Root)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_reports_and_writes_nothing()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/salary.md", "code: 43-9061", "code: 43-9062");

        var run = await Run.GuideAsync("check", "--root", site.Root);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("input/roles/clerk/salary.md(3,9): error HG606: '43-9062' is not an occupation.\n  help: did you mean '43-9061'?\n", run.Errors);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public async Task A_warning_fails_only_under_strict()
    {
        using var site = TestSite.Whole();
        string[] late = ["check", "--root", site.Root, "--date", "2027-11-02"];

        var relaxed = await Run.GuideAsync(late);
        var strict = await Run.GuideAsync([.. late, "--strict"]);

        Assert.Equal((0, 1), (relaxed.ExitCode, strict.ExitCode));
        Assert.Contains("warning HG313", relaxed.Errors, StringComparison.Ordinal);
        Assert.Equal(relaxed.Errors, strict.Errors);
    }

    [Fact]
    public async Task A_page_past_its_review_says_so_is_a_warning_and_under_strict_keeps_the_site_from_being_published()
    {
        using var site = TestSite.Whole();
        string[] late = ["build", "--root", site.Root, "--date", "2027-11-02"];

        var strict = await Run.GuideAsync([.. late, "--strict"]);
        Assert.Equal((1, false), (strict.ExitCode, Directory.Exists(site.Output)));

        var relaxed = await Run.GuideAsync(late);
        Assert.Equal(0, relaxed.ExitCode);
        Assert.Contains("warning HG313", relaxed.Errors, StringComparison.Ordinal);
        foreach (var page in new[] { "roles/clerk", "articles/first-interviews", "compare/clerk-vs-lead-clerk" })
        {
            Assert.Contains("past its review date", File.ReadAllText(Path.Join(site.Output, page, "index.html")), StringComparison.Ordinal);
        }

        await Run.GuideAsync("build", "--root", site.Root, "--date", "2027-11-01");
        Assert.DoesNotContain("past its review date", File.ReadAllText(Path.Join(site.Output, "roles", "clerk", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_printed_by_check_and_counted_by_build()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "You keep our papers.", "You support, share, support, share and support.");

        var check = await Run.GuideAsync("check", "--strict", "--root", site.Root);
        var build = await Run.GuideAsync("build", "--strict", "--root", site.Root);

        Assert.Equal((0, 0), (check.ExitCode, build.ExitCode));
        Assert.Contains("note HG334", check.Errors, StringComparison.Ordinal);
        Assert.Equal("", build.Errors);
        Assert.Contains("0 errors, 0 warnings, 1 note\n", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_left_out_are_counted_and_shown_on_demand()
    {
        using var site = TestSite.Whole().Edit("roles/lead-clerk/description.md", "level: lead", "level: lead\ndraft: true").Without("comparisons/clerk-vs-lead-clerk.md");

        Assert.Contains("1 draft, 0 future pages", (await Run.GuideAsync("check", "--root", site.Root)).Output, StringComparison.Ordinal);
        Assert.Contains("2 roles", (await Run.GuideAsync("check", "--root", site.Root, "--drafts")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_preview_stands_in_for_that_of_the_site()
    {
        using var site = TestSite.Whole();

        await Run.GuideAsync("build", "--root", site.Root, "--base-url", "https://preview.example", "--no-index");

        Assert.Contains("https://preview.example/roles/clerk/", File.ReadAllText(Path.Join(site.Output, "sitemap.xml")), StringComparison.Ordinal);
        Assert.Contains("Disallow: /\n", File.ReadAllText(Path.Join(site.Output, "robots.txt")), StringComparison.Ordinal);
        Assert.Contains("X-Robots-Tag: noindex", File.ReadAllText(Path.Join(site.Output, "_headers")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bild")]
    [InlineData("build", "--stirct")]
    [InlineData("check", "--date", "24.11.2026")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("new", "roel", "Payroll clerk")]
    [InlineData("list", "--due", "soon")]
    [InlineData("list", "--format", "xml")]
    public async Task A_wrong_call_is_told_apart_from_a_wrong_guide(params string[] args)
    {
        var run = await Run.GuideAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--output", "a folder, such as output")]
    [InlineData("build", "--base-url", "an address, such as https://example.com/")]
    [InlineData("check", "--canonical-url", "an address, such as https://example.com/")]
    [InlineData("changes", "--base-url", "an address, such as https://example.com/", "--since", "main")]
    public async Task A_value_of_nothing_is_a_wrong_call_and_nothing_is_published(string verb, string flag, string wanted, params string[] others)
    {
        using var site = TestSite.Whole();

        var run = await Run.GuideAsync([verb, "--root", site.Root, flag, "", .. others]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{flag} wants {wanted}; leave it out where there is none.\n", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public async Task A_misspelt_verb_is_answered_with_the_nearest_one()
    {
        var run = await Run.GuideAsync("bild");

        Assert.Contains("build", run.Errors + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_guide_here_the_message_says_where_to_run_it()
    {
        var empty = Directory.CreateTempSubdirectory("guide-test-");

        var run = await Run.GuideAsync("build", "--root", empty.FullName);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("HG901", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--root", run.Errors, StringComparison.Ordinal);
        empty.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--help", "build", "changes", "check", "mv", "serve", "wages", "new", "list", "schema")]
    [InlineData("new --help", "role", "article", "category", "comparison")]
    [InlineData("new comparison --help", "NAME", "--date", "--root")]
    [InlineData("list --help", "--due", "--format", "--root")]
    [InlineData("schema --help", "--check", "--root")]
    [InlineData("changes --help", "--since", "--base-url", "--format", "Example: guide changes --since origin/main --base-url https://preview.example")]
    [InlineData("check --help", "--since", "Example: guide check --strict --since origin/main")]
    [InlineData("mv --help", "OLD", "NEW", "--dry-run", "--root", "Example: guide mv roles/clerk roles/office-clerk --dry-run")]
    [InlineData("wages import --help", "--period", "--retrieved", "--top-code", "--dry-run", "--strict")]
    [InlineData("build --help", "--output", "--base-url", "--drafts", "--future", "--strict", "--date")]
    [InlineData("serve --help", "--port")]
    public async Task Help_names_every_verb_and_flag(string args, params string[] names)
    {
        var run = await Run.GuideAsync(args.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.All(names, name => Assert.Contains(name, run.Output, StringComparison.Ordinal));
    }
}
