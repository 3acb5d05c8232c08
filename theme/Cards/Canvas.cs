using System.Buffers;

namespace HiringGuide.Theme.Cards;

/// <summary>A sheet of paper of so many pixels; what would stand outside it is not drawn.</summary>
internal sealed class Canvas : IDisposable
{
    private readonly byte[] pixels;

    public Canvas(int width, int height)
    {
        (Width, Height) = (width, height);
        pixels = ArrayPool<byte>.Shared.Rent(width * height);
        Pixels.Clear();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>A shade of the palette a pixel, row by row.</summary>
    public Span<byte> Pixels => pixels.AsSpan(0, Width * Height);

    public void Fill(int left, int top, int width, int height, byte shade)
    {
        var (from, to) = (Math.Clamp(left, 0, Width), Math.Clamp(left + width, 0, Width));
        for (var row = Math.Max(top, 0); row < Math.Min(top + height, Height); row++)
        {
            Pixels[((row * Width) + from)..((row * Width) + to)].Fill(shade);
        }
    }

    /// <summary>A line of text whose first letter has its origin at <paramref name="x"/> on the <paramref name="baseline"/>.</summary>
    public void Write(string text, GlyphFont font, int x, int baseline, Ink ink)
    {
        foreach (var placed in font.Place(text))
        {
            Draw(placed.Glyph, font.CoverageOf(placed.Glyph), x + placed.X, baseline, ink);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(pixels);

    private void Draw(Glyph glyph, ReadOnlySpan<byte> coverage, int x, int baseline, Ink ink)
    {
        for (var row = 0; row < glyph.Height; row++)
        {
            for (var column = 0; column < glyph.Width; column++)
            {
                Cover(x + glyph.Left + column, baseline - glyph.Top + row, ink, coverage[(row * glyph.Width) + column]);
            }
        }
    }

    /// <summary>Where two letters of an ink meet, the darker shade stays.</summary>
    private void Cover(int x, int y, Ink ink, int shade)
    {
        if (shade == 0 || (uint)x >= (uint)Width || (uint)y >= (uint)Height)
        {
            return;
        }

        ref var pixel = ref pixels[(y * Width) + x];
        var (lightest, wanted) = (Palette.Shade(ink, 0), Palette.Shade(ink, shade));
        pixel = pixel > wanted && pixel <= lightest + Palette.Full ? pixel : wanted;
    }
}
