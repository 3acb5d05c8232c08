namespace HiringGuide.Bench.Synthetic;

/// <summary>The facts of a role. Every layout of the guide is written from these, and every built site is checked against them.</summary>
internal sealed record SyntheticRole
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>A slug of <see cref="SyntheticGuide.Categories"/>.</summary>
    public required string Category { get; init; }

    public required string Level { get; init; }

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    public required string Updated { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> Responsibilities { get; init; }

    public required IReadOnlyList<string> Qualifications { get; init; }

    public required IReadOnlyList<Skill> HardSkills { get; init; }

    public required IReadOnlyList<Skill> SoftSkills { get; init; }

    /// <summary>US dollars a year, by level.</summary>
    public required IReadOnlyList<Band> Bands { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    public required IReadOnlyList<ToolGroup> Tools { get; init; }

    /// <summary>Slugs of other roles.</summary>
    public required IReadOnlyList<string> Related { get; init; }

    public required IReadOnlyList<BodyPart> Body { get; init; }
}

internal sealed record Skill(string Name, string Detail);

internal sealed record Band(string Level, int Low, int High);

/// <summary>A question without its question mark, and its answer.</summary>
internal sealed record Question(string Asked, string Answer);

internal sealed record ToolGroup(string Name, IReadOnlyList<string> Items);

/// <summary>A heading of the body with two paragraphs, a list of three bullets between them, and a table under one of them.</summary>
internal sealed record BodyPart
{
    public required string Heading { get; init; }

    public required string Opening { get; init; }

    public required Bullet Bold { get; init; }

    public required LinkBullet Link { get; init; }

    public required Bullet Code { get; init; }

    public required string Closing { get; init; }

    public required IReadOnlyList<Stage> Stages { get; init; }
}

/// <summary>A word that is marked, and the sentence behind it.</summary>
internal sealed record Bullet(string Word, string Text);

/// <summary>A word that leads to a role, and the sentence behind it.</summary>
internal sealed record LinkBullet(string Word, string Role, string Text);

internal sealed record Stage(string Name, string Focus, int Minutes);
