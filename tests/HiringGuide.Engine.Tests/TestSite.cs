using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Tests;

/// <summary>A tiny whole guide in a folder of its own, to be changed and built by one test.</summary>
internal sealed class TestSite : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    private TestSite(string root) => Root = root;

    public string Root { get; }

    public string Output => Path.Join(Root, "output");

    /// <summary>The repository this test runs in.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A guide with one of everything and no problem.</summary>
    public static TestSite Whole() => CopyOf(Path.Join(Repository, "tests", "HiringGuide.Engine.Tests", "Sites", "whole"));

    public static TestSite CopyOf(string folder)
    {
        var site = new TestSite(Directory.CreateTempSubdirectory("guide-test-").FullName);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(site.Root, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return site;
    }

    /// <summary>Writes a file below input/.</summary>
    public TestSite With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public TestSite With(string path, byte[] bytes)
    {
        var target = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
        return this;
    }

    /// <summary>Replaces a text that stands once in a file.</summary>
    public TestSite Edit(string path, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(path));
        var first = text.IndexOf(old, StringComparison.Ordinal);
        if (first < 0)
        {
            throw new InvalidOperationException($"'{old}' does not stand in {path}.");
        }

        return With(path, text[..first] + replacement + text[(first + old.Length)..]);
    }

    public TestSite Without(string path)
    {
        File.Delete(PathOf(path));
        return this;
    }

    public string PathOf(string path) => Path.Join(Root, "input", path);

    public BuildOptions Options => new() { Root = Root, Output = Output, Today = Today };

    public BuildResult Check(Func<BuildOptions, BuildOptions>? change = null) => Pipeline.Check(change is null ? Options : change(Options), new PlainTheme());

    public BuildResult Build(bool strict = false, Func<BuildOptions, BuildOptions>? change = null) => Pipeline.Build(change is null ? Options : change(Options), new PlainTheme(), strict);

    /// <summary>Every problem as it would be printed.</summary>
    public IReadOnlyList<string> Problems() => [.. Check().Diagnostics.Select(diagnostic => diagnostic.ToString())];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "HiringGuide.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}

internal static class BuildResultReading
{
    /// <summary>The text of a built file.</summary>
    public static string TextOf(this BuildResult result, string path) =>
        System.Text.Encoding.UTF8.GetString(result.Files.Single(file => file.Path == path).Bytes.Span);

    public static IReadOnlyList<string> Codes(this BuildResult result) => [.. result.Diagnostics.Select(diagnostic => diagnostic.Rule.Code)];

    public static string Listing(this BuildResult result) => string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.ToString()));

    public static OutputFile? Find(this BuildResult result, string path) => result.Files.FirstOrDefault(file => file.Path == path);

    public static bool IsError(this Diagnostic diagnostic) => diagnostic.Rule.Severity == Severity.Error;
}
