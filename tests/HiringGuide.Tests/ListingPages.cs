using System.Text.Json;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>What <c>guide list</c> says of a guide.</summary>
public sealed class ListingPages
{
    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2027-05-02")]
    [InlineData("2027-11-02")]
    public async Task What_is_due_on_a_day_is_what_the_check_of_that_day_warns_of(string day)
    {
        using var site = TestSite.Whole()
            .Edit("roles/lead-clerk/description.md", "level: lead", "level: lead\ndraft: true")
            .Edit("articles/first-interviews.md", "reviewBy:", "publishDate: 2027-05-02\nreviewBy:")
            .Without("comparisons/clerk-vs-lead-clerk.md");

        var check = await Run.GuideAsync("check", "--date", day, "--root", site.Root);
        var list = await Run.GuideAsync("list", "--due", day, "--format", "csv", "--root", site.Root);

        var warned = Regex.Matches(check.Errors, @"^(\S+)\((\d+),\d+\): warning HG313", RegexOptions.Multiline).Select(match => $"{match.Groups[1].Value},{match.Groups[2].Value}");
        Assert.Equal(0, list.ExitCode);
        Assert.Equal(warned.Order(StringComparer.Ordinal), list.Output.Split("\r\n")[1..^1].Select(row => string.Join(',', row.Split(',')[^2..])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_day_of_review_that_is_today_is_not_due_yet()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "reviewBy: 2027-11-01", "reviewBy: 2026-11-24").Edit("roles/lead-clerk/description.md", "reviewBy: 2027-11-01", "reviewBy: 2026-11-23");

        var run = await Run.GuideAsync("list", "--due", "--root", site.Root);

        Assert.Contains(" lead-clerk ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" clerk ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles/clerk/faq.md", "Grade: opinion", "Grade: opinoin", "7 of 8")]
    [InlineData("roles/clerk/interview.md", "Tests: Filing; ", "Tests: ", "7 of 8")]
    [InlineData("roles/clerk/description.md", "reviewBy: 2027-11-01", "reviewBy: 2026-11-01", "8 of 8")]
    public async Task A_file_is_complete_when_it_has_no_error_and_no_warning_and_its_age_does_not_matter(string path, string old, string now, string complete)
    {
        using var site = TestSite.Whole().Edit(path, old, now);

        var run = await Run.GuideAsync("list", "--root", site.Root);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($" {complete} ", run.Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_that_is_missing_is_one_file_less_and_leaves_the_description_complete()
    {
        using var site = TestSite.Whole().Without("roles/clerk/faq.md");

        Assert.Contains(" 7 of 8 ", (await Run.GuideAsync("list", "--root", site.Root)).Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("level: mid", "level: middle")]
    [InlineData("reviewed: 2026-11-01", "reviewed: soon")]
    [InlineData("reviewBy: 2027-11-01", "reviewBy: later")]
    public async Task What_cannot_be_read_is_left_open_and_never_guessed(string old, string now)
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", old, now);

        using var list = JsonDocument.Parse((await Run.GuideAsync("list", "--format", "json", "--root", site.Root)).Output);

        Assert.Equal(JsonValueKind.Null, list.RootElement.GetProperty("pages")[0].GetProperty(old.Split(':')[0]).ValueKind);
    }

    [Theory]
    [InlineData("roles/clerk/description.md")]
    [InlineData("articles/first-interviews.md")]
    [InlineData("data/occupations/43-9061.yml")]
    [InlineData("data/pay-rules.yml")]
    public async Task A_file_that_cannot_be_read_is_missed_aloud(string path)
    {
        using var site = TestSite.Whole().With(path, "---\ntitle: \"open\n---\n");

        var run = await Run.GuideAsync("list", "--root", site.Root);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Not listed, because they cannot be read: 1 of the guide's pages and files. 'guide check --drafts' says why.\n", run.Errors);
    }

    [Fact]
    public async Task A_title_reaches_a_spreadsheet_as_it_was_written_and_never_as_a_formula()
    {
        using var site = TestSite.Whole().Edit("articles/first-interviews.md", "title: First interviews", "title: 'Say \"hello\", then ask'").Edit("roles/clerk/description.md", "title: Clerk", "title: \"=Clerk\"");

        var rows = (await Run.GuideAsync("list", "--format", "csv", "--root", site.Root)).Output;

        Assert.Contains("article,first-interviews,\"Say \"\"hello\"\", then ask\",", rows, StringComparison.Ordinal);
        Assert.Contains("role,clerk,'=Clerk,", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_guide_here_the_message_says_where_to_run_it()
    {
        var empty = Directory.CreateTempSubdirectory("guide-test-");

        var run = await Run.GuideAsync("list", "--root", empty.FullName);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--root", run.Errors, StringComparison.Ordinal);
        empty.Delete(recursive: true);
    }
}
