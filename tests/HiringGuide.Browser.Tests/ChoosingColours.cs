using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>Light or dark: the system's choice until the reader makes one.</summary>
public sealed class ChoosingColours(BuiltGuide guide)
{
    private const string Background = "getComputedStyle(document.body).backgroundColor";

    [Fact]
    public async Task The_page_follows_the_system_until_the_reader_chooses_and_the_choice_stays()
    {
        var page = await guide.OpenAsync("/");
        var light = await page.EvaluateAsync<string>(Background);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark colours" }).ClickAsync();
        var dark = await page.EvaluateAsync<string>(Background);
        await page.GotoAsync($"{guide.Address}/salaries/");

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await page.EvaluateAsync<string>(Background));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light colours" }).ClickAsync();
        Assert.Equal(light, await page.EvaluateAsync<string>(Background));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_choice_is_taken_over_by_the_other_tab_and_by_a_page_that_comes_back()
    {
        var page = await guide.OpenAsync("/");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"{guide.Address}/salaries/");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark colours" }).ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light colours" })).ToBeVisibleAsync();
        Assert.Equal(await page.EvaluateAsync<string>(Background), await other.EvaluateAsync<string>(Background));

        await page.EvaluateAsync("localStorage.removeItem('hiring-guide-colours'); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark colours" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_bar_of_the_browser_has_the_colours_of_the_page()
    {
        const string Bars = "[...document.querySelectorAll('meta[name=theme-color]')].map(bar => bar.content)";
        var page = await guide.OpenAsync("/");
        var own = await page.EvaluateAsync<string[]>(Bars);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark colours" }).ClickAsync();
        await page.GotoAsync($"{guide.Address}/salaries/");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light colours" })).ToBeVisibleAsync();
        Assert.Equal([own[1], own[1]], await page.EvaluateAsync<string[]>(Bars));

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light colours" }).ClickAsync();
        Assert.Equal(own, await page.EvaluateAsync<string[]>(Bars));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_reader_who_goes_back_to_the_colours_of_the_system_follows_it_again()
    {
        var page = await guide.OpenAsync("/");
        var light = await page.EvaluateAsync<string>(Background);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark colours" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light colours" }).ClickAsync();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light colours" })).ToBeVisibleAsync();
        Assert.NotEqual(light, await page.EvaluateAsync<string>(Background));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_dark_page_still_prints_light()
    {
        var page = await guide.OpenAsync("/salaries/");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark colours" }).ClickAsync();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal("rgb(29, 35, 38)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        await page.Context.CloseAsync();
    }
}
