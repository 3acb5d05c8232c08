using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What somebody sees who writes in one window and has the page open in another, without a click.</summary>
public sealed class Writing(BuiltGuide chromium)
{
    [Fact]
    public async Task A_saved_sentence_stands_on_the_open_page_and_the_policy_of_the_site_is_kept()
    {
        await using var desk = await WritingDesk.StartAsync(chromium, "/roles/clerk/");

        desk.Site.Edit("roles/clerk/faq.md", "Fewer than it has.", "Many more than it has.");

        await desk.ShowsAsync("Many more than it has.");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_mistake_lays_a_panel_over_the_page_and_mending_it_takes_the_panel_away()
    {
        await using var desk = await WritingDesk.StartAsync(chromium, "/roles/clerk/");
        await desk.Page.EvaluateAsync("window.sameDocument = true");

        desk.Site.Edit("roles/clerk/salary.md", "code: 43-9061", "code: <i>43</i>");
        await desk.TellsAsync("'<i>43</i>' is not an occupation.");
        await desk.TellsAsync("input/roles/clerk/salary.md(3,9)");
        await WritingDesk.LosesAsync(desk.Panel.Locator("i"));
        Assert.True(await desk.Page.Locator("h1").IsVisibleAsync());

        desk.Site.Edit("roles/clerk/salary.md", "code: <i>43</i>", "code: 43-9061");
        await WritingDesk.LosesAsync(desk.Panel);
        Assert.True(await desk.Page.EvaluateAsync<bool>("window.sameDocument"));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_new_style_sheet_is_taken_in_without_loading_the_page_again()
    {
        await using var desk = await WritingDesk.StartAsync(chromium, "/roles/clerk/");
        await desk.Page.EvaluateAsync("window.sameDocument = true");

        File.AppendAllText(desk.StyleSheet, "\nh1 { letter-spacing: 7px }\n");

        await Assertions.Expect(desk.Page.Locator("h1")).ToHaveCSSAsync("letter-spacing", "7px", new LocatorAssertionsToHaveCSSOptions { Timeout = 60_000 });
        Assert.True(await desk.Page.EvaluateAsync<bool>("window.sameDocument"));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_page_that_was_missing_appears_when_it_is_written()
    {
        await using var desk = await WritingDesk.StartAsync(chromium, "/articles/not-yet/");

        desk.Site.With("articles/not-yet.md", File.ReadAllText(desk.Site.PathOf("articles/first-interviews.md")).Replace("First interviews", "Not yet there", StringComparison.Ordinal));

        await desk.ShowsTitleAsync("Not yet there");
    }
}
