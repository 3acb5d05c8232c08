using HiringGuide.Engine.Reading;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What a folder may hold besides the text of a guide, and what is wrong with it as a whole. BadInputs and LimitsOfFiles hold what one change to one file shows.</summary>
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
    public void A_link_that_took_the_place_of_a_file_after_its_folder_was_listed_is_not_followed_either()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a link is seen only where the folder is listed.");
        using var site = TestSite.Whole();
        File.CreateSymbolicLink(site.PathOf("articles/swapped.md"), site.PathOf(Article));

        Assert.Throws<IOException>(() => PlainFile.Read(site.PathOf("articles/swapped.md"), 100));
        Assert.Throws<IOException>(() => PlainFile.Read(site.PathOf("articles/gone.md"), 100));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 5)]
    [InlineData(5, 3)]
    [InlineData(3, 5)]
    [InlineData(128 * 1024, 128 * 1024)]
    [InlineData(128 * 1024, 10)]
    public void A_file_is_read_to_its_end_be_it_as_long_as_it_was_or_not(int length, int lengthBefore)
    {
        using var site = TestSite.Whole();
        var bytes = Enumerable.Range(0, length).Select(number => (byte)number).ToArray();
        File.WriteAllBytes(site.PathOf(Article), bytes);

        Assert.Equal(bytes, PlainFile.Read(site.PathOf(Article), lengthBefore));
    }

    [Fact]
    public void A_file_that_grew_too_long_after_its_folder_was_listed_is_seen_to_be()
    {
        using var site = TestSite.Whole();
        File.WriteAllBytes(site.PathOf(Article), new byte[200 * 1024]);

        Assert.True(PlainFile.Read(site.PathOf(Article), 100).Length > Limits.SourceFileBytes);
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
}
