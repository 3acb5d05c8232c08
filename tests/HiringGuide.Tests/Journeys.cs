using System.Text.RegularExpressions;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>
/// Pages that show what an editor does are done, each section on the small guide under version control: a diff is made, a command is run, and the answer must be
/// that of the page.
/// </summary>
public sealed partial class Journeys
{
    [Theory]
    [InlineData("journeys.md", 3)]
    [InlineData("checks/HG325-leaping-figure.md", 2)]
    [InlineData("checks/HG630-lost-page.md", 2)]
    [InlineData("checks/HG910-incomparable-guide.md", 1)]
    public async Task A_page_says_what_the_command_says(string page, int sections)
    {
        var text = await File.ReadAllTextAsync(Path.Join(TestSite.Repository, "docs", page), TestContext.Current.CancellationToken);
        var journeys = text.Split("\n## ").Select(section => Step().Matches(section)).Where(steps => steps.Count > 0).ToList();

        Assert.Equal(sections, journeys.Count);
        foreach (var steps in journeys)
        {
            using var repository = await GitSite.WholeAsync();
            foreach (var step in steps.Select(step => step.Groups))
            {
                if (step["path"].Success)
                {
                    Change(repository.Site, step["path"].Value, step["diff"].Value);
                    continue;
                }

                foreach (var call in Call().Matches(step["console"].Value).Select(call => call.Groups))
                {
                    Assert.Equal(call["answer"].Value, await AnswerAsync(repository, call["program"].Value, Words().Matches(call["args"].Value).Select(word => word.Value.Trim('"')).ToArray()));
                }
            }
        }
    }

    private static async Task<string> AnswerAsync(GitSite repository, string program, string[] args)
    {
        if (program == "git")
        {
            return await repository.GitAsync(args);
        }

        var run = await repository.GuideAsync(args);
        return run.Errors + run.Output;
    }

    /// <summary>Lines with - give way to lines with +; lines with a blank say where.</summary>
    private static void Change(TestSite site, string path, string diff)
    {
        var lines = diff.TrimEnd('\n').Split('\n');
        site.Edit(
            path,
            string.Concat(lines.Where(line => line[0] != '+').Select(line => $"{line[1..]}\n")),
            string.Concat(lines.Where(line => line[0] != '-').Select(line => $"{line[1..]}\n")));
    }

    [GeneratedRegex(@"^~~~(?:diff (?<path>\S+)\n(?<diff>(?:.*\n)*?)|console\n(?<console>(?:.*\n)*?))~~~$", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"^\$ (?<program>guide|git) (?<args>.*)\n(?<answer>(?:(?!\$ ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@"""[^""]*""|\S+")]
    private static partial Regex Words();
}
