using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>"Where will you post it?": a recruiter looks up what the place asks about pay.</summary>
public sealed class PostingTheAdvert(BuiltGuide guide)
{
    private const string Role = "/roles/lead-backend-engineer/";

    [Fact]
    public async Task The_rules_of_a_picked_place_stand_beside_the_advert_and_again_on_the_next_role()
    {
        var page = await guide.OpenAsync(Role);

        await page.GetByLabel("Place", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("Colorado");
        await Assertions.Expect(page.Locator(".place-shown")).ToContainTextAsync("Pay range");
        var rules = await page.Locator(".place-shown").InnerTextAsync();
        await page.GotoAsync($"{guide.Address}/roles/accountant/");

        Assert.Contains("Checked on", rules, StringComparison.Ordinal);
        Assert.Contains("To be checked again by", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("complian", rules, StringComparison.OrdinalIgnoreCase);
        await Assertions.Expect(page.Locator(".place-shown h4")).ToHaveTextAsync("Colorado");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_choice_is_announced_in_one_sentence_and_nothing_is_when_the_page_is_loaded()
    {
        var page = await guide.OpenAsync(Role);

        await page.Locator("#place").SelectOptionAsync("Colorado");
        await Assertions.Expect(page.Locator(".posting [role='status']")).ToHaveTextAsync("The rules of Colorado stand below.");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".place-shown h4")).ToHaveTextAsync("Colorado");

        Assert.Equal("", await page.Locator(".posting [role='status']").InnerTextAsync());
        Assert.Equal(0, await page.Locator("[role='status'] h4, [aria-live] h4").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Rules_that_cannot_be_loaded_are_said_to_stand_elsewhere()
    {
        var page = await guide.OpenAsync(Role);
        await page.RouteAsync("**/where-to-post/", route => route.AbortAsync());

        await page.Locator("#place").SelectOptionAsync("Colorado");

        await Assertions.Expect(page.Locator(".place-shown a")).ToHaveAttributeAsync("href", "/where-to-post/#colorado");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_script_off_every_place_is_a_link_to_its_rules()
    {
        var page = await guide.OpenAsync(Role, script: false);

        await page.Locator(".places a", new PageLocatorOptions { HasText = "Colorado" }).ClickAsync();

        Assert.EndsWith("/where-to-post/#colorado", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#colorado").IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
