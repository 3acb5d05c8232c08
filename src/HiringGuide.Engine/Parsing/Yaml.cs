using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Parsing;

/// <summary>A value of some YAML, with its place in the file it came from.</summary>
internal abstract record YamlNode(Place Place)
{
    /// <summary>"text", "a list", "a group of keys": for messages.</summary>
    public abstract string Kind { get; }
}

internal sealed record YamlText(string Value, Place Place) : YamlNode(Place)
{
    /// <summary>Where the first character of the text stands: behind the quotation mark, or below the mark of a block.</summary>
    public Place TextPlace { get; init; } = Place;

    /// <summary>The text as the file has it, with quotation marks, indentation and line ends.</summary>
    public ReadOnlyMemory<char> Written { get; init; }

    public override string Kind => "text";
}

internal sealed record YamlList(List<YamlNode> Items, Place Place) : YamlNode(Place)
{
    public override string Kind => "a list";
}

internal sealed record YamlMap(List<YamlEntry> Entries, Place Place) : YamlNode(Place)
{
    public override string Kind => "a group of keys";

    public static YamlMap EmptyAt(Place place) => new([], place);
}

internal sealed record YamlEntry(string Key, Place Place, YamlNode Value)
{
    /// <summary>In braces a comma ends a value, so that 45,000 becomes the number 45 and the key 000.</summary>
    public static bool IsEndOfNumber(string key, YamlNode value) => value is YamlText { Value: "" } && key.Length > 0 && char.IsAsciiDigit(key[0]);
}
