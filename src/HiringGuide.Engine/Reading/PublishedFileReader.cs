using System.IO;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Reading;

/// <summary>A file as its publisher gives it out: the path it was named by, with forward slashes, and its bytes.</summary>
public sealed record PublishedFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Reads what a wage survey publishes; such a file is never part of the guide.</summary>
public static class PublishedFileReader
{
    /// <summary>Null after reporting: where the file is above <see cref="Limits.PublishedFileBytes"/>, or cannot be read.</summary>
    public static PublishedFile? Find(string path, DiagnosticBag log)
    {
        var name = path.Replace('\\', '/');
        try
        {
            var length = new FileInfo(path).Length;
            if (length <= Limits.PublishedFileBytes)
            {
                return new PublishedFile(name, File.ReadAllBytes(path));
            }

            log.Report(Rules.UnreadableWageFile, Place.StartOf(name), $"The file has {length} bytes; {Limits.PublishedFileBytes} are allowed.", "take the file of the nation or of the states, not the one that holds everything");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.Report(Rules.UnreadableWageFile, Place.StartOf(name), $"The file cannot be read: {failure.Message}", "download it again, or mend its permissions");
        }

        return null;
    }
}
