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
    [InlineData("pay-rules")]
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
    public void The_page_of_the_data_tells_what_changed_newest_first()
    {
        using var site = TestSite.Whole();

        Assert.Contains("2 November 2026: Wages of May 2025.; 1 November 2026: First tables.", site.Check().TextOf("data/index.html"), StringComparison.Ordinal);
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

    [Fact]
    public void A_role_as_json_keeps_to_its_published_schema()
    {
        using var site = TestSite.Whole();
        var result = site.Check();
        var schema = JsonDocument.Parse(result.TextOf("data/role.v1.schema.json")).RootElement;
        var role = JsonDocument.Parse(result.TextOf("roles/clerk/index.json")).RootElement;

        Assert.Equal(schema.GetProperty("$id").GetString(), role.GetProperty("$schema").GetString());
        Assert.Empty(Departures(role, schema, schema, "$"));
        Assert.Contains("$.title", Departures(JsonDocument.Parse("{}").RootElement, schema, schema, "$"));
    }

    [Fact]
    public void A_job_in_the_json_has_the_shape_that_resume_programs_read()
    {
        using var site = TestSite.Whole();
        var job = JsonDocument.Parse(site.Check().TextOf("roles/clerk/index.json")).RootElement.GetProperty("job");

        Assert.Equal("Clerk", job.GetProperty("title").GetString());
        Assert.Equal("working", job.GetProperty("skills").EnumerateArray().Single(skill => skill.GetProperty("name").GetString() == "Filing").GetProperty("level").GetString());
        Assert.StartsWith("https://small.example/", job.GetProperty("meta").GetProperty("canonical").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_as_markdown_has_every_section_its_pay_with_the_source_and_whole_addresses()
    {
        using var site = TestSite.Whole();

        var text = site.Check().TextOf("roles/clerk/index.md");

        Assert.Equal(
            ["# Clerk", "## Job description", "## Responsibilities", "## Qualifications", "## Prerequisites", "## Skills", "## Salary", "## Interview", "## Tools", "## Questions and answers", "## Related roles"],
            text.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Contains("| United States | $30,000 | $35,000 |", text, StringComparison.Ordinal);
        Assert.Contains("\nSource: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](/", text, StringComparison.Ordinal);
    }

    /// <summary>Where a value departs from a schema of types, properties, required names, items and references: all that ours uses.</summary>
    private static IEnumerable<string> Departures(JsonElement value, JsonElement schema, JsonElement root, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(root, (place, name) => place.GetProperty(name));
        }

        var type = schema.GetProperty("type");
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];
        var kind = value.ValueKind switch { JsonValueKind.Object => "object", JsonValueKind.Array => "array", JsonValueKind.Number => "integer", JsonValueKind.Null => "null", _ => "string" };
        if (!types.Contains(kind))
        {
            return [$"{path} is {kind}"];
        }

        return kind switch
        {
            "array" => value.EnumerateArray().SelectMany((item, index) => Departures(item, schema.GetProperty("items"), root, $"{path}[{index}]")),
            "object" => schema.GetProperty("required").EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}.{name}")
                .Concat(value.EnumerateObject().SelectMany(property => schema.GetProperty("properties").TryGetProperty(property.Name, out var known) ? Departures(property.Value, known, root, $"{path}.{property.Name}") : [$"{path}.{property.Name} is unknown"])),
            _ => [],
        };
    }
}
