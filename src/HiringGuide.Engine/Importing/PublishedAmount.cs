using System.Globalization;
using System.Text.RegularExpressions;

namespace HiringGuide.Engine.Importing;

/// <summary>What a cell says of a wage.</summary>
internal enum AmountKind
{
    Published,
    TopCoded,
    NotPublished,
}

/// <summary>A wage as a cell gives it, in whole dollars a year; <see cref="Value"/> is null where the cell holds a mark and no number.</summary>
internal readonly partial record struct PublishedAmount(AmountKind Kind, int? Value)
{
    private const int HoursInYear = 2080;
    private const int LeastInYear = 10_000;
    private const int MostInYear = 9_999_999;

    /// <summary>
    /// Reads <c>135980</c>, <c>135,980</c>, <c>42.76</c> (an hour's pay), <c>*</c> (not published), <c>#</c> and <c>&gt;=239200</c> (at or above the top
    /// code). Null where the cell is none of these, or no wage of a year: below 10,000, above 9,999,999, or with cents.
    /// </summary>
    public static PublishedAmount? Find(string cell, bool isHourly)
    {
        switch (cell)
        {
            case "" or "*" or "**" or "~":
                return new PublishedAmount(AmountKind.NotPublished, null);
            case "#":
                return new PublishedAmount(AmountKind.TopCoded, null);
        }

        if (Top().Match(cell) is { Success: true } top)
        {
            return FindYearly(top.Groups["least"].Value, isHourly) is { } least ? new PublishedAmount(AmountKind.TopCoded, least) : null;
        }

        return FindYearly(cell, isHourly) is { } value ? new PublishedAmount(AmountKind.Published, value) : null;
    }

    private static int? FindYearly(string text, bool isHourly)
    {
        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowExponent;
        if (!Number().IsMatch(text) || !decimal.TryParse(text.TrimStart('$'), styles, CultureInfo.InvariantCulture, out var given) || given > MostInYear)
        {
            return null;
        }

        var yearly = isHourly ? given * HoursInYear : given;
        var rounded = decimal.Round(yearly, 0, MidpointRounding.AwayFromZero);

        // A workbook may hold 135979.9999999 for 135980, but a wage of a year with cents is a wage of an hour, or a typing error.
        return rounded is >= LeastInYear and <= MostInYear && (isHourly || Math.Abs(rounded - yearly) < 0.005m) ? (int)rounded : null;
    }

    [GeneratedRegex(@"^(?:>=|≥)\s*(?<least>.+)$|^(?<least>.+)\+$", RegexOptions.CultureInvariant)]
    private static partial Regex Top();

    [GeneratedRegex(@"^\$?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?:\.[0-9]{1,20})?(?:E[+]?[0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
