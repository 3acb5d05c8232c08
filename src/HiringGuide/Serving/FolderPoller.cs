using System.IO.Enumeration;

namespace HiringGuide.Serving;

/// <summary>Notices changes by looking at every file twice a second, where the system tells none: shared folders, containers, folders that do not exist yet. A link is looked at, and not what it leads to.</summary>
internal sealed class FolderPoller : IChangeSource
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>What is hidden, too. A folder that may not be read is told when the guide is read.</summary>
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };

    private readonly string root;
    private readonly IReadOnlyList<string> folders;
    private readonly TimeProvider time;
    private Dictionary<string, (long Length, long Ticks)> seen;

    public FolderPoller(string root, IReadOnlyList<string> folders, TimeProvider time)
    {
        this.root = root;
        this.folders = folders;
        this.time = time;
        seen = Look();
    }

    public async Task<Changes> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(Pause, time, cancellation);
            var now = Look();
            var changed = now.Keys.Union(seen.Keys).Where(path => !now.TryGetValue(path, out var stamp) || !seen.TryGetValue(path, out var before) || stamp != before);
            var paths = new SortedSet<string>(changed, StringComparer.Ordinal);
            seen = now;
            if (paths.Count > 0)
            {
                return new Changes(paths, MayBeMore: false);
            }
        }
    }

    public void Dispose()
    {
        // Nothing is held between two looks.
    }

    private Dictionary<string, (long Length, long Ticks)> Look()
    {
        try
        {
            var files =
                from folder in folders
                let path = Path.Join(root, folder)
                where Directory.Exists(path)
                from file in FilesBelow(path)
                select (Path: Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), file.Stamp);
            return files.ToDictionary(file => file.Path, file => file.Stamp, StringComparer.Ordinal);
        }
        catch (IOException)
        {
            // A file went while it was looked at; the next look sees what is left.
            return seen ?? [];
        }
    }

    private static FileSystemEnumerable<(string FullName, (long Length, long Ticks) Stamp)> FilesBelow(string folder) =>
        new(folder, (ref entry) => (entry.ToFullPath(), (entry.Length, entry.LastWriteTimeUtc.Ticks)), Everything)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
