using System.Globalization;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering;

/// <summary>Dates, amounts and counts as a reader reads them: the same on every machine.</summary>
internal static class Spoken
{
    /// <summary>"24 November 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"$135,980", "£41,000", "CHF 98,000".</summary>
    public static MoneyView Money(int amount, string currency)
    {
        var number = amount.ToString("N0", CultureInfo.InvariantCulture);
        return new MoneyView(currency switch
        {
            "USD" => $"${number}",
            "GBP" => $"£{number}",
            "EUR" => $"€{number}",
            _ => $"{currency} {number}",
        }, amount);
    }

    /// <summary>"a lead backend engineer", "an HR generalist": a role's title in the middle of a sentence.</summary>
    public static string WithArticle(RoleGuide role) => $"{role.Article} {MidSentence(role.Title)}";

    /// <summary>The first letter in lower case, for the middle of a sentence; names and abbreviations keep theirs.</summary>
    public static string MidSentence(string text) =>
        text is [var first, var second, ..] && char.IsUpper(first) && !char.IsUpper(second) ? char.ToLowerInvariant(first) + text[1..] : text;

    /// <summary>The first letter in upper case, for the start of a sentence.</summary>
    public static string Sentence(string text) => text is [var first, ..] ? char.ToUpperInvariant(first) + text[1..] : text;
}
