using System.Text;
using HiringGuide.Engine.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HiringGuide.Engine.Model;

/// <summary>A stretch of an author's Markdown: parsed, checked, not yet HTML.</summary>
public sealed class Prose
{
    public static readonly Prose Empty = new([], "", 0);

    private IReadOnlyList<ProseLink>? links;
    private IReadOnlyList<ProseHeading>? headings;

    internal Prose(IReadOnlyList<Block> blocks, string path, int linesBefore, int columnsBefore = 0)
    {
        Blocks = blocks;
        Path = path;
        LinesBefore = linesBefore;
        ColumnsBefore = columnsBefore;
    }

    public bool IsEmpty => Blocks.Count == 0;

    /// <summary>Links and pictures in the order they stand.</summary>
    public IReadOnlyList<ProseLink> Links => links ??= [.. Inlines<LinkInline>().Select(link => new ProseLink(link, PlaceOf(link)))];

    /// <summary>Headings with the ids they get on the page.</summary>
    public IReadOnlyList<ProseHeading> Headings => headings ??= [.. Blocks.OfType<HeadingBlock>()
        .Select(heading => new ProseHeading(heading.Level, TextOf(heading.Inline), heading.TryGetAttributes()?.Id ?? "", PlaceOf(heading)))];

    /// <summary>The words alone, without marks and links; paragraphs are divided by a blank.</summary>
    public string Text => string.Join(' ', Leaves().Select(leaf => leaf is CodeBlock code ? code.Lines.ToString() : TextOf(leaf.Inline)).Where(text => text.Length > 0));

    /// <summary>Every paragraph, heading and cell as its words with their places. What stands in code marks and as an address is left out; a grave accent stands for it.</summary>
    public IEnumerable<PlacedText> PlacedTexts => Leaves().Where(leaf => leaf.Inline is not null).Select(PlacedTextOf);

    internal IReadOnlyList<Block> Blocks { get; }

    internal string Path { get; }

    /// <summary>Lines of the file before the Markdown starts.</summary>
    internal int LinesBefore { get; }

    /// <summary>Columns of the file before the Markdown starts: the indentation of Markdown inside YAML.</summary>
    internal int ColumnsBefore { get; }

    /// <summary>True where the Markdown was refused as a whole, which has been reported.</summary>
    internal bool WasRefused => ReferenceEquals(this, Empty);

    internal Prose With(IReadOnlyList<Block> blocks) => new(blocks, Path, LinesBefore, ColumnsBefore);

    internal Place PlaceOf(MarkdownObject thing)
    {
        // The library places a heading with a line under it on that line, not on its text.
        var line = thing is HeadingBlock { IsSetext: true, Inline: { } text } ? thing.Line - 1 - text.Descendants<LineBreakInline>().Count() : thing.Line;
        return new Place(Path, line + 1 + LinesBefore, thing.Column + 1 + ColumnsBefore);
    }

    /// <summary>Every inline of one kind, in the order they stand.</summary>
    internal IEnumerable<T> Inlines<T>()
        where T : Inline
    {
        foreach (var leaf in Leaves())
        {
            for (var inline = leaf.Inline?.FirstChild; inline is not null; inline = NextInline(inline, leaf.Inline!))
            {
                if (inline is T wanted)
                {
                    yield return wanted;
                }
            }
        }
    }

    /// <summary>The blocks that hold text or code, in the order they stand.</summary>
    internal IReadOnlyList<LeafBlock> Leaves()
    {
        var leaves = new List<LeafBlock>(Blocks.Count);
        foreach (var block in Blocks)
        {
            Collect(block, leaves);
        }

        return leaves;
    }

    /// <summary>The inline that stands next inside a container, going into other containers; null behind the last.</summary>
    internal static Inline? NextInline(Inline inline, ContainerInline container)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        while (inline.NextSibling is null)
        {
            if (inline.Parent is not { } parent || ReferenceEquals(parent, container))
            {
                return null;
            }

            inline = parent;
        }

        return inline.NextSibling;
    }

    /// <summary>The words of some inlines, code included, marks left out.</summary>
    internal static string TextOf(ContainerInline? container, char lineBreak = ' ')
    {
        if (container?.FirstChild is LiteralInline { NextSibling: null } only)
        {
            return only.Content.AsSpan().Trim().ToString();
        }

        var text = textOfThisThread ??= new StringBuilder();
        text.Clear();
        for (var inline = container?.FirstChild; inline is not null; inline = NextInline(inline, container!))
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                LineBreakInline => text.Append(lineBreak),
                DelimiterInline delimiter => text.Append(delimiter.ToLiteral()),
                HtmlInline html => text.Append(html.Tag),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                _ => text,
            };
        }

        return text.ToString().Trim();
    }

    private PlacedText PlacedTextOf(LeafBlock leaf)
    {
        var text = new PlacedText.Builder();
        var start = PlaceOf(leaf);
        var (lines, blanks) = leaf is HeadingBlock heading ? (LinesBetween(heading, start), BlanksBefore(heading)) : (0, 0);
        foreach (var inline in leaf.Inline!.Descendants())
        {
            var place = PlaceOf(inline);
            place = place with { Line = place.Line - lines, Column = place.Column + blanks };
            switch (inline)
            {
                case LiteralInline literal:
                    text.Add(literal.Content.AsSpan(), place with { Column = place.Column + MarksBefore(literal, leaf) });
                    break;
                case HtmlEntityInline entity:
                    text.Add(entity.Transcoded.AsSpan(), place);
                    break;
                case DelimiterInline delimiter:
                    text.Add(delimiter.ToLiteral(), place);
                    break;
                case LineBreakInline:
                    text.AddGap(' ');
                    break;
                case CodeInline or AutolinkInline or HtmlInline:
                    text.AddGap('`');
                    break;
            }
        }

        return text.Build(start);
    }

    /// <summary>How many lines too low the library places the text of a heading with a line under it.</summary>
    private int LinesBetween(HeadingBlock heading, Place start) => heading is { IsSetext: true, Inline.FirstChild: { } first } ? PlaceOf(first).Line - start.Line : 0;

    /// <summary>How far everything in a heading stands behind its place: the library takes but one blank after the number signs into account.</summary>
    private static int BlanksBefore(HeadingBlock heading)
    {
        // A heading of one line is cut from the text itself, so that a literal knows how far it stands from the number signs; one that the library made of a bracket does not.
        var literal = heading.IsSetext ? null : heading.Inline!.Descendants<LiteralInline>().FirstOrDefault(literal => literal.Content.Start > heading.Span.Start);
        return literal is null ? 0 : heading.Column + literal.Content.Start - heading.Span.Start - (literal.IsFirstCharacterEscaped ? 1 : 0) - literal.Column;
    }

    /// <summary>How far the words of a literal stand behind its place: the library places it on the backslash, or on the first of the blanks that it strips from a cell.</summary>
    private static int MarksBefore(LiteralInline literal, LeafBlock leaf)
    {
        if (literal.IsFirstCharacterEscaped || leaf.Parent is not TableCell || literal.PreviousSibling is not null)
        {
            return literal.IsFirstCharacterEscaped ? 1 : 0;
        }

        var before = literal.Content.Text.AsSpan(0, literal.Content.Start);
        return before.Length - before.TrimEnd(' ').Length;
    }

    /// <summary>False where the words of some inlines certainly start with another character: which spares making text of most paragraphs.</summary>
    internal static bool MayStartWith(char character, ContainerInline? container)
    {
        Inline? first = container;
        while (first is ContainerInline { FirstChild: { } child })
        {
            first = child;
        }

        return first is not LiteralInline literal || literal.Content.AsSpan().TrimStart() is not [var start, ..] || start == character;
    }

    [ThreadStatic]
    private static StringBuilder? textOfThisThread;

    private static void Collect(Block block, List<LeafBlock> leaves)
    {
        if (block is LeafBlock leaf)
        {
            leaves.Add(leaf);
        }
        else if (block is ContainerBlock container)
        {
            for (var index = 0; index < container.Count; index++)
            {
                Collect(container[index], leaves);
            }
        }
    }
}

/// <summary>A heading of some prose: its level as written, its text, the id it gets on the page.</summary>
public sealed record ProseHeading(int Level, string Text, string Anchor, Place Place);

/// <summary>A link or picture of some prose. The linker points it to its address on the site.</summary>
public sealed class ProseLink
{
    private static readonly object AuthoredTarget = new();

    private readonly LinkInline inline;

    internal ProseLink(LinkInline inline, Place place)
    {
        this.inline = inline;
        Place = place;
    }

    /// <summary>The target as the author wrote it, also after the linker has pointed the link elsewhere.</summary>
    public string Target => inline.GetData(AuthoredTarget) as string ?? inline.Url ?? "";

    public bool IsPicture => inline.IsImage;

    public Place Place { get; }

    /// <summary>Sets the address the page will show.</summary>
    public void PointTo(string url)
    {
        inline.SetData(AuthoredTarget, Target);
        inline.Url = url;
    }
}
