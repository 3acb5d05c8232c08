namespace HiringGuide.Bench.PlainGuide;

/// <summary>The least that any generator does: reads every file of the guide, and writes as many bytes to as many files as the built site has.</summary>
internal static class Floor
{
    public static void Run(string root, string like, string output)
    {
        Parallel.ForEach(Directory.EnumerateFiles(Path.Join(root, "input"), "*", SearchOption.AllDirectories), file => File.ReadAllBytes(file));
        var files = new DirectoryInfo(like).EnumerateFiles("*", SearchOption.AllDirectories).Select(file => (Path: Path.Join(output, Path.GetRelativePath(like, file.FullName)), file.Length)).ToList();
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal)) // Each file lies in a folder.
        {
            Directory.CreateDirectory(folder);
        }

        var bytes = new byte[files.Max(file => file.Length)];
        Parallel.ForEach(files, file =>
        {
            using var handle = File.OpenHandle(file.Path, FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(handle, bytes.AsSpan(0, (int)file.Length), 0);
        });
    }
}
