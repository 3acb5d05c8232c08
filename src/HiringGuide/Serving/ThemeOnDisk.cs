using HiringGuide.Theme;

namespace HiringGuide.Serving;

/// <summary>The theme with its style sheets, scripts and pictures as they stand in the repository now, where the guide is served from there.</summary>
internal sealed class ThemeOnDisk
{
    public const string Folder = "theme/assets";

    private readonly string folder;

    public ThemeOnDisk(string root)
    {
        folder = Path.Join(root, "theme", "assets");
        Current = ReadAgain();
    }

    /// <summary>The theme as it was last read.</summary>
    public GuideTheme Current { get; private set; }

    /// <summary>Whether the guide is served from the repository of its theme.</summary>
    public bool Exists => Directory.Exists(folder);

    /// <summary>Whether a path below the root is one of the theme's files.</summary>
    public static bool IsPartOfIt(string path) => path.StartsWith($"{Folder}/", StringComparison.Ordinal);

    public GuideTheme ReadAgain() => Current = new(name => File.Exists(Path.Join(folder, name)) ? File.ReadAllBytes(Path.Join(folder, name)) : null);
}
