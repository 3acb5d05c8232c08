using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Publishing where it cannot or must not happen: all that docs/checks cannot show as a change to a file.</summary>
public sealed class PublishingFiles
{
    [Fact]
    public void A_folder_with_a_strange_file_is_left_alone()
    {
        using var site = TestSite.Whole();
        Directory.CreateDirectory(site.Output);
        File.WriteAllText(Path.Join(site.Output, "letter.txt"), "Dear reader");

        var result = site.Build();

        Assert.Equal(["HG903"], result.Codes());
        Assert.Null(result.Written);
        Assert.Equal("Dear reader", File.ReadAllText(Path.Join(site.Output, "letter.txt")));
        Assert.Equal(["letter.txt"], Directory.EnumerateFileSystemEntries(site.Output).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void A_file_where_the_folder_would_be_is_left_alone()
    {
        using var site = TestSite.Whole();
        File.WriteAllText(site.Output, "Dear reader");

        Assert.Equal(["HG903"], site.Build().Codes());
        Assert.Equal("Dear reader", File.ReadAllText(site.Output));
    }

    [Fact]
    public void The_guide_itself_is_never_replaced_by_its_site()
    {
        using var site = TestSite.Whole();

        var result = site.Build(change: options => options with { Output = Path.Join(site.Root, "input") });

        Assert.Equal(["HG903"], result.Codes());
        Assert.True(File.Exists(site.PathOf("site.yml")));
    }

    [Fact]
    public void An_empty_folder_and_one_of_an_earlier_build_are_replaced()
    {
        using var site = TestSite.Whole();
        Directory.CreateDirectory(site.Output);

        Assert.NotNull(site.Build().Written);
        Assert.NotNull(site.Build().Written);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_and_leaves_nothing_behind()
    {
        using var site = TestSite.Whole();
        var blocked = Path.Join(site.Root, "blocked");
        File.WriteAllText(blocked, "no folder");

        var result = site.Build(change: options => options with { Output = Path.Join(blocked, "output") });

        Assert.Equal(["HG904"], result.Codes());
        Assert.Null(result.Written);
        Assert.Equal(["blocked", "expected.txt", "input"], Directory.EnumerateFileSystemEntries(site.Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_small_file_that_would_make_a_page_beyond_the_limit_is_told()
    {
        var address = $"https://example.com/{new string('u', 20_000)}";
        var links = string.Concat(Enumerable.Repeat("[a] ", 200));
        using var site = TestSite.Whole().Edit("articles/first-interviews.md", "Write the score down first.", $"{links}\n\n[a]: {address}");

        var result = site.Build();

        Assert.Equal(["HG902"], result.Codes());
        Assert.Null(result.Written);
    }

    [Fact]
    public void A_guide_of_drafts_only_leaves_the_published_site_as_it_was()
    {
        using var site = TestSite.Whole();
        Assert.NotNull(site.Build().Written);
        foreach (var page in new[] { "roles/clerk/description.md", "roles/lead-clerk/description.md", "articles/first-interviews.md", "comparisons/clerk-vs-lead-clerk.md" })
        {
            site.Edit(page, "reviewBy: ", "draft: true\nreviewBy: ");
        }

        site.Without("skills/filing.md");
        var result = site.Build();

        Assert.Equal(["HG901"], result.Codes());
        Assert.True(File.Exists(Path.Join(site.Output, "index.html")));
    }
}
