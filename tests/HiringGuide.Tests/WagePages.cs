using System.Text.RegularExpressions;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>The pages that show an import are run: each table is written to a file, and the command must answer as the page says.</summary>
public sealed partial class WagePages
{
    [Theory]
    [InlineData("wages.md", 1)]
    [InlineData("checks/HG340-unreadable-wage-file.md", 1)]
    [InlineData("checks/HG341-bad-wage-row.md", 2)]
    [InlineData("checks/HG342-wage-not-published.md", 2)]
    [InlineData("checks/HG343-wrong-wage-period.md", 1)]
    public async Task A_page_says_what_the_command_says(string page, int runs)
    {
        var examples = Example().Matches(await File.ReadAllTextAsync(Path.Join(TestSite.Repository, "docs", page), TestContext.Current.CancellationToken));

        Assert.Equal(runs, examples.Count);
        foreach (var groups in examples.Select(example => example.Groups))
        {
            using var site = WageSite.Whole();
            var path = $"{site.Root.Replace('\\', '/')}/{groups["file"].Value}";
            await File.WriteAllTextAsync(path, groups["table"].Value, TestContext.Current.CancellationToken);

            var run = await Run.GuideAsync([.. groups["call"].Value.Split(' ').Select(word => word == groups["file"].Value ? path : word), "--root", site.Root]);

            Assert.Equal(groups["answer"].Value, (run.Errors + run.Output).Replace(path, groups["file"].Value, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"^```csv (?<file>\S+)\n(?<table>(?:.*\n)*?)```\n\n```console\n\$ guide (?<call>.*)\n(?<answer>(?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Example();
}
