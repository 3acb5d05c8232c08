using System.Text.RegularExpressions;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>The invariants of ARCHITECTURE.md that a compiler does not hold, read from the source.</summary>
public sealed class Architecture
{
    private static readonly string Engine = Path.Join(TestSite.Repository, "src", "HiringGuide.Engine");

    /// <summary>From left to right: a room may use any room before it.</summary>
    private static readonly string[] Rooms = ["Diagnostics", "Model", "Reading", "Parsing", "Editing", "Linking", "Rendering", "Checking", "Writing", "Importing", "Moving", "Comparing", "Authoring"];

    [Fact]
    public void No_room_uses_a_later_one()
    {
        var arrows =
            from room in Rooms.Index()
            from file in Directory.EnumerateFiles(Path.Join(Engine, room.Item), "*.cs", SearchOption.AllDirectories)
            from Match used in Regex.Matches(File.ReadAllText(file), @"^using HiringGuide\.Engine\.(\w+)", RegexOptions.Multiline)
            where Array.IndexOf(Rooms, used.Groups[1].Value) > room.Index
            select $"{Path.GetRelativePath(Engine, file)} uses {used.Groups[1].Value}";

        Assert.Empty(arrows);
        Assert.Equal(Rooms.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Engine).Select(path => Path.GetFileName(path)).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("YamlDotNet", "Parsing/FrontMatterReader.cs")]
    [InlineData("Markdig", "Parsing/ProseParser.cs", "Parsing/MarkdownProse.cs", "Parsing/ProseCarver.cs", "Parsing/ProseFlattener.cs", "Parsing/LinkTargets.cs")]
    [InlineData("AngleSharp")]
    public void A_library_is_used_in_its_own_place_only(string library, params string[] places)
    {
        var users = SourceFiles().Where(file => Regex.IsMatch(File.ReadAllText(file), $@"\b{library}\.")).Select(Relative);

        Assert.Equal(places.Order(StringComparer.Ordinal), users.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_reading_and_writing_touch_the_disk()
    {
        var users = SourceFiles().Where(file => Regex.IsMatch(File.ReadAllText(file), @"\b(File|Directory|FileInfo|DirectoryInfo|FileStream|RandomAccess)\.\w+\(")).Select(Relative);

        Assert.All(users, user => Assert.True(user.StartsWith("Reading/", StringComparison.Ordinal) || user.StartsWith("Writing/", StringComparison.Ordinal), user));
    }

    [Fact]
    public void The_doors_to_the_disk_know_no_clock_either()
    {
        var banned = new Regex(@"\b(DateTime|DateTimeOffset|Stopwatch|Random|Console|Environment\.(MachineName|UserName))\b");

        Assert.DoesNotContain(SourceFiles(), file => banned.IsMatch(Regex.Replace(File.ReadAllText(file), @"//.*", "").Replace("DateTimeFormat", "", StringComparison.Ordinal).Replace("DateTimeStyles", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Neither_the_engine_nor_the_theme_uses_reflection()
    {
        var banned = new Regex(@"System\.Reflection|\.GetType\(\)|Activator\.|\bdynamic\b|GetProperty\(|GetMethod\(");
        var theme = Directory.EnumerateFiles(Path.Join(TestSite.Repository, "theme"), "*", SearchOption.AllDirectories).Where(IsSource).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.DoesNotContain(SourceFiles().Concat(theme), file => banned.IsMatch(File.ReadAllText(file)));
    }

    [Fact]
    public void Addresses_are_made_in_routes_only()
    {
        var makers = SourceFiles().Where(file => !file.EndsWith("Routes.cs", StringComparison.Ordinal) && Regex.IsMatch(File.ReadAllText(file), @"\$?""/(roles|skills|tools|articles|categories|families|compare|salaries|sources|data)/"));

        Assert.Empty(makers.Select(Relative));
    }

    [Fact]
    public void The_pipeline_is_read_in_a_minute()
    {
        var text = File.ReadAllText(Path.Join(Engine, "Pipeline.cs"));
        var run = text[text.IndexOf("private static BuildResult Run", StringComparison.Ordinal)..];

        Assert.True(run.Split('\n').Length < 40);
    }

    private static string Relative(string file) => Path.GetRelativePath(Engine, file).Replace('\\', '/');

    private static bool IsSource(string file) => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal);

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Engine, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
