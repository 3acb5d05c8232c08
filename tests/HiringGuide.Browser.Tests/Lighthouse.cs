using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What Lighthouse and the browser's own measures say of the pages readers come for. Speed is measured in bench/, not here.</summary>
public sealed class Lighthouse(BuiltGuide guide)
{
    private const double MostShift = 0.02;

    /// <summary>How far things jumped since the page was asked for, as browsers count it.</summary>
    private const string Shift = "(() => { const seen = new PerformanceObserver(() => {}); seen.observe({ type: 'layout-shift', buffered: true }); return seen.takeRecords().reduce((sum, entry) => sum + entry.value, 0); })()";

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
            await using var lent = await guide.LendAsync(url, width, height, WaitUntilState.NetworkIdle);
            var shift = await lent.Page.EvaluateAsync<double>(Shift);

            Assert.True(shift <= MostShift, $"{url} at {width} px shifts by {shift}.");
        }
    }

    [Fact]
    public async Task A_jump_is_noticed()
    {
        await using var lent = await guide.LendAsync("/");

        // Once for each look: what is put in before the first paint is no jump.
        await lent.Page.WaitForFunctionAsync($"() => {{ document.body.prepend(Object.assign(document.createElement('p'), {{ textContent: 'More', className: 'lead' }})); return {Shift} > 0; }}");
    }
}
