using System.Text;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Serving;

/// <summary>What a host does with the site's <c>_redirects</c> and <c>_headers</c>, so that a preview at home behaves as the published site.</summary>
internal sealed class HostRules(IServedSite site)
{
    private readonly Parsed<RedirectRule> redirects = new("_redirects", RedirectRule.Parse);
    private readonly Parsed<HeaderRule> headers = new("_headers", HeaderRule.Parse);

    /// <summary>The files that a host reads and does not serve.</summary>
    public static bool IsForTheHost(string path) => path is "_redirects" or "_headers";

    /// <summary>The first rule for a path, and where it leads. Only rules that are forced go before a file.</summary>
    public (string Target, int Status)? FindRedirect(string path, bool beforeFiles) => redirects.Of(site)
        .Where(rule => !beforeFiles || rule.Force)
        .Select(rule => (Target: rule.FindTarget(path), Status: rule.Status ?? 301))
        .Where(redirect => redirect.Target is not null)
        .Select(redirect => ((string, int)?)(redirect.Target!, redirect.Status)) // Those without have just been left out.
        .FirstOrDefault();

    /// <summary>The headers of a path. Left out are those that would send a browser from http on this machine to https for good.</summary>
    public IEnumerable<(string Name, string Value)> HeadersFor(string path) =>
        from rule in headers.Of(site)
        where rule.AppliesTo(path)
        from header in rule.Values
        where !header.Key.Equals("Strict-Transport-Security", StringComparison.OrdinalIgnoreCase)
        select (header.Key, header.Key.Equals("Content-Security-Policy", StringComparison.OrdinalIgnoreCase) ? WithoutUpgrade(header.Value) : header.Value);

    private static string WithoutUpgrade(string policy) =>
        string.Join("; ", policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(directive => directive != "upgrade-insecure-requests"));

    /// <summary>The rules of a file, parsed again only where the site has another one.</summary>
    private sealed class Parsed<T>(string path, Func<string, IReadOnlyList<T>> parse)
    {
        private volatile Tuple<OutputFile?, IReadOnlyList<T>> last = new(null, []);

        public IReadOnlyList<T> Of(IServedSite site)
        {
            var file = site.Find(path);
            if (!ReferenceEquals(last.Item1, file))
            {
                last = new(file, file is null ? [] : parse(Encoding.UTF8.GetString(file.Bytes.Span)));
            }

            return last.Item2;
        }
    }
}
