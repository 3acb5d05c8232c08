using System.Text;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Model;

/// <summary>Text without its marks in which every character still knows the line and column it stands at in its file.</summary>
public sealed class PlacedText
{
    /// <summary>Stretches whose characters stand side by side on one line, by where they start in the text.</summary>
    private readonly IReadOnlyList<(int Start, Place Place)> stretches;

    private PlacedText(string text, IReadOnlyList<(int Start, Place Place)> stretches)
    {
        Text = text;
        this.stretches = stretches;
    }

    public string Text { get; }

    /// <summary>A text of which no more is known than where it starts.</summary>
    public static PlacedText At(Place place, string text) => new(text, [(0, place)]);

    /// <summary>Where a character of the text stands.</summary>
    public Place PlaceOf(int index)
    {
        var low = 0;
        var high = stretches.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = stretches[middle].Start <= index ? (middle, high) : (low, middle - 1);
        }

        var (start, place) = stretches[low];
        return place with { Column = place.Column + index - start };
    }

    /// <summary>Puts a text together, stretch by stretch.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<(int Start, Place Place)> stretches = [];

        /// <summary>Adds characters that stand side by side, the first of them at a place.</summary>
        public void Add(ReadOnlySpan<char> characters, Place place)
        {
            stretches.Add((text.Length, place));
            text.Append(characters);
        }

        /// <summary>Adds a character that stands for what is left out, and so has no place of its own.</summary>
        public void AddGap(char character) => text.Append(character);

        public PlacedText Build(Place start) => new(text.ToString(), stretches is [(0, _), ..] ? [.. stretches] : [(0, start), .. stretches]);
    }
}
