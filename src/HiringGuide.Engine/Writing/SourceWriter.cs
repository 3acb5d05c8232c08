using System.IO;
using System.Text;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Editing;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Writing;

/// <summary>Writes changed files of the guide back to where they were read from, or to where they move, and adds new ones.</summary>
public static class SourceWriter
{
    /// <summary>
    /// All files are written beside their places first, so that a full disk or a folder that may not be written to leaves every one as it was. What stays of a file
    /// keeps its bytes; a file that moves never replaces another, and a folder that it leaves empty goes. False after reporting.
    /// </summary>
    public static bool Write(IReadOnlyList<EditedFile> files, string root, DiagnosticBag log)
    {
        var staged = new List<(string Staging, EditedFile File)>();
        try
        {
            foreach (var file in files)
            {
                staged.Add(($"{Path.Join(root, file.Path)}.new-{Environment.ProcessId}", file));
                var bytes = file.BytesFrom(File.ReadAllBytes(Path.Join(root, file.Before.Path)));
                Directory.CreateDirectory(Path.GetDirectoryName(staged[^1].Staging)!);
                File.WriteAllBytes(staged[^1].Staging, bytes);
            }

            staged.ForEach(entry => File.Move(entry.Staging, Path.Join(root, entry.File.Path), overwrite: !entry.File.IsMoved));
            RemoveMoved(files.Where(file => file.IsMoved).Select(file => Path.Join(root, file.Before.Path)).ToList());
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            staged.ForEach(entry => TryDelete(entry.Staging));
            log.Report(Rules.WriteFailed, files[Math.Max(0, staged.Count - 1)].Before.Start, $"The file could not be written: {failure.Message}", "mend the cause, see what 'git status' says, and run again");
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
                stream.Write(Encoding.UTF8.GetBytes(file.Text));
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

    private static void RemoveMoved(List<string> paths)
    {
        paths.ForEach(File.Delete);
        foreach (var folder in paths.Select(path => Path.GetDirectoryName(path)!).Distinct().Where(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Also takes the folder that was made for a file which moves, where nothing else came to stand in it.</summary>
    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            if (Path.GetDirectoryName(path) is { } folder && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is told that writing failed; a file left beside its place is told by the next check.
        }
    }
}
