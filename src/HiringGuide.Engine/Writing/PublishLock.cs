using System.IO;
using Microsoft.Win32.SafeHandles;

namespace HiringGuide.Engine.Writing;

/// <summary>
/// Held while a site is published: a file beside the output that the system locks. The lock ends with the process that holds it, however it ends, so that a
/// file left behind keeps nobody out. It is empty; a file with something in it is somebody else's, and stays.
/// </summary>
internal sealed class PublishLock : IDisposable
{
    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly SafeFileHandle handle;

    private PublishLock(SafeFileHandle handle, string path) => (this.handle, Path) = (handle, path);

    public string Path { get; }

    /// <summary>Whether the file is called like the lock and is none.</summary>
    public bool IsForeign => RandomAccess.GetLength(handle) > 0;

    /// <summary>Null where another build holds it.</summary>
    public static PublishLock? Find(string target)
    {
        var path = target + ".lock";
        try
        {
            // On Windows only a file that is shared so can be removed while it is held; there it is locked none the less.
            var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None);
            if (File.Exists(path))
            {
                return new PublishLock(handle, path);
            }

            // The build before this one removed the file between our opening and our locking it.
            handle.Dispose();
            return null;
        }
        catch (IOException failure) when (failure.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }

    /// <summary>Removes the file while it is still locked: no other build may lock a file that has no name any more.</summary>
    public void Dispose()
    {
        using (handle)
        {
            try
            {
                if (!IsForeign)
                {
                    File.Delete(Path);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // What was published is published, and a lock that nobody holds keeps nobody out.
            }
        }
    }
}
