using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Model;

/// <summary>What a rule about pay is about: the range an advert must state, or what a candidate earned before.</summary>
public enum PayRuleTopic
{
    Range,
    History,
}

public static class PayRuleTopics
{
    /// <summary>As authors write them, in the order of the topics.</summary>
    public static IReadOnlyList<string> All { get; } = ["pay range", "pay history"];

    public static string NameOf(PayRuleTopic topic) => All[(int)topic];
}

/// <summary>A place a job may be posted in, and its rules about pay. Information with its sources, never legal advice.</summary>
public sealed record PostingPlace
{
    public required string Slug { get; init; }

    public required Place Place { get; init; }

    public required string Name { get; init; }

    public required string Country { get; init; }

    public required IReadOnlyList<PayRule> Rules { get; init; }

    /// <summary>What was read, as it was: the statute, or what others wrote about it.</summary>
    public required string ReadIn { get; init; }

    public required DateOnly Checked { get; init; }

    public required Authored<DateOnly> ReviewBy { get; init; }
}

/// <summary>One rule: what an employer must do or leave, who is bound, since when, and the law. <see cref="Effective"/> is null where the day could not be confirmed; then the note says so.</summary>
public sealed record PayRule(PayRuleTopic Topic, string Says, string AppliesTo, DateOnly? Effective, string? EffectiveNote, string Law, string? Url);

/// <summary>Something an interviewer does not ask, what to ask instead, and why.</summary>
public sealed record TopicNotToAsk(string Name, IReadOnlyList<string> Questions, string AskInstead, string Why, Citation Source);

/// <summary>A change of the open data that those who use the files should know of.</summary>
public sealed record DataChange(DateOnly Date, string Text);
