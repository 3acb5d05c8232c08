using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Listing;

namespace HiringGuide.Reports;

/// <summary>A run for scripts, as docs/reports.md describes it. The same guide and flags give the same bytes; how long it took is not in it.</summary>
internal sealed record JsonReport
{
    /// <summary>Raised when a member goes or changes its meaning; a new member leaves it as it is.</summary>
    public int Version { get; } = 1;

    /// <summary>What the exit code says: true for 0.</summary>
    public required bool Passed { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Notes { get; init; }

    /// <summary>By path, line, column and code.</summary>
    public required IReadOnlyList<JsonProblem> Problems { get; init; }

    /// <summary>Null where problems stopped the run before there was a site.</summary>
    public required SiteCounts? Site { get; init; }

    /// <summary>Null where nothing was published.</summary>
    public required JsonPublished? Published { get; init; }

    public static string Of(BuildResult result, bool passed) => JsonSerializer.Serialize(
        new JsonReport
        {
            Passed = passed,
            Errors = result.Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == Severity.Error),
            Warnings = result.Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == Severity.Warning),
            Notes = result.Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == Severity.Information),
            Problems = [.. result.Diagnostics.Select(JsonProblem.Of)],
            Site = result.Counts,
            Published = result.Written is { } written ? new JsonPublished(written.Added, written.Changed, written.Unchanged, written.Removed) : null,
        },
        JsonShapes.Readable.JsonReport);
}

/// <summary><see cref="File"/> lies below the root of the guide, with forward slashes; line and column count from 1.</summary>
internal sealed record JsonProblem(string Code, string Rule, string Severity, string File, int Line, int Column, string Message, string? Help)
{
    public static JsonProblem Of(Diagnostic diagnostic) => new(
        diagnostic.Rule.Code,
        diagnostic.Rule.Name,
        diagnostic.Rule.SeverityName,
        diagnostic.Place.Path,
        diagnostic.Place.Line,
        diagnostic.Place.Column,
        diagnostic.Message,
        diagnostic.Help);
}

/// <summary>What publishing did to the files of the output folder.</summary>
internal sealed record JsonPublished(int Added, int Changed, int Unchanged, int Removed);

/// <summary>How reports become JSON, without reflection.</summary>
[JsonSerializable(typeof(JsonReport))]
[JsonSerializable(typeof(SarifLog))]
[JsonSerializable(typeof(JsonList))]
[JsonSerializable(typeof(JsonChanges))]
internal sealed partial class JsonShapes : JsonSerializerContext
{
    /// <summary>Indented, with line feeds on every system, and quotes in messages left as they are.</summary>
    public static JsonShapes Readable { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
