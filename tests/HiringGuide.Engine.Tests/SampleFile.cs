using System.Text;
using HiringGuide.Engine.Authoring;

namespace HiringGuide.Engine.Tests;

/// <summary>A file with every key of its description. <see cref="Groups"/> tells of each group of keys the line of its stranger and the keys beside it.</summary>
internal sealed class SampleFile
{
    /// <summary>In place of a value: the key is not written.</summary>
    public const string LeftOut = "left out";

    private const string Stranger = "qqqqqqqqqqqqqqqq: x";

    private readonly StringBuilder text = new();
    private readonly Func<string, string?> change;
    private readonly bool withStrangers;
    private readonly List<(int Line, IReadOnlyList<string> Keys)> groups = [];
    private int lines;

    private SampleFile(FileDescription file, Func<string, string?> change, bool withStrangers)
    {
        this.change = change;
        this.withStrangers = withStrangers;
        Path = $"input/{file.Files.Replace("*", file.Name == "comparison" ? "one-vs-two" : "sample", StringComparison.Ordinal)}";
        if (!file.IsData)
        {
            WriteLine("---");
        }

        if (file.HoldsNamedGroups)
        {
            WriteLine("own-name:");
            Write(file.Keys, "  ", "");
        }
        else
        {
            Write(file.Keys, "", "");
        }

        if (!file.IsData)
        {
            WriteLine("---");
            WriteLine("");
            WriteLine("Text.");
        }
    }

    public string Path { get; }

    public string Text => text.ToString();

    public IReadOnlyList<(int Line, IReadOnlyList<string> Keys)> Groups => groups;

    /// <summary>The file with some values changed: <paramref name="change"/> gives for the path of a key, such as <c>groups/tools/why</c>, what stands there instead; null for what is right.</summary>
    public static SampleFile Of(FileDescription file, Func<string, string?>? change = null, bool withStrangers = false) => new(file, change ?? (_ => null), withStrangers);

    /// <summary>Every key of the file, those inside groups included, each with its path.</summary>
    public static IReadOnlyList<(string Path, KeyDescription Description)> KeysOf(FileDescription file) => [.. KeysOf(file.Keys, "")];

    private static IEnumerable<(string Path, KeyDescription Description)> KeysOf(IReadOnlyList<KeyDescription> keys, string before) =>
        keys.SelectMany(key => KeysOf(key.Keys, $"{before}{key.Name}/").Prepend(($"{before}{key.Name}", key)));

    private void Write(IReadOnlyList<KeyDescription> keys, string indent, string before)
    {
        foreach (var key in keys)
        {
            WriteKey(key, indent, $"{before}{key.Name}");
        }

        if (withStrangers)
        {
            WriteLine(indent + Stranger);
            groups.Add((lines, [.. keys.Select(key => key.Name)]));
        }
    }

    private void WriteKey(KeyDescription key, string indent, string path)
    {
        var given = change(path);
        if (given == LeftOut)
        {
            return;
        }

        if (given is not null || key.Keys.Count == 0)
        {
            WriteLine($"{indent}{key.Name}: {given ?? ValueFor(key)}");
            return;
        }

        WriteLine($"{indent}{key.Name}:");
        switch (key.Shape)
        {
            case KeyShape.Groups:
                WriteLine($"{indent}  -");
                Write(key.Keys, $"{indent}    ", $"{path}/");
                break;
            case KeyShape.NamedGroups:
                WriteLine($"{indent}  own-name:");
                Write(key.Keys, $"{indent}    ", $"{path}/");
                break;
            default:
                Write(key.Keys, $"{indent}  ", $"{path}/");
                break;
        }
    }

    private static string ValueFor(KeyDescription key) => key switch
    {
        { Name: "currency" } => "USD",
        { Name: "repo" } => "owner/name",
        { Shape: KeyShape.Summary } => new string('x', 100),
        { Shape: KeyShape.Address } => "https://example.com/",
        { Shape: KeyShape.Day } => "2026-11-24",
        { Shape: KeyShape.Period } => "2025-07/2026-06",
        { Shape: KeyShape.Number } => "7",
        { Shape: KeyShape.Flag } => "true",
        { Shape: KeyShape.Choice } => key.Allowed[0],
        { Shape: KeyShape.Names } => "[x]",
        _ => "x",
    };

    private void WriteLine(string line)
    {
        text.Append(line).Append('\n');
        lines++;
    }
}
