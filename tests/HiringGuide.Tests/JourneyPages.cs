using System.Text.RegularExpressions;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>
/// The pages that lead an editor step by step are run from top to bottom over the small guide: a block with a path is written to that file of the guide, a call of
/// the command must answer as the page says. A line with an ellipsis stands for any number of lines.
/// </summary>
public sealed partial class JourneyPages
{
    [Theory]
    [InlineData("add-a-role.md", 5)]
    [InlineData("due.md", 4)]
    public async Task A_page_says_what_the_command_says(string page, int calls)
    {
        using var site = TestSite.Whole();
        var called = 0;
        foreach (var step in Step().Matches(await File.ReadAllTextAsync(Path.Join(TestSite.Repository, "docs", page), TestContext.Current.CancellationToken)).Select(step => step.Groups))
        {
            if (step["path"].Success)
            {
                site.With(step["path"].Value, step["text"].Value);
                continue;
            }

            called++;
            var run = await Run.GuideAsync([.. CommandLine.WordsOf(step["call"].Value), "--root", site.Root]);
            Assert.Matches($"^{Regex.Escape(step["answer"].Value).Replace("…\\n", "(.*\\n)*?", StringComparison.Ordinal)}$", (run.Errors + run.Output).Replace("\r\n", "\n", StringComparison.Ordinal));
        }

        Assert.Equal(calls, called);
    }

    [GeneratedRegex(@"^```(?:(?:markdown|yaml) (?<path>\S+)\n(?<text>(?:.*\n)*?)|console\n\$ guide (?<call>.*)\n(?<answer>(?:.*\n)*?))```$", RegexOptions.Multiline)]
    private static partial Regex Step();
}
