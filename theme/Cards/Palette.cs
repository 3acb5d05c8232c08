namespace HiringGuide.Theme.Cards;

/// <summary>A colour and what it stands on.</summary>
internal enum Ink
{
    InkOnPaper,
    AccentOnPaper,
    SoftOnPaper,
    PaperOnAccent,
    GoldOnAccent,
}

/// <summary>The colours of a card: for each ink sixteen shades, from what it stands on to itself. The values are those of site.css, light, and of the favicon.</summary>
internal static class Palette
{
    /// <summary>The last shade of an ink: the ink itself.</summary>
    public const int Full = 15;

    private const int Paper = 0xfbfaf6;
    private const int Accent = 0x0b5a4c;

    private static readonly IReadOnlyList<(int Colour, int Ground)> Inks = [(0x1d2326, Paper), (Accent, Paper), (0x535c60, Paper), (Paper, Accent), (0xf0b64a, Accent)];

    /// <summary>Red, green and blue of each shade, in the order of their numbers.</summary>
    public static byte[] Colours { get; } = [.. Inks.SelectMany(ink => Enumerable.Range(0, Full + 1).SelectMany(shade => new[] { 16, 8, 0 }.Select(bits => Mix(ink.Colour >> bits, ink.Ground >> bits, shade))))];

    /// <summary>The number of a shade, from 0 to <see cref="Full"/>. Shade 0 of the first ink is the paper.</summary>
    public static byte Shade(Ink ink, int shade) => (byte)(((int)ink * (Full + 1)) + shade);

    private static byte Mix(int colour, int ground, int shade) => (byte)((((colour & 0xff) * shade) + ((ground & 0xff) * (Full - shade)) + (Full / 2)) / Full);
}
