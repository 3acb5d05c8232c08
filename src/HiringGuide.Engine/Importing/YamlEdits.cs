using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Importing;

/// <summary>
/// Changes values in a YAML file and leaves every other character as it was: comments, order, quotes, blanks. A group of keys may be written in
/// braces on a line or with a key a line; both stay what they are.
/// </summary>
internal sealed class YamlEdits(string text)
{
    private readonly List<int> lineStarts = [0, .. text.Index().Where(character => character.Item == '\n').Select(character => character.Index + 1)];
    private readonly List<(int Start, int Length, string Replacement)> edits = [];

    public bool IsEmpty => edits.Count == 0;

    /// <summary>Replaces the value of a key that the group has.</summary>
    public void Replace(YamlMap group, string key, string value)
    {
        var old = (YamlText)EntryOf(group, key).Value;
        edits.Add((StartOf(old), old.Value.Length, value));
    }

    /// <summary>Adds a key after another that the group has and keeps.</summary>
    public void AddAfter(YamlMap group, string previous, string key, string value)
    {
        var end = EndOf((YamlText)EntryOf(group, previous).Value);
        if (IsInBraces(group))
        {
            edits.Add((end, 0, $", {key}: {value}"));
            return;
        }

        var lineEnd = text.IndexOf('\n', end);
        edits.Add((lineEnd < 0 ? text.Length : lineEnd, 0, $"\n{new string(' ', group.Place.Column - 1)}{key}: {value}"));
    }

    /// <summary>Removes a key that is not the group's first.</summary>
    public void Remove(YamlMap group, string key)
    {
        var entry = EntryOf(group, key);
        var start = IsInBraces(group) ? text.LastIndexOf(',', OffsetOf(entry.Place.Line, entry.Place.Column)) : lineStarts[entry.Place.Line - 1];
        var end = EndOf((YamlText)entry.Value);
        var lineEnd = text.IndexOf('\n', end);
        edits.Add((start, (IsInBraces(group) ? end : lineEnd < 0 ? text.Length : lineEnd + 1) - start, ""));
    }

    /// <summary>Adds a line to a list of groups, below its last; makes the list, at the end of the file, where there is none.</summary>
    public void Append(YamlMap root, string list, string item)
    {
        if (root.Entries.FirstOrDefault(entry => entry.Key == list) is not { } entry)
        {
            edits.Add((text.Length, 0, $"{(text.EndsWith('\n') ? "" : "\n")}{list}:\n  - {item}\n"));
            return;
        }

        var indent = entry.Value is YamlList { Items.Count: > 0 } items ? items.Place.Column - 1 : 2;
        var after = LastLineOf(entry.Value is YamlList { Items.Count: > 0 } ? entry.Value : new YamlText("", entry.Place));
        var at = after < lineStarts.Count ? lineStarts[after] : text.Length;
        edits.Add((at, 0, $"{(at > 0 && text[at - 1] != '\n' ? "\n" : "")}{new string(' ', indent)}- {item}\n"));
    }

    /// <summary>The text with every change made.</summary>
    public string Text()
    {
        var edited = text;

        // From the end to the start, so that places before stay true; at one place what goes goes first, and what comes comes in its order.
        foreach (var (start, length, replacement) in edits.AsEnumerable().Reverse().OrderByDescending(edit => edit.Start).ThenByDescending(edit => edit.Length))
        {
            edited = string.Concat(edited.AsSpan(0, start), replacement, edited.AsSpan(start + length));
        }

        return edited;
    }

    private static YamlEntry EntryOf(YamlMap group, string key) => group.Entries.First(entry => entry.Key == key);

    private static int LastLineOf(YamlNode node) => node switch
    {
        YamlList list => list.Items.Select(LastLineOf).Append(list.Place.Line).Max(),
        YamlMap map => map.Entries.Select(entry => LastLineOf(entry.Value)).Append(map.Place.Line).Max(),
        _ => node.Place.Line,
    };

    private bool IsInBraces(YamlMap group) => text[OffsetOf(group.Place.Line, group.Place.Column)] == '{';

    private int StartOf(YamlText value) => OffsetOf(value.TextPlace.Line, value.TextPlace.Column);

    /// <summary>Behind the value, and behind the quotation mark that closes it.</summary>
    private int EndOf(YamlText value)
    {
        var end = StartOf(value) + value.Value.Length;
        return Math.Min(text.Length, value.TextPlace == value.Place ? end : end + 1);
    }

    private int OffsetOf(int line, int column) => lineStarts[line - 1] + column - 1;
}
