using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace HiringGuide.Engine.Writing;

/// <summary>
/// The folders beside the output in which a publish makes the new site and puts the old one: <c>output.new-123</c> and <c>output.old-123</c>, with the number
/// of the process. What a publish that was killed left of them is put right by the next one.
/// </summary>
internal static class StagingFolders
{
    /// <summary>Beyond the numbers that Linux gives to processes. A folder with a higher one, such as a day, was named by a person.</summary>
    private const int HighestProcess = 4_194_304;

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

        foreach (var folder in Of(target, ".new-").Concat(Of(target, ".old-")).Where(folder => IsOurs(folder) && !IsOfAnother(folder)))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsOurs(string folder) => File.Exists(Path.Join(folder, Manifest.Name)) || !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>Whether the number belongs to another process that is still there: then it may be a person's number as well, and can wait.</summary>
    private static bool IsOfAnother(string folder)
    {
        var number = int.Parse(folder.AsSpan(folder.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);
        try
        {
            using var process = Process.GetProcessById(number);
            return number != Environment.ProcessId;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsProcess(ReadOnlySpan<char> number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && (id <= HighestProcess || id == Environment.ProcessId);

    private static List<string> Of(string target, string infix) =>
    [
        .. Directory.EnumerateDirectories(Path.GetDirectoryName(target)!)
            .Where(folder => folder.StartsWith(target + infix, StringComparison.Ordinal) && IsProcess(folder.AsSpan(target.Length + infix.Length))),
    ];
}
