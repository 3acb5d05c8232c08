using HiringGuide.Bench.PlainGuide;
using HiringGuide.Bench.Synthetic;
using HiringGuide.Engine.Diagnostics;
using Xunit;

namespace HiringGuide.Bench.Tests;

/// <summary>The comparison measures what it says: the guide is right, the site is whole, and a site that is not whole is found out.</summary>
public sealed class ComparedSites : IDisposable
{
    private const int Roles = 30;

    private readonly string folder = Directory.CreateTempSubdirectory("compared-").FullName;

    private string Output => Path.Join(folder, "output");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_synthetic_guide_has_no_errors_and_its_site_holds_every_fact()
    {
        Build();

        Assert.Empty(SiteVerifier.Verify(Roles, Output));
    }

    [Theory]
    [InlineData("roles/role-00004/index.html", "<dt>", "<dt>not ")]
    [InlineData("roles/role-00004/index.html", "<td>15</td>", "<td>16</td>")]
    [InlineData("roles/role-00004/index.html", "\"acceptedAnswer\"", "\"answer\"")]
    [InlineData("roles/role-00004/index.html", "<link rel=\"canonical\"", "<link rel=\"alternate\"")]
    [InlineData("roles/role-00004/index.html", "<a href=\"/roles/", "<a href=\"/rules/")]
    [InlineData("categories/legal/index.html", "<li><a href=\"/roles/", "<li><a href=\"/rules/")]
    [InlineData("index.html", "(3)", "(4)")]
    [InlineData("404.html", "Not found", "Found")]
    [InlineData("sitemap.xml", "<lastmod>2026-", "<lastmod>2027-")]
    public void A_fact_that_is_wrong_is_found(string file, string right, string wrong)
    {
        Build();
        var path = Path.Join(Output, file);
        var text = File.ReadAllText(path);
        var at = text.LastIndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0);

        File.WriteAllText(path, text[..at] + wrong + text[(at + right.Length)..]);

        Assert.NotEmpty(SiteVerifier.Verify(Roles, Output));
    }

    [Fact]
    public void A_page_too_many_and_a_page_too_few_are_found()
    {
        Build();
        var page = Path.Join(Output, "roles", "role-00007", "index.html");

        File.Copy(page, Path.Join(Output, "another.html"));
        Assert.Equal(["45 pages, wanted 44"], SiteVerifier.Verify(Roles, Output));
        File.Delete(page);
        Assert.Equal(["roles/role-00007: missing"], SiteVerifier.Verify(Roles, Output));
    }

    [Fact]
    public void Both_layouts_hold_the_same_words()
    {
        var role = SyntheticGuide.Roles(Roles).ElementAt(11);
        var words = string.Concat(GuideLayout.SectionsOf(role).Select(section => section.Text));

        var hugo = HugoLayout.TextOf(role);
        var sentences = role.Questions.Select(question => question.Answer).Concat(role.Body.Select(part => part.Opening)).Concat(role.HardSkills.Select(skill => skill.Detail[..^1])).Append(role.Summary);
        Assert.All(sentences, sentence => Assert.True(hugo.Contains(sentence, StringComparison.Ordinal) && words.Contains(sentence, StringComparison.Ordinal), sentence));
    }

    [Fact]
    public void The_words_are_those_that_python_draws_with_the_same_seed()
    {
        var stream = new SeededStream(7);

        // random.seed(7); [random.randrange(1000) for _ in range(8)]
        Assert.Equal(PythonsNumbers, Enumerable.Range(0, 8).Select(_ => stream.Below(1000)));
    }

    private static readonly int[] PythonsNumbers = [331, 970, 154, 404, 666, 49, 74, 840];

    private void Build()
    {
        GuideLayout.Write(Roles, folder);
        var result = PlainSite.Build(folder, Output);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Rule.Severity == Severity.Error);
        Assert.NotNull(result.Written);
    }
}
