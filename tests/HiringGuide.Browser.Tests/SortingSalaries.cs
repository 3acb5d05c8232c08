using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What a reader does with the table of all salaries.</summary>
public sealed class SortingSalaries(BuiltGuide guide)
{
    [Fact]
    public async Task By_median_the_lowest_comes_first_and_on_a_second_press_the_highest()
    {
        var page = await guide.OpenAsync("/salaries/");
        var median = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "P50" });

        await median.ClickAsync();
        var rising = await MediansAsync(page);
        await median.ClickAsync();
        var falling = await MediansAsync(page);

        Assert.Equal(rising.Order(), rising);
        Assert.Equal(rising.OrderDescending(), falling);
        Assert.True(rising.Distinct().Count() > 3);
        Assert.Equal("descending", await page.Locator("th[aria-sort]").GetAttributeAsync("aria-sort"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_leave_the_rows_that_have_them_and_the_rest_is_counted()
    {
        var page = await guide.OpenAsync("/salaries/");

        await page.GetByLabel("Show rows with").FillAsync("backend weak");

        Assert.All(await page.Locator("tbody tr:visible").AllInnerTextsAsync(), row => Assert.Contains("Weak", row, StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".table-status")).ToHaveTextAsync("4 of 12 rows shown.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_script_off_the_table_is_whole_and_has_no_dead_button()
    {
        var page = await guide.OpenAsync("/salaries/", script: false);

        Assert.Equal(12, await page.Locator("tbody tr:visible").CountAsync());
        Assert.Equal(0, await page.Locator("button:visible, input:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    private static async Task<List<int>> MediansAsync(IPage page) =>
        [.. (await page.Locator("tbody tr td:nth-child(6)").AllInnerTextsAsync()).Select(text => int.Parse(text.Trim('$').Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))];
}
