using System.Globalization;
using System.Text;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Parsing;

/// <summary>Addresses of other sites, in prose and in data: whether one is whole, and whether a reader would be misled by it.</summary>
internal static class WebAddress
{
    /// <summary>True for a whole address with http or https and a host.</summary>
    public static bool IsWhole(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "https" or "http", Host.Length: > 0 } && text.AsSpan(uri.Scheme.Length).StartsWith("://", StringComparison.Ordinal);

    /// <summary>True where an address starts with a scheme, such as https: or mailto:, and so leads out of the guide. A colon behind a slash is part of a path.</summary>
    public static bool HasScheme(ReadOnlySpan<char> address) => address.IndexOfAny(":/?#") is >= 0 and var first && address[first] == ':';

    /// <summary>Reports what is wrong with an address that is whole: a host that can be taken for another, and a way that others can read and change.</summary>
    public static void Check(string address, Place place, DiagnosticBag log)
    {
        var uri = new Uri(address);
        if (uri.UserInfo.Length > 0)
        {
            log.Report(Rules.MisleadingHost, place, $"The address leads to '{uri.Host}'; what stands before the @ only looks like a host.", "leave out what stands before the @, and the @");
        }
        else if (!Ascii.IsValid(uri.Host))
        {
            log.Report(Rules.MisleadingHost, place, $"The host '{uri.Host}' has letters that look like others; computers call it '{NameForComputers(uri.Host)}'.", "if it is the one that is meant, write it as computers do");
        }

        if (uri.Scheme == "http")
        {
            log.Report(Rules.InsecureAddress, place, $"Others can read and change what '{uri.Host}' sends: the address starts with http.", "try https");
        }
    }

    private static string NameForComputers(string host)
    {
        try
        {
            return new IdnMapping().GetAscii(host);
        }
        catch (ArgumentException)
        {
            // No host can be called that; then it leads nowhere, and its letters have to be told one by one.
            return string.Concat(host.Select(letter => char.IsAscii(letter) ? letter.ToString() : $"\\u{(int)letter:x4}"));
        }
    }
}
