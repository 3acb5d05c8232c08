using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Editing;

/// <summary>
/// Changes values in a YAML file and leaves every other character as it was: comments, order, quotes, blanks. A group of keys may be written in
/// braces on a line or with a key a line; both stay what they are.
/// </summary>
internal sealed class YamlEdits(string text)
{
    private readonly List<int> lineStarts = [0, .. text.Index().Where(character => character.Item == '\n').Select(character => character.Index + 1)];
    private readonly List<TextEdit> edits = [];

    /// <summary>The changes so far, in the order they were asked for.</summary>
    public IReadOnlyList<TextEdit> Edits => edits;

    /// <summary>Replaces the value of a key that the group has.</summary>
    public void Replace(YamlMap group, string key, string value) => Replace((YamlText)EntryOf(group, key).Value, value);

    /// <summary>Replaces a value that stands on one line; its quotation marks stay.</summary>
    public void Replace(YamlText old, string value) => edits.Add(new TextEdit(StartOf(old), old.Value.Length, value));

    /// <summary>Adds a line above another, whose number counts from 1.</summary>
    public void InsertLine(int line, string written) => edits.Add(new TextEdit(lineStarts[line - 1], 0, $"{written}\n"));

    /// <summary>Replaces a text that stands where it is told, such as the target of a link.</summary>
    public void Replace(TextEdit edit) => edits.Add(edit);

    /// <summary>Puts a text first in a list of texts, in brackets or with an entry a line.</summary>
    public void Prepend(YamlList list, string value)
    {
        var start = OffsetOf(list.Place.Line, list.Place.Column);
        edits.Add(text[start] == '['
            ? new TextEdit(start + 1, 0, list.Items.Count > 0 ? $"{value}, " : value)
            : new TextEdit(start, 0, $"- {value}\n{new string(' ', list.Place.Column - 1)}"));
    }

    /// <summary>Adds a key after another that the group has and keeps.</summary>
    public void AddAfter(YamlMap group, string previous, string key, string value)
    {
        var end = EndOf((YamlText)EntryOf(group, previous).Value);
        if (IsInBraces(group))
        {
            edits.Add(new TextEdit(end, 0, $", {key}: {value}"));
            return;
        }

        var lineEnd = text.IndexOf('\n', end);
        edits.Add(new TextEdit(lineEnd < 0 ? text.Length : lineEnd, 0, $"\n{new string(' ', group.Place.Column - 1)}{key}: {value}"));
    }

    /// <summary>Removes a key that is not the group's first.</summary>
    public void Remove(YamlMap group, string key)
    {
        var entry = EntryOf(group, key);
        var start = IsInBraces(group) ? text.LastIndexOf(',', OffsetOf(entry.Place.Line, entry.Place.Column)) : lineStarts[entry.Place.Line - 1];
        var end = EndOf((YamlText)entry.Value);
        var lineEnd = text.IndexOf('\n', end);
        edits.Add(new TextEdit(start, (IsInBraces(group) ? end : lineEnd < 0 ? text.Length : lineEnd + 1) - start, ""));
    }

    /// <summary>Adds a line to a list of groups, below its last; makes the list, at the end of the file, where there is none.</summary>
    public void Append(YamlMap root, string list, string item)
    {
        if (root.Entries.FirstOrDefault(entry => entry.Key == list) is not { } entry)
        {
            edits.Add(new TextEdit(text.Length, 0, $"{(text.EndsWith('\n') ? "" : "\n")}{list}:\n  - {item}\n"));
            return;
        }

        var indent = entry.Value is YamlList { Items.Count: > 0 } items ? items.Place.Column - 1 : 2;
        var after = LastLineOf(entry.Value is YamlList { Items.Count: > 0 } ? entry.Value : new YamlText("", entry.Place));
        var at = after < lineStarts.Count ? lineStarts[after] : text.Length;
        edits.Add(new TextEdit(at, 0, $"{(at > 0 && text[at - 1] != '\n' ? "\n" : "")}{new string(' ', indent)}- {item}\n"));
    }

    /// <summary>Where in the text a line and a column are, both from 1.</summary>
    public int OffsetOf(int line, int column) => lineStarts[line - 1] + column - 1;

    /// <summary>The line and column of a place in the text.</summary>
    public Place PlaceOf(string path, int offset)
    {
        var line = lineStarts.FindLastIndex(start => start <= offset);
        return new Place(path, line + 1, offset - lineStarts[line] + 1);
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
}
