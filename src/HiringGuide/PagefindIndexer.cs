using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using HiringGuide.Engine.Rendering;

namespace HiringGuide;

/// <summary>
/// The full-text index by Pagefind, a program of its own that <c>npm ci --prefix search</c> brings. It reads pages from a folder and writes its index beside
/// them, so both go through a temporary folder; the index joins the other files and is published with them.
/// </summary>
internal sealed class PagefindIndexer(string program) : ITextIndexer
{
    private const string Folder = "pagefind";
    private static readonly byte[] Mark = "data-pagefind-body"u8.ToArray();

    /// <summary>The indexer of the guide in a folder; null where npm did not bring it, or has none for this kind of machine.</summary>
    public static PagefindIndexer? Find(string root)
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var machine = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var program = Path.GetFullPath(Path.Join(root, "search", "node_modules", "@pagefind", $"{system}-{machine}", "bin", OperatingSystem.IsWindows() ? "pagefind_extended.exe" : "pagefind_extended"));
        return File.Exists(program) ? new PagefindIndexer(program) : null;
    }

    public IReadOnlyList<OutputFile> Index(IReadOnlyList<OutputFile> files)
    {
        var folder = Directory.CreateTempSubdirectory("guide-search-");
        try
        {
            foreach (var page in files.Where(file => file.PageUrl is not null && file.Bytes.Span.IndexOf(Mark) >= 0))
            {
                var path = Path.Join(folder.FullName, page.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!); // A page lies in a folder of its own.
                File.WriteAllBytes(path, page.Bytes.Span);
            }

            Run(folder.FullName);
            return [.. FilesIn(Path.Join(folder.FullName, Folder))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Run(string folder)
    {
        var start = new ProcessStartInfo(program, ["--site", folder, "--quiet"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = new StringBuilder();
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Pagefind ended with {process.ExitCode}: {said}");
        }
    }

    /// <summary>All but the ready-made user interfaces, which this site does not use.</summary>
    private static IEnumerable<OutputFile> FilesIn(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(folder, path).Replace('\\', '/')
        where !name.Contains("-ui.", StringComparison.Ordinal) && !name.StartsWith("pagefind-highlight", StringComparison.Ordinal) && !name.StartsWith("pagefind-modular", StringComparison.Ordinal)
        select new OutputFile($"{Folder}/{name}", File.ReadAllBytes(path), PageUrl: null);
}
