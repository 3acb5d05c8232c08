using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>Every built page, not one of each kind alone, keeps the rules of accessibility.</summary>
public sealed class EveryPage(BuiltGuide guide)
{
    private const int AtOnce = 2;

    [Fact]
    public async Task Every_page_breaks_no_rule_of_accessibility()
    {
        var pages = guide.Files.Select(file => file.PageUrl).OfType<string>().ToList();
        var broken = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Parallel.ForEachAsync(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (url, _) =>
            {
                await using var lent = await guide.LendAsync(url);
                foreach (var violation in await Axe.ViolationsAsync(lent.Page))
                {
                    broken.Add($"{url}: {violation}");
                }
            });

        Assert.True(pages.Count > 300, $"Only {pages.Count} pages.");
        Assert.Empty(broken);
    }
}
