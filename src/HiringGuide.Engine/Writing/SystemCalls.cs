using System.IO;
using System.Runtime.InteropServices;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Writing;

/// <summary>What Linux can do with files and .NET has no name for. Each says false, or does nothing, where the system or the file system cannot.</summary>
internal static partial class SystemCalls
{
    private const int WorkingFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Two folders take each other's place in one step, so that no reader finds neither.</summary>
    public static bool TryExchange(string first, string second) =>
        OperatingSystem.IsLinux() && IsDone(() => RenameAt2(WorkingFolder, first, WorkingFolder, second, Exchange));

    /// <summary>A second name for a file: same bytes, same time, nothing written.</summary>
    public static bool TryLink(string existing, string path) =>
        OperatingSystem.IsLinux() && IsDone(() => Link(existing, path));

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    public static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsLinux() || CLibrary.Open(folder, 0) is var handle && handle < 0)
        {
            return;
        }

        var result = Flush(handle);
        var error = Marshal.GetLastPInvokeErrorMessage();
        _ = CLibrary.Close(handle);
        if (result < 0)
        {
            throw new IOException($"'{folder}' could not be flushed to the disk: {error}");
        }
    }

    private static bool IsDone(Func<int> call)
    {
        try
        {
            return call() == 0;
        }
        catch (Exception failure) when (failure is EntryPointNotFoundException or DllNotFoundException)
        {
            return false; // An older C library has no such call.
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string path);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int handle);
}
