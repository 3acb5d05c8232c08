using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Editing;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Writing;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Files of the guide that are changed, moved or added by a command: all of them, or none.</summary>
public sealed class WritingSources
{
    private const string Article = "input/articles/first-interviews.md";
    private const string Comparison = "input/comparisons/clerk-vs-lead-clerk.md";
    private const string Moved = "input/articles/talks/first-talks.md";

    private readonly DiagnosticBag log = new();

    [Fact]
    public void A_file_is_changed_in_place_and_nothing_stays_beside_it()
    {
        using var site = TestSite.Whole();
        var names = NamesIn(site);

        Assert.True(SourceWriter.Write([Prefixed(site, Article), Prefixed(site, Comparison)], site.Root, log));

        Assert.StartsWith("# New\n---\n", Text(site, Article), StringComparison.Ordinal);
        Assert.StartsWith("# New\n---\n", Text(site, Comparison), StringComparison.Ordinal);
        Assert.Equal(names, NamesIn(site));
        Assert.Empty(log.Sorted());
    }

    [Fact]
    public void A_file_that_moves_takes_its_folder_with_it_where_nothing_else_stands_there()
    {
        using var site = TestSite.Whole();
        site.With("comparisons/notes/alone.md", "Alone.\n");
        var before = Text(site, Article);

        Assert.True(SourceWriter.Write([To(site, "input/comparisons/notes/alone.md", "input/comparisons/alone.md"), To(site, Article, Moved)], site.Root, log));

        Assert.Equal(before, Text(site, Moved));
        Assert.False(File.Exists(Path.Join(site.Root, Article)));
        Assert.True(Directory.Exists(site.PathOf("articles")));
        Assert.False(Directory.Exists(site.PathOf("comparisons/notes")));
        Assert.True(File.Exists(Path.Join(site.Root, Comparison)));
    }

    [Fact]
    public void A_file_that_somebody_changed_meanwhile_keeps_every_file_as_it_was()
    {
        using var site = TestSite.Whole();
        var names = NamesIn(site);
        EditedFile[] files = [Prefixed(site, Comparison), Prefixed(site, Article)];
        site.Edit("articles/first-interviews.md", "Write the score", "Note the score");

        Assert.False(SourceWriter.Write(files, site.Root, log));

        Assert.StartsWith($"{Article}(1,1): error HG904", Assert.Single(log.Sorted()).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("---\n", Text(site, Comparison), StringComparison.Ordinal);
        Assert.Equal(names, NamesIn(site));
    }

    [Fact]
    public void A_file_that_moves_never_replaces_another_and_leaves_no_folder_that_was_made_for_it()
    {
        using var site = TestSite.Whole();
        var names = NamesIn(site);

        Assert.False(SourceWriter.Write([To(site, Article, Comparison)], site.Root, log));
        Assert.False(SourceWriter.Write([To(site, Article, Moved), Prefixed(site, Comparison) with { Before = new SourceFile(Comparison, "else") }], site.Root, log));

        Assert.Equal(names, NamesIn(site));
        Assert.Contains("title: Clerk", Text(site, Comparison), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["HG904", "HG904"], log.Sorted().Select(problem => problem.Rule.Code));
    }

    [Fact]
    public void New_files_come_with_their_folders_and_where_one_stands_in_the_way_none_stays()
    {
        using var site = TestSite.Whole();
        var names = NamesIn(site);
        SourceFile[] files = [new("input/notes/a.md", "A.\n"), new(Article, "B.\n"), new("input/notes/c.md", "C.\n")];

        Assert.Equal(Article, SourceWriter.FindTaken(files, site.Root)!.Path);
        Assert.False(SourceWriter.Add(files, site.Root, log));
        Assert.StartsWith($"{Article}(1,1): error HG904", Assert.Single(log.Sorted()).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("---\n", Text(site, Article), StringComparison.Ordinal);
        Assert.Equal(names, NamesIn(site));

        Assert.Null(SourceWriter.FindTaken([files[0], files[2]], site.Root));
        Assert.True(SourceWriter.Add([files[0], files[2]], site.Root, log));
        Assert.Equal(("A.\n", "C.\n"), (Text(site, files[0].Path), Text(site, files[2].Path)));
    }

    private static string Text(TestSite site, string path) => File.ReadAllText(Path.Join(site.Root, path));

    private static EditedFile Prefixed(TestSite site, string path) => new(new SourceFile(path, Text(site, path)), path, [new TextEdit(0, 0, "# New\n")]);

    private static EditedFile To(TestSite site, string path, string target) => new(new SourceFile(path, Text(site, path)), target, []);

    private static IReadOnlyList<string> NamesIn(TestSite site) =>
        [.. Directory.EnumerateFileSystemEntries(site.Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(site.Root, path)).Order(StringComparer.Ordinal)];
}
