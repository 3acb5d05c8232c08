using HiringGuide.Engine.Rendering;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>A build with nothing changed tells what the last one told and makes nothing; whatever changed, however little, is made anew.</summary>
public sealed class RepeatedBuilds : IDisposable
{
    private const string Article = "articles/first-interviews.md";

    private readonly TestSite site = TestSite.Whole().With("letter.txt", "ignored, with a warning");
    private readonly DirectoryInfo cache = Directory.CreateTempSubdirectory("guide-cache-");

    private string Notes => Path.Join(cache.FullName, "builds", "notes.json");

    public void Dispose()
    {
        site.Dispose();
        cache.Delete(recursive: true);
    }

    [Fact]
    public void With_nothing_changed_nothing_is_made_or_written_and_the_same_is_told()
    {
        var first = Build();
        var before = TimesOf(site.Output);

        var second = Build();

        Assert.False(first.IsRepeat);
        Assert.True(second.IsRepeat);
        Assert.Equal(["HG804"], second.Codes());
        Assert.Equal(first.Diagnostics, second.Diagnostics);
        Assert.Equal(first.Counts, second.Counts);
        Assert.Equal((0, 0, first.Files.Count, 0), (second.Written?.Added, second.Written?.Changed, second.Written?.Unchanged, second.Written?.Removed));
        Assert.Equal(before, TimesOf(site.Output));
    }

    [Fact]
    public void A_run_that_keeps_no_notes_makes_everything()
    {
        Build();

        Assert.False(site.Build().IsRepeat);
    }

    public static TheoryData<string> Options => [.. typeof(BuildOptions).GetProperties().Select(property => property.Name).Except([nameof(BuildOptions.Root), nameof(BuildOptions.Output), nameof(BuildOptions.Memory)])];

    [Theory]
    [MemberData(nameof(Options))]
    public void Another_value_of_any_option_makes_everything_anew(string name)
    {
        Build();
        var option = typeof(BuildOptions).GetProperty(name)!;

        var result = Build(change: options =>
        {
            option.SetValue(options, option.GetValue(options) switch
            {
                bool given => !given,
                DateOnly day => day.AddDays(1),
                null when option.PropertyType == typeof(string) => "https://preview.example.com/",
                null when option.PropertyType == typeof(ITextIndexer) => new NoIndexer(),
                null when option.PropertyType == typeof(IBrowserEditor) => new Authoring.BrowserEditor(() => []),
                var other => throw new InvalidOperationException($"This test knows no other value than {other} for {name}."),
            });
            return options;
        });

        Assert.False(result.IsRepeat);
        Assert.NotNull(result.Written);
    }

    private static readonly Dictionary<string, Action<TestSite>> ChangeOf = new(StringComparer.Ordinal)
    {
        ["a letter"] = site => site.Edit(Article, "Write the score", "Write the scare"),
        ["an article more"] = site => site.With("articles/second-interviews.md", File.ReadAllText(site.PathOf(Article))),
        ["a comparison less"] = site => site.Without("comparisons/clerk-vs-lead-clerk.md"),
        ["an ignored file more"] = site => site.With("second-letter.txt", "ignored as well"),
        ["an ignored file less"] = site => site.Without("letter.txt"),
        ["a page that cannot be read"] = site => site.Edit(Article, "Write the score", "Write the \0score"),
        ["a letter of a published page, its length and time kept"] = site => KeepingItsTime(Path.Join(site.Output, "index.html"), page => File.WriteAllText(page, File.ReadAllText(page).Replace("<h1>S", "<h1>Z", StringComparison.Ordinal))),
        ["a published page less"] = site => File.Delete(Path.Join(site.Output, "404.html")),
        ["a line of the list of published files"] = site => File.AppendAllText(Path.Join(site.Output, ".guide-manifest"), "\n"),
        ["a file of somebody among the published ones"] = site => File.WriteAllText(Path.Join(site.Output, "letter.txt"), "Dear reader"),
        ["no published site"] = site => Directory.Delete(site.Output, recursive: true),
    };

    public static TheoryData<string> Changes => [.. ChangeOf.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_changed_is_made_as_a_clean_build_makes_it(string what)
    {
        Build();
        ChangeOf[what](site);

        var result = Build();

        Assert.False(result.IsRepeat);
        AssertPublishedAsClean(result);
        Assert.Equal(site.Build().Listing(), result.Listing());
    }

    [Fact]
    public void Another_program_makes_everything_anew()
    {
        Build();

        Assert.False(Build(program: "the next version").IsRepeat);
    }

    [Fact]
    public void Warnings_of_the_last_build_fail_a_strict_one()
    {
        Build();

        Assert.Null(Build(strict: true).Written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"MadeOf":null}""")]
    public void Notes_that_cannot_be_read_are_as_none(string notes)
    {
        Build();
        File.WriteAllText(Notes, notes);

        Assert.False(Build().IsRepeat);
        Assert.True(Build().IsRepeat);
    }

    [Fact]
    public void Notes_of_a_site_that_another_build_replaced_are_not_believed()
    {
        Build();
        var notes = File.ReadAllBytes(Notes);
        site.Edit(Article, "Write the score", "Write the scare");
        Build();
        site.Edit(Article, "Write the scare", "Write the score");
        File.WriteAllBytes(Notes, notes);

        var result = Build();

        Assert.False(result.IsRepeat);
        AssertPublishedAsClean(result);
    }

    [Fact]
    public void A_place_where_no_notes_can_be_kept_keeps_no_site_from_being_published()
    {
        File.WriteAllText(Path.Join(cache.FullName, "builds"), "a file where the folder would be");

        Assert.NotNull(Build().Written);
        Assert.NotNull(Build().Written);
    }

    [Fact]
    public void What_a_killed_build_left_beside_the_site_is_taken_away_all_the_same()
    {
        Build();
        var left = Directory.CreateDirectory($"{site.Output}.new-4194304");

        Assert.True(Build().IsRepeat);
        Assert.False(Directory.Exists(left.FullName));
    }

    private BuildResult Build(bool strict = false, string program = "this program", Func<BuildOptions, BuildOptions>? change = null) =>
        site.Build(strict, options => (change ?? (same => same))(options with { Memory = new BuildMemory(Notes, program) }));

    private void AssertPublishedAsClean(BuildResult result)
    {
        if (result.Written is not null)
        {
            var other = Path.Join(cache.FullName, "clean");
            Assert.NotNull(site.Build(change: options => options with { Output = other }).Written);
            Assert.Equal(TinySites.HashOf(other), TinySites.HashOf(site.Output));
        }
    }

    private static List<(string, DateTime)> TimesOf(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder).Order(StringComparer.Ordinal).Select(path => (path, File.GetLastWriteTimeUtc(path)))];

    private static void KeepingItsTime(string path, Action<string> change)
    {
        var (time, length, before) = (File.GetLastWriteTimeUtc(path), new FileInfo(path).Length, File.ReadAllText(path));
        change(path);
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal(length, new FileInfo(path).Length);
        Assert.NotEqual(before, File.ReadAllText(path));
    }

    private sealed class NoIndexer : ITextIndexer
    {
        public IReadOnlyList<OutputFile> Index(IReadOnlyList<OutputFile> files) => [];
    }
}
