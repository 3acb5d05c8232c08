using System.Diagnostics;
using System.Text;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What a folder may hold besides the text of a guide, and files up to their limits: all that docs/checks cannot show as a change to a file.</summary>
public sealed class ReadingFiles
{
    private const string Article = "articles/first-interviews.md";

    [Fact]
    public void A_link_to_a_file_is_named_and_never_followed()
    {
        using var site = TestSite.Whole();
        File.CreateSymbolicLink(site.PathOf("articles/inside.md"), site.PathOf(Article));
        File.CreateSymbolicLink(site.PathOf("articles/outside.md"), Path.Join(TestSite.Repository, "README.md"));
        File.CreateSymbolicLink(site.PathOf("articles/nowhere.md"), site.PathOf("articles/gone.md"));

        var result = site.Check();

        Assert.Equal(
            ["input/articles/inside.md(1,1)", "input/articles/nowhere.md(1,1)", "input/articles/outside.md(1,1)"],
            result.Diagnostics.Select(problem => problem.Place.ToString()));
        Assert.All(result.Codes(), code => Assert.Equal("HG801", code));
        Assert.Empty(result.Files);
    }

    [Fact]
    public void A_link_to_a_folder_is_named_and_never_followed_not_even_in_a_circle()
    {
        using var site = TestSite.Whole();
        Directory.CreateSymbolicLink(site.PathOf("roles/circle"), site.PathOf("roles"));
        Directory.CreateSymbolicLink(site.PathOf("everything"), "/");

        Assert.Equal(["HG801", "HG801"], site.Check().Codes());
    }

    [Fact]
    public void A_linked_page_is_told_once_and_not_as_missing_as_well()
    {
        using var site = TestSite.Whole();
        File.Move(site.PathOf("roles/clerk/faq.md"), Path.Join(site.Root, "faq.md"));
        File.CreateSymbolicLink(site.PathOf("roles/clerk/faq.md"), Path.Join(site.Root, "faq.md"));

        Assert.Equal(["HG801"], site.Check().Codes());
    }

    [Fact]
    public void A_pipe_is_named_and_never_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        using var site = TestSite.Whole();
        using var maker = Process.Start("mkfifo", [site.PathOf("articles/pipe.md")]);
        maker.WaitForExit();

        Assert.Equal(["input/articles/pipe.md(1,1): error HG802: This is a pipe, a socket or a device, and no file.\n  help: delete it"], site.Problems());
    }

    [Fact]
    public void An_empty_file_is_empty_and_no_pipe()
    {
        using var site = TestSite.Whole().With("articles/empty.md", "");

        Assert.Equal(["HG103"], site.Check().Codes());
    }

    [Fact]
    public void A_folder_without_a_guide_is_told_and_builds_nothing()
    {
        using var site = TestSite.Whole();
        Directory.Delete(Path.Join(site.Root, "input"), recursive: true);

        var result = site.Build();

        Assert.Equal(["HG901"], result.Codes());
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Of_sixty_unknown_keys_fifty_are_shown_and_ten_are_counted()
    {
        var keys = string.Concat(Enumerable.Range(0, 60).Select(number => $"key{number}: x\n"));
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk\n", $"title: Clerk\n{keys}");

        var problems = site.Check();

        Assert.Equal([.. Enumerable.Repeat("HG301", 50), "HG900"], problems.Codes());
        Assert.StartsWith("10 more problems", problems.Diagnostics[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    public void A_word_that_means_something_to_programs_is_an_unknown_key_like_any_other(string key)
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk\n", $"title: Clerk\n{key}: x\n");

        Assert.Equal(["HG301"], site.Check().Codes());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_file_may_be_as_large_as_the_limit_and_no_larger(int more)
    {
        using var site = TestSite.Whole();
        var length = Encoding.UTF8.GetByteCount(File.ReadAllText(site.PathOf(Article)));
        site.Edit(Article, "Write the score", new string('w', Limits.SourceFileBytes - length - 1 + more) + "\nWrite the score");

        Assert.Equal(Expected("HG506", more), site.Check().Codes());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Front_matter_may_be_as_long_as_the_limit_and_no_longer(int more)
    {
        using var site = TestSite.Whole();
        var length = File.ReadAllText(site.PathOf(Article)).Split("---\n")[1].Length;
        site.Edit(Article, "title: ", $"#{new string('x', Limits.FrontMatterBytes - length - 2 + more)}\ntitle: ");

        Assert.Equal(Expected("HG506", more), site.Check().Codes());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_list_may_be_as_long_as_the_limit_and_no_longer(int more)
    {
        var names = string.Join(", ", Enumerable.Range(0, Limits.ListLength + more).Select(number => $"n{number}"));
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "[Filing clerk]", $"[{names}]");

        Assert.Equal(Expected("HG121", more), site.Check().Codes());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_text_may_be_as_long_as_the_limit_and_no_longer(int more)
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk\n", $"title: Clerk\nextra: {new string('x', Limits.ScalarLength + more)}\n");

        Assert.Equal(Expected("HG121", more), site.Check().Codes());
    }

    [Fact]
    public void Too_many_values_in_one_file_are_told()
    {
        var lists = string.Concat(Enumerable.Range(0, 20).Select(number => $"  k{number}: [{string.Join(',', Enumerable.Repeat("x", 300))}]\n"));
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk\n", $"title: Clerk\nextra:\n{lists}");

        Assert.Equal(["HG121"], site.Check().Codes());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Thousands_of_open_brackets_are_refused_and_not_followed(string bracket)
    {
        var open = string.Concat(Enumerable.Repeat(bracket, 7_000));
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk\n", $"title: Clerk\nextra:\n  {open}\n");

        Assert.Equal(["HG112"], site.Check().Codes());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_page_may_have_as_many_headings_as_the_limit_and_no_more(int more)
    {
        var headings = string.Concat(Enumerable.Repeat("### a\n\nx\n\n", Limits.Headings - 2 + more));
        using var site = TestSite.Whole().Edit(Article, "Write the score", $"{headings}Write the score");

        Assert.Equal(Expected("HG504", more), site.Check().Codes());
    }

    [Theory]
    [InlineData("roles/ghost.md")]
    [InlineData("roles/ghost/notes.md")]
    public void A_name_whose_file_is_ignored_is_an_unknown_name(string path)
    {
        using var site = TestSite.Whole().With(path, "Boo.\n").Edit("roles/clerk/description.md", "title: Clerk\n", "title: Clerk\nrelated:\n  roles: [ghost]\n");

        Assert.Equal(["HG606", "HG804"], site.Check().Codes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_of_sources_without_one_is_told_once()
    {
        using var site = TestSite.Whole().With("data/sources.yml", "# none yet\n");

        Assert.Equal(["input/data/sources.yml(1,1): error HG302"], site.Problems().Select(problem => problem.Split(": There")[0]));
    }

    [Fact]
    public void A_question_that_tests_nothing_but_a_semicolon_is_not_complete()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/interview.md", "Tests: Filing; Has kept an archive; Daily post", "Tests: ;");

        Assert.Equal(["HG318"], site.Check().Codes());
    }

    private static string[] Expected(string code, int more) => more == 0 ? [] : [code];
}
