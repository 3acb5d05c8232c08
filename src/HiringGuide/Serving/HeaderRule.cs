using System.Text.RegularExpressions;

namespace HiringGuide.Serving;

/// <summary>A path of <c>_headers</c> and the headers below it, read as Netlify's own reader does.</summary>
/// <param name="For">A path; segments may be <c>:name</c>, or have a <c>*</c>.</param>
/// <param name="Values">Headers by name; one that is named twice has both values, with a comma between.</param>
internal sealed record HeaderRule(string For, IReadOnlyDictionary<string, string> Values)
{
    private readonly Regex pattern = PatternOf(For);

    /// <summary>The rules in their order. Lines that Netlify refuses are left out, and so are paths without headers.</summary>
    public static IReadOnlyList<HeaderRule> Parse(string text)
    {
        var rules = new List<(string For, Dictionary<string, string> Values)>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            if (line.StartsWith('/'))
            {
                rules.Add((line, []));
            }
            else if (rules is [.., var last] && line.Split(':', 2) is [var name, var value] && name.Trim().Length > 0 && value.Trim().Length > 0)
            {
                var before = last.Values.TryGetValue(name.Trim(), out var first) ? $"{first}, " : "";
                last.Values[name.Trim()] = before + value.Trim();
            }
        }

        return [.. rules.Where(rule => rule.Values.Count > 0).Select(rule => new HeaderRule(rule.For, rule.Values))];
    }

    public bool AppliesTo(string path) => pattern.IsMatch(path);

    private static Regex PatternOf(string path)
    {
        var parts = path.Split('/').Select(part => part.TrimEnd()).Where(part => part.Length > 0).Select(part => part switch
        {
            [':', ..] => "([^/]+)",
            "*" => "?(.*)",
            _ => Regex.Escape(part).Replace("\\*", "(.*)", StringComparison.Ordinal),
        });
        return new Regex($"^/{string.Join('/', parts)}/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
