using System.IO;
using System.Text;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Writing;

/// <summary>Writes changed files of the guide back to where they were read from.</summary>
public static class SourceWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Each file is replaced whole or not at all, and keeps its line ends and its byte order mark. False after reporting the first that could not be.</summary>
    public static bool Write(IReadOnlyList<SourceFile> files, string root, DiagnosticBag log)
    {
        foreach (var file in files)
        {
            var path = Path.Join(root, file.Path);
            var staging = $"{path}.new-{Environment.ProcessId}";
            try
            {
                File.WriteAllBytes(staging, BytesOf(file.Text, File.ReadAllBytes(path)));
                File.Move(staging, path, overwrite: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                File.Delete(staging);
                log.Report(Rules.WriteFailed, file.Start, $"The file could not be written: {failure.Message}", "the files before it are written; mend the cause and run again");
                return false;
            }
        }

        return true;
    }

    private static byte[] BytesOf(string text, byte[] old)
    {
        var hasMark = old is [0xEF, 0xBB, 0xBF, ..];
        var endsLinesWithReturn = Array.IndexOf(old, (byte)'\n') is > 0 and var first && old[first - 1] == '\r';
        var bytes = Utf8.GetBytes(endsLinesWithReturn ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
        return hasMark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes;
    }
}
