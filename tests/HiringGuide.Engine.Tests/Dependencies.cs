using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>docs/dependencies.md names every package that the lock files name, and no other.</summary>
public sealed partial class Dependencies
{
    private static readonly string Page = File.ReadAllText(Path.Join(TestSite.Repository, "docs", "dependencies.md"));

    [Fact]
    public void Every_package_of_the_lock_files_of_NuGet_is_listed_with_its_version_and_its_licence()
    {
        var locked =
            from file in Files("packages.lock.json")
            from framework in Json(file).GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            where package.Value.TryGetProperty("resolved", out _)
            select $"{package.Name} {package.Value.GetProperty("resolved").GetString()}";

        Assert.Equal(locked.Distinct().Order(StringComparer.Ordinal), Listed("NuGet"));
    }

    [Fact]
    public void Every_package_of_the_lock_files_of_npm_is_listed_with_its_version_and_its_licence()
    {
        var locked =
            from file in Files("package-lock.json")
            from package in Json(file).GetProperty("packages").EnumerateObject()
            where package.Name.Length > 0
            select $"{package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]} {package.Value.GetProperty("version").GetString()}";

        Assert.Equal(locked.Distinct().Order(StringComparer.Ordinal), Listed("npm"));
    }

    /// <summary>The rows of the tables under a heading that have a package, a version, a licence and a reason.</summary>
    private static IEnumerable<string> Listed(string registry)
    {
        var section = Page[Page.IndexOf($"## {registry}", StringComparison.Ordinal)..];
        var end = section.IndexOf("\n## ", 1, StringComparison.Ordinal);
        return Row().Matches(end < 0 ? section : section[..end]).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Files(string name) =>
        Directory.EnumerateFiles(TestSite.Repository, name, SearchOption.AllDirectories).Where(file => !Outside().IsMatch(Path.GetRelativePath(TestSite.Repository, file).Replace('\\', '/')));

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;

    [GeneratedRegex(@"^\| `([^`]+)` \| ([^ |]+) \| [^|]+ \| [^|]{5,} \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"(^|/)(node_modules|bin|obj|output[^/]*|publish|\.cache)/")]
    private static partial Regex Outside();
}
