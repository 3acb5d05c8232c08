using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>netlify/build.sh, run as Netlify runs it: in a fresh copy of the repository.</summary>
public sealed class NetlifyBuild : IDisposable
{
    private const string Archive = "dotnet-sdk-10.0.999-linux-x64.tar.gz";

    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly Dictionary<string, string?> NothingSet = new()
    {
        ["CONTEXT"] = null,
        ["URL"] = null,
        ["DEPLOY_PRIME_URL"] = null,
        ["REVIEW_ID"] = null,
        ["BRANCH"] = null,
        ["COMMIT_REF"] = null,
        ["GITHUB_ACTIONS"] = null,
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
    };

    private readonly string folder = Directory.CreateTempSubdirectory("guide-netlify-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_fresh_clone_becomes_a_preview_and_then_the_published_site()
    {
        foreach (var part in new[] { "src", "theme", "netlify", "search" })
        {
            Copy(Path.Join(TestSite.Repository, part), Path.Join(folder, part));
        }

        foreach (var file in Directory.EnumerateFiles(TestSite.Repository).Where(file => Path.GetFileName(file) is "global.json" or ".editorconfig" || Path.GetFileName(file).StartsWith("Directory.", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Join(folder, Path.GetFileName(file)));
        }

        Copy(Path.Join(TestSite.Repository, "tests", "HiringGuide.Engine.Tests", "Sites", "whole", "input"), Path.Join(folder, "input"));
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

        var preview = await BuildAsync(new() { ["CI"] = "true", ["NUGET_PACKAGES"] = packages, ["CONTEXT"] = "deploy-preview", ["URL"] = "https://guide.example", ["DEPLOY_PRIME_URL"] = "https://deploy-preview-12--guide.example", ["REVIEW_ID"] = "12", ["COMMIT_REF"] = "0123456789abcdef" }, "--date", "2026-11-24");

        Assert.True(preview.ExitCode == 0, preview.Output + preview.Errors);
        var home = File.ReadAllText(Path.Join(folder, "output", "index.html"));
        Assert.Contains("Preview of pull request 12, commit 0123456.", home, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://guide.example/\">", home, StringComparison.Ordinal);
        Assert.Contains("https://deploy-preview-12--guide.example/", File.ReadAllText(Path.Join(folder, "output", "sitemap.xml")), StringComparison.Ordinal);

        var published = await BuildAsync(new() { ["CI"] = "true", ["NUGET_PACKAGES"] = packages, ["CONTEXT"] = "production", ["URL"] = "https://guide.example", ["DEPLOY_PRIME_URL"] = "https://main--guide.example" }, "--date", "2026-11-24");

        Assert.True(published.ExitCode == 0, published.Output + published.Errors);
        Assert.DoesNotContain("Preview of", File.ReadAllText(Path.Join(folder, "output", "index.html")), StringComparison.Ordinal);
        Assert.Contains("<loc>https://guide.example/</loc>", File.ReadAllText(Path.Join(folder, "output", "sitemap.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_sdk_the_named_one_is_fetched_once_and_kept()
    {
        var variables = WithoutSdk(archiveIsGenuine: true);

        var first = await BuildAsync(variables);
        Directory.Delete(Path.Join(folder, "feed"), recursive: true);
        var second = await BuildAsync(variables);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal("run -c Release --project src/HiringGuide -- build --strict --base-url https://guide.example\n", first.Output);
        Assert.Equal(first.Output, second.Output);
        Assert.False(File.Exists(Path.Join(folder, ".cache", Archive)));
    }

    [Fact]
    public async Task An_archive_with_another_checksum_is_never_unpacked()
    {
        var build = await BuildAsync(WithoutSdk(archiveIsGenuine: false));

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal("", build.Output.Replace($".cache/{Archive}: FAILED\n", "", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Join(folder, ".cache", "dotnet")));
    }

    [Theory]
    [InlineData("deploy-preview", "12", "a-branch", "--preview pull request 12")]
    [InlineData("branch-deploy", null, "spring", "--preview branch spring")]
    public async Task Whatever_is_not_production_is_a_preview(string context, string? review, string branch, string expected)
    {
        var variables = WithoutSdk(archiveIsGenuine: true);
        variables["CONTEXT"] = context;
        variables["REVIEW_ID"] = review;
        variables["BRANCH"] = branch;

        Assert.Equal($"run -c Release --project src/HiringGuide -- build --strict {expected} --canonical-url https://guide.example\n", (await BuildAsync(variables)).Output);
    }

    [Theory]
    [InlineData("name: Small\n", "search")]
    [InlineData("name: Small\nadmin:\n  backend: test-repo\n", "search", "admin")]
    public async Task With_node_at_hand_npm_brings_what_the_site_asks_for(string settings, params string[] folders)
    {
        var variables = WithoutSdk(archiveIsGenuine: true);
        Directory.CreateDirectory(Path.Join(folder, "input"));
        File.WriteAllText(Path.Join(folder, "input", "site.yml"), settings);
        File.CreateSymbolicLink(Path.Join(folder, "tools", "grep"), PathOf("grep"));
        File.CreateSymbolicLink(Path.Join(folder, "tools", "npm"), PathOf("echo"));

        var build = await BuildAsync(variables);

        Assert.Equal(0, build.ExitCode);
        Assert.Equal(folders.Select(name => $"ci --prefix {name} --ignore-scripts --no-audit --no-fund"), build.Output.Split('\n').Where(line => line.StartsWith("ci ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_the_script_fetches_is_what_netlify_keeps()
    {
        var script = File.ReadAllText(Path.Join(TestSite.Repository, "netlify", "build.sh"));
        const string Record = """
            const calls = [];
            const cache = { restore: (paths) => calls.push(["restore", ...paths]), save: (paths) => calls.push(["save", ...paths]) };
            const plugin = require("./netlify/cache");
            plugin.onPreBuild({ utils: { cache } });
            plugin.onPostBuild({ utils: { cache } });
            console.log(JSON.stringify(calls));
            """;

        var calls = await Child.RunAsync("node", ["-e", Record], TestSite.Repository, NothingSet);

        Assert.Equal("""[["restore",".cache/dotnet",".cache/nuget"],["save",".cache/dotnet",".cache/nuget"]]""", calls.Output.Trim());
        Assert.Contains("DOTNET_ROOT=\"$PWD/.cache/dotnet\"", script, StringComparison.Ordinal);
        Assert.Contains("NUGET_PACKAGES:-$PWD/.cache/nuget", script, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sdk_that_is_fetched_is_one_that_global_json_accepts()
    {
        var named = Regex.Match(File.ReadAllText(Path.Join(TestSite.Repository, "netlify", "dotnet-sdk.sha512")), @"^[0-9a-f]{128}  dotnet-sdk-([\d.]+)-linux-x64\.tar\.gz\n$");
        var lowest = Version.Parse(Regex.Match(File.ReadAllText(Path.Join(TestSite.Repository, "global.json")), @"""version"": ""([\d.]+)""").Groups[1].Value);

        Assert.True(named.Success);
        var version = Version.Parse(named.Groups[1].Value);
        Assert.Equal((lowest.Major, lowest.Minor), (version.Major, version.Minor));
        Assert.True(version >= lowest);
    }

    /// <summary>A machine that has the usual tools and no dotnet, and a feed whose SDK prints what it is asked to do.</summary>
    private Dictionary<string, string?> WithoutSdk(bool archiveIsGenuine)
    {
        Copy(Path.Join(TestSite.Repository, "netlify"), Path.Join(folder, "netlify"));
        var tools = Directory.CreateDirectory(Path.Join(folder, "tools")).FullName;
        foreach (var tool in new[] { "dirname", "curl", "tar", "gzip", "mkdir", "rm", "sha512sum", "cat" })
        {
            File.CreateSymbolicLink(Path.Join(tools, tool), PathOf(tool));
        }

        var feed = Directory.CreateDirectory(Path.Join(folder, "feed", "Sdk", "10.0.999")).FullName;
        var archive = Path.Join(feed, Archive);
        PackSdk(archive);
        var checksum = archiveIsGenuine ? Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(archive))) : new string('0', 128);
        File.WriteAllText(Path.Join(folder, "netlify", "dotnet-sdk.sha512"), $"{checksum}  {Archive}\n");
        return new() { ["PATH"] = tools, ["DOTNET_FEED"] = $"file://{folder}/feed", ["CONTEXT"] = "production", ["URL"] = "https://guide.example" };
    }

    private static void PackSdk(string archive)
    {
        using var zipped = new GZipStream(File.Create(archive), CompressionLevel.Fastest);
        using var tar = new TarWriter(zipped);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "sdk/10.0.999/") { Mode = Executable });
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "dotnet") { Mode = Executable, DataStream = new MemoryStream(Encoding.UTF8.GetBytes($"#!{PathOf("bash")}\necho \"$@\"\n")) });
    }

    private Task<Child> BuildAsync(Dictionary<string, string?> variables, params string[] flags) =>
        Child.RunAsync(PathOf("bash"), [Path.Join(folder, "netlify", "build.sh"), .. flags], folder, NothingSet.Concat(variables).GroupBy(variable => variable.Key).ToDictionary(group => group.Key, group => group.Last().Value));

    private static string PathOf(string tool) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(place => Path.Join(place, tool)).First(File.Exists);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !Regex.IsMatch(Path.GetRelativePath(from, file), @"(^|[\\/])(bin|obj|node_modules)[\\/]")))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
