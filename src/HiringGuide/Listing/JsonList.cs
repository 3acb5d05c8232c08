using System.Text.Json;
using HiringGuide.Engine.Authoring;
using HiringGuide.Reports;

namespace HiringGuide.Listing;

/// <summary>The list for scripts, as docs/due.md describes it.</summary>
internal sealed record JsonList
{
    /// <summary>Raised when a member goes or changes its meaning; a new member leaves it as it is.</summary>
    public int Version { get; } = 1;

    /// <summary>The day by which states are told.</summary>
    public required DateOnly Day { get; init; }

    public required IReadOnlyList<JsonListedPage> Pages { get; init; }

    public static string Of(IReadOnlyList<ListedPage> pages, DateOnly day) =>
        $"{JsonSerializer.Serialize(new JsonList { Day = day, Pages = [.. pages.Select(page => JsonListedPage.Of(page, day))] }, JsonShapes.Readable.JsonList)}\n";
}

/// <summary><see cref="File"/> lies below the root of the guide, with forward slashes; <see cref="Line"/> is that of the day of review, from 1.</summary>
internal sealed record JsonListedPage(string Kind, string Name, string Title, string? Level, string? Reviewed, string? ReviewBy, string State, Completeness? Complete, string File, int Line)
{
    public static JsonListedPage Of(ListedPage page, DateOnly day) => new(
        ListWords.KindOf(page),
        page.Name,
        page.Title,
        ListWords.LevelOf(page),
        ListWords.DayOf(page.Reviewed),
        ListWords.DayOf(page.ReviewBy),
        ListWords.StateOf(page, day),
        page.Completeness,
        page.File,
        page.Place.Line);
}
