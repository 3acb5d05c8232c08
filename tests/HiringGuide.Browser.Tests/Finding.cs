using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What a reader types into the finder, and where it leads.</summary>
public sealed class Finding(BuiltGuide guide)
{
    [Theory]
    [InlineData("server-side developer", "Backend engineer")]
    [InlineData("lead back", "Lead backend engineer")]
    [InlineData("rn", "Registered nurse")]
    [InlineData("system des", "System design")]
    public async Task A_title_another_title_or_a_skill_finds_its_page_first(string query, string title)
    {
        var page = await guide.OpenAsync("/");

        await page.GetByRole(AriaRole.Combobox).FillAsync(query);

        await Assertions.Expect(page.Locator("#finder-0 .finder-title")).ToHaveTextAsync(title);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task By_keyboard_alone_the_first_hit_is_found_chosen_and_opened()
    {
        var page = await guide.OpenAsync("/salaries/");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("accountant");
        await Assertions.Expect(page.Locator("#finder-0")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("finder-0", await page.GetByRole(AriaRole.Combobox).GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/roles/accountant/");

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_empty_result_says_so_and_shows_another_way()
    {
        var page = await guide.OpenAsync("/");

        await page.GetByRole(AriaRole.Combobox).FillAsync("zzzz");

        await Assertions.Expect(page.Locator(".finder-status")).ToContainTextAsync("Nothing is called “zzzz”");
        Assert.Equal("/roles/", await page.Locator(".finder-status a").GetAttributeAsync("href"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_that_does_not_load_is_said_and_does_not_stop_the_reader()
    {
        var page = await guide.OpenAsync("/404.html");
        await page.RouteAsync("**/search.json", route => route.AbortAsync());

        await page.GetByRole(AriaRole.Combobox).FillAsync("nurse");

        await Assertions.Expect(page.Locator(".finder-status")).ToContainTextAsync("could not be loaded");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_what_was_typed()
    {
        var page = await guide.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).FillAsync("nurse");
        await Assertions.Expect(page.Locator("#finder-0")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        Assert.False(await page.Locator("#finder-results").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_list_of_titles_is_loaded_only_when_the_box_is_used()
    {
        var page = await guide.OpenAsync("/404.html");
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(request.Url);
        await page.GotoAsync($"{guide.Address}/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(loaded, url => url.EndsWith("/search.json", StringComparison.Ordinal));

        await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Combobox).FocusAsync(), "**/search.json");
        await page.Context.CloseAsync();
    }
}
