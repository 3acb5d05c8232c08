namespace HiringGuide.Engine.Authoring;

/// <summary>What a key holds.</summary>
internal enum KeyShape
{
    /// <summary>Text on a line.</summary>
    Text,

    /// <summary>Text of <see cref="Limits.SummaryShortest"/> to <see cref="Limits.SummaryLongest"/> characters.</summary>
    Summary,

    /// <summary>Prose, often on several lines.</summary>
    Markdown,

    /// <summary>An address outside the guide, whole.</summary>
    Address,

    /// <summary>A day, as 2026-11-24.</summary>
    Day,

    /// <summary>A year, a month or a stretch of months.</summary>
    Period,

    /// <summary>Digits only.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One of <see cref="KeyDescription.Allowed"/>.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    Names,

    /// <summary>A group of keys.</summary>
    Group,

    /// <summary>A list of groups of keys.</summary>
    Groups,

    /// <summary>Groups of keys under names of the author's own.</summary>
    NamedGroups,
}

/// <summary>A key that authors write: what it holds and what it is for, in words an editor shows beside it.</summary>
internal sealed record KeyDescription(string Name, KeyShape Shape, string About)
{
    public bool IsRequired { get; init; } = true;

    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The keys of the group, or of each group of the list.</summary>
    public IReadOnlyList<KeyDescription> Keys { get; init; } = [];

    /// <summary>Keys of which a group has at least one, though none of them is required by itself.</summary>
    public IReadOnlyList<string> AtLeastOneOf { get; init; } = [];

    /// <summary>The same key where a page can do without.</summary>
    public KeyDescription Optional() => this with { IsRequired = false };

    public static KeyDescription Text(string name, string about) => new(name, KeyShape.Text, about);

    public static KeyDescription Summary(string about) => new("summary", KeyShape.Summary, about);

    public static KeyDescription Address(string name, string about) => new(name, KeyShape.Address, about);

    public static KeyDescription Day(string name, string about) => new(name, KeyShape.Day, about);

    public static KeyDescription Number(string name, string about) => new(name, KeyShape.Number, about);

    public static KeyDescription Flag(string name, string about) => new(name, KeyShape.Flag, about);

    public static KeyDescription Choice(string name, IReadOnlyList<string> allowed, string about) => new(name, KeyShape.Choice, about) { Allowed = allowed };

    public static KeyDescription Names(string name, string about) => new(name, KeyShape.Names, about);

    public static KeyDescription Group(string name, string about, IReadOnlyList<KeyDescription> keys) => new(name, KeyShape.Group, about) { Keys = keys };

    public static KeyDescription Groups(string name, string about, IReadOnlyList<KeyDescription> keys) => new(name, KeyShape.Groups, about) { Keys = keys };

    public static KeyDescription NamedGroups(string name, string about, IReadOnlyList<KeyDescription> keys) => new(name, KeyShape.NamedGroups, about) { Keys = keys };
}

/// <summary>A kind of file that holds keys. <see cref="Files"/> is where such files lie, with <c>*</c> for a name of the author's own.</summary>
internal sealed record FileDescription(string Name, string Files, string About, IReadOnlyList<KeyDescription> Keys)
{
    /// <summary>True where the file's own keys are names of the author's, each with a group of <see cref="Keys"/>.</summary>
    public bool HoldsNamedGroups { get; init; }

    /// <summary>True where the file is nothing but keys, so that editors of YAML can be led to its schema.</summary>
    public bool IsData => Files.EndsWith(".yml", StringComparison.Ordinal);
}
