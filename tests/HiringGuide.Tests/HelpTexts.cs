using System.Text.RegularExpressions;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>The examples in the help of verbs are run as they stand, in the small guide with this repository's schemas.</summary>
public sealed class HelpTexts
{
    [Theory]
    [InlineData("new")]
    [InlineData("list")]
    [InlineData("schema")]
    public async Task The_example_in_the_help_of_a_verb_works(string verb)
    {
        using var site = TestSite.Whole();
        Directory.CreateDirectory(Path.Join(site.Root, "schemas"));
        foreach (var file in Directory.EnumerateFiles(Path.Join(TestSite.Repository, "schemas")))
        {
            File.Copy(file, Path.Join(site.Root, "schemas", Path.GetFileName(file)));
        }

        var example = Regex.Match((await Run.GuideAsync(verb, "--help")).Output, @"Example: guide (.+?)\s*$", RegexOptions.Multiline).Groups[1].Value;

        Assert.StartsWith(verb, example, StringComparison.Ordinal);
        var run = await Run.GuideAsync([.. CommandLine.WordsOf(example), "--root", site.Root]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.NotEmpty(run.Output);
    }
}
