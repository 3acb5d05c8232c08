using System.Buffers;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Parsing;

/// <summary>Finds the characters of a YAML text in the file: past quotation marks, across the lines it is folded from.</summary>
internal static class WrittenText
{
    /// <summary>What may stand in the file in another way: blanks as line ends and indentation, an apostrophe as two.</summary>
    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\n'");

    /// <summary>The text with its places. A text with backslash escapes is known only by where it starts.</summary>
    public static PlacedText PlacedTextOf(YamlText text)
    {
        var written = text.Written.Span;
        if (written.SequenceEqual(text.Value))
        {
            // Without quotation marks and on one line, as most stand, all of it lies side by side.
            return PlacedText.At(text.Place, text.Value);
        }

        if (written is ['"', ..] && written.Contains('\\'))
        {
            return PlacedText.At(text.TextPlace, text.Value);
        }

        var placed = new PlacedText.Builder(text.Place.Path);
        var place = text.Place;
        var value = text.Value.AsSpan();
        while (!value.IsEmpty)
        {
            var length = value.IndexOfAny(Between) is var end and >= 0 ? end : value.Length;
            if (length == 0)
            {
                placed.AddGap(value[0]);
                value = value[1..];
                continue;
            }

            for (var ahead = written.IndexOf(value[..length]); ahead > 0; ahead--, written = written[1..])
            {
                place = written[0] == '\n' ? place with { Line = place.Line + 1, Column = 1 } : place with { Column = place.Column + 1 };
            }

            placed.Add(value[..length], place.Line, place.Column);
            place = place with { Column = place.Column + length };
            written = written[Math.Min(length, written.Length)..];
            value = value[length..];
        }

        return placed.Build(text.Value, text.TextPlace.Line, text.TextPlace.Column);
    }
}
