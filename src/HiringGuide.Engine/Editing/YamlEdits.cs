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
    private readonly List<(YamlMap Group, YamlEntry Entry)> removed = [];

    /// <summary>The changes so far: keys that go behind all others, which stand in the order they were asked for.</summary>
    public IReadOnlyList<TextEdit> Edits => [.. edits, .. removed.GroupBy(key => key.Group.Place, key => (key.Group, key.Entry)).SelectMany(keys => Removals(keys.First().Group, [.. keys.Select(key => key.Entry)]))];

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
        edits.Add(IsInBrackets(list)
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

    /// <summary>Removes a key from a group in which another stays.</summary>
    public void Remove(YamlMap group, string key) => removed.Add((group, EntryOf(group, key)));

    /// <summary>Adds a line to a list of groups, below its last; makes the list, at the end of the file, where there is none.</summary>
    public void Append(YamlMap root, string list, string item)
    {
        if (root.Entries.FirstOrDefault(entry => entry.Key == list) is not { } entry)
        {
            edits.Add(new TextEdit(text.Length, 0, $"{(text.EndsWith('\n') ? "" : "\n")}{list}:\n  - {item}\n"));
            return;
        }

        if (entry.Value is YamlList { Items.Count: > 0 } written && IsInBrackets(written))
        {
            Prepend(written, item);
            return;
        }

        var indent = entry.Value is YamlList { Items.Count: > 0 } items ? items.Place.Column - 1 : 2;
        var after = entry.Value is YamlList { Items.Count: 0 } none ? RemoveBrackets(none) : LastLineOf(entry.Value is YamlList ? entry.Value : new YamlText("", entry.Place));
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

    /// <summary>The keys that go, each with what divides it from the next; where the first stay, with what divides it from the one before.</summary>
    private IEnumerable<TextEdit> Removals(YamlMap group, IReadOnlyList<YamlEntry> gone)
    {
        var isFirst = true;
        for (var index = 0; index < group.Entries.Count; index++)
        {
            var entry = group.Entries[index];
            if (!gone.Contains(entry))
            {
                isFirst = false;
                continue;
            }

            var key = StartOf(entry);
            var end = EndOf((YamlText)entry.Value);
            var lineEnd = text.IndexOf('\n', end) is >= 0 and var next ? next + 1 : text.Length;
            var (from, to) = (isFirst, IsInBraces(group)) switch
            {
                (true, true) => (key, StartOf(group.Entries[index + 1])),
                (true, false) => (key, BehindBlanks(lineEnd)),
                (false, true) => (text.LastIndexOf(',', key), end),
                (false, false) => (lineStarts[entry.Place.Line - 1], lineEnd),
            };
            yield return new TextEdit(from, to - from, "");
        }
    }

    /// <summary>Removes the brackets of a list with nothing in it; gives the line on which they end.</summary>
    private int RemoveBrackets(YamlList none)
    {
        var start = OffsetOf(none.Place.Line, none.Place.Column);
        var end = text.IndexOf(']', start) + 1;
        var from = text.AsSpan(0, start).TrimEnd(' ').Length;
        edits.Add(new TextEdit(from, end - from, ""));
        return PlaceOf("", end).Line;
    }

    private int BehindBlanks(int offset)
    {
        while (offset < text.Length && text[offset] == ' ')
        {
            offset++;
        }

        return offset;
    }

    private bool IsInBrackets(YamlList list) => text[OffsetOf(list.Place.Line, list.Place.Column)] == '[';

    private int StartOf(YamlEntry entry) => OffsetOf(entry.Place.Line, entry.Place.Column);

    private bool IsInBraces(YamlMap group) => text[OffsetOf(group.Place.Line, group.Place.Column)] == '{';

    private int StartOf(YamlText value) => OffsetOf(value.TextPlace.Line, value.TextPlace.Column);

    /// <summary>Behind the value, and behind the quotation mark that closes it.</summary>
    private int EndOf(YamlText value)
    {
        var end = StartOf(value) + value.Value.Length;
        return Math.Min(text.Length, value.TextPlace == value.Place ? end : end + 1);
    }
}
