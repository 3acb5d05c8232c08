namespace HiringGuide.Bench.Synthetic;

/// <summary>Looks for fragments of bare HTML in a page, one after the other.</summary>
internal static class PageReader
{
    /// <summary>The page of an address without its outer slashes.</summary>
    public static string? FindPage(string folder, string address)
    {
        var path = Path.Join(folder, address, "index.html");
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    public static IEnumerable<string> Missing(string folder, string address, IEnumerable<string> fragments) =>
        MissingInFile(folder, Path.Join(address, "index.html"), fragments);

    public static IEnumerable<string> MissingInFile(string folder, string file, IEnumerable<string> fragments)
    {
        var path = Path.Join(folder, file);
        return File.Exists(path) ? MissingIn(BareHtml.Of(File.ReadAllText(path), "/"), file, fragments) : [$"{file}: missing"];
    }

    /// <summary>Each fragment must stand behind the one before it.</summary>
    public static IEnumerable<string> MissingIn(string bare, string name, IEnumerable<string> fragments)
    {
        var from = 0;
        foreach (var fragment in fragments)
        {
            var at = bare.IndexOf(fragment, from, StringComparison.Ordinal);
            if (at < 0)
            {
                yield return $"{name}: lacks {Shortened(fragment)}";
            }
            else
            {
                from = at + fragment.Length;
            }
        }
    }

    private static string Shortened(string text) => text.Length <= 120 ? text : $"{text[..120]}…";
}
