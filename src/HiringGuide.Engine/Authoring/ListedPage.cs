using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Authoring;

public enum ListedKind
{
    Role,
    Article,
    Comparison,

    /// <summary>A page about the guide itself.</summary>
    Page,

    /// <summary>The published wages of an occupation.</summary>
    Wages,

    /// <summary>What a place asks of the pay in an advert.</summary>
    PayRules,
}

/// <summary>Where a page stands on a day: before its readers, kept from them, or before them though its review is overdue.</summary>
public enum ListedState
{
    Published,
    Draft,
    Future,
    Due,
}

/// <summary>How many of a page's files have neither an error nor a warning.</summary>
public sealed record Completeness(int Done, int Files);

/// <summary>Something that is read again by a day: a page, the wages of an occupation, the pay rules of a place.</summary>
public sealed record ListedPage
{
    public required ListedKind Kind { get; init; }

    /// <summary>Its slug, or the code of the occupation.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The file that holds its day of review; of a role the description.</summary>
    public required string File { get; init; }

    /// <summary>Where the day of review stands.</summary>
    public required Place Place { get; init; }

    /// <summary>Null where it is no role, and where the level could not be read.</summary>
    public Level? Level { get; init; }

    /// <summary>Null for wages, whose figures each have a day of their own, and where the day could not be read.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>Null where the day could not be read.</summary>
    public required DateOnly? ReviewBy { get; init; }

    public Publication Publication { get; init; } = new(Draft: false, PublishDate: null);

    /// <summary>Null for wages and pay rules, which are figures and facts and never half written.</summary>
    public Completeness? Completeness { get; init; }

    /// <summary>A draft or a page of the future has no readers whom an old fact could mislead, and so is never due.</summary>
    public ListedState StateOn(DateOnly day) =>
        Publication.Draft ? ListedState.Draft
        : Publication.IsFuture(day) ? ListedState.Future
        : ReviewBy < day ? ListedState.Due
        : ListedState.Published;

    internal static ListedPage Of(RoleGuide role, ILookup<string, Diagnostic> problems)
    {
        var missing = RoleParser.Sections.Count - role.Files.Count;
        return new ListedPage
        {
            Kind = ListedKind.Role,
            Name = role.Slug,
            Title = role.Title,
            File = role.Place.Path,
            Place = role.Review.ReviewBy.Place,
            Level = role.IsLevelRead ? role.Level : null,
            Reviewed = Read(role.Review.Reviewed),
            ReviewBy = Read(role.Review.ReviewBy.Value),
            Publication = role.Publication,
            Completeness = new Completeness(role.Files.Values.Count(IsDone), RoleParser.Sections.Count),
        };

        // A section that is not there is told at the start of the description, which may be complete itself.
        bool IsDone(string path) => problems[path].Count() == (path == role.Place.Path ? missing : 0);
    }

    internal static ListedPage Of(ListedKind kind, string slug, string title, Place file, Review review, Publication publication, ILookup<string, Diagnostic> problems) => new()
    {
        Kind = kind,
        Name = slug,
        Title = title,
        File = file.Path,
        Place = review.ReviewBy.Place,
        Reviewed = Read(review.Reviewed),
        ReviewBy = Read(review.ReviewBy.Value),
        Publication = publication,
        Completeness = new Completeness(problems[file.Path].Any() ? 0 : 1, 1),
    };

    internal static ListedPage Of(Occupation occupation) => new()
    {
        Kind = ListedKind.Wages,
        Name = occupation.Code,
        Title = occupation.Title,
        File = occupation.Place.Path,
        Place = occupation.ReviewBy.Place,
        ReviewBy = Read(occupation.ReviewBy.Value),
    };

    internal static ListedPage Of(PostingPlace place) => new()
    {
        Kind = ListedKind.PayRules,
        Name = place.Slug,
        Title = place.Name,
        File = place.Place.Path,
        Place = place.ReviewBy.Place,
        Reviewed = Read(place.Checked),
        ReviewBy = Read(place.ReviewBy.Value),
    };

    private static DateOnly? Read(DateOnly day) => day == Fields.NoDate ? null : day;
}
