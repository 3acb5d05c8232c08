using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>The guide as its authors wrote it: every page typed, no name resolved yet. Pages left out are named, so that links to them can be explained.</summary>
public sealed record Content
{
    public required SiteSettings Settings { get; init; }

    public required Sources Sources { get; init; }

    public required IReadOnlyList<RoleGuide> Roles { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }

    public required IReadOnlyList<Family> Families { get; init; }

    public required IReadOnlyList<TermPage> SkillPages { get; init; }

    public required IReadOnlyList<TermPage> ToolPages { get; init; }

    public required IReadOnlyList<Article> Articles { get; init; }

    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    public required IReadOnlyList<StandalonePage> StandalonePages { get; init; }

    public required IReadOnlyList<Occupation> Occupations { get; init; }

    public required IReadOnlyList<Source> FigureSources { get; init; }

    public required IReadOnlyList<PostingPlace> PostingPlaces { get; init; }

    public required IReadOnlyList<TopicNotToAsk> NotToAsk { get; init; }

    public required IReadOnlyList<DataChange> DataChanges { get; init; }

    public required WordingList Wording { get; init; }

    public required LeftOut LeftOut { get; init; }
}

/// <summary>Pages that exist and are not built: drafts, and pages of the future. Paths are those of their files.</summary>
public sealed record LeftOut(int Drafts, int Future, IReadOnlySet<string> Paths);
