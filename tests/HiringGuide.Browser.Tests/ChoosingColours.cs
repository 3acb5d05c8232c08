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
    public async Task A_dark_page_still_prints_light()
    {
        var page = await guide.OpenAsync("/salaries/");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark colours" }).ClickAsync();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal("rgb(29, 35, 38)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        await page.Context.CloseAsync();
    }
}
