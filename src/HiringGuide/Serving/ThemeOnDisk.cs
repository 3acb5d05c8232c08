using HiringGuide.Theme;

namespace HiringGuide.Serving;

/// <summary>The theme with its style sheets, scripts and pictures as they stand in the repository now, where the guide is served from there.</summary>
internal sealed class ThemeOnDisk(string root)
{
    public const string Folder = "theme/assets";

    private readonly string folder = Path.Join(root, "theme", "assets");

    /// <summary>Whether the guide is served from the repository of its theme.</summary>
    public bool Exists => Directory.Exists(folder);

    public GuideTheme Read() => new(name => File.Exists(Path.Join(folder, name)) ? File.ReadAllBytes(Path.Join(folder, name)) : null);
}
