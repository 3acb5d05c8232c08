namespace HiringGuide.Theme;

/// <summary>The files the theme brings along, inside its assembly.</summary>
internal static class ThemeResource
{
    /// <summary>A file by the name that the project gives it, such as <c>assets/site.css</c>.</summary>
    public static byte[] Bytes(string name)
    {
        // Resources of this very assembly, by names written out: kept by trimming, and no search through types.
        using var stream = typeof(ThemeResource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The theme lacks its file {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
