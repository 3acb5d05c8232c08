using System.Runtime.InteropServices;

namespace HiringGuide.Engine.Reading;

/// <summary>The calls of Linux that both reading and writing make.</summary>
internal static partial class CLibrary
{
    /// <summary>A handle, or less than 0.</summary>
    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int handle);
}
