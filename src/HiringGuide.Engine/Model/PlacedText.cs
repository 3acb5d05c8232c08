using System.Text;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Model;

/// <summary>Text without its marks in which every character still knows the line and column it stands at in its file.</summary>
public sealed class PlacedText
{
    private readonly string path;

    /// <summary>Stretches whose characters stand side by side on one line, by where they start in the text.</summary>
    private readonly Stretch[] stretches;

    private PlacedText(string text, string path, Stretch[] stretches)
    {
        Text = text;
        this.path = path;
        this.stretches = stretches;
    }

    public string Text { get; }

    /// <summary>A text of which no more is known than where it starts.</summary>
    public static PlacedText At(Place place, string text) => new(text, place.Path, [new Stretch(0, place.Line, place.Column)]);

    /// <summary>Where a character of the text stands.</summary>
    public Place PlaceOf(int index)
    {
        var low = 0;
        var high = stretches.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = stretches[middle].Start <= index ? (middle, high) : (low, middle - 1);
        }

        var stretch = stretches[low];
        return new Place(path, stretch.Line, stretch.Column + index - stretch.Start);
    }

    private readonly record struct Stretch(int Start, int Line, int Column);

    /// <summary>Puts a text together, stretch by stretch.</summary>
    internal sealed class Builder(string path)
    {
        private readonly StringBuilder text = Cleared(ref textOfThisThread);
        private readonly List<Stretch> stretches = [];

        [ThreadStatic]
        private static StringBuilder? textOfThisThread;

        /// <summary>Adds characters that stand side by side, the first of them at a place.</summary>
        public void Add(ReadOnlySpan<char> characters, int line, int column)
        {
            stretches.Add(new Stretch(text.Length, line, column));
            text.Append(characters);
        }

        /// <summary>Adds a character that stands for what is left out, and so has no place of its own.</summary>
        public void AddGap(char character) => text.Append(character);

        public PlacedText Build(int line, int column) => Build(text.ToString(), line, column);

        /// <summary>Builds it of a string that holds what was added.</summary>
        public PlacedText Build(string whole, int line, int column) => new(whole, path, stretches is [{ Start: 0 }, ..] ? [.. stretches] : [new Stretch(0, line, column), .. stretches]);

        private static StringBuilder Cleared(ref StringBuilder? builder) => (builder ??= new StringBuilder()).Clear();
    }
}
