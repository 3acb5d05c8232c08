using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>A reader looks up what the four official levels are where they hire.</summary>
public sealed class ComparingPay(BuiltGuide guide)
{
    private const string Role = "/roles/lead-backend-engineer/";
    private const string Rows = "table[data-pick] tbody tr:visible";

    [Fact]
    public async Task A_place_that_is_picked_stands_alone_below_the_national_picture()
    {
        var page = await guide.OpenAsync(Role);
        var all = await page.Locator(Rows).CountAsync();
        var name = await page.Locator("table[data-pick] tbody tr").Nth(3).Locator("th").InnerTextAsync();

        await page.GetByLabel("Show", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync(name);

        Assert.True(all >= 15, $"Only {all} rows: at least 15 areas are promised.");
        Assert.Contains(name, await page.Locator(Rows).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("For the national picture", await page.Locator("#salary").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_place_is_still_picked_on_the_next_role_and_all_come_back()
    {
        var page = await guide.OpenAsync(Role);
        await page.Locator("#area").SelectOptionAsync(new SelectOptionValue { Index = 2 });

        await page.GotoAsync($"{guide.Address}/roles/senior-backend-engineer/");
        Assert.Equal(1, await page.Locator(Rows).CountAsync());
        await page.Locator("#area").SelectOptionAsync(new SelectOptionValue { Index = 0 });

        Assert.True(await page.Locator(Rows).CountAsync() >= 15);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_script_off_every_place_stands_in_the_table()
    {
        var page = await guide.OpenAsync(Role, script: false);

        Assert.True(await page.Locator(Rows).CountAsync() >= 15);
        await page.Context.CloseAsync();
    }
}
