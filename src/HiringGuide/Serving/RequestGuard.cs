using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace HiringGuide.Serving;

/// <summary>
/// Who may ask: a browser that was sent to this very server. A name that points here from elsewhere must not read the drafts, nor may a page of another
/// site listen to what changes.
/// </summary>
internal sealed class RequestGuard(IPAddress host)
{
    private static readonly FrozenSet<string> LocalNames = new[] { "localhost", "127.0.0.1", "[::1]" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The status that refuses a request; null where it may be answered.</summary>
    public int? FindRefusal(HttpRequest request)
    {
        if (!IsOurs(request.Host.Host) || !HasOwnOrigin(request))
        {
            return StatusCodes.Status403Forbidden;
        }

        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? null : StatusCodes.Status405MethodNotAllowed;
    }

    /// <summary>Whether a browser says that a page of another site asks.</summary>
    public static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");

    private bool IsOurs(string name)
    {
        if (LocalNames.Contains(name))
        {
            return true;
        }

        // Names could point here from anywhere; a number is the address that is listened on. On the network, whoever asks by number asks for this machine.
        return IPAddress.TryParse(name.Trim('[', ']'), out var asked) && (asked.Equals(host) || !IPAddress.IsLoopback(host));
    }

    private static bool HasOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
