using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Reading;

/// <summary>A file of the guide, read once: its path from the site's root with forward slashes, and its text, which is empty once it has been parsed.</summary>
public sealed record SourceFile
{
    private readonly string text = "";

    /// <summary>The text as it was read, where it is kept so: half the memory, and the texts of a large guide weigh as much as what is made of them.</summary>
    private readonly byte[]? utf8;

    public SourceFile(string path, string text)
    {
        Path = path;
        this.text = text;
    }

    /// <param name="path">The path.</param>
    /// <param name="utf8">The text, known to be clean, with LF at every line's end and no byte order mark.</param>
    internal SourceFile(string path, byte[] utf8)
    {
        Path = path;
        this.utf8 = utf8;
    }

    public string Path { get; }

    /// <summary>Decoded each time it is asked for.</summary>
    public string Text
    {
        get => utf8 is null ? text : System.Text.Encoding.UTF8.GetString(utf8);
        init => (text, utf8) = (value, null);
    }

    /// <summary>The text as bytes.</summary>
    internal ReadOnlySpan<byte> Utf8 => utf8 ?? System.Text.Encoding.UTF8.GetBytes(text);

    /// <summary>True where the other file is called the same and holds the same.</summary>
    public bool Equals(SourceFile? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && (utf8 is not null && other.utf8 is not null ? utf8.AsSpan().SequenceEqual(other.utf8) : Text == other.Text));

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    /// <summary>The parts of the path below the input folder: <c>roles</c>, <c>accountant</c>, <c>salary.md</c>.</summary>
    public IReadOnlyList<string> Parts => Path.Split('/')[1..];

    /// <summary>The file's name without its ending.</summary>
    public string Slug => System.IO.Path.GetFileNameWithoutExtension(Path);

    public Place Start => Place.StartOf(Path);
}

/// <summary>Every file of the guide in the order of their paths, also those that were read but turned out broken.</summary>
public sealed record Sources(IReadOnlyList<SourceFile> Files, IReadOnlySet<string> AllPaths)
{
    /// <summary>The same files by name alone. The later steps need no more, and the texts of a large guide weigh as much as what is made of them.</summary>
    public Sources WithoutTexts() => this with { Files = [.. Files.Select(file => new SourceFile(file.Path, ""))] };

    /// <summary>The files whose paths start with <paramref name="folder"/>, which ends with a slash.</summary>
    public IReadOnlyList<SourceFile> Below(string folder)
    {
        var found = new List<SourceFile>();
        for (var at = FirstAtOrAfter(folder); at < Files.Count && Files[at].Path.StartsWith(folder, StringComparison.Ordinal); at++)
        {
            found.Add(Files[at]);
        }

        return found;
    }

    /// <summary>Where in the order of paths a path stands, or would stand.</summary>
    public int FirstAtOrAfter(string path)
    {
        var (low, high) = (0, Files.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Files[middle].Path, path) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
