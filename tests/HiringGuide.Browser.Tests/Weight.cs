using System.IO.Compression;
using AngleSharp.Html.Parser;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What a first view costs over the wire, compressed as hosts compress it.</summary>
public sealed class Weight(BuiltGuide guide)
{
    private const int MostBytes = 60 * 1024;
    private const int MostScript = 12 * 1024;

    [Theory]
    [MemberData(nameof(BuiltGuide.Pages), MemberType = typeof(BuiltGuide))]
    public void A_first_view_is_light(string url)
    {
        var html = BytesOf(url);
        var document = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(html));
        var styles = document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        var scripts = WithImports(document.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!));

        var script = scripts.Sum(Compressed);
        var all = Compressed(url) + styles.Sum(Compressed) + script;

        Assert.True(all <= MostBytes, $"{url}: {all} bytes in all");
        Assert.True(script <= MostScript, $"{url}: {script} bytes of script");
    }

    /// <summary>The scripts and the modules they import at once.</summary>
    private HashSet<string> WithImports(IEnumerable<string> urls)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(urls);
        while (open.TryDequeue(out var url))
        {
            if (found.Add(url))
            {
                foreach (System.Text.RegularExpressions.Match import in System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.UTF8.GetString(BytesOf(url)), "^import .* from '(/[^']+)';$", System.Text.RegularExpressions.RegexOptions.Multiline))
                {
                    open.Enqueue(import.Groups[1].Value);
                }
            }
        }

        return found;
    }

    private byte[] BytesOf(string url) => guide.Files.Single(file => $"/{file.Path}" == (url.EndsWith('/') ? $"{url}index.html" : url)).Bytes.ToArray();

    private int Compressed(string url)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(BytesOf(url));
        }

        return (int)compressed.Length;
    }
}
