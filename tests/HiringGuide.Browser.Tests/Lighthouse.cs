using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What Lighthouse and the browser's own measures say of the pages readers come for. Speed is measured in bench/, not here.</summary>
public sealed class Lighthouse(BuiltGuide guide)
{
    private const double MostShift = 0.02;

    [Fact]
    public async Task Accessibility_best_practices_and_search_have_full_marks()
    {
        var pages = new[] { "/", "/roles/lead-backend-engineer/", "/roles/lead-backend-engineer/interview/", "/articles/how-pay-figures-are-read/", "/families/backend/", "/salaries/" };
        var start = new ProcessStartInfo("node", ["lighthouse.mjs", "accessibility,best-practices,seo", .. pages.Select(page => guide.Address + page)])
        {
            WorkingDirectory = Path.Join(BuiltGuide.Repository, "tests", "tools"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CHROME_PATH"] = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await errors);
        var results = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(pages.Length, results.Count);
        Assert.All(results, result => Assert.True(result.GetProperty("scores").EnumerateObject().All(score => score.Value.GetInt32() == 100), result.ToString()));
    }

    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public async Task Nothing_jumps_while_a_page_loads(string url)
    {
        foreach (var (width, height) in new[] { (390, 844), (1280, 900) })
        {
            var page = await guide.OpenAsync("/404.html", width, height);
            await page.AddInitScriptAsync("window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });");
            await page.GotoAsync(guide.Address + url, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var shift = await page.EvaluateAsync<double>("window.shift");
            await page.Context.CloseAsync();

            Assert.True(shift <= MostShift, $"{url} at {width} px shifts by {shift}.");
        }
    }
}
