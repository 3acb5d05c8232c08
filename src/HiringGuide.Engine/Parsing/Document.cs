using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>A Markdown file cut in two: its keys, and its body with the number of lines before it.</summary>
internal sealed record Document(SourceFile File, YamlMap Keys, string Body, int LinesBefore)
{
    private const string Fence = "---";

    /// <summary>Null after reporting. Where <paramref name="keysRequired"/> is false a file may do without front matter.</summary>
    public static Document? Find(SourceFile file, bool keysRequired, DiagnosticBag log)
    {
        var text = file.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            log.Report(Rules.EmptyFile, file.Start, "The file is empty.", "write it, or delete it");
            return null;
        }

        if (!StartsWithFence(text))
        {
            return WithoutFrontMatter(file, text, keysRequired, log);
        }

        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = FindClosingFence(text, start);
        if (end < 0)
        {
            log.Report(Rules.UnclosedFrontMatter, file.Start, "The front matter opens here and is never closed.", $"put a line with --- after the last key{WhereTextStarts(text)}");
            return null;
        }

        if (end - start > Limits.FrontMatterBytes)
        {
            log.Report(Rules.FileTooLarge, file.Start, $"The front matter is longer than {Limits.FrontMatterBytes} characters.", "move prose to the body");
            return null;
        }

        var keys = FrontMatterReader.Find(file.Path, text[start..end], lineOffset: 1, log);
        var bodyStart = text.IndexOf('\n', end) is var newline and >= 0 ? newline + 1 : text.Length;
        return keys is null ? null : new Document(file, keys, text[bodyStart..], text.AsSpan(0, bodyStart).Count('\n'));
    }

    private static Document? WithoutFrontMatter(SourceFile file, string text, bool keysRequired, DiagnosticBag log)
    {
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

    private static bool StartsWithFence(string text) =>
        text.StartsWith(Fence, StringComparison.Ordinal) && text.AsSpan(Fence.Length).IndexOf('\n') is var end and >= 0 && text.AsSpan(Fence.Length, end).IsWhiteSpace();

    private static int FindClosingFence(string text, int start)
    {
        for (var at = start; at >= 0 && at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var newline and >= 0 ? newline : text.Length;
            if (text.AsSpan(at, end - at).TrimEnd().SequenceEqual(Fence))
            {
                return at;
            }

            at = end + 1;
        }

        return -1;
    }
}
