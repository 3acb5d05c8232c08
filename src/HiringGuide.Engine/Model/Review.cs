namespace HiringGuide.Engine.Model;

/// <summary>When and by whom a page was last read against the facts, and when it must be read again.</summary>
public sealed record Review
{
    public required DateOnly Reviewed { get; init; }

    public required string Reviewer { get; init; }

    public required Authored<DateOnly> ReviewBy { get; init; }

    /// <summary>The last change a reader would notice, where the author gave it.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The day the text last changed for readers: the update, else the review.</summary>
    public DateOnly Changed => Updated is { } updated && updated > Reviewed ? updated : Reviewed;
}
