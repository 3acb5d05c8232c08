using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace HiringGuide.Engine.Rendering;

/// <summary>A role as <c>index.json</c> gives it. Its schema is made from these records, so that neither can say what the other does not.</summary>
[Description("A role of the hiring guide: advert, requirements, pay with its sources, interview.")]
internal sealed record RoleDocument
{
    [JsonPropertyName("$schema")]
    [Description("The address of this schema.")]
    public required string Schema { get; init; }

    [Description("The role's page.")]
    public required string Url { get; init; }

    [Description("The last part of its address; stays the same for good.")]
    public required string Slug { get; init; }

    [Description("Its title.")]
    public required string Title { get; init; }

    [Description("Other titles for the same work.")]
    public required IReadOnlyList<string> AlsoKnownAs { get; init; }

    [Description("junior, mid, senior, lead, principal, manager or director.")]
    public required string Level { get; init; }

    [Description("Slug of the field of work.")]
    public required string Category { get; init; }

    [Description("Slug of the ladder it belongs to, if any.")]
    public string? Family { get; init; }

    [Description("What the person does, in one or two sentences.")]
    public required string Summary { get; init; }

    [Description("The job in the shape of the JSON Resume job description schema. Company, place and pay are the employer's to add.")]
    public required JobDocument Job { get; init; }

    [Description("The advert as Markdown, blanks in square brackets.")]
    public required string Advert { get; init; }

    public required IReadOnlyList<RequirementDocument> Responsibilities { get; init; }

    public required IReadOnlyList<RequirementDocument> Qualifications { get; init; }

    [Description("What must be true before a first call.")]
    public required IReadOnlyList<RequirementDocument> Prerequisites { get; init; }

    public required IReadOnlyList<SkillDocument> Skills { get; init; }

    public required IReadOnlyList<ToolDocument> Tools { get; init; }

    public required SalaryDocument Salary { get; init; }

    public required InterviewDocument Interview { get; init; }

    [Description("Questions about hiring for the role, with their answers.")]
    public required IReadOnlyList<AnswerDocument> Faq { get; init; }

    [Description("Slugs of related roles.")]
    public required IReadOnlyList<string> RelatedRoles { get; init; }

    public required ReviewDocument Review { get; init; }

    [Description("The licence of the text; figures stand under the licences of their sources.")]
    public required LicenceDocument Licence { get; init; }
}

internal sealed record JobDocument(
    string Title,
    [property: Description("The level of experience.")] string Experience,
    string Description,
    IReadOnlyList<string> Responsibilities,
    IReadOnlyList<string> Qualifications,
    IReadOnlyList<JobSkillDocument> Skills,
    JobMetaDocument Meta);

internal sealed record JobSkillDocument(string Name, [property: Description("The grade: awareness, working, practitioner or expert.")] string Level, IReadOnlyList<string> Keywords);

internal sealed record JobMetaDocument(string Canonical, string Version, string LastModified);

[Description("A named point of a section.")]
internal sealed record RequirementDocument(string Name, string Text, [property: Description("must, trainable or nice; missing where the point carries no mark.")] string? Need = null);

internal sealed record SkillDocument(
    string Skill,
    [property: Description("hard or soft.")] string Kind,
    [property: Description("awareness, working, practitioner or expert.")] string Grade,
    [property: Description("must, trainable or nice.")] string Need,
    [property: Description("What the role does with it.")] string Why);

internal sealed record ToolDocument(string Tool, string Group, string Why);

[Description("Published pay of the occupation that comes nearest.")]
internal sealed record SalaryDocument(
    [property: Description("Occupation code.")] string Occupation,
    string OccupationTitle,
    [property: Description("How well the occupation fits the role: strong, ok or weak.")] string Fit,
    string FitReason,
    IReadOnlyList<FigureDocument> Figures,
    [property: Description("The Department of Labor's prevailing wage levels, by area.")] IReadOnlyList<WageLevelDocument> WageLevels,
    [property: Description("The guide's own reading of the percentiles; missing where it gives none.")] ReadingDocument? Reading = null);

[Description("A published distribution. A percentile that is missing was not published, or stands at or above topCoded.")]
internal sealed record FigureDocument(
    string Area,
    string Period,
    string Currency,
    OriginDocument Origin,
    int? P10 = null,
    int? P25 = null,
    int? P50 = null,
    int? P75 = null,
    int? P90 = null,
    int? TopCoded = null,
    [property: Description("What the figure leaves out.")] string? Excludes = null);

internal sealed record WageLevelDocument(string Area, string Period, string Currency, int Level1, int Level2, int Level3, int Level4, OriginDocument Origin);

internal sealed record OriginDocument(string Publisher, string Title, string Url, string Licence, [property: Description("The day the figure was read.")] string Retrieved);

internal sealed record ReadingDocument(string From, string To, string Why);

internal sealed record InterviewDocument(IReadOnlyList<StageDocument> Stages, IReadOnlyList<QuestionDocument> Questions);

internal sealed record StageDocument(string Name, int Minutes, string Who, string Purpose);

internal sealed record QuestionDocument(
    string Question,
    string Stage,
    IReadOnlyList<string> Tests,
    IReadOnlyList<string> Probes,
    [property: Description("What a weak answer sounds like.")] string Score1,
    [property: Description("What a good answer sounds like.")] string Score3,
    [property: Description("What an outstanding answer sounds like.")] string Score5);

internal sealed record AnswerDocument(
    string Question,
    string Answer,
    [property: Description("What the answer rests on: research, practice or opinion.")] string Basis,
    string? Citation = null,
    string? CitationUrl = null);

internal sealed record ReviewDocument(string Reviewed, string By, [property: Description("The day it must be read again.")] string ReviewBy, string? Updated = null);

internal sealed record LicenceDocument(string Name, string Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RoleDocument))]
internal sealed partial class RoleDocumentContext : JsonSerializerContext
{
    /// <summary>The JSON Schema of a role, from the records above.</summary>
    public static JsonObject SchemaOf(string address)
    {
        var exported = Default.RoleDocument.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described });
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = address,
            ["title"] = "Role, version 1",
        };
        foreach (var (key, value) in exported.AsObject())
        {
            schema[key] = value?.DeepClone();
        }

        return schema;
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode node)
    {
        var attributes = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false);
        if (attributes is [DescriptionAttribute description] && node is JsonObject schema)
        {
            schema.Insert(0, "description", description.Description);
        }

        return node;
    }
}
