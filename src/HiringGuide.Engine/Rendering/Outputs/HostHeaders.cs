using System.Security.Cryptography;
using System.Text;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary>
/// The headers that a host answers with, in the form that Netlify reads. Pages of the guide run nothing that is not theirs and ask nobody else. The editor has to
/// ask GitHub, and gets a policy of its own. Hosts join the values of all rules that fit an address, and a browser keeps to each of the joined policies, so with
/// an editor no address is under two: the policy stands under each folder and file of the site by its name, and no longer under everything.
/// </summary>
internal static class HostHeaders
{
    public const string Path = "_headers";

    private const string FrameAncestors = "; frame-ancestors 'none'";
    private const string Opener = "Cross-Origin-Opener-Policy: same-origin";
    private const string NoIndex = "X-Robots-Tag: noindex";
    private const string AssetPattern = "/assets/*";

    /// <summary>A file whose name changes with its bytes may be kept for ever. Pages keep the host's own rule (ask each time).</summary>
    private const string ForEver = "Cache-Control: public, max-age=31536000, immutable";

    /// <summary>What holds at every address, the editor's included.</summary>
    private static readonly IReadOnlyList<string> Everywhere =
    [
        "Strict-Transport-Security: max-age=63072000; includeSubDomains; preload",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: strict-origin-when-cross-origin",
        "X-Frame-Options: DENY",
    ];

    private static readonly IReadOnlyList<string> AfterOpener =
    [
        "Cross-Origin-Resource-Policy: same-origin",
        "Permissions-Policy: camera=(), geolocation=(), microphone=()",
    ];

    /// <summary>The policy of every page of the guide: the site's own files, and scripts in a page only where the theme vouches for their every byte.</summary>
    public static string PolicyOf(ITheme theme)
    {
        var vouchedFor = string.Concat(theme.InlineScripts.Select(script => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"));
        return $"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{vouchedFor}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'{FrameAncestors}; upgrade-insecure-requests";
    }

    /// <summary>A policy as a page can carry it itself, for the page at addresses that do not exist: no rule by name fits those. Framing, of which such a policy cannot speak, is forbidden everywhere.</summary>
    public static string InPage(string policy) => policy.Replace(FrameAncestors, "", StringComparison.Ordinal);

    /// <summary>The rules of a site without an editor.</summary>
    public static string Of(Site site, string policy)
    {
        var text = new StringBuilder();
        Append(text, "/*", [PolicyHeader(policy), .. Everywhere, Opener, .. AfterOpener, .. RobotsOf(site)]);
        Append(text, AssetPattern, [ForEver]);
        return text.ToString();
    }

    /// <summary>The rules of a site with an editor, from the paths of all its other files.</summary>
    public static string Of(Site site, string policy, AdminSettings admin, IEnumerable<string> paths)
    {
        var text = new StringBuilder();
        Append(text, "/*", [.. Everywhere, .. AfterOpener, .. RobotsOf(site)]);
        Append(text, Routes.Home, [PolicyHeader(policy), Opener]);
        foreach (var pattern in paths.Select(PatternOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Append(text, pattern, pattern == $"{Routes.Admin}*"
                ? [PolicyHeader(PolicyOf(admin)), "Cross-Origin-Opener-Policy: same-origin-allow-popups", .. site.NoIndex ? (IReadOnlyList<string>)[] : [NoIndex]]
                : [PolicyHeader(policy), Opener, .. pattern == AssetPattern ? [ForEver] : (IReadOnlyList<string>)[]]);
        }

        return text.ToString();
    }

    /// <summary>What the editor needs: styles it makes while it runs, pictures it holds, and with GitHub its interface, its pictures of people and word of its state. Signing in opens a window, which a stricter opener policy would cut off.</summary>
    private static string PolicyOf(AdminSettings admin)
    {
        var (connect, images) = admin.Backend == AdminBackend.GitHub ? (" https://api.github.com https://www.githubstatus.com", " https://*.githubusercontent.com") : ("", "");
        return $"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:{images}; font-src 'self'; connect-src 'self' blob: data:{connect}; manifest-src 'self' blob:; base-uri 'none'; form-action 'none'{FrameAncestors}; upgrade-insecure-requests";
    }

    private static string PolicyHeader(string policy) => $"Content-Security-Policy: {policy}";

    private static IReadOnlyList<string> RobotsOf(Site site) => site.NoIndex ? [NoIndex] : [];

    /// <summary>A folder at the root with everything in it, or a file at the root.</summary>
    private static string PatternOf(string path) => path.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? $"/{path[..slash]}/*" : $"/{path}";

    private static void Append(StringBuilder text, string pattern, IEnumerable<string> headers)
    {
        text.Append(pattern).Append('\n');
        foreach (var header in headers)
        {
            text.Append("  ").Append(header).Append('\n');
        }
    }
}
