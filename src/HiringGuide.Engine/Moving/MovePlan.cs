using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Editing;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Moving;

/// <summary>What moving a page makes of the guide. Nothing is written yet.</summary>
public sealed record MovePlan
{
    /// <summary>The whole guide as it would stand.</summary>
    public required Sources Sources { get; init; }

    /// <summary>The files that change or move, in the order of their old paths.</summary>
    public required IReadOnlyList<EditedFile> Files { get; init; }

    /// <summary>Every rewritten name and link, where it stands now, in that order.</summary>
    public required IReadOnlyList<Rewriting> Rewritings { get; init; }

    /// <summary>Old address and new of each page that moves.</summary>
    public required IReadOnlyList<(string From, string To)> Addresses { get; init; }
}

/// <summary>A name or a link that follows a page to its new place.</summary>
public sealed record Rewriting(Place Place, string Old, string New);
