using System.Globalization;
using System.Text.RegularExpressions;

namespace HiringGuide.Engine.Importing;

/// <summary>The year that publishers write into the names of their files.</summary>
internal static partial class PublishedYear
{
    /// <summary>2025 for <c>national_M2025_dl.xlsx</c> and for <c>OFLC_Wages_2025-26.zip</c>; null for a name that says none, and the last where there are several.</summary>
    public static int? FindIn(string name) => Name().Match(name) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?:_M|OFLC_Wages_)([0-9]{4})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Name();
}
