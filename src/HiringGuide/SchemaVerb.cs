using System.CommandLine;
using HiringGuide.Engine.Authoring;

namespace HiringGuide;

/// <summary><c>guide schema</c>: what every file of the guide may hold, in the form that editors read.</summary>
internal static class SchemaVerb
{
    private const string Folder = "schemas";

    private const string Description = """
        Writes a JSON Schema for each kind of front matter and data file to schemas/, from the list of keys that the program itself holds.
        Editors complete and check by them as one types; .vscode/settings.json leads VS Code to those of the data files.

        Example: guide schema --check
        """;

    public static Command Create(Surroundings surroundings)
    {
        var check = new Option<bool>("--check") { Description = "Write nothing, and say whether the schemas are up to date." };
        var root = new Option<string>("--root") { Description = "The folder that holds schemas/.", DefaultValueFactory = _ => "." };
        var command = new Command("schema", Description) { check, root };
        command.SetAction(parsed =>
        {
            var folder = Path.Join(parsed.GetValue(root) ?? ".", Folder);
            var stale = JsonSchemas.All.Where(schema => !IsThere(schema, folder)).ToList();
            return parsed.GetValue(check) ? Check(stale, surroundings) : Write(stale, folder, surroundings);
        });
        return command;
    }

    private static int Check(IReadOnlyList<JsonSchema> stale, Surroundings surroundings)
    {
        foreach (var schema in stale)
        {
            surroundings.Errors.WriteLine($"{Folder}/{schema.Name} is not up to date.");
        }

        surroundings.Output.WriteLine(stale.Count == 0 ? $"{JsonSchemas.All.Count} schemas are up to date" : "Run 'guide schema' and commit what it writes");
        return stale.Count == 0 ? ExitCodes.Fine : ExitCodes.ContentProblems;
    }

    private static int Write(IReadOnlyList<JsonSchema> stale, string folder, Surroundings surroundings)
    {
        Directory.CreateDirectory(folder);
        foreach (var schema in stale)
        {
            File.WriteAllText(Path.Join(folder, schema.Name), schema.Text);
            surroundings.Output.WriteLine($"Wrote  {Folder}/{schema.Name}");
        }

        surroundings.Output.WriteLine($"{JsonSchemas.All.Count} schemas are up to date");
        return ExitCodes.Fine;
    }

    /// <summary>Whether the file says what the schema says, in whatever line ends a checkout has given it.</summary>
    private static bool IsThere(JsonSchema schema, string folder) =>
        Path.Join(folder, schema.Name) is var path && File.Exists(path) && File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) == schema.Text;
}
