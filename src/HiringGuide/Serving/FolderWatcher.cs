using System.Threading.Channels;

namespace HiringGuide.Serving;

/// <summary>
/// Notices changes as the system tells them. A save is often several of them (a file beside the old one, a rename, a change of times), so it waits until
/// nothing was told for a moment.
/// </summary>
internal sealed class FolderWatcher : IChangeSource
{
    /// <summary>How long nothing has to be told, and how long a storm is waited for at most.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(1000);

    private readonly string root;
    private readonly TimeProvider time;
    private readonly List<FileSystemWatcher> watchers = [];

    /// <summary>Null in the channel says that changes were lost.</summary>
    private readonly Channel<string?> told = Channel.CreateUnbounded<string?>();

    /// <param name="root">The folder that paths are told from.</param>
    /// <param name="folders">The folders below it that are watched; they must exist.</param>
    /// <param name="time">Measures the quiet.</param>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public FolderWatcher(string root, IEnumerable<string> folders, TimeProvider time)
    {
        this.root = Path.GetFullPath(root);
        this.time = time;
        foreach (var folder in folders)
        {
            watchers.Add(Watch(Path.Join(this.root, folder)));
        }
    }

    public async Task<Changes> NextAsync(CancellationToken cancellation)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        var mayBeMore = !Note(await told.Reader.ReadAsync(cancellation), paths);
        var start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < Longest && await IsToldMoreAsync(cancellation))
        {
            while (told.Reader.TryRead(out var path))
            {
                mayBeMore |= !Note(path, paths);
            }
        }

        return new Changes(paths, mayBeMore);
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private static bool Note(string? path, SortedSet<string> paths)
    {
        if (path is not null)
        {
            paths.Add(path);
        }

        return path is not null;
    }

    private async Task<bool> IsToldMoreAsync(CancellationToken cancellation)
    {
        using var quiet = new CancellationTokenSource(Quiet, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, cancellation);
        try
        {
            return await told.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        watcher.Created += (_, change) => Tell(change.FullPath);
        watcher.Deleted += (_, change) => Tell(change.FullPath);
        watcher.Changed += (_, change) =>
        {
            // A folder changes with each of its files, and those are told themselves.
            if (!Directory.Exists(change.FullPath))
            {
                Tell(change.FullPath);
            }
        };
        watcher.Renamed += (_, change) =>
        {
            Tell(change.OldFullPath);
            Tell(change.FullPath);
        };
        watcher.Error += (_, _) => told.Writer.TryWrite(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>What editors keep beside a file while it is open (hidden files, names that end in a tilde) is never a part of the guide.</summary>
    private void Tell(string fullPath)
    {
        var name = Path.GetFileName(fullPath);
        if (!name.StartsWith('.') && !name.EndsWith('~'))
        {
            told.Writer.TryWrite(Path.GetRelativePath(root, fullPath).Replace('\\', '/'));
        }
    }
}
