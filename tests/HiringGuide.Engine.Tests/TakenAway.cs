using System.Text.Json;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What a reader or a program takes away from the site: adverts as text, tables as CSV and JSON.</summary>
public sealed class TakenAway
{
    [Fact]
    public void The_advert_as_markdown_has_its_requirements_and_its_blanks()
    {
        using var site = TestSite.Whole();

        var advert = site.Check().TextOf("roles/clerk/job-description.md");

        Assert.StartsWith("**Clerk at [Company name]**\n\n## About the role\n", advert, StringComparison.Ordinal);
        Assert.Contains("- **Filing, working level:** finding last year's letters within a minute.\n", advert, StringComparison.Ordinal);
    }

    [Fact]
    public void The_advert_as_text_has_no_marks_left()
    {
        using var site = TestSite.Whole();

        var advert = site.Check().TextOf("roles/clerk/job-description.txt");

        Assert.DoesNotContain("**", advert, StringComparison.Ordinal);
        Assert.DoesNotContain("#", advert, StringComparison.Ordinal);
        Assert.Contains("- Right to work. In the country of the job.\n", advert, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles")]
    [InlineData("skills")]
    [InlineData("tools")]
    [InlineData("salaries")]
    [InlineData("questions")]
    public void A_table_says_the_same_as_csv_and_as_json_and_keeps_to_its_schema(string name)
    {
        using var site = TestSite.Whole();
        var result = site.Check();
        var rows = JsonDocument.Parse(result.TextOf($"data/{name}.json")).RootElement;
        var schema = JsonDocument.Parse(result.TextOf($"data/{name}.schema.json")).RootElement.GetProperty("items").GetProperty("properties");
        var lines = result.TextOf($"data/{name}.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.True(rows.GetArrayLength() > 0);
        Assert.Equal(rows.GetArrayLength() + 1, lines.Length);
        Assert.Equal(schema.EnumerateObject().Select(column => column.Name), lines[0].Split(','));
        foreach (var cell in rows.EnumerateArray().SelectMany(row => row.EnumerateObject()))
        {
            Assert.Equal(schema.GetProperty(cell.Name).GetProperty("type").GetString(), cell.Value.ValueKind == JsonValueKind.Number ? "integer" : "string");
        }
    }

    [Fact]
    public void A_figure_that_was_not_published_is_an_empty_cell_and_no_property()
    {
        using var site = TestSite.Whole().Edit("data/occupations/43-9061.yml", "p10: 30000, ", "");
        var result = site.Check();

        Assert.Contains(",USD,,35000,", result.TextOf("data/salaries.csv"), StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(result.TextOf("data/salaries.json")).RootElement[0].TryGetProperty("p10", out _));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_disarmed()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/tools.md", "why: Holding a year of letters", "why: \"=HYPERLINK(1)\"");

        Assert.Contains(",'=HYPERLINK(1)\r\n", site.Check().TextOf("data/tools.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_for_programs_names_every_role()
    {
        using var site = TestSite.Whole();

        Assert.Contains("- [Lead clerk](https://small.example/roles/lead-clerk/): ", site.Check().TextOf("llms.txt"), StringComparison.Ordinal);
    }
}
