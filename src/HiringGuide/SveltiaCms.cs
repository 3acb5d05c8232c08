using System.Text;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Authoring;
using HiringGuide.Engine.Rendering;

namespace HiringGuide;

/// <summary>
/// Sveltia CMS, which <c>npm ci --prefix admin</c> brings: the build of it that comes with its own fonts and words. That build is made for bundlers, and two things
/// in it are mended for browsers. A style sheet names the same fonts on another host; there its own are named, so that nothing is asked of anybody. Words of
/// other languages are asked for as JSON, which no browser takes for a module; they become modules.
/// </summary>
internal static partial class SveltiaCms
{
    private const string Script = "index.js";
    private const string Locales = "locales";

    /// <summary>The editor of the guide in a folder; null where npm did not bring the CMS. Its files are read once, when they are first asked for.</summary>
    public static BrowserEditor? Find(string root)
    {
        var package = Path.Join(root, "admin", "node_modules", "@sveltia", "cms");
        var files = new Lazy<IReadOnlyList<OutputFile>>(() => Read(package));
        return File.Exists(Path.Join(package, "npm", Script)) ? new BrowserEditor(() => files.Value) : null;
    }

    /// <summary>All but the maps for those who work on the CMS itself, which are four fifths of it.</summary>
    private static IReadOnlyList<OutputFile> Read(string package)
    {
        var folder = Path.Join(package, "npm");
        var names = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => !name.EndsWith(".map", StringComparison.Ordinal))
            .ToList();
        return
        [
            .. names.Where(name => name != Script).Select(name => FileOf(name, File.ReadAllBytes(Path.Join(folder, name)))),
            FileOf(Script, Encoding.UTF8.GetBytes(ForBrowsers(File.ReadAllText(Path.Join(folder, Script)), names))),
            .. Directory.EnumerateFiles(Path.Join(package, Locales), "*.json").Select(ModuleOf),
        ];
    }

    private static OutputFile FileOf(string name, byte[] bytes) => new($"{BrowserEditor.CmsFolder}/{name}", bytes, PageUrl: null);

    private static OutputFile ModuleOf(string path) =>
        FileOf($"{Locales}/{Path.GetFileNameWithoutExtension(path)}.js", Encoding.UTF8.GetBytes($"export default {File.ReadAllText(path).Trim()};\n"));

    private static string ForBrowsers(string script, IReadOnlyList<string> names)
    {
        var withFonts = FontElsewhere().Replace(script, font =>
            names.FirstOrDefault(name => name.StartsWith($"assets/{font.Groups["family"].Value}-{font.Groups["subset"].Value}-", StringComparison.Ordinal)) is { } own
                ? $"/{BrowserEditor.CmsFolder}/{own}"
                : font.Value);
        return LocaleAsJson().Replace(withFonts, $"./{Locales}/${{locale}}.js");
    }

    [GeneratedRegex(@"https://cdn\.jsdelivr\.net/fontsource/fonts/(?<family>[a-z0-9-]+)(:vf)?@[0-9.]+/(?<subset>[a-z0-9-]+)\.woff2", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FontElsewhere();

    [GeneratedRegex(@"\.\./locales/(?<locale>[A-Za-z-]+)\.json", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LocaleAsJson();
}
