using System.Buffers;
using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO;
using System.Text;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Reading;

/// <summary>The one door in: reads the guide's files, and refuses what is no plain UTF-8 text file.</summary>
public static class SourceReader
{
    /// <summary>The folder below the site's root that holds the guide.</summary>
    public const string InputFolder = "input";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    public static Sources Read(string root, DiagnosticBag log)
    {
        var found = new ConcurrentBag<(string Path, FileInfo File)>();
        var input = Path.Join(root, InputFolder);
        if (Directory.Exists(input))
        {
            Collect(new DirectoryInfo(input), InputFolder, depth: 1, found, log);
        }

        var pages = found.ToArray();
        Array.Sort(pages, (left, right) => string.CompareOrdinal(left.Path, right.Path));
        if (pages.Length == 0)
        {
            log.Report(Rules.NoPages, Place.StartOf(InputFolder), "There is no guide here: no .md or .yml file was found.", "run from the repository's root, or pass --root");
        }

        var files = new SourceFile?[pages.Length];
        System.Threading.Tasks.Parallel.For(0, pages.Length, index => files[index] = FindFile(pages[index].Path, pages[index].File, log));
        return new Sources([.. files.OfType<SourceFile>()], pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Reads the guide out of a tar archive whose entries are named from the site's root, as version control keeps it. Nothing is unpacked.</summary>
    public static Sources ReadArchive(Stream archive, DiagnosticBag log)
    {
        var files = new SortedDictionary<string, SourceFile?>(StringComparer.Ordinal);
        using var reader = new TarReader(archive, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry is { EntryType: TarEntryType.RegularFile, Name: var path, DataStream: { } data } && IsPage(path) && data.Length <= Limits.SourceFileBytes)
            {
                var bytes = new byte[data.Length];
                data.ReadExactly(bytes);
                files[path] = FindClean(path, bytes, log);
            }
        }

        return new Sources([.. files.Values.OfType<SourceFile>()], files.Keys.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// Reads again only what changed since <paramref name="before"/> was read. Null where a file or folder came, went or was renamed: then all has to be read.
    /// </summary>
    /// <param name="root">The folder that holds the guide.</param>
    /// <param name="before">The files as they were read before.</param>
    /// <param name="changed">What may have changed since: paths from the root with forward slashes, of files and folders.</param>
    /// <param name="log">Problems of the files that were read again, and of no others.</param>
    public static Sources? FindChanged(string root, Sources before, IReadOnlySet<string> changed, DiagnosticBag log)
    {
        if (!changed.All(path => before.AllPaths.Contains(path) ? File.Exists(Path.Join(root, path)) : IsOfNoConcern(root, path, before)))
        {
            return null;
        }

        var files = before.Files.ToList();
        foreach (var path in changed.Where(before.AllPaths.Contains))
        {
            var at = (before with { Files = files }).FirstAtOrAfter(path);
            if (at < files.Count && files[at].Path == path)
            {
                files.RemoveAt(at);
            }

            if (FindFile(path, new FileInfo(Path.Join(root, path)), log) is { } again)
            {
                files.Insert(at, again);
            }
        }

        return before with { Files = files };
    }

    /// <summary>A file that an editor made and took away again while it saved another.</summary>
    private static bool IsOfNoConcern(string root, string path, Sources before) =>
        !Path.Exists(Path.Join(root, path)) && !before.AllPaths.Any(known => known.StartsWith($"{path}/", StringComparison.Ordinal));

    private static bool IsPage(string path) => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    private static void Collect(DirectoryInfo folder, string path, int depth, ConcurrentBag<(string Path, FileInfo File)> found, DiagnosticBag log)
    {
        if (depth > Limits.FolderDepth)
        {
            log.Report(Rules.FolderTooDeep, Place.StartOf(path), $"Folders go {Limits.FolderDepth} deep at most.", "move the folder up");
            return;
        }

        try
        {
            var entries = folder.GetFileSystemInfos("*", Everything);
            if (entries.Any(entry => entry is DirectoryInfo))
            {
                // Folders side by side: a guide has one for every role, with a handful of files.
                System.Threading.Tasks.Parallel.ForEach(entries, Take);
            }
            else
            {
                Array.ForEach(entries, Take);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(path, failure, log);
        }

        void Take(FileSystemInfo entry) => CollectEntry(entry, $"{path}/{entry.Name}", depth, found, log);
    }

    private static void CollectEntry(FileSystemInfo entry, string path, int depth, ConcurrentBag<(string Path, FileInfo File)> found, DiagnosticBag log)
    {
        var isPage = entry is FileInfo && IsPage(entry.Name);
        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !isPage)
        {
            ReportLink(path, log);
        }
        else if (entry.Name.StartsWith('.'))
        {
            log.Report(Rules.IgnoredFile, Place.StartOf(path), "A hidden file is ignored.", "delete it, or keep it outside the guide");
        }
        else if (entry is DirectoryInfo folder)
        {
            Collect(folder, path, depth + 1, found, log);
        }
        else if (isPage)
        {
            found.Add((path, (FileInfo)entry));
        }
        else
        {
            var ending = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".md" or ".markdown" => ".md",
                ".yml" or ".yaml" => ".yml",
                _ => null,
            };
            var help = ending is null ? "move it out of the guide" : $"rename it to '{Path.GetFileNameWithoutExtension(path)}{ending}'";
            log.Report(Rules.IgnoredFile, Place.StartOf(path), "Only .md and .yml files are part of the guide; this one is ignored.", help);
        }
    }

    private static SourceFile? FindFile(string path, FileInfo file, DiagnosticBag log)
    {
        try
        {
            return FindBytes(file, path, log) is { } bytes ? FindClean(path, bytes, log) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(path, failure, log);
            return null;
        }
    }

    private static byte[]? FindBytes(FileInfo file, string path, DiagnosticBag log)
    {
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            ReportLink(path, log);
            return null;
        }

        if (file.Length == 0)
        {
            ReportEmpty(path, file.FullName, log);
            return null;
        }

        // The length is asked first, so that no giant is read, and again of what was read, because the file may have grown meanwhile.
        var bytes = file.Length <= Limits.SourceFileBytes ? PlainFile.Read(file.FullName, (int)file.Length) : null;
        if (bytes is { Length: <= Limits.SourceFileBytes })
        {
            return bytes;
        }

        log.Report(Rules.FileTooLarge, Place.StartOf(path), $"The file has {bytes?.Length ?? file.Length} bytes; {Limits.SourceFileBytes} are allowed.", "divide it, or shorten it");
        return null;
    }

    private static void ReportUnreadable(string path, Exception failure, DiagnosticBag log) =>
        log.Report(Rules.NotARegularFile, Place.StartOf(path), $"This cannot be read: {failure.Message}", "mend its permissions, or wait until nobody changes it");

    private static void ReportLink(string path, DiagnosticBag log) =>
        log.Report(Rules.LinkedFile, Place.StartOf(path), "This is a link to another place; links are never followed.", "put the file itself here");

    /// <summary>Pipes, sockets and devices are of length 0 as well. To open one could wait for ever, so the kind is asked of the archive writer, which only looks.</summary>
    private static void ReportEmpty(string path, string fullName, DiagnosticBag log)
    {
        if (IsRegular(fullName))
        {
            log.Report(Rules.EmptyFile, Place.StartOf(path), "The file is empty.", "write it, or delete it");
        }
        else
        {
            log.Report(Rules.NotARegularFile, Place.StartOf(path), "This is a pipe, a socket or a device, and no file.", "delete it");
        }
    }

    private static bool IsRegular(string fullName)
    {
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(fullName, "file");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The file where it is clean UTF-8; null after reporting. Most files have nothing that needs a second look, and are decoded when they are parsed.</summary>
    private static SourceFile? FindClean(string path, byte[] bytes, DiagnosticBag log)
    {
        if (!bytes.AsSpan().ContainsAnyExcept(Unsuspected))
        {
            return new SourceFile(path, bytes);
        }

        if (FindText(path, bytes, log) is not { } text)
        {
            return null;
        }

        var isAsRead = !bytes.AsSpan().Contains((byte)'\r') && !bytes.AsSpan().StartsWith(ByteOrderMark);
        return isAsRead ? new SourceFile(path, bytes) : new SourceFile(path, text);
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes of ASCII that no fault consists of.</summary>
    private static readonly SearchValues<byte> Unsuspected = SearchValues.Create([(byte)'\t', (byte)'\n', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (byte)code)]);

    /// <summary>The text behind the bytes, LF at every line's end; null after reporting where they are no clean UTF-8.</summary>
    internal static string? FindText(string path, ReadOnlySpan<byte> bytes, DiagnosticBag log)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..])
        {
            log.Report(Rules.Utf16, Place.StartOf(path), "The file is UTF-16.", "save it as UTF-8");
            return null;
        }

        if (bytes.StartsWith(ByteOrderMark))
        {
            bytes = bytes[3..];
        }

        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            var before = Encoding.Latin1.GetString(bytes[..Math.Clamp(failure.Index, 0, bytes.Length)]);
            log.Report(Rules.NotUtf8, PlaceAt(path, before, before.Length), "Here the bytes are not UTF-8.", "save the file as UTF-8");
            return null;
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return CharactersAreFine(path, text, log) ? text : null;
    }

    private static bool CharactersAreFine(string path, string text, DiagnosticBag log)
    {
        var fine = true;
        var returns = 0;
        var at = text.AsSpan().IndexOfAny(Suspects);
        while (at >= 0)
        {
            var (rule, message, help) = FaultOf(text[at]);

            // A file with the line ends of old has one fault, not one in every line.
            if (rule != Rules.CarriageReturn || returns++ == 0)
            {
                log.Report(rule, PlaceAt(path, text, at), message, help);
            }

            fine &= rule.Severity == Severity.Warning;
            var next = text.AsSpan(at + 1).IndexOfAny(Suspects);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return fine;
    }

    /// <summary>What no page, feed or Word file can hold, or no reader can see.</summary>
    internal static SearchValues<char> Suspects { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n')).Select(code => (char)code), '\u007F',
         .. Enumerable.Range(0x80, 0x20).Select(code => (char)code), '\u2028', '\u2029', '\uFEFF', '\u00AD', '\u200B', '\u2060',
         '\uFFFE', '\uFFFF', .. Enumerable.Range(0xFDD0, 0x20).Select(code => (char)code),
         '\u061C', '\u200E', '\u200F', .. Enumerable.Range(0x202A, 5).Select(code => (char)code), .. Enumerable.Range(0x2066, 4).Select(code => (char)code)]);

    internal static (Rule Rule, string Message, string Help) FaultOf(char character) => character switch
    {
        '\r' => (Rules.CarriageReturn, "A carriage return stands alone here.", "save the file with LF or CRLF line ends"),
        '\u0085' or '\u2028' or '\u2029' => (Rules.LineSeparator, "An invisible line separator stands here.", "delete it and type a line break"),
        '\uFEFF' => (Rules.ByteOrderMark, "A byte order mark stands inside the text.", "delete this invisible character"),
        < '\u00A0' => (Rules.ControlCharacter, $"A control character (U+{(int)character:X4}) stands here.", "delete it"),
        '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') => (Rules.ControlCharacter, $"A code that is no character (U+{(int)character:X4}) stands here.", "delete it"),
        '\u00AD' or '\u200B' or '\u2060' => (Rules.ControlCharacter, $"An invisible character (U+{(int)character:X4}) stands here.", "delete it"),
        _ => (Rules.BidirectionalText, "An invisible character changes the direction of the text.", "delete it"),
    };

    private static Place PlaceAt(string path, string text, int at)
    {
        var before = text.AsSpan(0, at);
        var line = before.Count('\n') + 1;
        return new Place(path, line, at - before.LastIndexOf('\n'));
    }
}
