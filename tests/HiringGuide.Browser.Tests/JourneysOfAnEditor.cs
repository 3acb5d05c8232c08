using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>
/// The five tasks of an editor from start to end, with the commands and the files on one side and the page in the browser on the other. The pages docs/journeys.md,
/// docs/add-a-role.md and docs/due.md tell them with pictures made here; what the commands answer, word for word, is held by Journeys and JourneyPages.
/// </summary>
public sealed class JourneysOfAnEditor(BuiltGuide chromium)
{
    [Fact]
    public async Task A_salary_is_fixed_a_slip_stays_off_the_page_and_the_mended_figure_is_on_every_page_that_shows_it()
    {
        await using var desk = await WritingDesk.StartAsync(chromium, "/roles/clerk/#salary");
        await desk.ShowsAsync("$40,000");

        desk.Site.Edit("data/occupations/43-9061.yml", "p50: 40000", "p50: 405000");
        await desk.TellsAsync("input/data/occupations/43-9061.yml(5,");
        await desk.TellsAsync("HG307");
        await desk.ShowsAsync("$40,000");
        await desk.PictureAsync("fix-a-salary-slip", desk.Page.Locator("#salary"));

        desk.Site.Edit("data/occupations/43-9061.yml", "p50: 405000", "p50: 40500");
        await desk.ShowsAsync("$40,500");
        await WritingDesk.LosesAsync(desk.Panel);
        await desk.PictureAsync("fix-a-salary", desk.Page.Locator("#salary"));
        foreach (var page in new[] { "/roles/lead-clerk/", "/salaries/", "/compare/clerk-vs-lead-clerk/" })
        {
            await desk.OpenAsync(page);
            await desk.ShowsAsync("$40,500");
        }

        Assert.Contains("| 40,000 USD | 40,500 USD |", await desk.GuideAsync("changes", "--since", "main"), StringComparison.Ordinal);
        await desk.GuideAsync("check", "--strict", "--since", "main");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_role_is_added_from_its_skeleton_to_the_published_page()
    {
        await using var desk = await WritingDesk.StartAsync(chromium, "/roles/clerk/");

        await desk.GuideAsync("new", "role", "Payroll clerk");
        await desk.TellsAsync("input/roles/payroll-clerk/description.md(6,1)");
        await desk.PictureAsync("add-a-role-blanks");

        foreach (var section in Directory.EnumerateFiles(desk.Site.PathOf("roles/clerk")).Select(Path.GetFileName))
        {
            var text = File.ReadAllText(desk.Site.PathOf($"roles/clerk/{section}"));
            desk.Site.With($"roles/payroll-clerk/{section}", section == "description.md"
                ? text.Replace("title: Clerk", "title: Payroll clerk\ndraft: true", StringComparison.Ordinal).Replace("[Filing clerk]", "[Wages clerk]", StringComparison.Ordinal)
                : text);
        }

        await WritingDesk.LosesAsync(desk.Panel);
        await desk.OpenAsync("/roles/payroll-clerk/");
        await desk.ShowsTitleAsync("Payroll clerk");
        var ribbon = desk.Page.GetByText("A draft. The published guide leaves this page out.");
        await Assertions.Expect(ribbon).ToBeVisibleAsync();
        await desk.PictureAsync("add-a-role-draft");
        Assert.Matches(@"payroll-clerk +mid +\S+ +\S+ +8 of 8 +draft", await desk.GuideAsync("list"));

        desk.Site.Edit("roles/payroll-clerk/description.md", "draft: true\n", "");
        await WritingDesk.LosesAsync(ribbon);
        await desk.OpenAsync("/families/clerks/");
        await desk.ShowsAsync("Payroll clerk");
        await desk.GuideAsync("check", "--strict", "--since", "main");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_role_is_renamed_and_whoever_has_its_page_open_is_led_along()
    {
        await using var desk = await WritingDesk.StartAsync(chromium, "/roles/clerk/");

        await desk.GuideAsync("mv", "roles/clerk", "roles/office-clerk");
        await Assertions.Expect(desk.Page).ToHaveURLAsync(new Regex("/roles/office-clerk/$"), new PageAssertionsToHaveURLOptions { Timeout = 60_000 });
        desk.Site.Edit("roles/office-clerk/description.md", "title: Clerk", "title: Office clerk");
        await desk.ShowsTitleAsync("Office clerk");
        await desk.PictureAsync("rename-a-role");

        await desk.OpenAsync("/articles/first-interviews/");
        await desk.Page.Locator("main a[href^='/roles/office-clerk/']").First.ClickAsync();
        await Assertions.Expect(desk.Page).ToHaveURLAsync(new Regex("/roles/office-clerk/"));
        await desk.OpenAsync("/roles/clerk/interview/");
        await Assertions.Expect(desk.Page).ToHaveURLAsync(new Regex("/roles/office-clerk/interview/$"));
        await desk.GuideAsync("check", "--strict", "--since", "main");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_pull_request_is_reviewed_on_its_preview_by_the_links_of_its_comment()
    {
        await using var desk = await WritingDesk.StartAsync(chromium, "/", options => options with { Preview = "pull request 7" });
        desk.Site.Edit("roles/clerk/faq.md", "Fewer than it has.", "One for every twenty desks.");
        desk.Site.Edit("data/occupations/43-9061.yml", "p50: 40000", "p50: 41000");

        var address = new Uri(desk.Page.Url).GetLeftPart(UriPartial.Authority);
        var comment = await desk.GuideAsync("changes", "--since", "main", "--base-url", $"{address}/");
        Assert.Contains("| 40,000 USD | 41,000 USD |", comment, StringComparison.Ordinal);
        var links = Regex.Matches(comment, @"\]\((http[^)]*)\)").Select(link => link.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains($"{address}/roles/clerk/", links);
        foreach (var link in links)
        {
            var response = await desk.Page.GotoAsync(link);
            Assert.True(response is null or { Status: 200 or 304 }, link); // A link to another part of the page that is open asks for nothing.
        }

        await desk.OpenAsync("/roles/clerk/");
        await desk.ShowsAsync("One for every twenty desks.");
        await Assertions.Expect(desk.Page.GetByText("pull request 7").First).ToBeVisibleAsync();
        Assert.Equal("noindex", await desk.Page.Locator("meta[name=robots]").GetAttributeAsync("content"));
        await desk.PictureAsync("review-a-pull-request");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task What_is_due_is_found_in_the_list_and_on_its_page_and_is_due_no_longer_once_it_was_read_again()
    {
        await using var desk = await WritingDesk.StartAsync(chromium, "/roles/clerk/", options => options with { Today = new DateOnly(2027, 11, 2) });
        var overdue = desk.Page.Locator("p.review.overdue");
        Assert.Matches("role +clerk +", await desk.GuideAsync("list", "--due", "2027-11-02"));
        await Assertions.Expect(overdue).ToBeVisibleAsync();
        await desk.PictureAsync("find-what-is-due", overdue);

        desk.Site.Edit("roles/clerk/description.md", "reviewed: 2026-11-01", "reviewed: 2027-11-02").Edit("roles/clerk/description.md", "reviewBy: 2027-11-01", "reviewBy: 2028-11-02");

        await WritingDesk.LosesAsync(overdue);
        Assert.DoesNotMatch("role +clerk +", await desk.GuideAsync("list", "--due", "2027-11-02"));
        Assert.Empty(desk.Complaints);
    }
}
