using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What the pictures say that other sites show beside a link, and which page names which.</summary>
public sealed class SocialCards
{
    [Theory]
    [InlineData("strong")]
    [InlineData("ok")]
    public void A_card_of_a_role_says_level_field_title_and_the_national_median_with_its_source(string fit)
    {
        using var site = TestSite.Whole().Edit("roles/lead-clerk/salary.md", "fit: strong", $"fit: {fit}");

        var card = site.Check().TextOf("roles/lead-clerk/card.png");

        Assert.StartsWith("Small Guide\nLead · Office\nLead clerk\n", card, StringComparison.Ordinal);
        Assert.Contains("Amount = $40,000, Occupation = Office Clerks, Origin = US median, May 2025, Bureau of Examples", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles/clerk/salary.md", "fit: strong", "fit: weak")]
    [InlineData("data/occupations/43-9061.yml", "area: United States, period: 2025-05", "area: Ohio, period: 2025-05")]
    public void A_card_says_no_pay_where_the_match_is_weak_or_the_figure_is_not_national(string path, string old, string replacement)
    {
        using var site = TestSite.Whole().Edit(path, old, replacement);
        var result = site.Check();

        Assert.Contains("Office Clerks", result.TextOf("roles/clerk/index.html"), StringComparison.Ordinal);
        Assert.EndsWith("Everything once, nothing twice.", result.TextOf("roles/clerk/card.png"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_median_that_was_not_published_is_on_no_card()
    {
        using var site = TestSite.Whole()
            .Edit("data/occupations/43-9061.yml", "p50: 40000, ", "")
            .Edit("roles/clerk/salary.md", "to: p50", "to: p75")
            .Edit("roles/lead-clerk/salary.md", "to: p50", "to: p75");

        Assert.EndsWith("Everything once, nothing twice.", site.Check().TextOf("roles/clerk/card.png"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles/clerk/index.html", "roles/clerk/card.png")]
    [InlineData("articles/first-interviews/index.html", "articles/first-interviews/card.png")]
    [InlineData("roles/clerk/interview/index.html", "card.png")]
    [InlineData("index.html", "card.png")]
    [InlineData("404.html", "card.png")]
    public void A_page_names_its_own_card_or_the_sites(string page, string card)
    {
        using var site = TestSite.Whole();

        Assert.Contains($"content=\"https://small.example/{card}\" property=\"og:image\"", site.Check().TextOf(page), StringComparison.Ordinal);
    }
}
