using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Model;

/// <summary>A role as its authors wrote it: a folder of eight section pages, names not yet resolved.</summary>
public sealed record RoleGuide
{
    public required string Slug { get; init; }

    /// <summary>The start of <c>description.md</c>.</summary>
    public required Place Place { get; init; }

    public required string Title { get; init; }

    public required string Plural { get; init; }

    /// <summary>"a" or "an".</summary>
    public required string Article { get; init; }

    public required Authored<string> Category { get; init; }

    public required Authored<string>? Family { get; init; }

    public required Level Level { get; init; }

    /// <summary>False where what stands for the level is not one, which has been reported.</summary>
    public required bool IsLevelRead { get; init; }

    public required int Order { get; init; }

    public required IReadOnlyList<string> AlsoKnownAs { get; init; }

    public required string Summary { get; init; }

    /// <summary>The summary again, with the place of each of its words.</summary>
    public required PlacedText PlacedSummary { get; init; }

    public required IReadOnlyList<Authored<string>> RelatedRoles { get; init; }

    public required IReadOnlyList<Authored<string>> RelatedArticles { get; init; }

    public required IReadOnlyList<Authored<string>> Aliases { get; init; }

    public required Review Review { get; init; }

    public required Publication Publication { get; init; }

    public required JobAdvert Advert { get; init; }

    public required BulletSection Responsibilities { get; init; }

    public required BulletSection Qualifications { get; init; }

    public required BulletSection Prerequisites { get; init; }

    public required SkillList Skills { get; init; }

    public required SalaryTable Salary { get; init; }

    public required InterviewKit Interview { get; init; }

    public required Toolbox Tools { get; init; }

    public required FaqList Faq { get; init; }

    /// <summary>The paths of its section files, by section name.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }
}

/// <summary>How much a requirement matters: without it no hire, learnt on the job, or a plus.</summary>
public enum Need
{
    Must,
    Trainable,
    Nice,
}

/// <summary>How well a skill must be known, lowest first.</summary>
public enum Grade
{
    Awareness = 1,
    Working = 2,
    Practitioner = 3,
    Expert = 4,
}

/// <summary>The advert to copy. Its blocks such as <c>{requirements}</c> are drawn from the other sections.</summary>
/// <param name="Body">The text.</param>
/// <param name="Braces">All that looks like a placeholder in it, be it spelt like one or not, in order.</param>
public sealed record JobAdvert(Prose Body, IReadOnlyList<Authored<string>> Braces);

/// <summary>Prose, then named bullets: responsibilities, qualifications or prerequisites.</summary>
public sealed record BulletSection(Prose Introduction, IReadOnlyList<NamedBullet> Bullets)
{
    public static readonly BulletSection Empty = new(Prose.Empty, []);
}

/// <summary>A bullet with its name in bold. <see cref="Need"/> is null where it carries no mark.</summary>
/// <param name="Name">The name, without its full stop.</param>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Whole">All that the bullet says, its name and its mark included.</param>
/// <param name="Need">The mark.</param>
public sealed record NamedBullet(Authored<string> Name, string Anchor, Prose Whole, Need? Need)
{
    /// <summary>What it says besides its name and its mark. Cut out each time it is asked for.</summary>
    public Prose Text => Whole.Without(Ends);

    /// <summary>Where the name and the mark stand.</summary>
    internal ProseEnds Ends { get; init; }
}

public sealed record SkillList(Prose Introduction, IReadOnlyList<SkillDemand> Hard, IReadOnlyList<SkillDemand> Soft)
{
    public static readonly SkillList Empty = new(Prose.Empty, [], []);

    public IEnumerable<SkillDemand> All => Hard.Concat(Soft);
}

/// <summary>A skill a role asks for. <see cref="Why"/> is a phrase: what this person does with it.</summary>
public sealed record SkillDemand(Authored<string> Skill, Grade Grade, Need Need, string Why)
{
    /// <summary>The phrase again, with the place of each of its words.</summary>
    public required PlacedText PlacedWhy { get; init; }
}

/// <summary>How well an occupation code fits a title.</summary>
public enum Fit
{
    Strong,
    Ok,
    Weak,
}

/// <summary>Pay of a role: the occupation whose published wages are shown, how well it fits, and what the author adds.</summary>
public sealed record SalaryTable
{
    /// <summary>Null only where the file is broken; then nothing is built.</summary>
    public required OccupationMatch? Occupation { get; init; }

    public required IReadOnlyList<OtherCode> AlsoConsidered { get; init; }

    public required PercentileReading? Reading { get; init; }

    /// <summary>Whose pay by years of experience to show: a population of the occupation's survey figures.</summary>
    public required Authored<string>? Survey { get; init; }

    public required IReadOnlyList<SalaryBand> Bands { get; init; }

    public required Prose Advice { get; init; }

    public static readonly SalaryTable Empty = new() { Occupation = null, AlsoConsidered = [], Reading = null, Survey = null, Bands = [], Advice = Prose.Empty };
}

public sealed record OccupationMatch(Authored<string> Code, Fit Fit, string Why);

public sealed record OtherCode(Authored<string> Code, string Why);

/// <summary>The guide's own reading of a published distribution, always labelled as such.</summary>
public sealed record PercentileReading(Percentile From, Percentile To, string Why, Place Place);

/// <summary>Published pay of one level, with its own source.</summary>
public sealed record SalaryBand(Level Level, int Low, int High, FigureSource Source, Place Place);

public sealed record InterviewKit(Prose Introduction, IReadOnlyList<InterviewStage> Stages, IReadOnlyList<InterviewQuestion> Questions)
{
    public static readonly InterviewKit Empty = new(Prose.Empty, [], []);
}

public sealed record InterviewStage(Authored<string> Name, int Minutes, string Who, string Purpose);

/// <summary>A question: what it tests, how to probe, and what answers of 1, 3 and 5 sound like.</summary>
public sealed record InterviewQuestion
{
    public required Authored<string> Text { get; init; }

    public required string Anchor { get; init; }

    public required IReadOnlyList<Authored<string>> Tests { get; init; }

    public required Authored<string> Stage { get; init; }

    public required Prose Setup { get; init; }

    public required IReadOnlyList<Prose> Probes { get; init; }

    /// <summary>Scores 1, 3 and 5, in that order.</summary>
    public required IReadOnlyList<ScoreAnchor> Scores { get; init; }
}

public sealed record ScoreAnchor(int Score, Prose Text);

public sealed record Toolbox(Prose Introduction, IReadOnlyList<ToolGroup> Groups)
{
    public static readonly Toolbox Empty = new(Prose.Empty, []);
}

public sealed record ToolGroup(string Name, string Use, IReadOnlyList<ToolUse> Tools);

public sealed record ToolUse(Authored<string> Tool, string Why);

/// <summary>What an answer rests on.</summary>
public enum Basis
{
    Research,
    Practice,
    Opinion,
}

public sealed record FaqList(IReadOnlyList<FaqEntry> Entries)
{
    public static readonly FaqList Empty = new([]);
}

public sealed record FaqEntry(string Question, string Anchor, Basis Basis, Citation? Citation, Prose Answer);

public sealed record Citation(string Text, string Url);
