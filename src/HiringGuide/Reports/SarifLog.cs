using System.Text.Json;
using System.Text.Json.Serialization;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Reports;

/// <summary>The problems as a SARIF 2.1.0 log, which code scanners read: every rule with the address of its page, every problem with its place.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    IReadOnlyList<SarifRun> Runs)
{
    private const string Repository = "https://github.com/hiring-guide/hiring-guide";

    /// <summary><paramref name="fileOf"/> gives a place's path in the repository.</summary>
    public static string Of(IReadOnlyList<Diagnostic> diagnostics, Func<Place, string> fileOf)
    {
        var indexOf = Rules.All.Index().ToDictionary(rule => rule.Item, rule => rule.Index);
        var run = new SarifRun
        {
            Tool = new SarifTool(new SarifDriver("guide", Repository, [.. Rules.All.Select(RuleOf)])),
            Results = [.. diagnostics.Select(diagnostic => ResultOf(diagnostic, indexOf[diagnostic.Rule], fileOf(diagnostic.Place)))],
        };
        return JsonSerializer.Serialize(new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]), JsonShapes.Readable.SarifLog);
    }

    private static SarifRule RuleOf(Rule rule)
    {
        var title = new SarifText($"{char.ToUpperInvariant(rule.Name[0])}{rule.Name[1..].Replace('-', ' ')}");
        var page = $"{Repository}/blob/main/docs/checks/{rule.Code}-{rule.Name}.md";
        return new SarifRule
        {
            Id = rule.Code,
            Name = rule.Name,
            ShortDescription = title,
            FullDescription = title,
            HelpUri = page,
            Help = new SarifText($"Why, and an example that is accepted: {page}"),
            DefaultConfiguration = new SarifConfiguration(rule.SeverityName),
        };
    }

    private static SarifResult ResultOf(Diagnostic diagnostic, int ruleIndex, string file) => new(
        diagnostic.Rule.Code,
        ruleIndex,
        diagnostic.Rule.SeverityName,
        new SarifText(diagnostic.Help is { } help ? $"{diagnostic.Message}\nhelp: {help}" : diagnostic.Message),
        [new SarifLocation(new SarifPhysicalLocation(
            new SarifArtifact(string.Join('/', file.Split('/').Select(Uri.EscapeDataString)), "%SRCROOT%"),
            new SarifRegion(diagnostic.Place.Line, diagnostic.Place.Column)))]);

}

internal sealed record SarifRun
{
    public required SarifTool Tool { get; init; }

    /// <summary>What a column counts.</summary>
    public string ColumnKind { get; } = "utf16CodeUnits";

    public required IReadOnlyList<SarifResult> Results { get; init; }
}

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string InformationUri, IReadOnlyList<SarifRule> Rules);

/// <summary>A rule; GitHub wants both descriptions and the help.</summary>
internal sealed record SarifRule
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required SarifText ShortDescription { get; init; }

    public required SarifText FullDescription { get; init; }

    public required string HelpUri { get; init; }

    public required SarifText Help { get; init; }

    public required SarifConfiguration DefaultConfiguration { get; init; }
}

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifText(string Text);

internal sealed record SarifResult(string RuleId, int RuleIndex, string Level, SarifText Message, IReadOnlyList<SarifLocation> Locations);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion Region);

/// <summary>A file's address below the repository's root.</summary>
internal sealed record SarifArtifact(string Uri, string UriBaseId);

/// <summary>Where a problem starts; both count from 1.</summary>
internal sealed record SarifRegion(int StartLine, int StartColumn);
