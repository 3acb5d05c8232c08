using System.IO;
using System.Text;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Writing;

/// <summary>Writes changed files of the guide back to where they were read from, and adds new ones.</summary>
public static class SourceWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Replaces files that are there already; each keeps its line ends and its byte order mark. All are written beside their places first, so that a full disk
    /// or a folder that may not be written to leaves every one as it was. False after reporting.
    /// </summary>
    public static bool Write(IReadOnlyList<SourceFile> files, string root, DiagnosticBag log)
    {
        var staged = new List<(string Staging, string Target)>();
        try
        {
            foreach (var file in files)
            {
                var target = Path.Join(root, file.Path);
                staged.Add(($"{target}.new-{Environment.ProcessId}", target));
                File.WriteAllBytes(staged[^1].Staging, BytesOf(file.Text, File.ReadAllBytes(target)));
            }

            staged.ForEach(file => File.Move(file.Staging, file.Target, overwrite: true));
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            staged.ForEach(file => TryDelete(file.Staging));
            log.Report(Rules.WriteFailed, files[Math.Max(0, staged.Count - 1)].Start, $"The file could not be written: {failure.Message}", "mend the cause, see what 'git status' says, and run again");
            return false;
        }
    }

    /// <summary>The first of some new files whose place is taken; null where all are free.</summary>
    public static SourceFile? FindTaken(IReadOnlyList<SourceFile> files, string root) =>
        files.FirstOrDefault(file => Path.Exists(Path.Join(root, file.Path)));

    /// <summary>
    /// Adds files that are not there yet, with line feeds, and makes their folders. A file that stands in the way is never written over: then none of them stays.
    /// False after reporting.
    /// </summary>
    public static bool Add(IReadOnlyList<SourceFile> files, string root, DiagnosticBag log)
    {
        var added = new List<string>();
        foreach (var file in files)
        {
            var target = Path.Join(root, file.Path);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
                added.Add(target);
                stream.Write(Utf8.GetBytes(file.Text));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                added.ForEach(TryDelete);
                log.Report(Rules.WriteFailed, file.Start, $"The file could not be written: {failure.Message}", "mend the cause and run again; no other file was written");
                return false;
            }
        }

        return true;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is told that writing failed; a file left beside its place is told by the next check.
        }
    }

    private static byte[] BytesOf(string text, byte[] old)
    {
        var hasMark = old is [0xEF, 0xBB, 0xBF, ..];
        var endsLinesWithReturn = Array.IndexOf(old, (byte)'\n') is > 0 and var first && old[first - 1] == '\r';
        var bytes = Utf8.GetBytes(endsLinesWithReturn ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
        return hasMark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes;
    }
}
