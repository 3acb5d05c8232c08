using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Tests;
using HiringGuide.Reports;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>The formats in which a run is told.</summary>
public sealed partial class Reporting
{
    private static readonly Dictionary<string, string> Actions = new() { ["GITHUB_ACTIONS"] = "true" };

    [Fact]
    public async Task Inside_actions_problems_become_annotations_unless_another_format_is_asked_for()
    {
        using var site = Broken();

        var annotated = await Run.GuideAsync(Actions, "check", "--root", site.Root);
        var asText = await Run.GuideAsync(Actions, "check", "--root", site.Root, "--format", "text");

        Assert.StartsWith("::error file=input/roles/clerk/salary.md,line=3,col=9,title=HG606 unknown-name::'43-9062' is not an occupation.%0Ahelp: did you mean '43-9061'?\n", annotated.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("::error", asText.Output + asText.Errors, StringComparison.Ordinal);
        Assert.Equal((1, 1), (annotated.ExitCode, asText.ExitCode));
    }

    [Fact]
    public async Task A_build_tells_the_times_of_its_phases_and_of_each_output_where_it_is_asked()
    {
        using var site = TestSite.Whole();
        string[] some = ["reading", "parsing", "linking", "rendering", "checking", "writing", "twins (Markdown and JSON)", "adverts (Word, Markdown, text)", "interview pages", "structured data (inside pages)", "cards"];

        var asked = await Run.GuideAsync("build", "--root", site.Root, "--timings");
        var quiet = await Run.GuideAsync("build", "--root", site.Root, "--timings", "--quiet");
        var plain = await Run.GuideAsync("build", "--root", site.Root);

        var timed = asked.Output.Split('\n').Where(line => TimedLine().IsMatch(line)).Select(line => TimedLine().Replace(line, "")).ToList();
        Assert.Equal(some[..6], timed[..6]);
        Assert.Subset(timed.ToHashSet(), some.ToHashSet());
        Assert.DoesNotMatch(TimedLine(), plain.Output + quiet.Output);
    }

    [Fact]
    public async Task The_summary_of_the_run_keeps_what_was_there_and_lists_every_problem_as_text_does()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/salary.md", "---\n", $"---\n{string.Concat(Enumerable.Range(0, 12).Select(number => $"strange{number}: 1\n"))}");
        var summary = Path.Join(site.Root, "summary.md");
        File.WriteAllText(summary, "# Before\n");

        var run = await Run.GuideAsync(new Dictionary<string, string>(Actions) { ["GITHUB_STEP_SUMMARY"] = summary }, "check", "--root", site.Root);

        var text = await Run.GuideAsync("check", "--root", site.Root);
        Assert.Equal($"# Before\n## The check failed; nothing was written\n\n```text\n{text.Errors}```\n", File.ReadAllText(summary));
        Assert.Equal("", run.Errors);
        Assert.Equal(10, run.Output.Split('\n').Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Contains("::error title=and 3 more::The summary of this run lists every error.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_summary_to_write_to_the_log_has_every_problem()
    {
        using var site = Broken();

        var run = await Run.GuideAsync("check", "--root", site.Root, "--format", "github");

        Assert.Equal((await Run.GuideAsync("check", "--root", site.Root)).Errors, run.Errors);
    }

    [Theory]
    [InlineData(10, 10, 10)]
    [InlineData(11, 10, 9)]
    [InlineData(250, 10, 9)]
    public void Each_kind_stays_within_what_github_shows(int problems, int lines, int places)
    {
        var errors = Enumerable.Range(1, problems).Select(line => new Diagnostic(Rules.UnknownKey, new Place("input/a.md", line, 1), "m", null));
        var warning = new Diagnostic(Rules.TextLength, new Place("input/b.md", 1, 1), "m", null);

        var annotations = GitHubAnnotations.For([.. errors, warning], place => place.Path).ToList();

        Assert.Equal(lines, annotations.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(places, annotations.Count(line => line.StartsWith("::error file=", StringComparison.Ordinal)));
        Assert.Equal("::warning file=input/b.md,line=1,col=1,title=HG314 text-length::m", annotations[^1]);
    }

    [Fact]
    public void An_annotation_cannot_be_broken_out_of()
    {
        var hostile = new Diagnostic(Rules.UnknownKey, new Place("input/a,b:c%.md", 1, 2), "100%\n::error::forged", "try\r\n::set-output name=x::y");

        var annotation = Assert.Single(GitHubAnnotations.For([hostile], place => place.Path));

        Assert.Equal("::error file=input/a%2Cb%3Ac%25.md,line=1,col=2,title=HG301 unknown-key::100%25\\x0a::error::forged%0Ahelp: try\\x0d\\x0a::set-output name=x::y", annotation);
    }

    [Fact]
    public void A_summary_beyond_what_github_takes_says_how_much_is_missing()
    {
        var problems = Enumerable.Range(1, 9_000).Select(line => new Diagnostic(Rules.UnknownKey, new Place("input/a.md", line, 1), new string('m', 100), null)).ToList();

        var summary = GitHubSummary.Of(problems, "Failed");

        var shown = Regex.Count(summary, "^input/", RegexOptions.Multiline);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(summary), 1, 1 << 20);
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"```\n\nand {9_000 - shown} more\n"), summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("broken")]
    public async Task The_json_report_is_the_one_that_the_documentation_shows(string example)
    {
        using var site = example == "whole" ? TestSite.Whole() : Broken();

        var run = await Run.GuideAsync("build", "--root", site.Root, "--format", "json");

        var documented = Regex.Match(File.ReadAllText(Path.Join(TestSite.Repository, "docs", "reports.md")), $@"^```json {example}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(WithoutSizes(documented), WithoutSizes(run.Output));
        Assert.Equal("", run.Errors);
    }

    [Fact]
    public async Task The_json_report_passes_when_the_exit_code_does()
    {
        using var site = TestSite.Whole();
        string[] late = ["check", "--root", site.Root, "--date", "2027-11-02", "--format", "json"];

        foreach (var run in new[] { await Run.GuideAsync(late), await Run.GuideAsync([.. late, "--strict"]) })
        {
            using var report = JsonDocument.Parse(run.Output);
            Assert.Equal(run.ExitCode == 0, report.RootElement.GetProperty("passed").GetBoolean());
            Assert.All(report.RootElement.GetProperty("problems").EnumerateArray(), problem => Assert.Equal("warning", problem.GetProperty("severity").GetString()));
        }
    }

    [Fact]
    public async Task The_sarif_log_leads_from_each_problem_to_its_place_and_to_the_page_of_its_rule()
    {
        using var site = Broken();

        var run = await Run.GuideAsync("check", "--root", site.Root, "--format", "sarif");

        using var log = JsonDocument.Parse(run.Output);
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var only = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var rules = only.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(Rules.All.Select(rule => rule.Code), rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule => Assert.True(File.Exists(Path.Join(TestSite.Repository, rule.GetProperty("helpUri").GetString()!.Split("/blob/main/")[1]))));
        var result = Assert.Single(only.GetProperty("results").EnumerateArray());
        Assert.Equal("HG606", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("'43-9062' is not an occupation.\nhelp: did you mean '43-9061'?", result.GetProperty("message").GetProperty("text").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/roles/clerk/salary.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((3, 9), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32()));
    }

    [Fact]
    public void A_file_name_in_a_sarif_log_is_an_address()
    {
        var log = SarifLog.Of([new Diagnostic(Rules.BadSlug, new Place("input/roles/Lead clerk#1/faq.md", 1, 1), "m", null)], place => place.Path);

        Assert.Contains("\"uri\": \"input/roles/Lead%20clerk%231/faq.md\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guide_in_a_folder_of_its_repository_is_placed_from_the_repository()
    {
        using var site = Broken();
        var root = Path.GetRelativePath(Directory.GetCurrentDirectory(), site.Root);

        var run = await Run.GuideAsync("check", "--root", $"{root}/", "--format", "github");

        Assert.StartsWith($"::error file={root}/input/roles/clerk/salary.md,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_run_tells_problems_and_nothing_else()
    {
        using var site = Broken();

        var run = await Run.GuideAsync("check", "--root", site.Root, "--quiet");

        Assert.Equal("", run.Output);
        Assert.Contains("HG606", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>How many files the theme makes, and how large, is no promise of the report.</summary>
    private static string WithoutSizes(string report) => Regex.Replace(report, @"(?<=""(pages|files|bytes|added)"": )\d+", "0");

    private static TestSite Broken() => TestSite.Whole().Edit("roles/clerk/salary.md", "code: 43-9061", "code: 43-9062");

    [GeneratedRegex(@"^ +[0-9,]+\.[0-9] ms  ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TimedLine();
}
