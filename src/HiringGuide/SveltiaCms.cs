using System.Text;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Authoring;
using HiringGuide.Engine.Rendering;

namespace HiringGuide;

/// <summary>
/// Sveltia CMS, which <c>npm ci --prefix admin</c> brings: the build of it that comes with its own fonts. One style sheet of that build still names the same fonts on
/// another host; there the names of its own are put in, so that nothing is asked of anybody.
/// </summary>
internal static partial class SveltiaCms
{
    private const string Script = "index.js";

    /// <summary>The editor of the guide in a folder; null where npm did not bring the CMS. Its files are read once, when they are first asked for.</summary>
    public static BrowserEditor? Find(string root)
    {
        var folder = Path.Join(root, "admin", "node_modules", "@sveltia", "cms", "npm");
        var files = new Lazy<IReadOnlyList<OutputFile>>(() => Read(folder));
        return File.Exists(Path.Join(folder, Script)) ? new BrowserEditor(() => files.Value) : null;
    }

    /// <summary>All but the maps for those who work on the CMS itself, which are four fifths of it.</summary>
    private static IReadOnlyList<OutputFile> Read(string folder)
    {
        var names = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => !name.EndsWith(".map", StringComparison.Ordinal))
            .ToList();
        return [.. names.Select(name => new OutputFile($"{BrowserEditor.CmsFolder}/{name}", BytesOf(name), PageUrl: null))];

        byte[] BytesOf(string name) => name == Script
            ? Encoding.UTF8.GetBytes(WithOwnFonts(File.ReadAllText(Path.Join(folder, name)), names))
            : File.ReadAllBytes(Path.Join(folder, name));
    }

    private static string WithOwnFonts(string script, IReadOnlyList<string> names) => FontElsewhere().Replace(script, font =>
        names.FirstOrDefault(name => name.StartsWith($"assets/{font.Groups["family"].Value}-{font.Groups["subset"].Value}-", StringComparison.Ordinal)) is { } own
            ? $"/{BrowserEditor.CmsFolder}/{own}"
            : font.Value);

    [GeneratedRegex(@"https://cdn\.jsdelivr\.net/fontsource/fonts/(?<family>[a-z0-9-]+)(:vf)?@[0-9.]+/(?<subset>[a-z0-9-]+)\.woff2", RegexOptions.CultureInvariant)]
    private static partial Regex FontElsewhere();
}
