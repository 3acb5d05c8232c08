using System.Globalization;
using HiringGuide.Engine.Authoring;
using HiringGuide.Engine.Model;

namespace HiringGuide.Listing;

/// <summary>The words of the list, the same in every format.</summary>
internal static class ListWords
{
    public static string KindOf(ListedPage page) => page.Kind switch
    {
        ListedKind.Role => "role",
        ListedKind.Article => "article",
        ListedKind.Comparison => "comparison",
        ListedKind.Page => "page",
        ListedKind.Wages => "wages",
        _ => "pay rules",
    };

    public static string StateOf(ListedPage page, DateOnly day) => page.StateOn(day) switch
    {
        ListedState.Draft => "draft",
        ListedState.Future => "future",
        ListedState.Due => "due",
        _ => "published",
    };

    public static string? LevelOf(ListedPage page) => page.Level is { } level ? LevelNames.All[(int)level] : null;

    public static string? DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
