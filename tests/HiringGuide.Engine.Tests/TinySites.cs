using System.Security.Cryptography;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Tiny whole sites, good and broken: each folder of Sites holds an input and what is expected of it.</summary>
public sealed class TinySites
{
    private static readonly string Folder = Path.Join(TestSite.Repository, "tests", "HiringGuide.Engine.Tests", "Sites");

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_site_reports_exactly_what_is_expected_of_it(string name)
    {
        using var site = TestSite.CopyOf(Path.Join(Folder, name));

        Assert.Equal(File.ReadAllText(Path.Join(Folder, name, "expected.txt")).TrimEnd(), site.Check().Listing());
    }

    [Fact]
    public void A_damaged_page_names_all_nine_of_its_damaged_sections()
    {
        using var site = TestSite.CopyOf(Path.Join(Folder, "damaged"));

        var problems = site.Check().Diagnostics;

        Assert.Equal(9, new[]
        {
            problems.Any(problem => problem.Message.Contains("'Qualifications'", StringComparison.Ordinal)),
            problems.Any(problem => problem.Message.Contains("'Prerequisites'", StringComparison.Ordinal)),
            problems.Any(problem => problem.Message.Contains("no hard skill", StringComparison.Ordinal)),
            problems.Any(problem => problem.Message.Contains("no soft skill", StringComparison.Ordinal)),
            problems.Any(problem => problem.Rule.Code == "HG312"),
            problems.Any(problem => problem.Message.Contains("'Job description examples'", StringComparison.Ordinal)),
            problems.Any(problem => problem.Message.Contains("'Related articles'", StringComparison.Ordinal)),
            problems.Count(problem => problem.Rule.Code == "HG309") == 5,
            problems.Count(problem => problem.Rule.Code == "HG311") == 8,
        }.Count(named => named));
        Assert.All(problems, problem => Assert.True(problem.Place.Line > 0 && problem.Place.Path.EndsWith(".md", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_broken_guide_leaves_the_published_site_as_it_was()
    {
        using var site = TestSite.Whole();
        Assert.NotNull(site.Build().Written);
        var before = HashOf(site.Output);

        site.Edit("roles/clerk/skills.md", "grade: working", "grade: wrking");
        var result = site.Build();

        Assert.Null(result.Written);
        Assert.Equal(["HG310"], result.Codes());
        Assert.Equal(before, HashOf(site.Output));
    }

    [Fact]
    public void Under_strict_a_warning_keeps_the_site_from_being_published()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/interview.md", "Tests: Filing; ", "Tests: ");

        Assert.NotNull(site.Build(strict: false).Written);
        Assert.Null(site.Build(strict: true).Written);
        Assert.Equal(["HG608"], site.Check().Codes());
    }

    [Fact]
    public void Problems_of_every_file_are_told_in_one_run_in_reading_order()
    {
        using var site = TestSite.Whole()
            .Edit("roles/lead-clerk/salary.md", "fit: strong", "fit: storng")
            .Edit("articles/first-interviews.md", "../roles/clerk/interview.md", "../roles/clark/interview.md")
            .Edit("data/occupations/43-9061.yml", "p25: 35000", "p25: 35,000")
            .Edit("roles/clerk/description.md", "category: office", "category: ofice");

        var places = site.Check().Diagnostics.Select(problem => problem.Place.ToString()).ToList();

        Assert.Equal(
            ["input/articles/first-interviews.md(14,40)", "input/data/occupations/43-9061.yml(5,118)", "input/roles/clerk/description.md(3,11)", "input/roles/lead-clerk/salary.md(4,8)"],
            places);
    }

    internal static string HashOf(string folder)
    {
        var lines = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}")
            .Order(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }
}
