using System.Diagnostics;
using System.Security.Cryptography;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>The real guide, built by the real program in two surroundings.</summary>
public sealed class SameBytesFromTheCommand
{
    [Fact]
    public void The_real_guide_has_the_same_bytes_under_another_culture_zone_umask_and_folder()
    {
        var folder = Directory.CreateTempSubdirectory("guide-bytes-").FullName;
        Build(Path.Join(folder, "a"), TestSite.Repository, new Dictionary<string, string> { ["XDG_CACHE_HOME"] = folder });
        Build(Path.Join(folder, "b"), folder, new Dictionary<string, string> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati", ["DOTNET_PROCESSOR_COUNT"] = "1", ["XDG_CACHE_HOME"] = folder }, umask: "077");

        var first = FilesOf(Path.Join(folder, "a"));

        Assert.True(first.Count > 100);
        Assert.Equal(first, FilesOf(Path.Join(folder, "b")));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Join(folder, "b", "index.html")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Directory.Delete(folder, recursive: true);
    }

    private static void Build(string output, string workingFolder, Dictionary<string, string> surroundings, string umask = "022")
    {
        var program = OperatingSystem.IsWindows() ? ["dotnet"] : new[] { "sh", "-c", $"umask {umask}; exec \"$0\" \"$@\"", "dotnet" };
        var start = new ProcessStartInfo(program[0]) { WorkingDirectory = workingFolder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[.. program[1..], Path.Join(AppContext.BaseDirectory, "guide.dll"), "build", "--root", TestSite.Repository, "--output", output, "--date", "2026-11-24", "--strict"])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in surroundings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
    }

    private static List<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}").Order(StringComparer.Ordinal)];
}
