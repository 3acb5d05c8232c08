using System.Globalization;

namespace HiringGuide.Serving;

/// <summary>
/// A line of <c>_redirects</c>: <c>from [query] to [status[!]] [conditions]</c>, read as Netlify's own reader does. A rule that asks for a query, a
/// country or the like is read, and never applies here.
/// </summary>
/// <param name="From">A path; segments may be <c>:name</c>, the last one <c>*</c>.</param>
/// <param name="To">A path or an address, with <c>:name</c> and <c>:splat</c> for what stood there.</param>
/// <param name="Status">Null where the line has none, which means 301.</param>
/// <param name="Force">Whether it goes before a file of that name.</param>
/// <param name="Conditional">Whether it asks for more than the path.</param>
internal sealed record RedirectRule(string From, string To, int? Status, bool Force, bool Conditional)
{
    /// <summary>The rules in their order. Lines that Netlify refuses are left out.</summary>
    public static IReadOnlyList<RedirectRule> Parse(string text) => [.. text.Split('\n').Select(FindRule).OfType<RedirectRule>()];

    /// <summary>Where the rule leads from a path; null where it does not apply. A slash at the end makes no difference.</summary>
    public string? FindTarget(string path)
    {
        if (Conditional)
        {
            return null;
        }

        var (wanted, given) = (SegmentsOf(From), SegmentsOf(path));
        var hasSplat = wanted is [.., "*"];
        if (hasSplat ? given.Length < wanted.Length - 1 : given.Length != wanted.Length)
        {
            return null;
        }

        var fixedPart = hasSplat ? wanted.Length - 1 : wanted.Length;
        var target = To;
        for (var index = 0; index < fixedPart; index++)
        {
            if (wanted[index].StartsWith(':'))
            {
                target = target.Replace(wanted[index], given[index], StringComparison.Ordinal);
            }
            else if (wanted[index] != given[index])
            {
                return null;
            }
        }

        return hasSplat ? target.Replace(":splat", string.Join('/', given[fixedPart..]), StringComparison.Ordinal) : target;
    }

    private static string[] SegmentsOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static RedirectRule? FindRule(string line)
    {
        var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).TakeWhile(part => !part.StartsWith('#')).ToArray();
        if (parts is not [var from, var second, ..] || from.StartsWith("/.netlify", StringComparison.Ordinal))
        {
            return null;
        }

        if (FindStatus(second) is { } forward)
        {
            // A rule without a target serves what stands below the same path.
            return from.EndsWith("/*", StringComparison.Ordinal) && forward is >= 200 and < 300
                ? new RedirectRule(from, $"{from[..^2]}/:splat", forward, second.EndsWith('!'), parts.Length > 2)
                : null;
        }

        var at = Array.FindIndex(parts, 1, IsTarget);
        if (at < 0 || (at + 1 < parts.Length && FindStatus(parts[at + 1]) is null))
        {
            return null;
        }

        var status = at + 1 < parts.Length ? FindStatus(parts[at + 1]) : null;
        return new RedirectRule(from, parts[at], status, status is not null && parts[at + 1].EndsWith('!'), at > 1 || at + 2 < parts.Length);
    }

    private static bool IsTarget(string part) =>
        part.StartsWith('/') || part.StartsWith("http://", StringComparison.Ordinal) || part.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>The number that a part starts with.</summary>
    private static int? FindStatus(string part)
    {
        var digits = part.TakeWhile(char.IsAsciiDigit).Count();
        return int.TryParse(part.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
    }
}
