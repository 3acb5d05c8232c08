using System.Text.Json;
using HiringGuide.Engine.Authoring;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>The schemas that editors read: up to date, sound to a checker of schemas, true of the guide, and awake.</summary>
public sealed class EditorSchemas
{
    private static readonly string Folder = Path.Join(TestSite.Repository, "schemas");

    public static TheoryData<string> Names => [.. JsonSchemas.All.Select(schema => schema.Name)];

    [Fact]
    public async Task The_committed_schemas_are_up_to_date_and_there_is_none_besides()
    {
        var run = await Run.GuideAsync("schema", "--check", "--root", TestSite.Repository);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(Names.Select(row => row.Data).Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_schema_that_is_missing_or_changed_is_named_and_written_anew()
    {
        using var site = TestSite.Whole();
        await Run.GuideAsync("schema", "--root", site.Root);
        File.Delete(Path.Join(site.Root, "schemas", "site.schema.json"));
        File.WriteAllText(Path.Join(site.Root, "schemas", "article.schema.json"), "{}\n");

        var check = await Run.GuideAsync("schema", "--check", "--root", site.Root);
        Assert.Equal((1, "schemas/article.schema.json is not up to date.\nschemas/site.schema.json is not up to date.\n"), (check.ExitCode, check.Errors));

        var write = await Run.GuideAsync("schema", "--root", site.Root);
        Assert.Equal((0, "Wrote  schemas/article.schema.json\nWrote  schemas/site.schema.json\n19 schemas are up to date\n"), (write.ExitCode, write.Output));
        Assert.Equal(0, (await Run.GuideAsync("schema", "--check", "--root", site.Root)).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_file_of_the_guide_keeps_to_its_schema(string name)
    {
        var schema = JsonSchemas.All.Single(schema => schema.Name == name);
        var parts = schema.Files.Split('/');
        var files = Directory.EnumerateFiles(Path.Join(TestSite.Repository, "input"), parts[^1], SearchOption.AllDirectories)
            .Where(path => IsBelow(Path.GetRelativePath(TestSite.Repository, path).Replace('\\', '/').Split('/'), parts))
            .ToList();

        Assert.NotEmpty(files);
        Assert.Equal("", await Child.ToolAsync("schemas.mjs", [Path.Join(Folder, name), .. files]));
    }

    [Theory]
    [InlineData("article.schema.json", "articles/first-interviews.md", "title: First", "tilte: First", "additionalProperty\":\"tilte\"")]
    [InlineData("article.schema.json", "articles/first-interviews.md", "reviewer: The editors", "", "missingProperty\":\"reviewer\"")]
    [InlineData("role-skills.schema.json", "roles/clerk/skills.md", "grade: working", "grade: workng", "/hard/0/grade must be equal to one of the allowed values")]
    [InlineData("role-skills.schema.json", "roles/clerk/skills.md", "hard:", "hard: []\nextra:", "/hard must NOT have fewer than 1 items")]
    [InlineData("occupation.schema.json", "data/occupations/43-9061.yml", "p10: 30000", "p10: 30k", "/figures/0/p10 must be integer")]
    [InlineData("occupation.schema.json", "data/occupations/43-9061.yml", "p10: 30000, p25: 35000, p50: 40000, p75: 48000, p90: 60000, ", "", "/figures/0 must match a schema in anyOf")]
    [InlineData("occupation.schema.json", "data/occupations/43-9061.yml", "period: 2025-05", "period: May 2025", "/figures/0/period must match pattern")]
    [InlineData("sources.schema.json", "data/sources.yml", "url: https", "url: file", "/wages/url must match pattern")]
    [InlineData("site.schema.json", "site.yml", "baseUrl:", "faqStructuredData: on\nbaseUrl:", "/faqStructuredData must be boolean")]
    public async Task What_the_build_would_refuse_is_seen_by_an_editor(string schema, string path, string old, string now, string problem)
    {
        using var site = TestSite.Whole().Edit(path, old, now);

        Assert.Contains(problem, await Child.ToolAsync("schemas.mjs", Path.Join(Folder, schema), site.PathOf(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_editor_is_led_from_every_data_file_to_its_schema()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Join(TestSite.Repository, ".vscode", "settings.json")));

        Assert.Equal(
            JsonSchemas.All.Where(schema => schema.IsOfData).Select(schema => ($"./schemas/{schema.Name}", schema.Files)),
            settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().Select(entry => (entry.Name, entry.Value.GetString()!)));
    }

    private static bool IsBelow(IReadOnlyList<string> path, IReadOnlyList<string> parts) =>
        path.Count == parts.Count && path.Take(path.Count - 1).Zip(parts).All(pair => pair.Second == "*" || pair.First == pair.Second);
}
