using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary><c>guide mv</c> on the small guide.</summary>
public sealed class MovingPages : IDisposable
{
    private readonly TestSite site = TestSite.Whole();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_role_moves_with_its_folder_and_its_comparisons_and_whoever_named_it_names_it_again()
    {
        site.Edit("roles/lead-clerk/description.md", "level: lead", "level: lead\nrelated:\n  roles: [ clerk ] # the next rung");

        var run = await MoveAsync("roles/clerk", "roles/office-clerk");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.False(Directory.Exists(site.PathOf("roles/clerk")));
        Assert.Equal(8, Directory.GetFiles(site.PathOf("roles/office-clerk")).Length);
        Assert.Contains("\naliases: [/roles/clerk/]\n---\n", Text("roles/office-clerk/description.md"), StringComparison.Ordinal);
        Assert.Contains("\naliases: [/compare/clerk-vs-lead-clerk/]\n---\n", Text("comparisons/office-clerk-vs-lead-clerk.md"), StringComparison.Ordinal);
        Assert.Contains("  roles: [ office-clerk ] # the next rung\n", Text("roles/lead-clerk/description.md"), StringComparison.Ordinal);
        Assert.Contains("  roles: [office-clerk]\n", Text("articles/first-interviews.md"), StringComparison.Ordinal);
        Assert.Contains("(../roles/office-clerk/interview.md)", Text("articles/first-interviews.md"), StringComparison.Ordinal);
        Assert.Equal((0, ""), await CheckAsync());
    }

    [Fact]
    public async Task Every_old_address_below_a_role_that_moved_leads_on()
    {
        await Run.GuideAsync("build", "--root", site.Root);
        var before = Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories).Select(path => $"/{Path.GetRelativePath(site.Output, path).Replace('\\', '/')}".Replace("/index.html", "/", StringComparison.Ordinal)).ToList();

        await MoveAsync("roles/clerk", "roles/office-clerk");
        await Run.GuideAsync("build", "--root", site.Root);

        var redirects = File.ReadAllLines(Path.Join(site.Output, "_redirects")).Select(line => line.Split(' ')).ToDictionary(words => words[0], words => words[1]);
        var gone = before.Where(address => !File.Exists(Path.Join(site.Output, address.EndsWith('/') ? $"{address}index.html" : address))).ToList();
        Assert.Contains("/families/clerks/clerk-to-lead-clerk/", gone);
        Assert.Contains("/roles/clerk/job-description.docx", gone);
        Assert.All(gone, address => Assert.True(redirects.ContainsKey(address), address));
        Assert.All(redirects.Values, address => Assert.True(File.Exists(Path.Join(site.Output, address.EndsWith('/') ? $"{address}index.html" : address)), address));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        var before = Everything();

        var dry = await MoveAsync("roles/clerk", "roles/office-clerk", "--dry-run");
        var untouched = Everything();
        var wet = await MoveAsync("roles/clerk", "roles/office-clerk");

        Assert.Equal(before, untouched);
        Assert.EndsWith("9 files would move, 1 file would change; nothing was written\n", dry.Output, StringComparison.Ordinal);
        Assert.Equal(dry.Output.Replace("9 files would move, 1 file would change; nothing was written", "9 files moved, 1 file changed", StringComparison.Ordinal), wet.Output);
    }

    [Fact]
    public async Task Moving_there_and_back_leaves_the_guide_as_it_was_but_for_the_address_in_between()
    {
        await MoveAsync("articles/first-interviews.md", "articles/before-the-interview.md");
        await MoveAsync("articles/before-the-interview.md", "articles/first-interviews.md");

        Assert.Contains("\naliases: [/articles/before-the-interview/]\n---\n", Text("articles/first-interviews.md"), StringComparison.Ordinal);
        Assert.Equal((0, ""), await CheckAsync());
    }

    [Theory]
    [InlineData("aliases: [/jobs/clerk/]", "aliases: [/roles/clerk/, /jobs/clerk/]")]
    [InlineData("aliases: []", "aliases: [/roles/clerk/]")]
    [InlineData("aliases:\n  - /jobs/clerk/ # from 2025", "aliases:\n  - /roles/clerk/\n  - /jobs/clerk/ # from 2025")]
    [InlineData("aliases:\n- \"/jobs/clerk/\"", "aliases:\n- /roles/clerk/\n- \"/jobs/clerk/\"")]
    public async Task The_address_that_is_left_stands_first_among_the_old_ones(string before, string after)
    {
        site.Edit("roles/clerk/description.md", "level: mid", $"{before}\nlevel: mid");

        await MoveAsync("roles/clerk", "office-clerk");

        Assert.Contains($"\n{after}\nlevel: mid\n", Text("roles/office-clerk/description.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_of_link_follows_and_the_bytes_around_it_stay()
    {
        const string article = "---\r\ntitle: 'First interviews' # one\r\nsummary: What to settle before anybody sits down, and what to write down before anybody talks.\nreviewed: 2026-11-01\nreviewer: The editors\nreviewBy: 2027-11-01\n---\n\n" +
            "- [one](../roles/clerk/interview.md#filing) and [two](<../roles/clerk/salary.md> \"title\")\r\n> [three][there], [there] and [outside](https://example.com/roles/clerk/salary.md)\n\n| a |\n| - |\n| [four](./../roles/clerk/faq.md) |\n\n[there]: ../roles/clerk/skills.md 'x'\n";
        site.With("articles/first-interviews.md", System.Text.Encoding.UTF8.GetBytes("\uFEFF" + article)).Edit("roles/clerk/salary.md", "Look inside first.", "Look [inside](../clerk/tools.md) and [here](skills.md) and [there](../lead-clerk/salary.md) first.");
        site.Edit("roles/clerk/interview.md", "## Where would you put", "## Filing\n\nTests: Filing\n\nStage: Talk\n\n### Probes\n\n- Where?\n\n### Scores\n\n- 1: No.\n- 3: Yes.\n- 5: Well.\n\n## Where would you put");

        var run = await MoveAsync("roles/clerk", "roles/office-clerk");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("\uFEFF" + article.Replace("./../roles/clerk/", "../roles/office-clerk/", StringComparison.Ordinal).Replace("../roles/clerk/", "../roles/office-clerk/", StringComparison.Ordinal), System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(site.PathOf("articles/first-interviews.md"))));
        Assert.Contains("Look [inside](tools.md) and [here](skills.md) and [there](../lead-clerk/salary.md) first.", Text("roles/office-clerk/salary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_the_prose_about_a_source_follow()
    {
        site.Edit("data/sources.yml", "  about: ", "  about: \"In [a](../roles/clerk/salary.md) and [b](../roles/clerk/salary.md#setting-the-range) and [c](../roles/clerk/faq.md).\"\n  extra: ");

        var run = await MoveAsync("roles/clerk", "roles/office-clerk");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("about: \"In [a](../roles/office-clerk/salary.md) and [b](../roles/office-clerk/salary.md#setting-the-range) and [c](../roles/office-clerk/faq.md).\"\n", Text("data/sources.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/categories/office.md", "categories/back-office", "roles/clerk/description.md", "category: back-office")]
    [InlineData("families/clerks", "families/office-clerks.md", "roles/lead-clerk/description.md", "family: office-clerks")]
    [InlineData("/articles/first-interviews/", "interviews", "articles/interviews.md", "aliases: [/articles/first-interviews/]")]
    [InlineData("/compare/clerk-vs-lead-clerk/", "lead-clerk-vs-clerk", "comparisons/lead-clerk-vs-clerk.md", "aliases: [/compare/clerk-vs-lead-clerk/]")]
    public async Task Other_kinds_of_pages_move_as_well_by_path_or_by_address(string old, string renamed, string file, string line)
    {
        var run = await MoveAsync(old, renamed);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains($"\n{line}\n", Text(file), StringComparison.Ordinal);
        Assert.Equal((0, ""), await CheckAsync());
    }

    [Theory]
    [InlineData("roles/clark", "roles/office-clerk", "There is no role 'clark'. Did you mean 'clerk'?")]
    [InlineData("roles/clerk", "roles/lead-clerk", "There is a role 'lead-clerk' already.")]
    [InlineData("roles/clerk", "articles/clerk", "a page stays a page of its kind")]
    [InlineData("roles/clerk", "roles/Office Clerk", "'Office Clerk' cannot be an address")]
    [InlineData("skills/filing", "skills/archiving", "follows from its name")]
    [InlineData("data/sources.yml", "data/origins.yml", "is no page that can be moved")]
    public async Task What_cannot_be_moved_is_a_wrong_call(string old, string renamed, string answer)
    {
        var before = Everything();

        var run = await MoveAsync(old, renamed);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(answer, run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task A_move_that_the_guide_would_not_survive_is_refused_as_a_whole()
    {
        site.Edit("roles/lead-clerk/description.md", "level: lead", "aliases: [/roles/office-clerk/]\nlevel: lead");
        var before = Everything();

        var run = await MoveAsync("roles/clerk", "roles/office-clerk");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error HG705: '/roles/office-clerk/' is the address of a page.", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was moved\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task A_guide_with_errors_is_mended_before_anything_moves()
    {
        site.Edit("roles/clerk/salary.md", "code: 43-9061", "code: 43-9062");
        var before = Everything();

        var run = await MoveAsync("roles/clerk", "roles/office-clerk");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error HG606", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_leaves_every_other_as_it_was()
    {
        Directory.CreateDirectory($"{site.PathOf("articles/first-interviews.md")}.new-{Environment.ProcessId}");
        var before = Everything();

        var run = await MoveAsync("roles/clerk", "roles/office-clerk");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error HG904", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
        Assert.False(Directory.Exists(site.PathOf("roles/office-clerk")));
    }

    private Task<Run> MoveAsync(string old, string renamed, params string[] flags) => Run.GuideAsync(["mv", old, renamed, "--root", site.Root, .. flags]);

    private async Task<(int, string)> CheckAsync()
    {
        var run = await Run.GuideAsync("check", "--strict", "--root", site.Root);
        return (run.ExitCode, run.Errors);
    }

    private string Text(string path) => File.ReadAllText(site.PathOf(path));

    /// <summary>Every file of the guide with its text.</summary>
    private string Everything() => string.Join('\n', Directory.GetFiles(site.PathOf(""), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path}\n{File.ReadAllText(path)}"));
}
