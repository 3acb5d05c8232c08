using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>What <c>guide new</c> writes, and what is left to be written.</summary>
public sealed class StartingPages
{
    [Fact]
    public async Task A_new_role_lacks_what_its_author_has_to_write_and_nothing_else()
    {
        using var site = TestSite.Whole();

        await Run.GuideAsync("new", "role", "Payroll clerk", "--root", site.Root);

        Assert.Equal(
            [
                "description: 'category' is empty.",
                "description: 'level' is empty.",
                "description: 'summary' is empty.",
                "description: 'reviewer' is empty.",
                "description: Nothing stands under 'About the role'.",
                "description: Nothing stands under 'What you will do'.",
                "description: Nothing stands under 'What we offer, and how to apply'.",
                "faq: {a-question-people-ask}",
                "faq: {the-answer}",
                "interview: 'minutes' is empty.",
                "interview: 'who' is empty.",
                "interview: 'purpose' is empty.",
                "interview: '{a-question-about-something-the-person-has-done}' has no tests.",
                "interview: {a-question-about-something-the-person-has-done}",
                "interview: {what-to-ask-when-the-answer-stays-general}",
                "interview: {what-a-weak-answer-sounds-like}",
                "interview: {what-a-good-answer-sounds-like}",
                "interview: {what-an-outstanding-answer-sounds-like}",
                "qualifications: {name-of-a-qualification}",
                "qualifications: {what-the-person-has-done}",
                "responsibilities: {what-a-week-is-made-of-and-where-the-job-stops}",
                "responsibilities: {name-of-the-most-important-one}",
                "responsibilities: {what-comes-of-it}",
                "responsibilities: {name-of-another}",
                "responsibilities: {what-comes-of-it}",
                "salary: 'code' is empty.",
                "salary: 'fit' is empty.",
                "salary: 'why' is empty.",
                "salary: {how-to-set-a-range-what-moves-it-and-what-the-figures-leave-out}",
                "skills: 'skill' is empty.",
                "skills: 'grade' is empty.",
                "skills: 'need' is empty.",
                "skills: 'why' is empty.",
                "skills: 'skill' is empty.",
                "skills: 'grade' is empty.",
                "skills: 'need' is empty.",
                "skills: 'why' is empty.",
                "skills: {how-to-read-the-list-and-what-can-be-learnt-on-the-job}",
                "tools: 'group' is empty.",
                "tools: 'use' is empty.",
                "tools: 'tool' is empty.",
                "tools: 'why' is empty.",
                "tools: {how-to-treat-tools-in-the-search}",
            ],
            Blanks(site));
    }

    [Theory]
    [InlineData("article", "First days", "'summary' is empty.", "'reviewer' is empty.", "{the-problem-in-a-paragraph-that-somebody-hiring-tomorrow-recognises}", "Nothing stands under 'What the research supports'.", "Nothing stands under 'What to do'.")]
    [InlineData("category", "Finance", "'summary' is empty.", "'order' is empty.", "{what-hiring-in-this-field-has-in-common-and-where-searches-fail}")]
    [InlineData("comparison", "Lead clerk vs clerk", "'summary' is empty.", "'reviewer' is empty.", "{the-sign-by-which-the-reader-knows-which-of-the-two-is-missing}")]
    public async Task A_new_page_lacks_what_its_author_has_to_write_and_nothing_else(string kind, string name, params string[] blanks)
    {
        using var site = TestSite.Whole();

        var run = await Run.GuideAsync("new", kind, name, "--root", site.Root);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(blanks, Blanks(site).Select(blank => blank[(blank.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    [Theory]
    [InlineData("role", "Payroll clerk")]
    [InlineData("article", "First days")]
    [InlineData("comparison", "Lead clerk vs clerk")]
    public async Task A_guide_with_a_new_draft_is_built_without_it(string kind, string name)
    {
        using var site = TestSite.Whole();
        await Run.GuideAsync("new", kind, name, "--root", site.Root);

        var run = await Run.GuideAsync("check", "--strict", "--root", site.Root);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("Left out  1 draft,", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C# developer", "c-sharp-developer")]
    [InlineData("  Head of   \"People\"  ", "head-of-people")]
    [InlineData("Manager: sales \\ service", "manager-sales-service")]
    [InlineData("- Chef #2 of L'Océan", "chef-2-of-locean")]
    [InlineData("[Chef](https://example.com) *de* `partie`", "chef-https-example-com-de-partie")]
    [InlineData("true", "true")]
    public async Task Whatever_a_role_is_called_the_name_is_read_back_as_it_was_given(string name, string slug)
    {
        using var site = TestSite.Whole();
        await Run.GuideAsync("new", "role", name, "--root", site.Root);
        var problems = Blanks(site);

        var list = (await Run.GuideAsync("list", "--format", "json", "--root", site.Root)).Output;

        using var pages = System.Text.Json.JsonDocument.Parse(list);
        var page = pages.RootElement.GetProperty("pages").EnumerateArray().Single(page => page.GetProperty("name").GetString() == slug);
        Assert.Equal(string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)), page.GetProperty("title").GetString());
        Assert.Equal(43, problems.Count);
    }

    [Theory]
    [InlineData("role", "Clerk", "input/roles/clerk/description.md is there already.")]
    [InlineData("article", "First interviews", "input/articles/first-interviews.md is there already.")]
    [InlineData("role", "…", "'…' has no letter or digit to make an address of, or is no line of text.")]
    [InlineData("article", "two\u0007lines", "'two\\x07lines' has no letter or digit to make an address of, or is no line of text.")]
    [InlineData("role", "con", "'con' is no file name on Windows.")]
    [InlineData("role", "Index", "'index' is taken by the site itself.")]
    [InlineData("comparison", "Clerk and lead clerk", "A comparison's name is two roles with 'vs' between them.")]
    public async Task A_name_that_cannot_be_used_is_a_wrong_call_and_writes_nothing(string kind, string name, string why)
    {
        using var site = TestSite.Whole();
        var before = Files(site);

        var run = await Run.GuideAsync("new", kind, name, "--root", site.Root);

        Assert.Equal((2, "Nothing was written\n"), (run.ExitCode, run.Output));
        Assert.StartsWith($"guide: {why}\n  help: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Files(site));
    }

    [Fact]
    public async Task A_role_of_which_one_file_is_there_is_not_started_anew()
    {
        using var site = TestSite.Whole().With("roles/payroll-clerk/faq.md", "Mine.\n");

        var run = await Run.GuideAsync("new", "role", "Payroll clerk", "--root", site.Root);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["faq.md"], Directory.EnumerateFiles(site.PathOf("roles/payroll-clerk")).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task Where_the_disk_refuses_a_file_none_of_them_stays()
    {
        using var site = TestSite.Whole().With("roles/payroll-clerk", "A file where a folder is wanted.\n");

        var run = await Run.GuideAsync("new", "role", "Payroll clerk", "--root", site.Root);

        Assert.Equal((1, "Nothing was written\n"), (run.ExitCode, run.Output));
        Assert.Contains("error HG904", run.Errors, StringComparison.Ordinal);
        Assert.Equal("A file where a folder is wanted.\n", File.ReadAllText(site.PathOf("roles/payroll-clerk")));
    }

    private static List<(string Path, string Text)> Files(TestSite site) =>
        [.. Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))];

    /// <summary>Each problem of the guide with its drafts as the file and what is missing in it; a placeholder as its name alone.</summary>
    private static List<string> Blanks(TestSite site) => [.. site.Check(options => options with { IncludeDrafts = true }).Diagnostics.Select(problem =>
        $"{Path.GetFileNameWithoutExtension(problem.Place.Path)}: {(problem.Rule.Code == "HG609" ? problem.Message.Split('\'')[1] : problem.Message)}")];
}
