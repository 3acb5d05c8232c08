using System.IO;
using System.Threading;
using HiringGuide.Engine.Rendering;
using Microsoft.Win32.SafeHandles;

namespace HiringGuide.Engine.Writing;

/// <summary>
/// Where finished pages wait to be checked and published: the first of them in memory, those of a large guide in one temporary file without a name, which ends
/// with the last page that lies in it, or with the program, however that ends. Where there is no room for it everything waits in memory.
/// </summary>
/// <param name="folder">Where the temporary file may lie; the system's own folder for such files where none is named.</param>
/// <param name="bytesInMemory">How much waits in memory.</param>
internal sealed class Spool(string? folder = null, long bytesInMemory = Spool.SmallGuide) : IFileKeeper
{
    private const long SmallGuide = 8 * 1024 * 1024;

    private static int files;

    private readonly MemoryKeeper memory = new();
    private readonly Lazy<SafeFileHandle?> file = new(() => FindFile(folder ?? Path.GetTempPath()));
    private long kept;
    private long end;

    public OutputFile Keep(string path, ReadOnlySpan<byte> bytes, string? pageUrl)
    {
        if (Interlocked.Add(ref kept, bytes.Length) <= bytesInMemory || file.Value is not { } open)
        {
            return memory.Keep(path, bytes, pageUrl);
        }

        var start = Interlocked.Add(ref end, bytes.Length) - bytes.Length;
        try
        {
            RandomAccess.Write(open, bytes, start);
            return OutputFile.At(new Stretch(open, start, bytes.Length), path, pageUrl);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return memory.Keep(path, bytes, pageUrl);
        }
    }

    /// <summary>A new file that nobody else can open. Null where none can be made.</summary>
    private static SafeFileHandle? FindFile(string folder)
    {
        try
        {
            var path = Path.Join(folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"hiring-guide-{Environment.ProcessId}-{Interlocked.Increment(ref files)}"));
            var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(path); // What is open stays, and needs no name.
            }

            return handle;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed class Stretch(SafeFileHandle file, long start, int length) : IPutAway
    {
        public int Length => length;

        public ReadOnlyMemory<byte> Fetch()
        {
            var bytes = new byte[length];
            var read = 0;
            while (read < length)
            {
                var part = RandomAccess.Read(file, bytes.AsSpan(read), start + read);
                read += part > 0 ? part : throw new IOException("A page that waited on the disk is gone.");
            }

            return bytes;
        }
    }
}
