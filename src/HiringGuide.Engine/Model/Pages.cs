using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Model;

/// <summary>A field of work, such as engineering.</summary>
public sealed record Category(string Slug, Place Place, string Title, string Summary, int Order, IReadOnlyList<Authored<string>> Aliases, Prose Introduction);

/// <summary>Roles that form one ladder, from junior to director.</summary>
public sealed record Family(string Slug, Place Place, string Title, string Summary, int Order, IReadOnlyList<Authored<string>> Aliases, Prose Introduction);

/// <summary>Prose about a skill or a tool that roles use.</summary>
public sealed record TermPage(string Slug, Place Place, string Title, string Summary, IReadOnlyList<string> AlsoKnownAs, Prose Body);

/// <summary>A guide that belongs to no single role.</summary>
public sealed record Article
{
    public required string Slug { get; init; }

    public required Place Place { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required int Order { get; init; }

    public required IReadOnlyList<Authored<string>> AboutRoles { get; init; }

    public required IReadOnlyList<Authored<string>> AboutSkills { get; init; }

    public required IReadOnlyList<Authored<string>> AboutTools { get; init; }

    public required IReadOnlyList<Authored<string>> Related { get; init; }

    public required IReadOnlyList<Authored<string>> Aliases { get; init; }

    public required Review Review { get; init; }

    public required Publication Publication { get; init; }

    public required Prose Body { get; init; }
}

/// <summary>A page about the guide itself, such as how accessible it is. Every page links to it.</summary>
public sealed record StandalonePage(string Slug, Place Place, string Title, string Summary, Review Review, Prose Body);

/// <summary>Two roles side by side; the file name says which.</summary>
public sealed record Comparison
{
    public required string Slug { get; init; }

    public required Place Place { get; init; }

    public required Authored<string> Left { get; init; }

    public required Authored<string> Right { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<Authored<string>> Aliases { get; init; }

    public required Review Review { get; init; }

    public required Publication Publication { get; init; }

    public required Prose Body { get; init; }
}
