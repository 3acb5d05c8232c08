using System.Text.Json;
using AngleSharp.Html.Parser;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>The rules of honest pay, seen on built pages.</summary>
public sealed class HonestPay
{
    [Fact]
    public void A_missing_percentile_is_missing_and_never_filled_in()
    {
        using var site = TestSite.Whole().Edit("data/occupations/43-9061.yml", "p10: 30000, ", "");

        Assert.Contains("P10 not published P25 $35,000", site.Check().TextOf("roles/clerk/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_top_coded_percentile_is_at_or_above_its_code_only_where_it_lies_above_all_that_is_known()
    {
        using var site = TestSite.Whole().Edit("data/occupations/43-9061.yml", "p10: 30000, p25: 35000, p50: 40000, p75: 48000, p90: 60000", "p25: 35000, p50: 40000, topCoded: 239200");

        Assert.Contains("P10 not published P25 $35,000 P50 $40,000 P75 at or above $239,200 P90 at or above $239,200", site.Check().TextOf("roles/clerk/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_may_end_at_a_top_coded_percentile_and_not_at_one_that_was_withheld()
    {
        using var top = TestSite.Whole().Edit("data/occupations/43-9061.yml", "p50: 40000, p75: 48000, p90: 60000", "topCoded: 239200");
        using var withheld = TestSite.Whole().Edit("data/occupations/43-9061.yml", "p50: 40000, p75: 48000, p90: 60000", "p75: 48000, topCoded: 239200");

        Assert.Empty(top.Problems());
        Assert.Equal(["HG312", "HG312"], withheld.Check().Codes());
        Assert.Contains("at or above $239,200", top.Check().TextOf("roles/clerk/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Structured_data_says_the_figures_that_the_page_shows()
    {
        using var site = TestSite.Whole();
        var page = new HtmlParser().ParseDocument(site.Check().TextOf("roles/clerk/index.html"));

        var occupation = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement).Single(data => data.GetProperty("@type").GetString() == "Occupation");
        var salary = occupation.GetProperty("estimatedSalary")[0];

        Assert.Equal("MonetaryAmountDistribution", salary.GetProperty("@type").GetString());
        foreach (var (property, mark) in new[] { ("percentile10", "P10"), ("percentile25", "P25"), ("median", "P50"), ("percentile75", "P75"), ("percentile90", "P90") })
        {
            Assert.Contains($"{mark} ${salary.GetProperty(property).GetInt32():N0}", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_weak_fit_is_said_plainly()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/salary.md", "fit: strong", "fit: weak");

        Assert.Contains("No official statistic matches this title closely.", site.Check().TextOf("roles/clerk/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_pretends_to_be_a_vacancy()
    {
        using var site = TestSite.Whole();

        Assert.DoesNotContain(site.Check().Files, file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span).Contains("JobPosting", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_cannot_end_the_block_of_structured_data_it_stands_in()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "title: Clerk", "title: Clerk </script><script>alert(1)</script>");

        var page = new HtmlParser().ParseDocument(site.Check().TextOf("roles/clerk/index.html"));

        Assert.All(page.Scripts, script => Assert.Equal("application/ld+json", script.Type));
        Assert.Contains(page.Scripts, script => JsonDocument.Parse(script.Text).RootElement.TryGetProperty("name", out var name) && name.GetString() == "Clerk </script><script>alert(1)</script>");
    }

    [Fact]
    public void Questions_are_structured_data_only_where_the_site_wants_them_to_be()
    {
        using var site = TestSite.Whole();
        Assert.DoesNotContain("FAQPage", site.Check().TextOf("roles/clerk/index.html"), StringComparison.Ordinal);

        site.Edit("site.yml", "placeholders:", "faqStructuredData: true\nplaceholders:");
        Assert.Contains("FAQPage", site.Check().TextOf("roles/clerk/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p10: 30000, p25: 35000, p50: 40000", "p50: 40000", "p10: 30000, p25: 35000, p50: 40000", true)]
    [InlineData("p10: 30000, p25: 35000, p50: 40000", "p10: 30000, p25: 35000, p50: 40000", "p50: 40000", false)]
    public void A_reading_names_percentiles_of_the_figures_that_the_page_shows_wherever_they_stand(string all, string country, string state, bool isTold)
    {
        using var site = TestSite.Whole().Edit("data/occupations/43-9061.yml", all, country);
        var first = File.ReadAllLines(site.PathOf("data/occupations/43-9061.yml")).Single(line => line.Contains("area: United States", StringComparison.Ordinal) && line.Contains("p90", StringComparison.Ordinal));
        site.Edit("data/occupations/43-9061.yml", first, $"{first.Replace(country, state, StringComparison.Ordinal).Replace("United States", "Ohio", StringComparison.Ordinal)}\n{first}");

        Assert.Equal(isTold ? ["HG312", "HG312"] : [], site.Check().Codes());
    }

    [Fact]
    public void A_chart_is_drawn_from_five_published_figures_or_not_at_all()
    {
        using var site = TestSite.Whole();
        Assert.Contains("Chart to $100,000: P10 300 P25 350 P50 400 P75 480 P90 600", site.Check().TextOf("roles/clerk/index.html"), StringComparison.Ordinal);

        site.Edit("data/occupations/43-9061.yml", "p10: 30000, ", "");
        Assert.DoesNotContain("Chart to", site.Check().TextOf("roles/clerk/index.html"), StringComparison.Ordinal);
    }
}
