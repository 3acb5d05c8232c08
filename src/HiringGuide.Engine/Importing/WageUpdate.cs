using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Editing;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Importing;

/// <summary>One value of an occupation's file that an import changes; null stands for a value that is not there.</summary>
/// <param name="Code">The occupation.</param>
/// <param name="Title">Its title in the guide.</param>
/// <param name="Area">The area of the line, or empty for what stands above the lines.</param>
/// <param name="Key">The key as it stands in the file: <c>p50</c>, <c>level1</c>, <c>topCoded</c>, <c>period</c>.</param>
/// <param name="Old">The value before.</param>
/// <param name="New">The value after.</param>
/// <param name="Note">Why a value went, as <see cref="WageGap.Note"/>; empty otherwise.</param>
public sealed record WageChange(string Code, string Title, string Area, string Key, string? Old, string? New, string Note);

/// <summary>A figure for which a published row has no amount.</summary>
public sealed record WageGap(string Code, string Area, string Key, string Note)
{
    /// <summary>The amount is at or above what the publisher shows.</summary>
    public const string TopCoded = "top-coded";

    /// <summary>The publisher withholds the amount.</summary>
    public const string NotPublished = "not published";
}

/// <summary>What an import of published wages makes of the guide. Nothing is written yet.</summary>
public sealed record WageUpdate
{
    /// <summary>The whole guide as it would stand.</summary>
    public required Sources Sources { get; init; }

    /// <summary>The files that differ, in the order of their paths.</summary>
    public required IReadOnlyList<EditedFile> Files { get; init; }

    /// <summary>Every value that changes, in the order of files and lines.</summary>
    public required IReadOnlyList<WageChange> Changes { get; init; }

    /// <summary>Every figure that is missing in the rows that were used, new or not.</summary>
    public required IReadOnlyList<WageGap> Gaps { get; init; }

    /// <summary>Lines that the files confirm as they are.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Lines of areas that are in another file of the same publisher, such as states where the nation was read.</summary>
    public required int OfOtherAreas { get; init; }

    /// <summary>Where the guide still speaks of the period that was replaced, outside the lines of figures.</summary>
    public required IReadOnlyList<(Place Place, string Text)> Mentions { get; init; }
}

/// <summary>What an import depends on besides the files.</summary>
public sealed record ImportOptions
{
    /// <summary>The period the figures speak of: a month for percentiles, a stretch of months for levels.</summary>
    public required Period Period { get; init; }

    /// <summary>The day the files were taken from their publisher.</summary>
    public required DateOnly Retrieved { get; init; }

    /// <summary>What the mark # stands for: the yearly wage, in dollars, at or above which the publisher gives no number. Null where unknown.</summary>
    public int? TopCode { get; init; }
}
