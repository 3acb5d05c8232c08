using System.Globalization;
using System.IO;

namespace HiringGuide.Engine.Writing;

/// <summary>
/// The folders beside the output in which a publish makes the new site and puts the old one: <c>output.new-123</c> and <c>output.old-123</c>, with the number
/// of the process. What a publish that was killed left of them is put right by the next one.
/// </summary>
internal static class StagingFolders
{
    public static string NewFor(string target) => string.Create(CultureInfo.InvariantCulture, $"{target}.new-{Environment.ProcessId}");

    public static string OldFor(string target) => string.Create(CultureInfo.InvariantCulture, $"{target}.old-{Environment.ProcessId}");

    /// <summary>The process that publishes right now, as far as the folder it makes tells. Null where there is none yet.</summary>
    public static string? FindPublisher(string target) => Of(target, ".new-").Select(folder => folder[(target.Length + ".new-".Length)..]).FirstOrDefault();

    /// <summary>Puts an old site back that stands beside an empty place, and removes the rest. Only for the holder of the lock.</summary>
    public static void PutRight(string target)
    {
        foreach (var old in Of(target, ".old-").Where(folder => !Directory.Exists(target) && File.Exists(Path.Join(folder, Manifest.Name))))
        {
            Directory.Move(old, target);
        }

        foreach (var folder in Of(target, ".new-").Concat(Of(target, ".old-")).Where(IsOurs))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsOurs(string folder) => File.Exists(Path.Join(folder, Manifest.Name)) || !Directory.EnumerateFileSystemEntries(folder).Any();

    private static List<string> Of(string target, string infix) =>
    [
        .. Directory.EnumerateDirectories(Path.GetDirectoryName(target)!)
            .Where(folder => folder.StartsWith(target + infix, StringComparison.Ordinal) && folder.AsSpan(target.Length + infix.Length) is { Length: > 0 } number && !number.ContainsAnyExceptInRange('0', '9')),
    ];
}
