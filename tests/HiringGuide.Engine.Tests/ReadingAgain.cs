using System.Formats.Tar;
using System.Text;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>A guide that is read a second time, of which little changed, and one that is read out of an archive.</summary>
public sealed class ReadingAgain
{
    private const string Article = "input/articles/first-interviews.md";

    private readonly DiagnosticBag log = new();

    [Fact]
    public void Only_what_changed_is_read_again_and_each_file_keeps_its_place()
    {
        using var site = TestSite.Whole();
        var before = SourceReader.Read(site.Root, log);
        site.Edit("articles/first-interviews.md", "Write the score", "Note the score").Edit("site.yml", "name: ", "name:  ");

        var after = Again(site, before, Article)!;

        Assert.Equal(before.Files.Select(file => file.Path), after.Files.Select(file => file.Path));
        Assert.Contains("Note the score", after.Files.Single(file => file.Path == Article).Text, StringComparison.Ordinal);
        Assert.All(after.Files.Where(file => file.Path != Article), file => Assert.Contains(before.Files, other => ReferenceEquals(file, other)));
        Assert.Equal(SourceReader.Read(site.Root, log), Again(site, after, "input/site.yml")!, SameFiles);
    }

    [Fact]
    public void A_file_that_was_broken_and_is_mended_comes_back_to_its_place()
    {
        using var site = TestSite.Whole();
        var whole = SourceReader.Read(site.Root, log);
        var bytes = File.ReadAllBytes(Path.Join(site.Root, Article));

        site.With("articles/first-interviews.md", [0xFF, .. bytes]);
        var broken = Again(site, whole, Article)!;
        Assert.Equal($"{Article}(1,1)", Assert.Single(log.Sorted()).Place.ToString());
        Assert.Equal(whole.Files.Where(file => file.Path != Article), broken.Files);

        site.With("articles/first-interviews.md", bytes);
        Assert.Equal(whole, Again(site, broken, Article)!, SameFiles);
    }

    [Fact]
    public void Where_a_file_or_folder_came_or_went_all_has_to_be_read()
    {
        using var site = TestSite.Whole();
        var before = SourceReader.Read(site.Root, log);
        site.With("articles/another.md", "New.\n").Without("articles/first-interviews.md");
        Directory.Delete(site.PathOf("comparisons"), recursive: true);
        Directory.CreateDirectory(site.PathOf("notes"));

        Assert.Null(Again(site, before, "input/articles/another.md"));
        Assert.Null(Again(site, before, Article));
        Assert.Null(Again(site, before, "input/comparisons"));
        Assert.Null(Again(site, before, "input/notes"));
        Assert.Equal(before, Again(site, before, "input/articles/.#swap", "input/articles/gone")!, SameFiles);
    }

    [Fact]
    public void An_archive_holds_the_guide_that_the_folder_holds()
    {
        using var site = TestSite.Whole();
        site.With("notes.txt", "Not a page.").With("articles/broken.md", [0xFF]).With("articles/large.md", new byte[Limits.SourceFileBytes + 1]).With("articles/fits.md", Encoding.UTF8.GetBytes(new string('f', Limits.SourceFileBytes)));
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "input/folder.md"));
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "input/link.md") { LinkName = "site.yml" });
            foreach (var file in Directory.EnumerateFiles(site.PathOf(""), "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
            {
                writer.WriteEntry(file, Path.GetRelativePath(site.Root, file));
            }
        }

        archive.Position = 0;
        var read = SourceReader.ReadArchive(archive, log);

        Assert.Equal(SourceReader.Read(site.Root, new DiagnosticBag()).Files, read.Files);
        Assert.Contains("input/articles/broken.md", read.AllPaths);
        Assert.DoesNotContain("input/articles/large.md", read.AllPaths);
        Assert.Equal(["input/articles/broken.md(1,1)"], log.Sorted().Select(problem => problem.Place.ToString()));
    }

    [Fact]
    public void Files_are_the_same_where_their_name_and_their_text_are_however_it_is_kept()
    {
        var file = new SourceFile("input/a.md", "É"u8.ToArray());

        Assert.Equal(file, new SourceFile("input/a.md", "É"));
        Assert.Equal(file, new SourceFile("input/a.md", "É"u8.ToArray()));
        Assert.Equal(file.GetHashCode(), new SourceFile("input/a.md", "É").GetHashCode());
        Assert.NotEqual(file, new SourceFile("input/b.md", "É"));
        Assert.NotEqual(file, new SourceFile("input/a.md", "E"));
        Assert.NotEqual(file, new SourceFile("input/a.md", "E"u8.ToArray()));
        Assert.NotEqual(file, new SourceFile("input/b.md", "É"u8.ToArray()));
        Assert.Equal("E", (file with { Text = "E" }).Text);
        Assert.False(file.Equals(null));
    }

    [Fact]
    public void The_files_of_a_folder_are_those_below_it_and_no_others()
    {
        var sources = new Sources([.. new[] { "input/a.md", "input/b-c/d.md", "input/b.md", "input/b/a.md", "input/b/c/d.md", "input/c.md" }.Select(path => new SourceFile(path, "Text."))], new HashSet<string>());

        Assert.Equal(["input/b/a.md", "input/b/c/d.md"], sources.Below("input/b/").Select(file => file.Path));
        Assert.Empty(sources.Below("input/d/"));
        Assert.Equal(6, sources.Below("input/").Count);
        Assert.Equal((0, 3, 6), (sources.FirstAtOrAfter(""), sources.FirstAtOrAfter("input/b/a.md"), sources.FirstAtOrAfter("j")));
        Assert.All(sources.WithoutTexts().Files, file => Assert.Empty(file.Text));
    }

    private Sources? Again(TestSite site, Sources before, params string[] changed) => SourceReader.FindChanged(site.Root, before, changed.ToHashSet(StringComparer.Ordinal), log);

    private static bool SameFiles(Sources one, Sources other) => one.Files.SequenceEqual(other.Files) && one.AllPaths.SetEquals(other.AllPaths);
}
