using System.Text;

namespace HiringGuide.Theme.Cards;

/// <summary>
/// A letter as it was drawn: its advance in 64ths of a pixel, its box in pixels from the origin on the baseline (<see cref="Top"/> upwards), and where its
/// coverage begins. It kerns as <see cref="Base"/>, which is itself or the letter without its accents.
/// </summary>
internal readonly record struct Glyph(char Base, int Advance, int Left, int Top, int Width, int Height, int Start);

/// <summary>A glyph and where its origin is, in pixels from the start of its line.</summary>
internal readonly record struct PlacedGlyph(Glyph Glyph, int X);

/// <summary>A typeface drawn at one size.</summary>
internal sealed class GlyphFont(int size, IReadOnlyDictionary<char, Glyph> glyphs, byte[] coverage, IReadOnlyDictionary<(char Left, char Right), int> kerning)
{
    /// <summary>Positions are counted in 64ths of a pixel and rounded once, so that no rounding adds up along a line.</summary>
    private const int Fraction = 64;
    private const int PerEm = 1000;

    /// <summary>Pixels an em.</summary>
    public int Size => size;

    /// <summary>Added after every letter, in 1000ths of an em.</summary>
    public int Tracking { get; init; }

    public bool Has(char letter) => glyphs.ContainsKey(letter);

    /// <summary>How much of each pixel of a glyph is covered, row by row: 0 (paper) to 15 (ink).</summary>
    public ReadOnlySpan<byte> CoverageOf(Glyph glyph) => coverage.AsSpan(glyph.Start, glyph.Width * glyph.Height);

    /// <summary>From the first origin to the last advance, in pixels. Letters the font lacks take no room.</summary>
    public int WidthOf(string text) => Layout(text, []);

    /// <summary>The glyphs of a line from left to right. Letters the font lacks are left out.</summary>
    public IReadOnlyList<PlacedGlyph> Place(string text)
    {
        var placed = new List<PlacedGlyph>(text.Length);
        Layout(text, placed);
        return placed;
    }

    /// <summary>The letter a glyph kerns as: without accents.</summary>
    internal static char BaseOf(char letter) => letter.ToString().Normalize(NormalizationForm.FormD)[0];

    private int Layout(string text, List<PlacedGlyph> placed)
    {
        var x = 0;
        var before = '\0';
        foreach (var letter in text)
        {
            if (!glyphs.TryGetValue(letter, out var glyph))
            {
                continue;
            }

            x += InPixels(kerning.GetValueOrDefault((before, glyph.Base)));
            placed.Add(new PlacedGlyph(glyph, Round(x)));
            x += glyph.Advance + InPixels(Tracking);
            before = glyph.Base;
        }

        return Round(x);
    }

    private int InPixels(int perEm) => perEm * size * Fraction / PerEm;

    private static int Round(int x) => (x + (Fraction / 2)) / Fraction;
}
