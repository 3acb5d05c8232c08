using System.IO.Compression;

namespace HiringGuide.Theme.Cards;

/// <summary>The letters that <c>draw-glyphs.mjs</c> drew; its head says what stands in the file.</summary>
internal static class GlyphFile
{
    /// <summary>Large letters stand closer, as the headings of the pages do (<c>letter-spacing</c> in site.css), in 1000ths of an em.</summary>
    private const int LargeTracking = -15;
    private const int LargeFrom = 60;

    private static readonly Lazy<CardFonts> Read = new(() => ReadFrom(ThemeResource.Bytes("cards/letters.glyphs")));

    /// <summary>Read when the first card is drawn.</summary>
    public static CardFonts Fonts => Read.Value;

    private static CardFonts ReadFrom(byte[] bytes)
    {
        var start = Array.IndexOf(bytes, (byte)'\n') + 1;
        using var inflated = new DeflateStream(new MemoryStream(bytes, start, bytes.Length - start), CompressionMode.Decompress);
        using var reader = new BinaryReader(inflated);
        var typefaces = new IReadOnlyList<GlyphFont>[reader.ReadByte()];
        for (var index = 0; index < typefaces.Length; index++)
        {
            typefaces[index] = ReadTypeface(reader);
        }

        return typefaces is [[var large, var medium, var small], [var text], [var mark]]
            ? new CardFonts(large, medium, small, text, mark)
            : throw new InvalidDataException("The file of letters has other sizes than the cards.");
    }

    private static GlyphFont[] ReadTypeface(BinaryReader reader)
    {
        var kerning = new Dictionary<(char, char), int>();
        for (var pairs = reader.ReadUInt16(); pairs > 0; pairs--)
        {
            kerning.Add(((char)reader.ReadUInt16(), (char)reader.ReadUInt16()), reader.ReadInt16());
        }

        var sizes = new GlyphFont[reader.ReadByte()];
        for (var index = 0; index < sizes.Length; index++)
        {
            sizes[index] = ReadSize(reader, kerning);
        }

        return sizes;
    }

    private static GlyphFont ReadSize(BinaryReader reader, Dictionary<(char, char), int> kerning)
    {
        var size = reader.ReadByte();
        var glyphs = new Dictionary<char, Glyph>();
        var length = 0;
        for (var count = reader.ReadUInt16(); count > 0; count--)
        {
            var letter = (char)reader.ReadUInt16();
            var glyph = new Glyph(GlyphFont.BaseOf(letter), reader.ReadInt16(), reader.ReadSByte(), reader.ReadSByte(), reader.ReadByte(), reader.ReadByte(), length);
            glyphs.Add(letter, glyph);
            length += glyph.Width * glyph.Height;
        }

        var coverage = new byte[length];
        reader.BaseStream.ReadExactly(coverage);
        return new GlyphFont(size, glyphs, coverage, kerning) { Tracking = size >= LargeFrom ? LargeTracking : 0 };
    }
}

/// <summary>What the cards are set in: the title large or smaller, the site's name, everything else; and the site's mark, a shape a letter.</summary>
internal sealed record CardFonts(GlyphFont LargeTitle, GlyphFont Title, GlyphFont Name, GlyphFont Text, GlyphFont Mark);
