using System.Text.Json;
using HiringGuide.Engine.Comparing;

namespace HiringGuide.Reports;

/// <summary>What changed since a revision, for scripts, as docs/reports.md describes it.</summary>
internal sealed record JsonChanges
{
    /// <summary>Raised when a member goes or changes its meaning; a new member leaves it as it is.</summary>
    public int Version { get; } = 1;

    /// <summary>The revision as it was named.</summary>
    public required string Since { get; init; }

    /// <summary>The commit it was compared with.</summary>
    public required string Commit { get; init; }

    /// <summary>False where the guide of then has errors; every list is empty then.</summary>
    public required bool Compared { get; init; }

    public required IReadOnlyList<JsonPage> Added { get; init; }

    public required IReadOnlyList<JsonPage> Edited { get; init; }

    public required IReadOnlyList<JsonPage> Following { get; init; }

    public required IReadOnlyList<JsonMove> Moved { get; init; }

    public required IReadOnlyList<JsonRemoval> Removed { get; init; }

    public required int OnlyFramed { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<JsonRedirect> Redirects { get; init; }

    public required IReadOnlyList<JsonFigure> Figures { get; init; }

    public required IReadOnlyList<JsonAdvert> Adverts { get; init; }

    public required IReadOnlyList<JsonProblem> Warnings { get; init; }

    /// <summary><paramref name="changes"/> is null where nothing could be compared.</summary>
    public static string Of(SiteChanges? changes, Revision revision) => JsonSerializer.Serialize(
        new JsonChanges
        {
            Since = revision.Name,
            Commit = revision.Commit,
            Compared = changes is not null,
            Added = [.. (changes?.Added ?? []).Select(PageOf)],
            Edited = [.. (changes?.Edited ?? []).Select(PageOf)],
            Following = [.. (changes?.Following ?? []).Select(PageOf)],
            Moved = [.. (changes?.Moved ?? []).Select(page => new JsonMove(page.From, page.To, page.Title))],
            Removed = [.. (changes?.Removed ?? []).Select(page => new JsonRemoval(page.Url, page.Title, page.IsGivenUp))],
            OnlyFramed = changes?.OnlyFramed ?? 0,
            Files = changes?.Files ?? [],
            Redirects = [.. (changes?.Redirects ?? []).Select(redirect => new JsonRedirect(redirect.From, redirect.To))],
            Figures = [.. (changes?.Figures ?? []).Select(FigureOf)],
            Adverts = [.. (changes?.Adverts ?? []).Select(advert => new JsonAdvert(advert.Url, advert.Title, advert.Lines))],
            Warnings = [.. (changes?.Warnings ?? []).Select(JsonProblem.Of)],
        },
        JsonShapes.Readable.JsonChanges) + "\n";

    private static JsonPage PageOf(ChangedPage page) => new(page.Url, page.Title, page.Sections);

    private static JsonFigure FigureOf(FigureChange change)
    {
        var (figure, before, after) = change;
        return new JsonFigure(figure.Subject, figure.Title, figure.Area, figure.Name, figure.Currency, figure.Source, before, after, figure.Place.Path, figure.Place.Line);
    }
}

/// <summary>Sections are ids on the page.</summary>
internal sealed record JsonPage(string Url, string Title, IReadOnlyList<string> Sections);

internal sealed record JsonMove(string From, string To, string Title);

internal sealed record JsonRemoval(string Url, string Title, bool GivenUp);

internal sealed record JsonRedirect(string From, string To);

/// <summary>An amount of a year, null where there is none; the line is where it stands, or stood.</summary>
internal sealed record JsonFigure(string Subject, string Title, string Area, string Name, string Currency, string Source, int? Before, int? After, string File, int Line);

/// <summary>Lines start with a blank, - or +.</summary>
internal sealed record JsonAdvert(string Url, string Title, IReadOnlyList<string> Lines);
