using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Writing;
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
        var address = $"https://example.com/{new string('u', 2_000)}";
        var links = string.Concat(Enumerable.Repeat("[a] ", 1_100));
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

    [Fact]
    public void A_stranger_among_the_pages_of_an_earlier_build_is_named_and_everything_left_alone()
    {
        using var site = TestSite.Whole();
        site.Build();
        Directory.CreateDirectory(Path.Join(site.Output, ".git"));
        File.WriteAllText(Path.Join(site.Output, ".git", "HEAD"), "ref: refs/heads/pages");
        var before = TinySites.HashOf(site.Output);

        var result = site.Edit(Article, "Write the score", "Note the score").Build();

        Assert.Equal(["HG903"], result.Codes());
        Assert.Contains("'.git/HEAD'", result.Listing(), StringComparison.Ordinal);
        Assert.Equal(before, TinySites.HashOf(site.Output));
    }

    [Fact]
    public void A_link_in_the_output_folder_is_a_stranger_and_is_not_followed()
    {
        using var site = TestSite.Whole();
        site.Build();
        Directory.CreateSymbolicLink(Path.Join(site.Output, "elsewhere"), site.PathOf("roles"));

        Assert.Equal(["HG903"], site.Build().Codes());
        Assert.True(File.Exists(site.PathOf("roles/clerk/skills.md")));
    }

    [Fact]
    public void The_root_of_a_disk_is_never_an_output_folder()
    {
        using var site = TestSite.Whole();

        Assert.Equal(["HG903"], site.Build(change: options => options with { Output = Path.GetPathRoot(site.Root)! }).Codes());
    }

    [Fact]
    public void Where_nothing_changed_nothing_is_written()
    {
        using var site = TestSite.Whole();
        site.Build();
        Age(site.Output);
        Directory.SetLastWriteTimeUtc(site.Output, LongAgo);

        var written = site.Build().Written!;

        Assert.Equal((0, 0, 0), (written.Added, written.Changed, written.Removed));
        Assert.Empty(YoungFilesOf(site.Output));
        Assert.Equal(LongAgo, Directory.GetLastWriteTimeUtc(site.Output));
    }

    [Fact]
    public void A_file_that_did_not_change_keeps_its_time()
    {
        using var site = TestSite.Whole();
        var count = site.Build().Written!.Added;
        Age(site.Output);

        var written = site.Edit(Article, "Write the score", "Note the score").Build().Written!;

        var young = YoungFilesOf(site.Output);
        Assert.Contains("articles/first-interviews/index.html", young);
        Assert.Contains(".guide-manifest", young);
        Assert.Equal(written.Changed + 1, young.Count);
        Assert.Equal((0, count - written.Changed, 0), (written.Added, written.Unchanged, written.Removed));
    }

    [Fact]
    public void A_page_that_was_changed_in_the_output_folder_is_published_anew_though_its_length_is_the_same()
    {
        using var site = TestSite.Whole();
        site.Build();
        var page = Path.Join(site.Output, "index.html");
        var bytes = File.ReadAllBytes(page);
        File.WriteAllBytes(page, [(byte)'?', .. bytes[1..]]);

        Assert.Equal(1, site.Build().Written!.Changed);
        Assert.Equal(bytes, File.ReadAllBytes(page));
    }

    [Fact]
    public void A_page_that_is_gone_from_the_guide_is_gone_from_the_site()
    {
        using var site = TestSite.Whole();
        site.Build();
        site.Edit(Article, "reviewBy: ", "draft: true\nreviewBy: ");

        var written = site.Build().Written!;

        Assert.True(written.Removed > 0);
        Assert.False(Directory.Exists(Path.Join(site.Output, "articles", "first-interviews")));
    }

    [Fact]
    public void The_manifest_lists_every_published_file_with_its_hash()
    {
        using var site = TestSite.Whole();
        site.Build();

        var listed = File.ReadAllLines(Path.Join(site.Output, ".guide-manifest"));
        File.Delete(Path.Join(site.Output, ".guide-manifest"));

        Assert.Equal(TinySites.HashOf(site.Output), string.Join('\n', listed.Select(line => $"{line[66..]} {line[..64].ToUpperInvariant()}")));
    }

    [Fact]
    public void While_one_build_publishes_a_second_one_names_it_and_leaves_the_folder_alone()
    {
        using var site = TestSite.Whole();
        site.Build();
        var before = TinySites.HashOf(site.Output);
        Directory.CreateDirectory(site.Output + ".new-4711");
        site.Edit(Article, "Write the score", "Note the score");

        using (File.Open(site.Output + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var result = site.Build();

            Assert.Equal(["HG905"], result.Codes());
            Assert.Contains("(process 4711)", result.Listing(), StringComparison.Ordinal);
            Directory.Delete(site.Output + ".new-4711");
            Assert.Contains("publishing to this folder.", site.Build().Listing(), StringComparison.Ordinal);
            Assert.Equal(before, TinySites.HashOf(site.Output));
        }

        Assert.NotNull(site.Build().Written);
    }

    [Fact]
    public void A_file_that_is_called_like_the_lock_and_has_something_in_it_is_left_alone()
    {
        using var site = TestSite.Whole();
        site.Build();
        var before = TinySites.HashOf(site.Output);
        File.WriteAllText(site.Output + ".lock", "# The packages of something else.");

        var result = site.Edit(Article, "Write the score", "Note the score").Build();

        Assert.Equal(["HG903"], result.Codes());
        Assert.Contains($"'{site.Output}.lock'", result.Listing(), StringComparison.Ordinal);
        Assert.Equal("# The packages of something else.", File.ReadAllText(site.Output + ".lock"));
        Assert.Equal(before, TinySites.HashOf(site.Output));
    }

    [Fact]
    public void A_copy_with_a_day_in_its_name_is_no_folder_of_a_killed_build()
    {
        using var site = TestSite.Whole();
        site.Build();
        Directory.Move(site.Output, site.Output + ".old-20261124");
        var before = TinySites.HashOf(site.Output + ".old-20261124");

        site.Build();
        site.Edit(Article, "Write the score", "Note the score").Build();

        Assert.Equal(["expected.txt", "input", "output", "output.old-20261124"], NamesIn(site.Root));
        Assert.Equal(before, TinySites.HashOf(site.Output + ".old-20261124"));
    }

    [Fact]
    public void A_folder_with_the_number_of_a_process_that_is_there_waits_and_one_with_our_own_does_not()
    {
        using var site = TestSite.Whole();
        using var another = System.Diagnostics.Process.GetProcesses().First(process => process.Id != Environment.ProcessId);
        Directory.CreateDirectory($"{site.Output}.old-{another.Id}");
        Directory.CreateDirectory($"{site.Output}.new-{Environment.ProcessId}");

        site.Build();

        Assert.Equal(["expected.txt", "input", "output", $"output.old-{another.Id}"], NamesIn(site.Root));
    }

    [Fact]
    public void What_a_killed_build_left_keeps_nobody_out_and_is_removed()
    {
        using var site = TestSite.Whole();
        site.Build();
        File.WriteAllText(site.Output + ".lock", "");
        Directory.CreateDirectory(site.Output + ".new-4194302");
        Directory.CreateDirectory(site.Output + ".new-4194303");
        Directory.CreateDirectory(site.Output + ".old-4194304");
        File.WriteAllText(Path.Join(site.Output + ".new-4194303", ".guide-manifest"), "");
        File.WriteAllText(Path.Join(site.Output + ".new-4194303", "index.html"), "<!doctype");

        Assert.NotNull(site.Build().Written);

        Assert.Equal(["expected.txt", "input", "output"], NamesIn(site.Root));
    }

    [Fact]
    public void A_folder_that_only_looks_like_one_of_a_killed_build_is_left_alone()
    {
        using var site = TestSite.Whole();
        site.With("../output.new-1/letter.txt", "Dear reader").With("../output.new-year/.guide-manifest", "").With("../output.old-1/letter.txt", "Dear reader");

        Assert.NotNull(site.Build().Written);

        Assert.Equal(["expected.txt", "input", "output", "output.new-1", "output.new-year", "output.old-1"], NamesIn(site.Root));
        Assert.Equal("Dear reader", File.ReadAllText(Path.Join(site.Output + ".new-1", "letter.txt")));
    }

    [Fact]
    public void A_site_that_was_set_aside_when_its_build_was_killed_is_put_back_also_where_the_next_build_cannot_publish()
    {
        using var site = TestSite.Whole();
        site.Build();
        var before = TinySites.HashOf(site.Output);
        File.WriteAllText(Path.Join(site.Output, "stranger"), "");
        Directory.Move(site.Output, site.Output + ".old-1");

        Assert.Equal(["HG903"], site.Build().Codes());

        File.Delete(Path.Join(site.Output, "stranger"));
        Assert.Equal(before, TinySites.HashOf(site.Output));
    }

    [Fact]
    public void Where_folders_cannot_be_exchanged_they_are_renamed_and_back_again_if_that_fails()
    {
        using var site = TestSite.Whole();
        site.With("../output/page", "old").With("../output.new-1/page", "new");

        var old = SiteWriter.SwapInTwoSteps(site.Output + ".new-1", site.Output);

        Assert.Equal(("new", "old"), (File.ReadAllText(Path.Join(site.Output, "page")), File.ReadAllText(Path.Join(old, "page"))));
        Directory.Delete(old, recursive: true);
        Assert.Throws<DirectoryNotFoundException>(() => SiteWriter.SwapInTwoSteps(site.Output + ".new-1", site.Output));
        Assert.Equal("new", File.ReadAllText(Path.Join(site.Output, "page")));
    }

    [Fact]
    public void An_output_that_is_a_link_stays_one_and_what_it_leads_to_is_replaced()
    {
        using var site = TestSite.Whole();
        Directory.CreateDirectory(Path.Join(site.Root, "site"));
        Directory.CreateSymbolicLink(Path.Join(site.Root, "now"), Path.Join(site.Root, "site"));
        Directory.CreateSymbolicLink(site.Output, Path.Join(site.Root, "now"));

        Assert.NotNull(site.Build().Written);

        Assert.NotNull(new DirectoryInfo(site.Output).LinkTarget);
        Assert.NotNull(new DirectoryInfo(Path.Join(site.Root, "now")).LinkTarget);
        Assert.True(File.Exists(Path.Join(site.Root, "site", "index.html")));
    }

    [Fact]
    public void A_site_that_replaces_another_is_the_one_that_a_first_publish_makes_and_nothing_stays_beside_it()
    {
        using var site = TestSite.Whole();
        site.Build();
        site.Edit(Article, "Write the score", "Note the score").Build();
        var first = Path.Join(site.Root, "not", "there", "yet");

        Assert.Equal(["expected.txt", "input", "output"], NamesIn(site.Root));
        site.Build(change: options => options with { Output = first });
        Assert.Equal(TinySites.HashOf(first), TinySites.HashOf(site.Output));
    }

    [Fact]
    public void A_page_that_was_deleted_in_the_output_folder_is_published_anew()
    {
        using var site = TestSite.Whole();
        site.Build();
        var before = TinySites.HashOf(site.Output);
        File.Delete(Path.Join(site.Output, "index.html"));

        Assert.Equal(1, site.Build().Written!.Changed);
        Assert.Equal(before, TinySites.HashOf(site.Output));
    }

    [Fact]
    public void A_manifest_that_names_another_hash_is_not_taken_at_its_word()
    {
        using var site = TestSite.Whole();
        site.Build();
        var before = TinySites.HashOf(site.Output);
        var manifest = Path.Join(site.Output, ".guide-manifest");
        var lines = File.ReadAllLines(manifest);
        File.WriteAllLines(manifest, [new string('0', 64) + lines[0][64..], .. lines[1..]]);

        Assert.Equal(1, site.Build().Written!.Changed);
        Assert.Equal(before, TinySites.HashOf(site.Output));
    }

    [Theory]
    [InlineData("../letter.txt")]
    [InlineData("a/../../output.new/letter.txt")]
    [InlineData("index.html/letter.txt")]
    public void A_file_that_cannot_be_part_of_the_site_keeps_all_of_it_from_being_published(string path)
    {
        using var site = TestSite.Whole();
        site.Build();
        var before = TinySites.HashOf(site.Output);
        var log = new DiagnosticBag();

        Assert.Null(SiteWriter.Write([new OutputFile("index.html", "New"u8.ToArray(), "/"), new OutputFile(path, "Dear reader"u8.ToArray(), null)], site.Output, log));

        Assert.Equal("HG904", Assert.Single(log.Sorted()).Rule.Code);
        Assert.Equal(before, TinySites.HashOf(site.Output));
        Assert.Equal(["expected.txt", "input", "output"], NamesIn(site.Root));
    }

    private const string Article = "articles/first-interviews.md";

    private static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static IReadOnlyList<string> NamesIn(string folder) => [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);

    private static void Age(string folder)
    {
        foreach (var file in FilesOf(folder))
        {
            File.SetLastWriteTimeUtc(file, LongAgo);
        }
    }

    private static IReadOnlyList<string> YoungFilesOf(string folder) =>
        [.. FilesOf(folder).Where(file => File.GetLastWriteTimeUtc(file) != LongAgo).Select(file => Path.GetRelativePath(folder, file))];
}
