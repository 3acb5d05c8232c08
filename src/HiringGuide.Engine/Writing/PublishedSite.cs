using System.IO;
using System.IO.Enumeration;
using System.Security.Cryptography;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Writing;

/// <summary>The site that lies in the output folder before a publish.</summary>
internal sealed class PublishedSite
{
    private readonly string folder;
    private readonly IReadOnlyDictionary<string, string> hashes;
    private readonly HashSet<string> paths;

    private PublishedSite(string folder, IReadOnlyDictionary<string, string> hashes, HashSet<string> paths)
    {
        this.folder = folder;
        this.hashes = hashes;
        this.paths = paths;
    }

    /// <summary>A folder that is not there holds an empty site.</summary>
    public static PublishedSite Read(string folder) => new(folder, Manifest.Read(folder), Directory.Exists(folder) ? PathsBelow(folder).ToHashSet(StringComparer.Ordinal) : []);

    public bool IsEmpty => paths.Count == 0;

    /// <summary>A file or link that the manifest does not list, so that somebody else put it here. Null where there is none.</summary>
    public static string? FindStranger(string folder)
    {
        var hashes = Manifest.Read(folder);
        return Directory.Exists(folder) ? PathsBelow(folder).FirstOrDefault(path => path != Manifest.Name && !hashes.ContainsKey(path)) : null;
    }

    /// <summary>Hashes what is to be published and compares it with what is, byte for byte: neither a file's time nor the manifest is taken at its word.</summary>
    public IReadOnlyList<StagedFile> Compare(IReadOnlyList<OutputFile> files)
    {
        var staged = new StagedFile[files.Count];
        SideBySide.For(files.Count, index =>
        {
            var bytes = files[index].Bytes.Span;
            var hash = HashOf(bytes);
            staged[index] = new StagedFile(files[index], hash, Holds(files[index].Path, hash, bytes));
        });
        return staged;
    }

    /// <summary>True where the folder holds these files, this manifest and nothing else.</summary>
    public bool Is(IReadOnlyList<StagedFile> files, ReadOnlySpan<byte> manifest) =>
        files.All(file => file.IsPublished) && paths.Count == files.Count + 1 && paths.Contains(Manifest.Name) && BytesAre(Manifest.Name, manifest);

    /// <summary>Null where the manifest is another one, or the folder does not hold byte for byte what it lists and nothing else.</summary>
    public Written? FindUnchanged(string manifestHash)
    {
        if (paths.Count != hashes.Count + 1 || !paths.Contains(Manifest.Name) || HashOf(File.ReadAllBytes(PathOf(Manifest.Name))) != manifestHash)
        {
            return null;
        }

        var (files, changed) = (hashes.ToArray(), 0);
        SideBySide.For(files.Length, index =>
        {
            if (!paths.Contains(files[index].Key) || HashOf(File.ReadAllBytes(PathOf(files[index].Key))) != files[index].Value)
            {
                System.Threading.Interlocked.Increment(ref changed);
            }
        });
        return changed > 0 ? null : new Written(0, 0, files.Length, 0) { ManifestHash = manifestHash };
    }

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public Written ChangesTo(IReadOnlyList<StagedFile> files)
    {
        var unchanged = files.Count(file => file.IsPublished);
        var added = files.Count(file => !hashes.ContainsKey(file.Path));
        var kept = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new Written(added, files.Count - added - unchanged, unchanged, hashes.Keys.Count(path => !kept.Contains(path)));
    }

    private bool Holds(string path, string hash, ReadOnlySpan<byte> bytes) =>
        hashes.TryGetValue(path, out var published) && published == hash && paths.Contains(path) && BytesAre(path, bytes);

    private bool BytesAre(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(PathOf(path));
        return file.Length == bytes.Length && (bytes.IsEmpty || File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(bytes));
    }

    private string PathOf(string path) => Path.Join(folder, path);

    /// <summary>Every file and every link, with forward slashes; links are not followed.</summary>
    private static FileSystemEnumerable<string> PathsBelow(string folder) =>
        new(folder, (ref FileSystemEntry entry) => Path.GetRelativePath(folder, entry.ToFullPath()).Replace('\\', '/'), new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
