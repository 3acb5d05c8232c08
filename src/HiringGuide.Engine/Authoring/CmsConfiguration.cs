using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Authoring;

/// <summary>
/// The configuration of Sveltia CMS, in the keys that Decap CMS gave it: where changes go, and a form for every kind of file, made of the descriptions that the
/// schemas are made of.
/// </summary>
internal sealed class CmsConfiguration
{
    /// <summary>How many keys of a group stand for it while it is closed.</summary>
    private const int KeysInSummary = 2;

    private readonly Utf8JsonWriter json;
    private readonly Site site;

    private CmsConfiguration(Utf8JsonWriter json, Site site)
    {
        this.json = json;
        this.site = site;
    }

    /// <summary>The configuration as JSON.</summary>
    public static string TextFor(Site site, AdminSettings admin)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new CmsConfiguration(json, site).Write(admin);
        }

        return $"{Encoding.UTF8.GetString(stream.ToArray())}\n";
    }

    private void Write(AdminSettings admin)
    {
        json.WriteStartObject();
        WriteBackend(admin);
        json.WriteString("app_title", $"Edit {site.Settings.Name}");
        json.WriteString("media_folder", "admin/media");
        json.WriteString("public_folder", "/admin/media");
        json.WriteStartObject("slug");
        json.WriteString("encoding", "ascii");
        json.WriteBoolean("clean_accents", true);
        json.WriteEndObject();
        json.WriteStartObject("editor");
        json.WriteBoolean("preview", false);
        json.WriteEndObject();
        json.WriteStartObject("output");
        json.WriteBoolean("omit_empty_optional_fields", true);
        json.WriteEndObject();
        WriteCollections();
        json.WriteEndObject();
    }

    private void WriteBackend(AdminSettings admin)
    {
        json.WriteStartObject("backend");
        json.WriteString("name", AdminSettings.Backends[(int)admin.Backend]);
        if (admin.Backend == AdminBackend.GitHub)
        {
            json.WriteString("repo", admin.Repository);
            json.WriteString("branch", admin.Branch);
            if (admin.SignInUrl is { } address)
            {
                json.WriteString("base_url", address);
            }
        }

        json.WriteEndObject();
        if (admin.Backend == AdminBackend.GitHub)
        {
            json.WriteString("publish_mode", "editorial_workflow");
        }
    }

    private void WriteCollections()
    {
        json.WriteStartArray("collections");
        foreach (var collection in CmsCollection.All.Where(collection => collection.Folder is not null))
        {
            WriteFolder(collection);
        }

        json.WriteEndArray();
        json.WriteStartArray("singletons");
        foreach (var collection in CmsCollection.All.Where(collection => collection.Folder is null))
        {
            json.WriteStartObject();
            json.WriteString("name", collection.Name);
            json.WriteString("label", collection.Label);
            json.WriteString("file", $"{SourceReader.InputFolder}/{collection.Files}");
            json.WriteString("format", "yaml");
            WriteFields(collection);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFolder(CmsCollection collection)
    {
        json.WriteStartObject();
        json.WriteString("name", collection.Name);
        json.WriteString("label", collection.Label);
        json.WriteString("description", collection.About);
        json.WriteString("folder", collection.Folder);
        json.WriteString("path", collection.PathInFolder);
        json.WriteString("extension", collection.Ending);
        json.WriteString("format", collection.HasBody ? "yaml-frontmatter" : "yaml");
        if (collection.PagePath is { } page)
        {
            json.WriteString("preview_path", page);
        }

        json.WriteBoolean("create", collection.IsStartedHere);
        json.WriteBoolean("delete", false);
        WriteNaming(collection);
        WriteFields(collection);
        json.WriteEndObject();
    }

    /// <summary>A new file is called after its title, or as its author wants it called; a file without a title is listed by its name.</summary>
    private void WriteNaming(CmsCollection collection)
    {
        if (!collection.HasTitle)
        {
            json.WriteString("summary", "{{slug}}");
        }

        if (collection.IsStartedHere)
        {
            json.WriteStartObject("slug");
            json.WriteString("template", collection.HasBody ? "{{title}}" : "{{code}}");
            json.WriteStartArray("editable");
            json.WriteStringValue("create");
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private void WriteFields(CmsCollection collection)
    {
        json.WriteStartArray("fields");
        if (collection.HoldsNamedGroups)
        {
            WriteNamedGroups(collection.Keys, NamesOf(collection.Name));
        }
        else
        {
            WriteEach(collection.Keys, collection.Name);
        }

        if (collection.HasBody)
        {
            WriteBody();
        }

        json.WriteEndArray();
    }

    /// <summary>Text and no more: an editor with buttons would write the Markdown anew.</summary>
    private void WriteBody()
    {
        json.WriteStartObject();
        json.WriteString("name", "body");
        json.WriteString("label", "Text");
        json.WriteString("hint", "Markdown, kept as it is typed.");
        json.WriteString("widget", "text");
        json.WriteBoolean("required", false);
        json.WriteEndObject();
    }

    private void WriteEach(IReadOnlyList<KeyDescription> keys, string path)
    {
        foreach (var key in keys)
        {
            json.WriteStartObject();
            json.WriteString("name", key.Name);
            json.WriteString("label", LabelOf(key.Name));
            json.WriteString("hint", key.About);
            json.WriteBoolean("required", key.IsRequired);
            WriteWidget(key, $"{path}/{key.Name}");
            json.WriteEndObject();
        }
    }

    private void WriteWidget(KeyDescription key, string path)
    {
        switch (key.Shape)
        {
            case KeyShape.Text:
                json.WriteString("widget", "string");
                break;
            case KeyShape.Markdown:
                json.WriteString("widget", "text");
                break;
            case KeyShape.Summary:
                json.WriteString("widget", "text");
                json.WriteNumber("minlength", Limits.SummaryShortest);
                json.WriteNumber("maxlength", Limits.SummaryLongest);
                break;
            case KeyShape.Address:
                json.WriteString("widget", "string");
                WritePattern(JsonSchemas.AddressPattern, "Write it whole, such as https://example.com/");
                break;
            case KeyShape.Day:
                json.WriteString("widget", "datetime");
                json.WriteString("type", "date");
                json.WriteString("format", "YYYY-MM-DD");
                break;
            case KeyShape.Period:
                json.WriteString("widget", "string");
                WritePattern(JsonSchemas.PeriodPattern, "Write 2025, 2025-05 or 2025-07/2026-06");
                break;
            case KeyShape.Number:
                json.WriteString("widget", "number");
                json.WriteString("value_type", "int");
                json.WriteNumber("min", 0);
                break;
            case KeyShape.Flag:
                json.WriteString("widget", "boolean");
                break;
            case KeyShape.Choice:
                json.WriteString("widget", "select");
                WriteTexts("options", key.Allowed);
                break;
            case KeyShape.Names:
                WriteList(key);
                break;
            case KeyShape.Group:
                WriteGroup(() => WriteEach(key.Keys, path));
                break;
            case KeyShape.Groups:
                WriteList(key);
                json.WriteString("collapsed", "auto");
                json.WriteString("summary", string.Join(", ", key.Keys.Take(KeysInSummary).Select(part => $"{{{{fields.{part.Name}}}}}")));
                json.WriteStartArray("fields");
                WriteEach(key.Keys, path);
                json.WriteEndArray();
                break;
            default:
                WriteGroup(() => WriteNamedGroups(key.Keys, NamesOf(path)));
                break;
        }
    }

    private void WriteList(KeyDescription key)
    {
        json.WriteString("widget", "list");
        if (key.IsRequired)
        {
            json.WriteNumber("min", 1);
        }
    }

    private void WriteGroup(Action writeFields)
    {
        json.WriteString("widget", "object");
        json.WriteStartArray("fields");
        writeFields();
        json.WriteEndArray();
    }

    /// <summary>The forms of the editor know no names of the author's own, so each name that the guide has now is a group.</summary>
    private void WriteNamedGroups(IReadOnlyList<KeyDescription> keys, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("label", name);
            json.WriteBoolean("required", false);
            json.WriteString("collapsed", "auto");
            WriteGroup(() => WriteEach(keys, name));
            json.WriteEndObject();
        }
    }

    private IEnumerable<string> NamesOf(string path) => path switch
    {
        "site/placeholders" => site.Settings.Placeholders.Keys.Order(StringComparer.Ordinal),
        "sources" => site.FigureSources.Keys.Order(StringComparer.Ordinal),
        _ => throw new InvalidOperationException($"Nobody knows the names under {path}."),
    };

    private void WritePattern(string pattern, string message) => WriteTexts("pattern", [pattern, message]);

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>A key as words: <c>alsoKnownAs</c> is "Also known as".</summary>
    private static string LabelOf(string key)
    {
        var words = string.Concat(key.Select(character => char.IsAsciiLetterUpper(character) ? $" {char.ToLowerInvariant(character)}" : $"{character}"));
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }
}
