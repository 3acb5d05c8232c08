using System.IO;

namespace HiringGuide.Engine.Writing;

/// <summary>
/// Held while a site is published: a file beside the output that the system locks. The lock ends with the process that holds it, however it ends, so that a
/// file left behind keeps nobody out.
/// </summary>
internal static class PublishLock
{
    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    /// <summary>Null where another build holds it.</summary>
    public static IDisposable? Find(string target)
    {
        var path = target + ".lock";
        try
        {
            var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
            if (File.Exists(path))
            {
                return handle;
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
}
