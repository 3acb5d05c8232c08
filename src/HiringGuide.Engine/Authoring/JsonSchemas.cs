using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Authoring;

/// <summary>A JSON Schema of one kind of file. <see cref="Name"/> is the name of the schema's own file; <see cref="Files"/> is where the files lie that it describes.</summary>
public sealed record JsonSchema(string Name, string Files, bool IsOfData, string Text);

/// <summary>Schemas of what authors write, for editors that complete and check as one types. The build itself needs none of them.</summary>
public static class JsonSchemas
{
    /// <summary>The oldest draft that all editors of YAML read.</summary>
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>What an address begins with.</summary>
    internal const string AddressPattern = "^https?://";

    /// <summary>A year, a month, or two months with a stroke between them.</summary>
    internal const string PeriodPattern = @"^\d{4}(-\d{2}(/\d{4}-\d{2})?)?$";

    /// <summary>One a kind of file, pages first.</summary>
    public static IReadOnlyList<JsonSchema> All { get; } = [.. PageDescriptions.All.Concat(DataDescriptions.All).Select(Of)];

    private static JsonSchema Of(FileDescription file)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", Draft);
            writer.WriteString("title", $"{SourceReader.InputFolder}/{file.Files}");
            writer.WriteString("description", file.About);
            if (file.HoldsNamedGroups)
            {
                WriteNamedGroups(writer, file.Keys);
            }
            else
            {
                WriteGroup(writer, file.Keys, []);
            }

            writer.WriteEndObject();
        }

        return new JsonSchema($"{file.Name}.schema.json", $"{SourceReader.InputFolder}/{file.Files}", file.IsData, $"{Encoding.UTF8.GetString(stream.ToArray())}\n");
    }

    private static void WriteGroup(Utf8JsonWriter writer, IReadOnlyList<KeyDescription> keys, IReadOnlyList<string> atLeastOneOf)
    {
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var key in keys)
        {
            writer.WriteStartObject(key.Name);
            writer.WriteString("description", key.About);
            WriteShape(writer, key);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("extra");
        writer.WriteString("description", "Free: anything may stand here, and the build reads none of it.");
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (keys.Any(key => key.IsRequired))
        {
            WriteTexts(writer, "required", keys.Where(key => key.IsRequired).Select(key => key.Name));
        }

        WriteAtLeastOne(writer, atLeastOneOf);
        writer.WriteBoolean("additionalProperties", false);
    }

    private static void WriteAtLeastOne(Utf8JsonWriter writer, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("anyOf");
        foreach (var key in keys)
        {
            writer.WriteStartObject();
            WriteTexts(writer, "required", [key]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteShape(Utf8JsonWriter writer, KeyDescription key)
    {
        switch (key.Shape)
        {
            case KeyShape.Text or KeyShape.Markdown:
                WriteText(writer, shortest: 1);
                break;
            case KeyShape.Summary:
                WriteText(writer, Limits.SummaryShortest);
                writer.WriteNumber("maxLength", Limits.SummaryLongest);
                break;
            case KeyShape.Address:
                writer.WriteString("type", "string");
                writer.WriteString("pattern", AddressPattern);
                break;
            case KeyShape.Day:
                writer.WriteString("type", "string");
                writer.WriteString("pattern", @"^\d{4}-\d{2}-\d{2}$");
                break;
            case KeyShape.Period:
                // A year alone is a number to YAML.
                WriteTexts(writer, "type", ["string", "integer"]);
                writer.WriteString("pattern", PeriodPattern);
                break;
            case KeyShape.Number:
                writer.WriteString("type", "integer");
                writer.WriteNumber("minimum", 0);
                break;
            case KeyShape.Flag:
                writer.WriteString("type", "boolean");
                break;
            case KeyShape.Choice:
                WriteTexts(writer, "enum", key.Allowed);
                break;
            case KeyShape.Names:
                WriteList(writer, key, () => WriteText(writer, shortest: 1));
                break;
            case KeyShape.Group:
                WriteGroup(writer, key.Keys, key.AtLeastOneOf);
                break;
            case KeyShape.Groups:
                WriteList(writer, key, () => WriteGroup(writer, key.Keys, key.AtLeastOneOf));
                break;
            default:
                WriteNamedGroups(writer, key.Keys);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter writer, int shortest)
    {
        writer.WriteString("type", "string");
        writer.WriteNumber("minLength", shortest);
    }

    private static void WriteList(Utf8JsonWriter writer, KeyDescription key, Action writeItem)
    {
        writer.WriteString("type", "array");
        if (key.IsRequired)
        {
            writer.WriteNumber("minItems", 1);
        }

        writer.WriteStartObject("items");
        writeItem();
        writer.WriteEndObject();
    }

    private static void WriteNamedGroups(Utf8JsonWriter writer, IReadOnlyList<KeyDescription> keys)
    {
        writer.WriteString("type", "object");
        writer.WriteStartObject("additionalProperties");
        WriteGroup(writer, keys, []);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
