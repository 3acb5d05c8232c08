using System.Runtime.InteropServices;

namespace HiringGuide.Engine.Model;

/// <summary>What a <see cref="ProseMark"/> stands for. Blocks and containers have a start and an end, between which their contents stand.</summary>
internal enum ProseMarkKind : byte
{
    ParagraphStart,
    ParagraphEnd,

    /// <summary><see cref="ProseMark.Value"/> is the level as written; <see cref="ProseMark.Index"/> the heading's own among <see cref="Prose.Headings"/>, -1 inside lists and quotes.</summary>
    HeadingStart,
    HeadingEnd,

    /// <summary><see cref="ProseMark.Value"/> is 1 where paragraphs between the items are shown as such; the characters are those of the first number where it is not 1.</summary>
    BulletsStart,
    BulletsEnd,
    NumbersStart,
    NumbersEnd,
    ItemStart,
    ItemEnd,
    QuoteStart,
    QuoteEnd,
    TableStart,
    TableEnd,

    /// <summary><see cref="ProseMark.Value"/> is 1 for the row that names the columns.</summary>
    RowStart,
    RowEnd,

    /// <summary><see cref="ProseMark.Value"/> is 1 where something stands in the cell.</summary>
    CellStart,
    CellEnd,

    /// <summary><see cref="ProseMark.Index"/> is that of the language's class among the <see cref="Prose.Names"/>, or -1; <see cref="ProseMark.Value"/> is 1 where there is a line.</summary>
    CodeBlock,

    /// <summary>A block of HTML, which is shown as text. <see cref="ProseMark.Value"/> is 1 where there is a line.</summary>
    TagBlock,
    Rule,

    Words,

    /// <summary>A character that was written as an entity.</summary>
    Entity,

    /// <summary>A mark that turned out to mean nothing, and so is text.</summary>
    Delimiter,
    Code,

    /// <summary>A tag of HTML, which is shown as text.</summary>
    Tag,

    /// <summary><see cref="ProseMark.Value"/> is 1 where nothing follows, so that it breaks nothing.</summary>
    SoftBreak,
    HardBreak,

    /// <summary><see cref="ProseMark.Value"/> is 2 for strong emphasis.</summary>
    EmphasisStart,
    EmphasisEnd,

    /// <summary><see cref="ProseMark.Index"/> is what <see cref="Prose.LinkOf"/> finds the link by.</summary>
    LinkStart,
    LinkEnd,
    PictureStart,
    PictureEnd,

    /// <summary>An address in angle brackets. <see cref="ProseMark.Index"/> is that of its escaped form among the <see cref="Prose.Names"/>.</summary>
    Address,
}

/// <summary>One step of the way through some prose. A guide has millions, so that each is kept in sixteen bytes; <see cref="Limits.SourceFileBytes"/> bounds every number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ProseMark
{
    private const int LengthBits = 20;
    private const int PlaceBits = 22;

    private readonly ulong lengthAndPlace;

    public ProseMark(ProseMarkKind kind, int value, int index, int start, int length, int line, int column)
    {
        Kind = kind;
        Value = (byte)value;
        Index = (short)index;
        Start = start;
        lengthAndPlace = Held(length, LengthBits) | (Held(line, PlaceBits) << LengthBits) | (Held(column, PlaceBits) << (LengthBits + PlaceBits));
    }

    /// <summary>What stands here.</summary>
    public ProseMarkKind Kind { get; }

    /// <summary>A detail of the kind.</summary>
    public byte Value { get; }

    /// <summary>Where more is found, or -1.</summary>
    public short Index { get; }

    /// <summary>Where its characters start among those of the prose.</summary>
    public int Start { get; }

    /// <summary>How many characters it has.</summary>
    public int Length => Part(0, LengthBits);

    /// <summary>The line of the file, from 1, on which it starts; of words, that of the first of them.</summary>
    public int Line => Part(LengthBits, PlaceBits);

    /// <summary>The column, from 1.</summary>
    public int Column => Part(LengthBits + PlaceBits, PlaceBits);

    /// <summary>True where a mark of the next kind ends what starts here.</summary>
    public bool IsStart => Kind is ProseMarkKind.ParagraphStart or ProseMarkKind.HeadingStart or ProseMarkKind.BulletsStart or ProseMarkKind.NumbersStart or ProseMarkKind.ItemStart or ProseMarkKind.QuoteStart
        or ProseMarkKind.TableStart or ProseMarkKind.RowStart or ProseMarkKind.CellStart or ProseMarkKind.EmphasisStart or ProseMarkKind.LinkStart or ProseMarkKind.PictureStart;

    /// <summary>The same without some characters at either end.</summary>
    public ProseMark Without(int first, int last) => new(Kind, Value, Index, Start + first, Length - first - last, Line, Column);

    private int Part(int from, int bits) => (int)(lengthAndPlace >> from) & ((1 << bits) - 1);

    private static ulong Held(int number, int bits) => (ulong)Math.Clamp(number, 0, (1 << bits) - 1);
}
