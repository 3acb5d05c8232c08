using System.IO;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HiringGuide.Engine.Parsing;

/// <summary>
/// Reads YAML through parser events into a tree with places, behind a guard: no aliases, anchors, tags or merge keys, bounded depth and length.
/// Whatever an author writes ends as a tree or as a diagnostic, never as an exception.
/// </summary>
internal sealed partial class FrontMatterReader
{
    private readonly string path;
    private readonly string yaml;

    /// <summary>Asked for where something is wrong, or written as a block of lines.</summary>
    private readonly Lazy<string[]> lines;

    private readonly int lineOffset;
    private readonly DiagnosticBag log;
    private readonly Parser parser;
    private int events;

    private FrontMatterReader(string path, string yaml, int lineOffset, DiagnosticBag log)
    {
        this.path = path;
        this.lineOffset = lineOffset;
        this.log = log;
        this.yaml = yaml;
        lines = new Lazy<string[]>(() => yaml.Split('\n'));
        parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
    }

    /// <summary>The keys of some YAML. <paramref name="lineOffset"/> is the number of lines before it in its file. Null after reporting.</summary>
    public static YamlMap? Find(string path, string yaml, int lineOffset, DiagnosticBag log) =>
        new FrontMatterReader(path, yaml, lineOffset, log).FindRoot();

    private YamlMap? FindRoot()
    {
        try
        {
            Next();
            Next();
            if (parser.Current is not DocumentStart)
            {
                return YamlMap.EmptyAt(new Place(path, lineOffset + 1, 1));
            }

            Next();
            var root = ReadNode(depth: 0);
            Next();
            Next();
            if (parser.Current is DocumentStart)
            {
                throw Refuse(Rules.SecondDocument, parser.Current.Start, "A second YAML document starts here.", "keep one group of keys in a file");
            }

            return root switch
            {
                YamlMap map => map,
                YamlText { Value: "" or "~" or "null" } text => YamlMap.EmptyAt(text.Place),
                _ => throw Refuse(Rules.WrongShape, root.Place, $"Wanted keys with values, found {root.Kind}.", "write 'key: value' lines"),
            };
        }
        catch (Refused)
        {
            return null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The library answers broken YAML with exceptions of several kinds: each becomes one problem.
            Explain(failure);
            return null;
        }
    }

    private void Next()
    {
        if (++events > Limits.YamlEvents)
        {
            throw Refuse(Rules.YamlTooLong, parser.Current?.Start ?? Mark.Empty, "There are too many values here.", "divide the file");
        }

        parser.MoveNext();
    }

    private YamlNode ReadNode(int depth)
    {
        var current = parser.Current ?? throw new InvalidOperationException("unexpected end");
        if (depth > Limits.YamlDepth)
        {
            throw Refuse(Rules.YamlTooDeep, current.Start, $"Values are nested more than {Limits.YamlDepth} deep.", "flatten them");
        }

        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refuse(Rules.YamlAlias, current.Start, "YAML anchors and aliases (& and *) are not used here.", "repeat the value, or quote it if it is text");
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            throw Refuse(Rules.YamlTag, current.Start, "YAML type tags (!) are not used here.", "leave the tag out, or quote the value if it is text");
        }

        return current switch
        {
            Scalar scalar => ReadText(scalar),
            SequenceStart start => ReadList(start, depth),
            MappingStart start => ReadMap(start, depth),
            _ => throw new InvalidOperationException("unexpected event"),
        };
    }

    private YamlText ReadText(Scalar scalar)
    {
        if (scalar.Value.Length > Limits.ScalarLength)
        {
            throw Refuse(Rules.YamlTooLong, scalar.Start, $"The text has {scalar.Value.Length} characters; {Limits.ScalarLength} are allowed.", "shorten it");
        }

        if (scalar.Style == ScalarStyle.Plain)
        {
            WarnOfComment(scalar);
        }
        else if (scalar.Style == ScalarStyle.DoubleQuoted)
        {
            CheckEscapes(scalar);
        }

        var written = yaml.AsMemory((int)scalar.Start.Index, (int)(scalar.End.Index - scalar.Start.Index));
        return new YamlText(scalar.Value, PlaceOf(scalar.Start)) { TextPlace = TextPlaceOf(scalar), Written = written };
    }

    /// <summary>An escape may make what the reader of files refuses where it stands as it is.</summary>
    private void CheckEscapes(Scalar scalar)
    {
        if (scalar.Value.AsSpan().IndexOfAny(SourceReader.Suspects) is >= 0 and var at)
        {
            var (rule, message, help) = SourceReader.FaultOf(scalar.Value[at]);
            if (rule.Severity == Severity.Error)
            {
                throw Refuse(rule, scalar.Start, message, help);
            }

            log.Report(rule, PlaceOf(scalar.Start), message, help);
        }
    }

    private Place TextPlaceOf(Scalar scalar)
    {
        var start = PlaceOf(scalar.Start);
        if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted)
        {
            return start with { Column = start.Column + 1 };
        }

        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            return start;
        }

        var line = Math.Clamp((int)scalar.Start.Line, 0, lines.Value.Length - 1);
        return new Place(path, line + 1 + lineOffset, lines.Value[line].Length - lines.Value[line].TrimStart().Length + 1);
    }

    private void WarnOfComment(Scalar scalar)
    {
        var rest = yaml.AsSpan((int)scalar.End.Index);
        if (scalar.Value.Length > 0 && rest is [' ' or '\t', ..] && rest.TrimStart(" \t") is ['#', ..])
        {
            var place = PlaceOf(scalar.End);
            place = place with { Column = place.Column + rest.IndexOf('#') };
            log.Report(Rules.CommentAfterValue, place, $"What follows the # is a comment and is left out of '{Shortened(scalar.Value)}'.", "put the value in quotes, or the comment on a line of its own");
        }
    }

    private YamlList ReadList(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        Next();
        while (parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
            Next();
            if (items.Count > Limits.ListLength)
            {
                throw Refuse(Rules.YamlTooLong, start.Start, $"The list has more than {Limits.ListLength} entries.", "divide it");
            }
        }

        return new YamlList(items, PlaceOf(start.Start));
    }

    private YamlMap ReadMap(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        Next();
        while (parser.Current is not MappingEnd)
        {
            var (key, place) = ReadKey();
            Next();
            var value = ReadNode(depth + 1);
            Next();
            if (FindEntry(entries, key) is { } first && !YamlEntry.IsEndOfNumber(key, value))
            {
                log.Report(Rules.DuplicateKey, place, $"'{key}' stands here a second time; the first is on line {first.Place.Line}.", "keep one of them");
                continue;
            }

            entries.Add(new YamlEntry(key, place, value));
        }

        return new YamlMap(entries, PlaceOf(start.Start));
    }

    /// <summary>A group has a handful of keys: looking through them is faster than keeping a set, and bounded with the number of values.</summary>
    private static YamlEntry? FindEntry(List<YamlEntry> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    private (string Key, Place Place) ReadKey()
    {
        if (parser.Current is AnchorAlias alias)
        {
            throw Refuse(Rules.YamlAlias, alias.Start, "YAML anchors and aliases (& and *) are not used here.", "repeat the value");
        }

        if (parser.Current is not Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } scalar || scalar.Value.Length is 0 or > Limits.YamlKeyLength)
        {
            throw Refuse(Rules.YamlKey, parser.Current?.Start ?? Mark.Empty, $"A key is a plain word of at most {Limits.YamlKeyLength} characters.", "see docs/content-format.md for the keys");
        }

        if (scalar.Value == "<<")
        {
            throw Refuse(Rules.YamlMergeKey, scalar.Start, "YAML merge keys (<<) are not used here.", "repeat the values");
        }

        return (scalar.Value, PlaceOf(scalar.Start));
    }

    private Refused Refuse(Rule rule, Mark at, string message, string help) => Refuse(rule, PlaceOf(at), message, help);

    private Refused Refuse(Rule rule, Place place, string message, string help)
    {
        log.Report(rule, place, message, help);
        return new Refused();
    }

    private void Explain(Exception failure)
    {
        var at = failure is YamlException { Start: var start } && start.Line > 0 ? start : parser.Current?.End ?? Mark.Empty;
        var line = Math.Clamp((int)at.Line - 1, 0, lines.Value.Length - 1);
        var tabbed = Array.FindIndex(lines.Value, text => text.TrimStart(' ').StartsWith('\t') && text.Trim().Length > 0);
        if (tabbed >= 0)
        {
            log.Report(Rules.YamlTab, new Place(path, tabbed + 1 + lineOffset, lines.Value[tabbed].IndexOf('\t', StringComparison.Ordinal) + 1), "A tab is used to indent.", "use spaces");
        }
        else if (FindOpenQuote(line, (int)at.Column - 1) is { } quote)
        {
            log.Report(Rules.UnclosedQuote, quote, "A quotation mark opens here and is not closed as YAML wants it.", "close it; inside double quotes write \\\" for a quotation mark and \\\\ for a backslash, inside single quotes '' for an apostrophe");
        }
        else if (FindLongKey(line) is { } key)
        {
            log.Report(Rules.YamlKey, key, $"A key is a plain word of at most {Limits.YamlKeyLength} characters.", "see docs/content-format.md for the keys");
        }
        else if (FindBareValue(line) is { } bare)
        {
            log.Report(Rules.UnquotedValue, bare, "This value cannot stand without quotes.", "put the value in quotes");
        }
        else
        {
            log.Report(Rules.BrokenYaml, PlaceOf(at), "This is not valid YAML.", "check brackets, quotes, indentation and the blank after each colon, on this line and the one before");
        }
    }

    /// <summary>The first quote that opens a value, down to the line the reader stopped at, and is not closed, or is closed before the value ends; or else the quote the reader stopped at.</summary>
    private Place? FindOpenQuote(int last, int column)
    {
        for (var line = 0; line <= last; line++)
        {
            if (OpeningQuote().Match(lines.Value[line]) is not { Success: true } opening)
            {
                continue;
            }

            if (FindEndOfQuoted(line, opening.Length - 1) is not { } end)
            {
                return new Place(path, line + 1 + lineOffset, opening.Length);
            }

            line = end;
        }

        var text = lines.Value[last];
        return column >= 0 && column < text.Length && text[column] is '"' or '\'' ? new Place(path, last + 1 + lineOffset, column + 1) : null;
    }

    /// <summary>The line on which a quoted value ends; null where it never does, or where more follows it.</summary>
    private int? FindEndOfQuoted(int line, int opening)
    {
        var quote = lines.Value[line][opening];
        for (var column = opening + 1; line < lines.Value.Length; line++, column = 0)
        {
            var text = lines.Value[line];
            for (; column < text.Length; column++)
            {
                var isEscape = quote == '"' ? text[column] == '\\' : text.AsSpan(column).StartsWith("''", StringComparison.Ordinal);
                if (isEscape)
                {
                    column++;
                }
                else if (text[column] == quote)
                {
                    return text.AsSpan(column + 1).TrimStart() is "" or ['#' or ':', ..] ? line : null;
                }
            }
        }

        return null;
    }

    /// <summary>A word before a colon that is longer than the library reads as a key.</summary>
    private Place? FindLongKey(int line)
    {
        var key = lines.Value[line].Split(':')[0].TrimEnd();
        var word = key.TrimStart();
        return word.Length > Limits.YamlKeyLength && !word.Contains(' ', StringComparison.Ordinal) ? new Place(path, line + 1 + lineOffset, key.Length - word.Length + 1) : null;
    }

    /// <summary>The start of an unquoted value that holds a colon, or starts with a character YAML keeps for itself; or a # that cuts a list in brackets short.</summary>
    private Place? FindBareValue(int line)
    {
        if (KeyBeforeValue().Match(lines.Value[line]) is not { Success: true } key)
        {
            return null;
        }

        var value = lines.Value[line][key.Length..].TrimEnd();
        var isBracketed = value is ['[' or '{', ..];
        var isReserved = value is ['@' or '`' or '%' or '&' or '*' or ']' or '}' or ',', ..] or ['-' or '?' or '>' or '|', ' ', ..];
        var isMapping = value is not ['"' or '\'', ..] && (value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':'));
        var hash = isBracketed ? value.IndexOf(" #", StringComparison.Ordinal) + 1 : 0;
        return hash > 0 || (!isBracketed && (isReserved || isMapping)) ? new Place(path, line + 1 + lineOffset, key.Length + hash + 1) : null;
    }

    [GeneratedRegex(@"^\s*(?:(?:- +)+(?:[\w-]+: +)?|[\w-]+: +)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningQuote();

    [GeneratedRegex(@"^\s*(?:- +)*[\w-]+: +(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex KeyBeforeValue();

    private Place PlaceOf(Mark mark) => new(path, Math.Max(1, (int)mark.Line) + lineOffset, Math.Max(1, (int)mark.Column));

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";

    /// <summary>Leaves the event loop after a problem was reported.</summary>
    private sealed class Refused : Exception;
}
