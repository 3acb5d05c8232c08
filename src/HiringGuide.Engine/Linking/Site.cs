using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>The guide with every name resolved: it holds things, not slugs. What may be rendered is in here.</summary>
public sealed class Site
{
    public required SiteSettings Settings { get; init; }

    public required DateOnly Today { get; init; }

    public required bool NoIndex { get; init; }

    /// <summary>What this is a preview of; null for the published site.</summary>
    public required string? Preview { get; init; }

    public required bool RedirectsAsPages { get; init; }

    /// <summary>In the order of their slugs.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    public required IReadOnlyList<CategoryRoles> Categories { get; init; }

    public required IReadOnlyList<FamilyLadder> Families { get; init; }

    public required IReadOnlyList<Term> Skills { get; init; }

    public required IReadOnlyList<Term> Tools { get; init; }

    public required IReadOnlyList<LinkedArticle> Articles { get; init; }

    public required IReadOnlyList<LinkedComparison> Comparisons { get; init; }

    /// <summary>Pages about the guide itself, in the order of their slugs.</summary>
    public required IReadOnlyList<StandalonePage> StandalonePages { get; init; }

    public required IReadOnlyDictionary<string, Source> FigureSources { get; init; }

    public required IReadOnlyDictionary<string, Occupation> Occupations { get; init; }

    /// <summary>Where a job may be posted, in the order of the file.</summary>
    public required IReadOnlyList<PostingPlace> PostingPlaces { get; init; }

    public required IReadOnlyList<TopicNotToAsk> NotToAsk { get; init; }

    /// <summary>Changes of the open data, newest first.</summary>
    public required IReadOnlyList<DataChange> DataChanges { get; init; }

    /// <summary>Old address to new, in the order of the old.</summary>
    public required IReadOnlyList<(string From, string To)> Redirects { get; init; }

    /// <summary>Addresses that were given up on purpose, and everything below them.</summary>
    public required IReadOnlyList<string> Gone { get; init; }

    /// <summary>Address of a page to its source file, for messages about built pages.</summary>
    public required IReadOnlyDictionary<string, string> SourceOfPage { get; init; }

    /// <summary>Pages that are built although they are drafts or of the future; what lies below their addresses belongs to them.</summary>
    public required IReadOnlyList<(string Url, Publication Publication)> Unpublished { get; init; }

    public required int DraftsLeftOut { get; init; }

    public required int FutureLeftOut { get; init; }
}

/// <summary>A role and everything it is tied to.</summary>
public sealed class Role
{
    internal Role(RoleGuide guide, Category category, Family? family, Occupation occupation)
    {
        Guide = guide;
        Category = category;
        Family = family;
        Occupation = occupation;
    }

    public RoleGuide Guide { get; internal set; }

    public Category Category { get; }

    public Family? Family { get; }

    public Occupation Occupation { get; internal set; }

    public IReadOnlyList<(Occupation Occupation, string Why)> AlsoConsidered { get; internal set; } = [];

    public IReadOnlyList<SkillUse> Skills { get; internal set; } = [];

    public IReadOnlyList<(ToolGroup Group, IReadOnlyList<ToolUseOf> Tools)> ToolGroups { get; internal set; } = [];

    /// <summary>Every must and the questions that test it.</summary>
    public IReadOnlyList<(string Must, IReadOnlyList<InterviewQuestion> Questions)> Coverage { get; internal set; } = [];

    /// <summary>The roles of the family's next lower rung.</summary>
    public IReadOnlyList<Role> Previous { get; internal set; } = [];

    /// <summary>The roles of the family's next higher rung.</summary>
    public IReadOnlyList<Role> Next { get; internal set; } = [];

    /// <summary>The author's choice first, then by shared skills and family; the reason is null where the author chose.</summary>
    public IReadOnlyList<(Role Role, string? Reason)> Related { get; internal set; } = [];

    public IReadOnlyList<LinkedArticle> Articles { get; internal set; } = [];

    public IReadOnlyList<LinkedComparison> Comparisons { get; internal set; } = [];

    /// <summary>Roles whose adverts stand next to this one's: same family, then same category.</summary>
    public IReadOnlyList<Role> AdvertExamples { get; internal set; } = [];

    public string Slug => Guide.Slug;

    public string Title => Guide.Title;

    public IEnumerable<ToolUseOf> Tools => ToolGroups.SelectMany(group => group.Tools);
}

public sealed record SkillUse(Term Skill, SkillDemand Demand, bool IsHard);

public sealed record ToolUseOf(Term Tool, ToolUse Use);

public enum TermKind
{
    Skill,
    Tool,
}

/// <summary>A skill or a tool: a thing of the guide with a page of its own, made by the roles that name it.</summary>
public sealed class Term
{
    public required TermKind Kind { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Prose about it, where somebody wrote some.</summary>
    public required TermPage? Page { get; init; }

    /// <summary>Every role that uses it, in the order of titles.</summary>
    public IReadOnlyList<Role> Roles { get; internal set; } = [];

    public IReadOnlyList<LinkedArticle> Articles { get; internal set; } = [];

    /// <summary>What the same roles most often ask for as well; counted each time it is asked for, which only the page of the term does.</summary>
    public IReadOnlyList<Term> SeenWith => RelatedGuides.TermsBeside(this);
}

public sealed class CategoryRoles
{
    public required Category Category { get; init; }

    /// <summary>By family, then from the lowest level to the highest, then by title.</summary>
    public IReadOnlyList<Role> Roles { get; internal set; } = [];

    public required IReadOnlyList<FamilyLadder> Families { get; init; }
}

/// <summary>A family's roles by rung, lowest first.</summary>
public sealed record FamilyLadder(Family Family, IReadOnlyList<IReadOnlyList<Role>> Rungs)
{
    public IEnumerable<Role> Roles => Rungs.SelectMany(rung => rung);
}

public sealed class LinkedArticle
{
    public required Article Article { get; init; }

    public required IReadOnlyList<Role> AboutRoles { get; init; }

    public required IReadOnlyList<Term> AboutTerms { get; init; }

    public IReadOnlyList<LinkedArticle> Related { get; internal set; } = [];
}

public sealed record LinkedComparison(Comparison Comparison, Role Left, Role Right);
