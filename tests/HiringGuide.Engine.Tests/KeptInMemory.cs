using CsCheck;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>A guide that is kept in memory while it is edited is, after each edit, the guide that a build from nothing would make.</summary>
public sealed class KeptInMemory
{
    private static readonly PlainTheme Theme = new();

    private static readonly IReadOnlyList<Func<string, string?>> Edits =
    [
        text => text + "\nOne sentence more.\n",
        text => text.Length < 40 ? null : text[..^20],
        text => text.Replace("---\ntitle:", "---\ndraft: true\ntitle:", StringComparison.Ordinal),
        text => text.Replace("papers", "records", StringComparison.Ordinal).Replace("title: ", "title: New ", StringComparison.Ordinal),
        text => text + "\nMore in [the questions](../clerk/interview.md), [the answers](../lead-clerk/faq.md) and [an article](../../articles/first-interviews.md#after).\n",
        text => text + "\n[Nowhere](../nowhere.md).\n",
        text => "x: [" + text,
        text => text.Replace("grade: working", "grade: practitioner", StringComparison.Ordinal).Replace("level: senior", "level: lead", StringComparison.Ordinal),
        text => text.Replace("skill: ", "skill: Careful ", StringComparison.Ordinal).Replace("fit: strong", "fit: weak", StringComparison.Ordinal),
        text => text.Replace("p25: 35000, p50: 40000", "p25: 36000", StringComparison.Ordinal).Replace("to: p50", "to: p75", StringComparison.Ordinal),
        text => text.Replace("p50: 40000", "p50: 42000", StringComparison.Ordinal),
        text => text.Replace("## ", "## Now ", StringComparison.Ordinal),
        text => text.Replace("summary: ", "# A remark.\nsummary: ", StringComparison.Ordinal).Replace("reviewBy: 20", "reviewBy: 19", StringComparison.Ordinal),
        _ => "",
        _ => null,
    ];

    [Fact]
    public void After_any_edits_its_files_and_problems_are_those_of_a_build_from_nothing()
    {
        var paths = FilesOf("whole").ToArray();
        var edits = Gen.Select(Gen.Int[0, paths.Length - 1], Gen.Int[0, Edits.Count], Gen.Bool).Array[1, 6];
        edits.Sample(
            picks =>
            {
                using var site = TestSite.Whole();
                var originals = paths.ToDictionary(path => path, path => File.ReadAllText(site.PathOf(path)), StringComparer.Ordinal);
                var kept = new GuideInMemory(site.Options);
                kept.Compile(Theme, changed: null).CheckAll(cancellation: TestContext.Current.CancellationToken);
                foreach (var (file, edit, isTold) in picks)
                {
                    var path = paths[file];
                    Write(site, path, edit == Edits.Count ? originals[path] : File.Exists(site.PathOf(path)) ? Edits[edit](File.ReadAllText(site.PathOf(path))) : originals[path]);
                    var edition = kept.Compile(Theme, isTold ? new HashSet<string>(StringComparer.Ordinal) { $"input/{path}" } : null);
                    AssertSame(site.Check(), edition);
                }
            },
            iter: 120,
            threads: 1);
    }

    [Fact]
    public void Only_a_page_whose_files_changed_is_parsed_again()
    {
        using var site = TestSite.Whole();
        var kept = new GuideInMemory(site.Options);
        var before = kept.Compile(Theme, changed: null).CheckAll(cancellation: TestContext.Current.CancellationToken).Site!;

        var guides = before.Roles.Select(role => role.Guide).ToList();

        site.Edit("roles/clerk/faq.md", "Fewer than it has.", "More than it has.");
        var after = kept.Compile(Theme, changed: null).CheckAll(cancellation: TestContext.Current.CancellationToken).Site!;

        Assert.NotSame(guides[0], after.Roles[0].Guide);
        Assert.Same(guides[1], after.Roles[1].Guide);
        Assert.Same(before.Articles[0].Article, after.Articles[0].Article);
    }

    [Theory]
    [InlineData("roles/clerk/faq.md", "Fewer than it has.", "More than it has.", true)]
    [InlineData("roles/clerk/description.md", "title: Clerk", "title: Registrar", true)]
    [InlineData("roles/clerk/skills.md", "grade: working", "grade: expert", true)]
    [InlineData("data/occupations/43-9061.yml", "p50: 40000", "p50: 41000", true)]
    [InlineData("roles/clerk/description.md", "level: mid", "level: senior", false)]
    [InlineData("roles/clerk/skills.md", "skill: Filing", "skill: Archiving", false)]
    public void A_role_is_replaced_in_the_site_where_nothing_else_is_tied_to_what_changed_and_else_all_is_linked_anew(string path, string old, string now, bool isReplaced)
    {
        using var site = TestSite.Whole();
        var kept = new GuideInMemory(site.Options);
        var before = kept.Compile(Theme, changed: null).CheckAll(cancellation: TestContext.Current.CancellationToken).Site!;

        site.Edit(path, old, now);
        var edition = kept.Compile(Theme, new HashSet<string>(StringComparer.Ordinal) { $"input/{path}" });

        AssertSame(site.Check(), edition);
        Assert.Equal(isReplaced, ReferenceEquals(before, edition.CheckAll(cancellation: TestContext.Current.CancellationToken).Site));
    }

    [Theory]
    [InlineData("roles/clerk/faq.yml", "roles/clerk/faq.md")]
    [InlineData("roles/clerk/old/faq.md", "roles/clerk/faq.md")]
    [InlineData("roles/clerk/faq.yml", "roles/clerk/faq.yml")]
    public void A_file_that_no_page_is_made_of_does_not_stand_in_the_way_of_the_section_that_it_is_called_like(string stray, string saved)
    {
        using var site = TestSite.Whole().With(stray, "Is it hard? Fewer than it has.\n");
        var kept = new GuideInMemory(site.Options);
        AssertSame(site.Check(), kept.Compile(Theme, changed: null));

        site.Edit(saved, "Fewer than it has.", "More than it has.");
        var edition = kept.Compile(Theme, new HashSet<string>(StringComparer.Ordinal) { $"input/{saved}" });

        AssertSame(site.Check(), edition);
        Assert.Equal("HG804", Assert.Single(edition.Diagnostics).Rule.Code);
    }

    [Fact]
    public void An_edition_with_errors_leaves_the_pages_of_the_one_before_as_they_were()
    {
        using var site = TestSite.Whole();
        var kept = new GuideInMemory(site.Options);
        var expected = site.Check().TextOf("articles/first-interviews/index.html");
        var good = kept.Compile(Theme, changed: null);

        site.Edit("articles/first-interviews.md", "../roles/clerk/interview.md", "../roles/lead-clerk/interview.md").Edit("roles/clerk/salary.md", "code: 43-9061", "code: 43-9062");
        var bad = kept.Compile(Theme, changed: null);

        Assert.Null(bad.Files);
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(good.Files!.Find("articles/first-interviews/index.html")!.Bytes.Span));
    }

    [Fact]
    public void A_link_follows_its_page_to_another_address_although_its_own_file_did_not_change()
    {
        using var site = TestSite.Whole().Edit("articles/first-interviews.md", "../roles/clerk/interview.md", "../roles/clerk/faq.md#pay");
        site.With("roles/clerk/faq.md", File.ReadAllText(site.PathOf("roles/clerk/faq.md")) + "\n## Is it paid?\n\nGrade: opinion\n\nYes.\n\n### Pay\n\nYes.\n");
        var kept = new GuideInMemory(site.Options);
        var first = kept.Compile(Theme, changed: null);
        AssertSame(site.Check(), first);

        site.With("roles/clerk/faq.md", File.ReadAllText(site.PathOf("roles/clerk/faq.md")).Replace("### Pay", "### Wages", StringComparison.Ordinal));
        AssertSame(site.Check(), kept.Compile(Theme, new HashSet<string>(StringComparer.Ordinal) { "input/roles/clerk/faq.md" }));
    }

    private static void Write(TestSite site, string path, string? text)
    {
        if (text is null)
        {
            site.Without(path);
        }
        else
        {
            site.With(path, text);
        }
    }

    private static void AssertSame(BuildResult expected, Edition edition)
    {
        var actual = edition.CheckAll(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        Assert.Equal(expected.Files.Select(file => file.Path), actual.Files.Select(file => file.Path));
        foreach (var (one, other) in expected.Files.Zip(actual.Files))
        {
            Assert.True(one.Bytes.Span.SequenceEqual(other.Bytes.Span), one.Path);
            Assert.True(one.Bytes.Span.SequenceEqual(edition.Files!.Find(one.Path)!.Bytes.Span), one.Path);
        }
    }

    private static IEnumerable<string> FilesOf(string site)
    {
        var input = Path.Join(TestSite.Repository, "tests", "HiringGuide.Engine.Tests", "Sites", site, "input");
        return Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(input, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }
}
