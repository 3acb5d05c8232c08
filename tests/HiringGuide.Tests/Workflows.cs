using System.Text.RegularExpressions;
using HiringGuide.Engine.Tests;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace HiringGuide.Tests;

/// <summary>What GitHub runs for this repository: well formed, pinned, with no more rights than it needs, and calling commands that exist.</summary>
public sealed class Workflows
{
    private static readonly string Folder = Path.Join(TestSite.Repository, ".github", "workflows");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_linter_of_workflows_finds_nothing_to_say()
    {
        var documented = Path.Join(Directory.CreateTempSubdirectory("guide-workflow-").FullName, "pages.yml");
        File.WriteAllText(documented, Regex.Match(File.ReadAllText(Documentation), "(?<=^```yaml\n).*?(?=^```)", RegexOptions.Multiline | RegexOptions.Singleline).Value);

        Assert.Equal("", await Child.ToolAsync("workflows.mjs", [.. Directory.EnumerateFiles(Folder), documented]));
        Directory.Delete(Path.GetDirectoryName(documented)!, recursive: true);
    }

    [Fact]
    public async Task The_linter_of_workflows_is_awake()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - rum: ls\n");

        Assert.Contains("unexpected key \"rum\"", await Child.ToolAsync("workflows.mjs", file), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void Every_action_is_pinned_to_one_commit_with_its_version_beside_it()
    {
        var uses = Directory.EnumerateFiles(Folder).Append(Documentation).SelectMany(File.ReadLines).Where(line => Regex.IsMatch(line, @"\buses:")).Select(line => line.Trim()).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(@"^(- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
        Assert.All(uses.Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..].Split('@', 2)).GroupBy(parts => parts[0]), action => Assert.Single(action.Select(parts => parts[1]).Distinct()));
    }

    [Fact]
    public void A_job_may_write_only_what_it_is_there_to_write()
    {
        var rights =
            from name in Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            from job in Read(name).Jobs
            from right in job.Rights
            where right.Value != "read"
            select $"{name} {job.Name} {right.Key}: {right.Value}";

        Assert.Equal(
            [
                "comment.yml changes pull-requests: write",
                "release.yml release contents: write",
                "weekly.yml links issues: write",
                "weekly.yml reviews issues: write",
            ],
            rights);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_that_an_outsider_writes_becomes_part_of_a_script(string name)
    {
        var workflow = Read(name);

        Assert.All(workflow.Scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
        if (workflow.Triggers.Contains("workflow_run") || workflow.Triggers.Contains("pull_request_target"))
        {
            Assert.DoesNotContain("actions/checkout", File.ReadAllText(Path.Join(Folder, name)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_script_is_sound_to_the_shell(string name)
    {
        foreach (var script in Read(name).Scripts)
        {
            var shell = await Child.RunAsync("bash", ["-n", "-c", script], TestSite.Repository, new Dictionary<string, string?>());
            Assert.True(shell.ExitCode == 0, shell.Errors);
        }
    }

    [Fact]
    public async Task Every_call_of_guide_names_a_verb_and_flags_that_exist()
    {
        var scripts = Directory.EnumerateFiles(Folder).SelectMany(path => Read(Path.GetFileName(path)).Scripts).Append(File.ReadAllText(Documentation));
        var calls = scripts.SelectMany(script => Regex.Matches(script, @"(?<=src/HiringGuide -- |\bguide )(\w+)((?: --?[a-z][a-z-]*(?: (?!-)[^\s|;>`]+)?)+)")).ToList();

        Assert.True(calls.Count >= 4);
        foreach (var call in calls)
        {
            var (verb, flags) = (call.Groups[1].Value, Regex.Matches(call.Groups[2].Value, @"(?<= )--?[a-z][a-z-]*").Select(flag => flag.Value));
            var help = (await Run.GuideAsync(verb, "--help")).Output;
            Assert.Contains($" {verb} [options]", help, StringComparison.Ordinal);
            Assert.All(flags, flag => Assert.True(Regex.IsMatch(help, $@"(?<=\s){flag}(?=\s)"), $"'guide {verb}' has no {flag}."));
        }
    }

    [Theory]
    [InlineData("7", "", "api --silent --method POST repos/o/r/issues/7/comments -F body=@comment.md\n")]
    [InlineData("7", "41", "api --silent --method PATCH repos/o/r/issues/comments/41 -F body=@comment.md\n")]
    [InlineData("", "", "")]
    public async Task The_changed_pages_are_told_in_one_comment(string pullRequest, string earlierComment, string calls)
    {
        using var shell = new FakeGitHub($"*/pulls*) echo '{pullRequest}' ;; *comments\\ --jq*) echo '{earlierComment}' ;;");
        File.WriteAllText(Path.Join(shell.Folder, "changes.md"), $"## Changed pages\n{new string('x', 100_000)}");

        await shell.RunAsync(Read("comment.yml").Scripts.Single(), new() { ["GH_REPO"] = "o/r", ["BRANCH"] = "o:b", ["COMMIT"] = "c0ffee" });

        Assert.Equal(calls, shell.Calls);
        if (calls.Length > 0)
        {
            var comment = File.ReadAllText(Path.Join(shell.Folder, "comment.md"));
            Assert.StartsWith("<!-- changed pages -->\n## Changed pages\n", comment, StringComparison.Ordinal);
            Assert.True(comment.Length < 65_536, "GitHub refuses a longer comment.");
        }
    }

    [Theory]
    [InlineData("""
        "input/roles/clerk/salary.md"
        """)]
    [InlineData("""
        "theme/assets/site.css"
        ".github/workflows/check.yml"
        """)]
    [InlineData("""
        "input/site.yml"
        "src/HiringGuide/Program.cs"
        """, "MEMBER")]
    public async Task The_guide_alone_and_the_program_alone_are_fine_and_a_maintainer_may_change_both(string files, string author = "CONTRIBUTOR") =>
        Assert.Equal(0, (await LookForOtherFilesAsync(files, author)).ExitCode);

    [Theory]
    [InlineData("\"theme/assets/site.css\"")]
    [InlineData("\".github/workflows/check.yml\"")]
    [InlineData("\"netlify.toml\"")]
    [InlineData("\"\\ninput/second-line.md\"")]
    public async Task Who_is_no_maintainer_cannot_change_another_file_along_with_the_guide(string other)
    {
        var step = await LookForOtherFilesAsync($"\"input/roles/clerk/salary.md\"\n{other}", "CONTRIBUTOR");

        Assert.Equal(1, step.ExitCode);
        Assert.EndsWith($"Please open a second pull request for these:\n{other}\n", step.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pull_request_with_more_files_than_GitHub_lists_is_not_let_through_unseen() =>
        Assert.Equal(1, (await LookForOtherFilesAsync("\"input/site.yml\"", "NONE", count: 3001)).ExitCode);

    private static async Task<Child> LookForOtherFilesAsync(string files, string author, int count = 2)
    {
        using var shell = new FakeGitHub($"api\\ --paginate\\ repos/o/r/pulls/7/files\\ --jq*previous_filename*@json) cat files ;;");
        File.WriteAllText(Path.Join(shell.Folder, "files"), files);
        return await shell.TryAsync(Read("content-alone.yml").Scripts.Single(), new() { ["GH_REPO"] = "o/r", ["NUMBER"] = "7", ["COUNT"] = $"{count}", ["AUTHOR"] = author });
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("5", "", "issue close 5 --comment Nothing is left of it.\n")]
    [InlineData("", "text", "issue create --title Due --body-file report.md\n")]
    [InlineData("5", "text", "issue edit 5 --body-file report.md\n")]
    public async Task A_weekly_finding_has_one_issue_and_loses_it_when_nothing_is_left(string openIssue, string report, string calls)
    {
        using var shell = new FakeGitHub($"issue\\ list*) echo '{openIssue}' ;;");
        File.WriteAllText(Path.Join(shell.Folder, "report.md"), report);

        await shell.RunAsync($"'{Path.Join(TestSite.Repository, ".github", "scripts", "tell-in-issue")}' Due report.md", []);

        Assert.Equal(calls, shell.Calls);
    }

    private static string Documentation => Path.Join(TestSite.Repository, "docs", "publishing.md");

    private static Workflow Read(string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Join(Folder, name))));
        var root = (YamlMappingNode)yaml.Documents.Single().RootNode;
        var byDefault = RightsOf(root) ?? throw new InvalidOperationException($"{name} does not say what it may do.");
        var jobs = ((YamlMappingNode)root["jobs"]).Children.Select(job => new Job(job.Key.ToString(), RightsOf((YamlMappingNode)job.Value) ?? byDefault, ScriptsOf((YamlMappingNode)job.Value))).ToList();
        var triggers = root["on"] is YamlMappingNode several ? several.Children.Keys.Select(key => key.ToString()).ToList() : [root["on"].ToString()];
        return new Workflow(triggers, jobs);
    }

    private static Dictionary<string, string>? RightsOf(YamlMappingNode node) =>
        node.Children.TryGetValue("permissions", out var rights) ? ((YamlMappingNode)rights).Children.ToDictionary(right => right.Key.ToString(), right => right.Value.ToString()) : null;

    private static List<string> ScriptsOf(YamlMappingNode job) =>
        [.. ((YamlSequenceNode)job["steps"]).Children.OfType<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")).Select(step => step["run"].ToString())];

    private sealed record Workflow(IReadOnlyList<string> Triggers, IReadOnlyList<Job> Jobs)
    {
        public IEnumerable<string> Scripts => Jobs.SelectMany(job => job.Scripts);
    }

    private sealed record Job(string Name, IReadOnlyDictionary<string, string> Rights, IReadOnlyList<string> Scripts);

    /// <summary>A folder whose gh command answers questions as told and notes every other call.</summary>
    private sealed class FakeGitHub : IDisposable
    {
        public FakeGitHub(string answers)
        {
            File.WriteAllText(Path.Join(Folder, "gh"), $"#!/usr/bin/env bash\ncase \"$*\" in {answers} *) echo \"$*\" >> '{Folder}/calls' ;; esac\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path.Join(Folder, "gh"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("guide-github-").FullName;

        /// <summary>What was asked of GitHub that changes something, a line a call.</summary>
        public string Calls => File.Exists(Path.Join(Folder, "calls")) ? File.ReadAllText(Path.Join(Folder, "calls")) : "";

        public void Dispose() => Directory.Delete(Folder, recursive: true);

        /// <summary>Runs a script as a step of a workflow runs: bash that stops at the first failure.</summary>
        public async Task RunAsync(string script, Dictionary<string, string?> variables)
        {
            var shell = await TryAsync(script, variables);
            Assert.True(shell.ExitCode == 0, shell.Output + shell.Errors);
        }

        /// <summary>The same, whatever comes of it.</summary>
        public Task<Child> TryAsync(string script, Dictionary<string, string?> variables)
        {
            variables["PATH"] = $"{Folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
            return Child.RunAsync("bash", ["-e", "-c", script], Folder, variables);
        }
    }
}
