using System.IO;
using System.Runtime.InteropServices;

namespace HiringGuide.Engine.Reading;

/// <summary>
/// Reads files whole. On Linux no link is followed, not even one that took the file's place since its folder was listed, nothing is waited for, and a file
/// costs three calls of the system in place of seven: a guide is thousands of small files, and .NET locks each of them, which nobody asks for here.
/// </summary>
internal static partial class PlainFile
{
    private const int NoWaiting = 0x800;
    private const int CloseOnExecute = 0x80000;

    /// <summary>The flag that refuses links is another one on each family of processors; null where it is not known.</summary>
    private static readonly int? NoLinks = !OperatingSystem.IsLinux() ? null : RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 0x20000,
        Architecture.Arm64 => 0x8000,
        _ => null,
    };

    /// <summary>Room for the longest file that is of use, and one byte more.</summary>
    [ThreadStatic]
    private static byte[]? room;

    /// <summary>What stands in a file; of one that has grown too long meanwhile, enough to tell.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How long it is said to be, in bytes, at most <see cref="Limits.SourceFileBytes"/>.</param>
    /// <exception cref="IOException">It cannot be read, or is a link.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path, int length)
    {
        if (NoLinks is not { } noLinks)
        {
            return File.ReadAllBytes(path);
        }

        var handle = CLibrary.Open(path, noLinks | NoWaiting | CloseOnExecute);
        if (handle < 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }

        try
        {
            return ReadToEnd(handle, length);
        }
        finally
        {
            _ = CLibrary.Close(handle);
        }
    }

    private static byte[] ReadToEnd(int handle, int length)
    {
        room ??= new byte[Limits.SourceFileBytes + 1];
        var read = 0;
        nint part;
        do
        {
            part = Read(handle, ref room[read], room.Length - read);
            if (part < 0)
            {
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }

            read += (int)part;
        }
        while (part > 0 && read != length && read < room.Length); // More was asked for than there should be: where it did not come, the file has ended.

        return room[..read];
    }

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int handle, ref byte bytes, nint count);
}
