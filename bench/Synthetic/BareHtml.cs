using System.Text.RegularExpressions;

namespace HiringGuide.Bench.Synthetic;

/// <summary>HTML with its facts alone: element names, where links lead and text. Attributes, comments, script and white space around tags are gone.</summary>
internal static partial class BareHtml
{
    /// <param name="html">A page.</param>
    /// <param name="folder">The address that links starting with <c>../</c> are meant from, one step up.</param>
    public static string Of(string html, string folder)
    {
        var text = Left().Replace(html, "");
        text = OpeningTag().Replace(text, tag => tag.Groups["href"] is { Success: true, Value: var href }
            ? $"<{tag.Groups["name"].Value} href=\"{(href.StartsWith("../", StringComparison.Ordinal) ? folder + href[3..] : href)}\">"
            : $"<{tag.Groups["name"].Value}>");
        return SpaceAroundTags().Replace(text, "$1");
    }

    [GeneratedRegex("<script.*?</script>|<!--.*?-->|<!doctype[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Left();

    [GeneratedRegex("<(?<name>[a-z][a-z0-9]*)(?:[^>]*? href=\"(?<href>[^\"]*)\")?[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningTag();

    [GeneratedRegex(@"\s*(</?[a-z][^>]*>)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceAroundTags();
}
