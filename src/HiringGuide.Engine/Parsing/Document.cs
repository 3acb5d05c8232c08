using System.Text;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>A Markdown file cut in two: its keys, and its body with the number of lines before it.</summary>
internal sealed record Document(SourceFile File, YamlMap Keys, string Body, int LinesBefore)
{
    /// <summary>Null after reporting. Where <paramref name="keysRequired"/> is false a file may do without front matter.</summary>
    public static Document? Find(SourceFile file, bool keysRequired, DiagnosticBag log)
    {
        // Cut while it is bytes: each half becomes characters once.
        var utf8 = file.Utf8;
        var start = utf8.IndexOf((byte)'\n') + 1;
        if (start == 0 || !IsFence(utf8[..(start - 1)]))
        {
            return WithoutFrontMatter(file, keysRequired, log);
        }

        var end = FindClosingFence(utf8, start);
        if (end < 0)
        {
            log.Report(Rules.UnclosedFrontMatter, file.Start, "The front matter opens here and is never closed.", $"put a line with --- after the last key{WhereTextStarts(file.Text)}");
            return null;
        }

        var yaml = Encoding.UTF8.GetString(utf8[start..end]);
        if (yaml.Length > Limits.FrontMatterBytes)
        {
            log.Report(Rules.FileTooLarge, file.Start, $"The front matter is longer than {Limits.FrontMatterBytes} characters.", "move prose to the body");
            return null;
        }

        var keys = FrontMatterReader.Find(file.Path, yaml, lineOffset: 1, log);
        var bodyStart = utf8[end..].IndexOf((byte)'\n') is var newline and >= 0 ? end + newline + 1 : utf8.Length;
        return keys is null ? null : new Document(file, keys, Encoding.UTF8.GetString(utf8[bodyStart..]), utf8[..bodyStart].Count((byte)'\n'));
    }

    private static Document? WithoutFrontMatter(SourceFile file, bool keysRequired, DiagnosticBag log)
    {
        var text = file.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            log.Report(Rules.EmptyFile, file.Start, "The file is empty.", "write it, or delete it");
            return null;
        }

        var format = text.TrimStart() switch
        {
            ['+', '+', '+', ..] => "TOML",
            ['{', ..] => "JSON",
            ['%', 'Y', 'A', 'M', 'L', ..] => "a YAML directive",
            ['-', '-', '-', ..] => "a fence that is not the very first line, or has more than three hyphens",
            _ => null,
        };
        if (format is not null)
        {
            log.Report(Rules.OtherFrontMatter, file.Start, $"The file starts with {format}.", "start the front matter with a line of three hyphens, then YAML keys");
            return null;
        }

        if (keysRequired)
        {
            log.Report(Rules.MissingFrontMatter, file.Start, "The file has no front matter.", "start it with a line of three hyphens, the keys, and three hyphens again");
            return null;
        }

        return new Document(file, YamlMap.EmptyAt(file.Start), text, 0);
    }

    /// <summary>A guess for who forgot the fence: the line behind the first empty one.</summary>
    private static string WhereTextStarts(string text)
    {
        var empty = text.IndexOf("\n\n", StringComparison.Ordinal);
        return empty < 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"; the text seems to start on line {text.AsSpan(0, empty).Count('\n') + 3}");
    }

    /// <summary>A line of three hyphens, with nothing behind them that can be seen.</summary>
    private static bool IsFence(ReadOnlySpan<byte> line) => line.StartsWith("---"u8) && Encoding.UTF8.GetString(line[3..]).AsSpan().IsWhiteSpace();

    private static int FindClosingFence(ReadOnlySpan<byte> utf8, int start)
    {
        for (var at = start; at < utf8.Length;)
        {
            var end = utf8[at..].IndexOf((byte)'\n') is var newline and >= 0 ? at + newline : utf8.Length;
            if (IsFence(utf8[at..end]))
            {
                return at;
            }

            at = end + 1;
        }

        return -1;
    }
}
