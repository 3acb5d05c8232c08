using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Comparing;

/// <summary>What readers find different between two builds of the guide. Pages are in the order of their addresses.</summary>
public sealed record SiteChanges
{
    public required IReadOnlyList<ChangedPage> Added { get; init; }

    /// <summary>Pages whose own files changed.</summary>
    public required IReadOnlyList<ChangedPage> Edited { get; init; }

    /// <summary>Pages that show something of what changed elsewhere.</summary>
    public required IReadOnlyList<ChangedPage> Following { get; init; }

    public required IReadOnlyList<MovedPage> Moved { get; init; }

    public required IReadOnlyList<LostPage> Removed { get; init; }

    /// <summary>How many more pages differ in nothing but the frame that all pages share.</summary>
    public required int OnlyFramed { get; init; }

    /// <summary>Paths of files that are no pages and are new, different or gone: adverts as Word files, tables of data, the feed.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Old addresses that lead on now, and did not before.</summary>
    public required IReadOnlyList<(string From, string To)> Redirects { get; init; }

    public required IReadOnlyList<FigureChange> Figures { get; init; }

    public required IReadOnlyList<AdvertChange> Adverts { get; init; }

    /// <summary>Warnings that were not there before.</summary>
    public required IReadOnlyList<Diagnostic> Warnings { get; init; }
}

/// <summary>A page by its address and title; the sections are the ids of those parts whose files changed.</summary>
public sealed record ChangedPage(string Url, string Title, IReadOnlyList<string> Sections);

/// <summary>A page whose old address leads on to another.</summary>
public sealed record MovedPage(string From, string To, string Title);

/// <summary>A page that is gone: its old address and title, the place it was made of, and whether site.yml says that it was given up.</summary>
public sealed record LostPage(string Url, string Title, Place Place, bool IsGivenUp);

/// <summary>A published amount before and after; null where there is none. The place is where it stands now, or stood.</summary>
public sealed record FigureChange(Figure Figure, int? Before, int? After)
{
    /// <summary>By how much it moved: 0.5 for half as much again. Null where it is new or gone.</summary>
    public decimal? Share => Before is { } before and not 0 && After is { } after ? ((decimal)after / before) - 1 : null;
}

/// <summary>The text of an advert, line by line: a line that stayed starts with a blank, one that went with -, one that came with +.</summary>
public sealed record AdvertChange(string Url, string Title, IReadOnlyList<string> Lines);
