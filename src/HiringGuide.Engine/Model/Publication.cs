namespace HiringGuide.Engine.Model;

/// <summary>Whether a page is ready for readers.</summary>
public sealed record Publication(bool Draft, DateOnly? PublishDate)
{
    public bool IsFuture(DateOnly today) => PublishDate is { } date && date > today;
}
