namespace HiringGuide.Engine.Model;

/// <summary>The words an advert does without, and those that make it lean: what <c>data/wording.yml</c> says.</summary>
public sealed record WordingList(IReadOnlyList<CodedTerm> Terms, CodedBalance? Balance)
{
    public static readonly WordingList Empty = new([], null);
}

/// <summary>Whom or what a term is about.</summary>
public enum TermCoding
{
    Age,
    Gender,
    Ability,
    Origin,
    Slur,
    Jargon,
}

/// <summary>A word or phrase that turns people away, in all its forms.</summary>
public sealed record CodedTerm
{
    /// <summary>Each form, in any case; found as whole words.</summary>
    public required IReadOnlyList<Authored<string>> Forms { get; init; }

    /// <summary>Longer phrases that hold a form and are no finding, such as "young people".</summary>
    public required IReadOnlyList<Authored<string>> Exceptions { get; init; }

    public required TermCoding Coding { get; init; }

    /// <summary>True where the term names an age or a gender, or is a slur; all others are warnings.</summary>
    public required bool IsError { get; init; }

    /// <summary>What the term does to a reader: a clause that goes on after a colon, without a full stop.</summary>
    public required string Why { get; init; }

    /// <summary>What to write instead.</summary>
    public required string Instead { get; init; }

    /// <summary>A key of the list's sources.</summary>
    public required string Source { get; init; }
}

/// <summary>Starts of words that readers take as masculine or feminine, lower case, and whole words that only look like one of them.</summary>
public sealed record CodedBalance(IReadOnlyList<string> Masculine, IReadOnlyList<string> Feminine, IReadOnlyList<string> Neutral);
