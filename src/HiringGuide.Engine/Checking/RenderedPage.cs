using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Checking;

/// <summary>A built page as the checks see it: its ids, its links, and text that should not be there.</summary>
internal sealed class RenderedPage
{
    private static readonly (string Text, byte[] Bytes)[] RawData = [.. new[] { "[object Object]", "System.Collections", "HiringGuide.Engine" }.Select(text => (text, System.Text.Encoding.UTF8.GetBytes(text)))];

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private readonly List<string> repeatedIds = [];
    private readonly List<string> leaks = [];

    private RenderedPage(OutputFile file, Site site)
    {
        File = file;
        var source = FindSource(file.PageUrl, site);
        Place = Place.StartOf(source ?? $"output/{file.Path}");
    }

    public OutputFile File { get; }

    /// <summary>The source file the page is made of, or the page itself where it is computed.</summary>
    public Place Place { get; }

    public string Url => File.PageUrl ?? $"/{File.Path}";

    public IReadOnlySet<string> Ids => ids;

    public IReadOnlyCollection<string> Links => links;

    public IReadOnlyList<string> RepeatedIds => repeatedIds;

    /// <summary>Placeholders and raw data in the text a reader sees.</summary>
    public IReadOnlyList<string> Leaks => leaks;

    public static RenderedPage Of(OutputFile file, Site site)
    {
        var page = new RenderedPage(file, site);
        page.Scan();
        return page;
    }

    private static string? FindSource(string? url, Site site) =>
        url is null ? null : site.SourceOfPage.GetValueOrDefault(url);

    private void Scan()
    {
        var scanner = new HtmlScanner(File.Bytes.Span);
        var codeDepth = 0;
        while (scanner.Read())
        {
            if (scanner.Tag.IsEmpty)
            {
                if (codeDepth == 0)
                {
                    LookForLeaks(scanner.Text);
                }

                continue;
            }

            if (scanner.Tag.SequenceEqual("code"u8))
            {
                codeDepth += scanner.IsClosing ? -1 : 1;
            }

            if (scanner.Tag.SequenceEqual("meta"u8))
            {
                NoteMeta(ref scanner);
                continue;
            }

            while (!scanner.IsClosing && scanner.ReadAttribute(out var name, out var value))
            {
                Note(name, value);
            }
        }
    }

    /// <summary>The picture and the address that a page gives other sites are links like any other.</summary>
    private void NoteMeta(ref HtmlScanner scanner)
    {
        ReadOnlySpan<byte> property = default;
        ReadOnlySpan<byte> content = default;
        while (scanner.ReadAttribute(out var name, out var value))
        {
            if (name.SequenceEqual("property"u8))
            {
                property = value;
            }
            else if (name.SequenceEqual("content"u8))
            {
                content = value;
            }
        }

        if (property.SequenceEqual("og:image"u8) || property.SequenceEqual("og:url"u8))
        {
            links.Add(HtmlScanner.Decode(content));
        }
    }

    private void Note(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("id"u8))
        {
            var id = HtmlScanner.Decode(value);
            if (!ids.Add(id))
            {
                repeatedIds.Add(id);
            }
        }
        else if (name.SequenceEqual("href"u8) || name.SequenceEqual("src"u8))
        {
            links.Add(HtmlScanner.Decode(value));
        }
        else if (name.SequenceEqual("srcset"u8))
        {
            links.UnionWith(HtmlScanner.Decode(value).Split(',').Select(candidate => candidate.Trim().Split(' ')[0]));
        }
    }

    private void LookForLeaks(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)'{'))
        {
            foreach (System.Text.RegularExpressions.Match match in ProseParser.PlaceholderPattern().Matches(HtmlScanner.Decode(text)))
            {
                leaks.Add(match.Value);
            }
        }

        if (text.Trim(" \t\r\n"u8).SequenceEqual("undefined"u8))
        {
            leaks.Add("undefined");
        }

        foreach (var (raw, bytes) in RawData)
        {
            if (text.IndexOf(bytes) >= 0)
            {
                leaks.Add(raw);
            }
        }
    }
}
