using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Tests;
using HiringGuide.Reports;
using Xunit;

namespace HiringGuide.Tests;

/// <summary><c>guide changes</c> and <c>guide check --since</c> on the small guide under version control.</summary>
public sealed class SeeingChanges : IAsyncLifetime, IDisposable
{
    private const string Wages = "data/occupations/43-9061.yml";

    private GitSite repository = null!; // Made before each test.

    private TestSite Site => repository.Site;

    public async ValueTask InitializeAsync() => repository = await GitSite.WholeAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Nothing_that_changed_is_told_as_such()
    {
        Assert.Equal("**Since `main`:** no page changed.\n", (await repository.GuideAsync("changes", "--since", "main")).Output);
    }

    [Fact]
    public async Task A_page_is_linked_to_the_section_whose_file_changed()
    {
        Site.Edit("roles/clerk/faq.md", "Fewer than it has.", "More than it has.");

        var markdown = (await repository.GuideAsync("changes", "--since", "main", "--base-url", "https://preview.example/")).Output;

        Assert.StartsWith("**Since `main`:** 1 page changed", markdown, StringComparison.Ordinal);
        Assert.Contains("\nChanged:\n\n- [Clerk](https://preview.example/roles/clerk/) ([faq](https://preview.example/roles/clerk/#faq))\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_told_before_and_after_with_its_share()
    {
        Site.Edit(Wages, "p50: 40000", "p50: 41000").Edit(Wages, "level4: 46000", "level4: 46500");

        using var changes = await JsonAsync();

        Assert.Equal(
            ["43-9061 United States p50 USD 40000 -> 41000", "43-9061 Springfield level 4 USD 46000 -> 46500"],
            changes.RootElement.GetProperty("figures").EnumerateArray().Select(figure => $"{figure.GetProperty("subject")} {figure.GetProperty("area")} {figure.GetProperty("name")} {figure.GetProperty("currency")} {figure.GetProperty("before")} -> {figure.GetProperty("after")}"));
        Assert.Equal(["/roles/clerk/", "/roles/lead-clerk/"], Urls(changes, "edited"));
        Assert.Contains("| Office Clerks (43-9061) | United States | p50 | 40,000 USD | 41,000 USD | +2.5% |\n", (await repository.GuideAsync("changes", "--since", "main")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_advert_is_told_line_by_line()
    {
        Site.Edit("roles/clerk/description.md", "You keep our papers.", "You keep our papers and answer our post.");

        var markdown = (await repository.GuideAsync("changes", "--since", "main")).Output;

        Assert.Contains("<details><summary>The advert of Clerk</summary>\n\n```diff\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n-You keep our papers.\n+You keep our papers and answer our post.\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_in_the_frame_of_all_pages_lists_none_of_them()
    {
        Site.Edit("site.yml", "editUrl: https://code.example/edit/{path}", "editUrl: https://other.example/edit/{path}").Edit("site.yml", "name: CC BY 4.0", "name: CC0 1.0");

        using var changes = await JsonAsync();

        Assert.True(changes.RootElement.GetProperty("onlyFramed").GetInt32() > 20);
        Assert.Empty(Urls(changes, "edited"));
        Assert.Empty(Urls(changes, "added"));
    }

    [Fact]
    public async Task A_page_that_moved_is_neither_added_nor_removed()
    {
        await repository.GuideAsync("mv", "articles/first-interviews.md", "interviews");

        using var changes = await JsonAsync();

        Assert.Equal("/articles/first-interviews/ /articles/interviews/", string.Join(' ', changes.RootElement.GetProperty("moved").EnumerateArray().Select(page => $"{page.GetProperty("from")} {page.GetProperty("to")}")));
        Assert.Empty(Urls(changes, "added"));
        Assert.Empty(Urls(changes, "removed"));
    }

    [Fact]
    public async Task A_role_that_moved_loses_no_address_and_keeps_its_advert()
    {
        await repository.GuideAsync("mv", "roles/clerk", "office-clerk");
        Site.Edit("roles/office-clerk/description.md", "You keep our papers.", "You keep our post.");

        var check = await repository.GuideAsync("check", "--strict", "--quiet", "--since", "main");
        using var changes = await JsonAsync();

        Assert.Equal((0, "", ""), (check.ExitCode, check.Errors, check.Output));
        Assert.Equal(["/roles/office-clerk/"], Urls(changes, "adverts"));
    }

    [Fact]
    public async Task A_branch_is_compared_with_where_it_left_and_not_with_what_others_did_since()
    {
        await repository.GitAsync("checkout", "-q", "-b", "branch");
        await repository.GitAsync("checkout", "-q", "main");
        Site.With("articles/second.md", File.ReadAllText(Site.PathOf("articles/first-interviews.md")));
        await repository.CommitAsync();
        await repository.GitAsync("checkout", "-q", "branch");

        Assert.Contains("no page changed", (await repository.GuideAsync("changes", "--since", "main")).Output, StringComparison.Ordinal);
        Assert.Equal("", (await repository.GuideAsync("check", "--since", "main")).Errors);
    }

    [Fact]
    public async Task A_warning_is_new_only_where_there_were_fewer_of_its_kind()
    {
        Site.Edit("roles/clerk/interview.md", "Tests: Filing; ", "Tests: ");
        await repository.CommitAsync();
        Site.Edit("roles/clerk/skills.md", "hard:\n", "# one line lower\nhard:\n").Edit("roles/lead-clerk/interview.md", "Tests: ", "Probe: <b>\n\nTests: ");

        using var changes = await JsonAsync();

        Assert.All(changes.RootElement.GetProperty("warnings").EnumerateArray(), warning => Assert.NotEqual("HG608", warning.GetProperty("code").GetString()));
        Assert.Contains(changes.RootElement.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("code").GetString() == "HG401");
    }

    [Fact]
    public async Task A_comment_is_never_longer_than_it_may_be()
    {
        var lines = string.Concat(Enumerable.Range(0, 1500).Select(number => $"Line {number} says that you keep our papers in good order.\n\n"));
        Site.Edit("roles/clerk/description.md", "You keep our papers.\n", lines);

        var markdown = (await repository.GuideAsync("changes", "--since", "main")).Output;

        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), 100, ChangesMarkdown.MostBytes + 200);
        Assert.EndsWith("\n1 more parts are left out here; `guide changes --since REV` tells all of it.\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_an_author_stay_words_in_the_comment()
    {
        Site.Edit("articles/first-interviews.md", "title: First interviews", "title: \"First [x](y) <img> @somebody | `a`\"");

        var markdown = (await repository.GuideAsync("changes", "--since", "main", "--base-url", "https://preview.example")).Output;

        Assert.Contains(@"[First \[x\](y) &lt;img> @" + "\u200B" + @"somebody \| \`a\`](https://preview.example/articles/first-interviews/)", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_called_by_the_code_of_an_occupation()
    {
        Site.With("data/occupations/@octocat.yml", File.ReadAllText(Site.PathOf(Wages)).Replace("code: 43-9061", "code: '@octocat'", StringComparison.Ordinal)).Edit("roles/clerk/salary.md", "code: 43-9061", "code: '@octocat'");

        var markdown = (await repository.GuideAsync("changes", "--since", "main")).Output;

        Assert.Contains("(@\u200Boctocat) |", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("(@octocat", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_was_lost_is_an_error_and_one_that_was_given_up_is_none()
    {
        Site.Without("comparisons/clerk-vs-lead-clerk.md");

        var lost = await repository.GuideAsync("check", "--since", "main");
        Site.Edit("site.yml", "placeholders:", "gone: [/compare/clerk-vs-lead-clerk/]\nplaceholders:");
        var given = await repository.GuideAsync("check", "--since", "main");
        using var changes = await JsonAsync();
        await repository.GuideAsync("build");

        Assert.Equal(1, lost.ExitCode);
        Assert.StartsWith("input/comparisons/clerk-vs-lead-clerk.md(1,1): error HG630: '/compare/clerk-vs-lead-clerk/' was the address of a page at main", lost.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (given.ExitCode, given.Errors));
        Assert.True(changes.RootElement.GetProperty("removed").EnumerateArray().Single(page => page.GetProperty("url").GetString() == "/compare/clerk-vs-lead-clerk/").GetProperty("givenUp").GetBoolean());
        Assert.Equal("/compare/clerk-vs-lead-clerk/* /404.html 410\n", File.ReadAllText(Path.Join(Site.Output, "_redirects")));
    }

    [Fact]
    public async Task Of_a_role_that_is_gone_one_address_is_told_and_none_of_what_lay_below_it()
    {
        Directory.Delete(Site.PathOf("roles/lead-clerk"), recursive: true);
        Site.Without("comparisons/clerk-vs-lead-clerk.md");

        var run = await repository.GuideAsync("check", "--since", "main", "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["input/comparisons/clerk-vs-lead-clerk.md /compare/clerk-vs-lead-clerk/", "input/families/clerks.md /families/clerks/clerk-to-lead-clerk/", "input/roles/lead-clerk/description.md /roles/lead-clerk/"],
            report.RootElement.GetProperty("problems").EnumerateArray().Where(problem => problem.GetProperty("code").GetString() == "HG630").Select(problem => $"{problem.GetProperty("file")} {problem.GetProperty("message").GetString()!.Split('\'')[1]}"));
    }

    [Theory]
    [InlineData("p50: 40000", "p50: 56000, p75: 57000", false)]
    [InlineData("p50: 40000", "p50: 56001, p75: 57000", true)]
    [InlineData("p10: 30000", "p10: 17999", true)]
    public async Task A_figure_may_move_by_two_fifths_and_no_further_without_a_note(string old, string now, bool isTold)
    {
        Site.Edit(Wages, "p75: 48000, ", "").Edit(Wages, old, now.Replace(", p75: 57000", "", StringComparison.Ordinal));

        var before = await repository.GuideAsync("check", "--since", "main");
        Site.Edit("data/changes.yml", "changes:\n", "changes:\n  - { date: 2026-11-24, text: The row of 43-9061 was another year's. }\n");
        var after = await repository.GuideAsync("check", "--since", "main");

        Assert.Equal(isTold, before.Errors.Contains("warning HG325", StringComparison.Ordinal));
        Assert.DoesNotContain("HG325", after.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("changes")]
    public async Task A_guide_that_had_errors_then_is_not_compared_and_fails_nothing(string verb)
    {
        Site.Edit("roles/clerk/salary.md", "fit: strong", "fit: storng");
        await repository.CommitAsync();
        Site.Edit("roles/clerk/salary.md", "fit: storng", "fit: strong");

        var run = await repository.GuideAsync(verb, "--since", "HEAD");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(verb == "check" ? "note HG910" : "nothing to compare with", run.Errors + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changes", "nowhere")]
    [InlineData("check", "nowhere")]
    [InlineData("changes", "--output=x")]
    public async Task A_revision_that_git_does_not_know_is_a_wrong_call(string verb, string revision)
    {
        var run = await repository.GuideAsync(verb, $"--since={revision}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{revision}' is none here", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_version_control_git_says_so()
    {
        using var plain = TestSite.Whole();

        var run = await Run.GuideAsync("changes", "--since", "main", "--root", plain.Root);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not a git repository", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guide_may_lie_in_a_folder_of_its_repository()
    {
        Directory.CreateDirectory(Path.Join(Site.Root, "guides", "one"));
        await repository.GitAsync("mv", "input", "guides/one/input");
        await repository.CommitAsync();
        var faq = Path.Join(Site.Root, "guides", "one", "input", "roles", "clerk", "faq.md");
        File.WriteAllText(faq, File.ReadAllText(faq).Replace("Fewer than it has.", "More.", StringComparison.Ordinal));

        var run = await Run.GuideAsync("changes", "--since", "main", "--root", Path.Join(Site.Root, "guides", "one"));

        Assert.StartsWith("**Since `main`:** 1 page changed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_is_the_one_that_the_documentation_shows()
    {
        Site.Edit("roles/clerk/description.md", "You keep our papers.", "You keep our post.").Edit(Wages, "p50: 40000", "p50: 41000");

        var run = await repository.GuideAsync("changes", "--since", "main", "--format", "json");

        var documented = Regex.Match(await File.ReadAllTextAsync(Path.Join(TestSite.Repository, "docs", "reports.md"), TestContext.Current.CancellationToken), "^```json changes\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        var commit = (await repository.GitAsync("rev-parse", "main")).Trim();
        Assert.Equal(Regex.Replace(documented, "(?<=\"commit\": \")[0-9a-f]{40}", commit), run.Output);
    }

    private async Task<JsonDocument> JsonAsync()
    {
        var run = await repository.GuideAsync("changes", "--since", "main", "--format", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return JsonDocument.Parse(run.Output);
    }

    private static IEnumerable<string> Urls(JsonDocument changes, string member) => changes.RootElement.GetProperty(member).EnumerateArray().Select(page => page.GetProperty("url").GetString()!);
}
