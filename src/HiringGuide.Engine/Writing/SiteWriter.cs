using System.IO;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Writing;

/// <summary>What a publish changed, as counts of files.</summary>
public sealed record Written(int Added, int Changed, int Unchanged, int Removed)
{
    /// <summary>The hash of the list of files that are published now.</summary>
    internal string ManifestHash { get; init; } = "";
}

/// <summary>
/// The one door out: publishes a site whole or not at all. The files are written to a folder beside the output, which then takes the output's place in one
/// step. A file that is published already keeps its time, and where all are, nothing is written. Only a folder that holds nothing but what an earlier build
/// wrote is ever replaced.
/// </summary>
public static class SiteWriter
{
    /// <summary>Null where nothing was published: then the reason has been reported and the folder is as it was.</summary>
    public static Written? Write(IReadOnlyList<OutputFile> files, string folder, DiagnosticBag log)
    {
        try
        {
            var target = WithoutLinks(folder);
            if (Path.GetDirectoryName(target) is not { } parent)
            {
                return Refuse(target, folder, log);
            }

            Directory.CreateDirectory(parent);
            using var held = PublishLock.Find(target);
            if (held is null)
            {
                var publisher = StagingFolders.FindPublisher(target) is { } process ? $" (process {process})" : "";
                log.Report(Rules.AnotherBuild, Place.StartOf(folder), $"Another build is publishing to this folder{publisher}.", "wait for it to end, and build again");
                return null;
            }

            if (held.IsForeign)
            {
                return Refuse(held.Path, folder, log);
            }

            StagingFolders.PutRight(target);
            return FindStranger(target) is { } stranger ? Refuse(stranger, folder, log) : Publish(files, target);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.Report(Rules.WriteFailed, Place.StartOf(folder), $"The site could not be written: {failure.Message}", "the previous site is as it was");
            return null;
        }
    }

    /// <summary>What a publish would have changed, which is nothing, where the folder holds all files that a list of this hash names, and no others. Null otherwise. Nothing is written.</summary>
    internal static Written? FindUnchanged(string folder, string manifestHash)
    {
        try
        {
            var target = WithoutLinks(folder);
            if (!Directory.Exists(target))
            {
                return null;
            }

            using var held = PublishLock.Find(target);
            if (held is null or { IsForeign: true })
            {
                return null;
            }

            StagingFolders.PutRight(target);
            return PublishedSite.Read(target).FindUnchanged(manifestHash);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The whole path. An output that is a link stays one: what it leads to is replaced.</summary>
    private static string WithoutLinks(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var asked = new DirectoryInfo(path);
        return asked.LinkTarget is null ? path : asked.ResolveLinkTarget(returnFinalTarget: true)!.FullName; // It is a link, so it leads somewhere.
    }

    private static string? FindStranger(string target) => File.Exists(target) ? target : PublishedSite.FindStranger(target);

    private static Written? Refuse(string stranger, string folder, DiagnosticBag log)
    {
        log.Report(Rules.ForeignOutputFolder, Place.StartOf(folder), $"The output folder is left alone: this program did not write '{stranger}'.", "take it away by hand, or choose another folder with --output");
        return null;
    }

    private static Written Publish(IReadOnlyList<OutputFile> files, string target)
    {
        var published = PublishedSite.Read(target);
        var staged = published.Compare(files);
        var manifest = Manifest.BytesOf(staged);
        var changes = published.ChangesTo(staged) with { ManifestHash = PublishedSite.HashOf(manifest) };
        if (published.Is(staged, manifest))
        {
            return changes;
        }

        var staging = StagingFolders.NewFor(target);
        try
        {
            Stage(staged, manifest, staging, target, mustLast: !published.IsEmpty);
            Swap(staging, target);
        }
        catch
        {
            TryDelete(staging);
            throw;
        }

        return changes;
    }

    /// <summary>Makes the whole site in a folder of its own. Where it must last it waits for the disk: no site that is whole may be replaced by names whose bytes a power cut could take.</summary>
    private static void Stage(IReadOnlyList<StagedFile> files, byte[] manifest, string staging, string target, bool mustLast)
    {
        var root = staging + Path.DirectorySeparatorChar;
        var places = files.Select(file => PathInside(root, file.Path)).ToArray();
        var list = Path.Join(staging, Manifest.Name);
        Directory.CreateDirectory(staging);
        File.WriteAllBytes(list, []);
        var folders = places.Select(place => Path.GetDirectoryName(place)!).Append(staging).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(folder);
        }

        SideBySide.For(files.Count, index => Put(files[index], places[index], Path.Join(target, files[index].Path)));
        File.WriteAllBytes(list, manifest);
        if (mustLast)
        {
            SideBySide.Wait(places.Where((_, index) => !files[index].IsPublished).Append(list), FlushFile);
            SideBySide.Wait(folders, SystemCalls.FlushFolder);
        }
    }

    private static void Put(StagedFile file, string place, string published)
    {
        if (file.IsPublished && SystemCalls.TryLink(published, place))
        {
            return;
        }

        using (var handle = File.OpenHandle(place, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, file.File.Length))
        {
            RandomAccess.Write(handle, file.File.Bytes.Span, 0);
        }

        if (file.IsPublished)
        {
            File.SetLastWriteTimeUtc(place, File.GetLastWriteTimeUtc(published));
        }
    }

    private static void FlushFile(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>A second look at every path, whatever was checked before: nothing is written outside the folder.</summary>
    private static string PathInside(string root, string path)
    {
        var full = Path.GetFullPath(Path.Join(root, path));
        return full.StartsWith(root, StringComparison.Ordinal) ? full : throw new IOException($"'{path}' lies outside the output folder.");
    }

    private static void Swap(string staging, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(staging, target);
            return;
        }

        var old = SystemCalls.TryExchange(staging, target) ? staging : SwapInTwoSteps(staging, target);
        SystemCalls.FlushFolder(Path.GetDirectoryName(target)!);
        TryDelete(old);
    }

    /// <summary>For systems that cannot exchange two folders: for an instant there is neither. Gives the place of the old site.</summary>
    internal static string SwapInTwoSteps(string staging, string target)
    {
        var old = StagingFolders.OldFor(target);
        Directory.Move(target, old);
        try
        {
            Directory.Move(staging, target);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Directory.Move(old, target);
            throw;
        }

        return old;
    }

    private static void TryDelete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed now is removed by the next build; the published site is whole either way.
        }
    }
}
