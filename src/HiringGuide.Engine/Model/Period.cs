using System.Globalization;

namespace HiringGuide.Engine.Model;

/// <summary>The time a figure speaks of: a year (<c>2025</c>), a month (<c>2025-05</c>) or a stretch of months (<c>2025-07/2026-06</c>).</summary>
public sealed record Period(int FromYear, int? FromMonth, int? ToYear, int? ToMonth)
{
    /// <summary>Null where the text is no period, or ends before it begins.</summary>
    public static Period? FindIn(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || FindMonth(parts[0]) is not { } from)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return new Period(from.Year, from.Month, null, null);
        }

        return FindMonth(parts[1]) is { } to && (to.Year, to.Month ?? 0).CompareTo((from.Year, from.Month ?? 0)) > 0
            ? new Period(from.Year, from.Month, to.Year, to.Month)
            : null;
    }

    /// <summary>As authors write it: "2025-05", "2025-07/2026-06".</summary>
    public string Written => ToYear is { } year ? $"{WrittenMonth(FromYear, FromMonth)}/{WrittenMonth(year, ToMonth)}" : WrittenMonth(FromYear, FromMonth);

    /// <summary>The year or month it begins with, as readers see it: "May 2025", "July 2025".</summary>
    public string Begin => Spoken(FromYear, FromMonth);

    /// <summary>True where this begins before the other does; a whole year begins before each of its months.</summary>
    public bool BeginsBefore(Period other) => (FromYear, FromMonth ?? 0).CompareTo((other.FromYear, other.FromMonth ?? 0)) < 0;

    /// <summary>"May 2025", "July 2025 to June 2026".</summary>
    public override string ToString() => ToYear is { } year ? $"{Spoken(FromYear, FromMonth)} to {Spoken(year, ToMonth)}" : Spoken(FromYear, FromMonth);

    private static (int Year, int? Month)? FindMonth(string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2200)
        {
            return (year, null);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? (month.Year, month.Month) : null;
    }

    private static string WrittenMonth(int year, int? month) => month is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:00}")
        : year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Spoken(int year, int? month) => month is { } number
        ? $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number)} {year.ToString(CultureInfo.InvariantCulture)}"
        : year.ToString(CultureInfo.InvariantCulture);
}
