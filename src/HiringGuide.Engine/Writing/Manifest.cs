using System.IO;
using System.Text;

namespace HiringGuide.Engine.Writing;

/// <summary>
/// The list of published files that lies in the output folder: a line a file with its SHA-256 and its path, as <c>sha256sum --check</c> reads them. Its
/// presence says that a folder is ours to replace.
/// </summary>
internal static class Manifest
{
    public const string Name = ".guide-manifest";

    /// <summary>The hash of each file by its path; empty where the folder has no list. Lines of another form say nothing.</summary>
    public static IReadOnlyDictionary<string, string> Read(string folder)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var path = Path.Join(folder, Name);
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.Split("  ", 2) is [{ Length: 64 } hash, { Length: > 0 } file])
            {
                hashes[file] = hash;
            }
        }

        return hashes;
    }

    /// <summary>The list as bytes, in the order of the paths.</summary>
    public static byte[] BytesOf(IEnumerable<StagedFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            text.Append(file.Hash).Append("  ").Append(file.Path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
