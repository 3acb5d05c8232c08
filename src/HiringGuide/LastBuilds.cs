using System.Security.Cryptography;
using System.Text;
using HiringGuide.Engine;

namespace HiringGuide;

/// <summary>
/// Where builds keep their notes, a file for each output folder: in the user's cache and nowhere in the repository, so that no pull request can bring notes that
/// a build would believe.
/// </summary>
internal static class LastBuilds
{
    private const string Ours = "hiring-guide";

    /// <summary>By the rules of each system: XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, the local application data. Null where the user has no home.</summary>
    public static string? FindUsersCache()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folder = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Join(home, "Library", "Caches")
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named
            : Path.Join(home, ".cache");
        return Path.IsPathRooted(folder) && home.Length > 0 ? folder : null;
    }

    /// <summary>Null where nothing is kept.</summary>
    public static BuildMemory? Find(BuildOptions options, Surroundings surroundings)
    {
        if (surroundings.CacheFolder is not { } cache)
        {
            return null;
        }

        var output = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(options.Output))));
        return new BuildMemory(Path.Join(cache, Ours, "builds", $"{output[..32]}.json"), HashOfProgram(options.Root));
    }

    /// <summary>
    /// The program's own files, its runtime, and what npm says it has installed of the tools that make files of the site. A guide's theme and engine are in the
    /// program, whether it is compiled to one file or many.
    /// </summary>
    private static string HashOfProgram(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Environment.Version.ToString()));
        var tools = new[] { "search", "admin" }.Select(folder => Path.Join(root, folder, "node_modules", ".package-lock.json")).Where(File.Exists);
        foreach (var file in ProgramFiles().Concat(tools))
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> ProgramFiles() =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Order(StringComparer.Ordinal),
        .. Environment.ProcessPath is { } program ? [program] : Array.Empty<string>(),
    ];
}
