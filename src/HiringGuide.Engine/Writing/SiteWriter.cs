using System.IO;
using System.Security.Cryptography;
using System.Text;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Writing;

/// <summary>What a publish changed, as counts of files.</summary>
public sealed record Written(int Added, int Changed, int Unchanged, int Removed);

/// <summary>
/// The one door out: publishes a site whole or not at all. The files are written to a folder beside the output, which then takes the output's place;
/// only a folder that is empty or bears the guide's own manifest is ever replaced.
/// </summary>
public static class SiteWriter
{
    /// <summary>Lists every published file with its hash; its presence says that a folder is ours to replace.</summary>
    public const string ManifestName = ".guide-manifest";

    /// <summary>Null where nothing was published: then the reason has been reported and the folder is as it was.</summary>
    public static Written? Write(IReadOnlyList<OutputFile> files, string folder, DiagnosticBag log)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!IsOurs(target))
        {
            log.Report(Rules.ForeignOutputFolder, Place.StartOf(folder), "The output folder is a file, or holds files that this program did not write; it is left alone.", "empty it by hand, or choose another with --output");
            return null;
        }

        var staging = $"{target}.new-{Environment.ProcessId}";
        try
        {
            var before = ReadManifest(target);
            Delete(staging);
            var after = Stage(files, staging);
            Swap(staging, target);
            return Compare(before, after);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.Report(Rules.WriteFailed, Place.StartOf(folder), $"The site could not be written: {failure.Message}", "the previous site is as it was");
            TryDelete(staging);
            return null;
        }
    }

    private static bool IsOurs(string target)
    {
        if (File.Exists(target))
        {
            return false;
        }

        return !Directory.Exists(target) || File.Exists(Path.Join(target, ManifestName)) || !Directory.EnumerateFileSystemEntries(target).Any();
    }

    private static Dictionary<string, string> ReadManifest(string target)
    {
        var path = Path.Join(target, ManifestName);
        return File.Exists(path)
            ? File.ReadAllLines(path).Select(line => line.Split("  ", 2)).Where(parts => parts.Length == 2).ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>Writes every file and the manifest to a new folder; gives the hash of each file by its path.</summary>
    private static Dictionary<string, string> Stage(IReadOnlyList<OutputFile> files, string staging)
    {
        var root = staging + Path.DirectorySeparatorChar;
        var paths = files.Select(file => PathInside(root, file.Path)).ToArray();
        foreach (var folder in paths.Select(path => Path.GetDirectoryName(path)!).Append(staging).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(folder);
        }

        var hashes = new string[files.Count];
        System.Threading.Tasks.Parallel.For(0, files.Count, index =>
        {
            var bytes = files[index].Bytes.Span;
            hashes[index] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            using var handle = File.OpenHandle(paths[index], FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, bytes, 0);
        });
        var byPath = files.Zip(hashes).ToDictionary(pair => pair.First.Path, pair => pair.Second, StringComparer.Ordinal);
        var manifest = new StringBuilder();
        foreach (var (path, hash) in byPath.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            manifest.Append(hash).Append("  ").Append(path).Append('\n');
        }

        File.WriteAllText(Path.Join(staging, ManifestName), manifest.ToString());
        return byPath;
    }

    /// <summary>A second look at every path, whatever was checked before: nothing is written outside the folder.</summary>
    private static string PathInside(string root, string path)
    {
        var full = Path.GetFullPath(Path.Join(root, path));
        return full.StartsWith(root, StringComparison.Ordinal) ? full : throw new IOException($"'{path}' lies outside the output folder.");
    }

    private static void Swap(string staging, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Directory.Move(staging, target);
            return;
        }

        var old = $"{target}.old-{Environment.ProcessId}";
        Delete(old);
        Directory.Move(target, old);
        try
        {
            Directory.Move(staging, target);
        }
        catch (IOException)
        {
            Directory.Move(old, target);
            throw;
        }

        TryDelete(old);
    }

    private static Written Compare(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var unchanged = after.Count(file => before.TryGetValue(file.Key, out var hash) && hash == file.Value);
        var added = after.Count(file => !before.ContainsKey(file.Key));
        return new Written(added, after.Count - added - unchanged, unchanged, before.Keys.Count(path => !after.ContainsKey(path)));
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Delete(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed now is removed by the next build; the published site is whole either way.
        }
    }
}
