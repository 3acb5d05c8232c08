using System.IO;
using System.Text;
using HiringGuide.Engine.Model;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HiringGuide.Engine.Parsing;

/// <summary>Walks the library's tree once and writes down what it finds: the characters in one row, and what they are.</summary>
internal sealed class ProseFlattener
{
    private readonly StringBuilder characters = new();
    private readonly List<ProseMark> marks = [];
    private readonly List<ProseLink> links = [];
    private readonly List<ProseHeading> headings = [];
    private readonly List<string> names = [];
    private readonly StringBuilder address = new();
    private readonly HtmlRenderer addressWriter;
    private MarkdownProse prose = MarkdownProse.Empty;

    [ThreadStatic]
    private static ProseFlattener? ofThisThread;

    private ProseFlattener() => addressWriter = new HtmlRenderer(new StringWriter(address, System.Globalization.CultureInfo.InvariantCulture));

    public static Prose Flatten(MarkdownProse prose)
    {
        var flattener = ofThisThread ??= new ProseFlattener();
        flattener.Restart(prose);
        foreach (var block in prose.Blocks)
        {
            // An empty bullet that was cut out of its list is nothing.
            if (block is not ListItemBlock)
            {
                flattener.AddBlock(block, isTopLevel: true);
            }
        }

        return new Prose(prose.Path, flattener.Contents());
    }

    private void Restart(MarkdownProse of)
    {
        prose = of;
        characters.Clear();
        marks.Clear();
        links.Clear();
        headings.Clear();
        names.Clear();
    }

    private ProseContents Contents()
    {
        prose = MarkdownProse.Empty;
        var more = links.Count + headings.Count + names.Count == 0 ? ProseDetails.None : new ProseDetails([.. links], [.. headings], [.. names]);
        return new ProseContents(CompactText.Of(characters), [.. marks], more);
    }

    private void AddBlock(Block block, bool isTopLevel = false)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading, isTopLevel);
                break;
            case HtmlBlock html:
                AddLines(ProseMarkKind.TagBlock, html, name: -1);
                break;
            case CodeBlock code:
                AddLines(ProseMarkKind.CodeBlock, code, code.TryGetAttributes()?.Classes is [var language, ..] ? AddName(language) : -1);
                break;
            case ThematicBreakBlock:
                Add(ProseMarkKind.Rule, block);
                break;
            case LeafBlock { Inline: { } words } leaf:
                Add(ProseMarkKind.ParagraphStart, block);
                AddInlines(words, leaf, blanksBefore: 0, linesBetween: 0);
                Add(ProseMarkKind.ParagraphEnd, block);
                break;
            case ListBlock list:
                AddList(list);
                break;
            case ListItemBlock item:
                AddContainer(ProseMarkKind.ItemStart, item);
                break;
            case Table table:
                AddContainer(ProseMarkKind.TableStart, table);
                break;
            case TableRow row:
                AddContainer(ProseMarkKind.RowStart, row, row.IsHeader ? 1 : 0);
                break;
            case TableCell cell:
                AddContainer(ProseMarkKind.CellStart, cell, cell.OfType<LeafBlock>().Any(leaf => leaf.Inline?.FirstChild is not null) ? 1 : 0);
                break;
            case QuoteBlock quote:
                AddContainer(ProseMarkKind.QuoteStart, quote);
                break;
        }
    }

    private void AddContainer(ProseMarkKind start, ContainerBlock container, int value = 0)
    {
        Add(start, container, value);
        for (var index = 0; index < container.Count; index++)
        {
            AddBlock(container[index]);
        }

        Add(start + 1, container);
    }

    private void AddList(ListBlock list)
    {
        var number = list is { IsOrdered: true, OrderedStart: { } first and not "1" } ? first : "";
        Add(list.IsOrdered ? ProseMarkKind.NumbersStart : ProseMarkKind.BulletsStart, list, list.IsLoose ? 1 : 0, text: number);
        foreach (var item in list)
        {
            AddBlock(item);
        }

        Add(list.IsOrdered ? ProseMarkKind.NumbersEnd : ProseMarkKind.BulletsEnd, list);
    }

    private void AddHeading(HeadingBlock heading, bool isTopLevel)
    {
        Add(ProseMarkKind.HeadingStart, heading, heading.Level, isTopLevel ? headings.Count : -1);
        if (isTopLevel)
        {
            headings.Add(prose.HeadingOf(heading));
        }

        if (heading.Inline is { } words)
        {
            AddInlines(words, heading, BlanksBefore(heading), LinesBetween(heading));
        }

        Add(ProseMarkKind.HeadingEnd, heading, heading.Level);
    }

    private void AddLines(ProseMarkKind kind, LeafBlock leaf, int name) => Add(kind, leaf, leaf.Lines.Count > 0 ? 1 : 0, name, leaf.Lines.ToString());

    /// <summary>How many lines too low the library places the text of a heading with a line under it.</summary>
    private int LinesBetween(HeadingBlock heading) => heading is { IsSetext: true, Inline.FirstChild: { } first } ? prose.PlaceOf(first).Line - prose.PlaceOf(heading).Line : 0;

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

    private void AddInlines(ContainerInline container, LeafBlock leaf, int blanksBefore, int linesBetween)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var place = prose.PlaceOf(inline);
            var (line, column) = (place.Line - linesBetween, place.Column + blanksBefore);
            switch (inline)
            {
                case LiteralInline literal:
                    Add(ProseMarkKind.Words, literal.Content.AsSpan(), line, column + MarksBefore(literal, leaf));
                    break;
                case HtmlEntityInline entity:
                    Add(ProseMarkKind.Entity, entity.Transcoded.AsSpan(), line, column);
                    break;
                case CodeInline code:
                    Add(ProseMarkKind.Code, code.Content, line, column);
                    break;
                case HtmlInline tag:
                    Add(ProseMarkKind.Tag, tag.Tag, line, column);
                    break;
                case AutolinkInline link:
                    Add(ProseMarkKind.Address, link.Url, line, column, index: AddName(Encoded(link.IsEmail ? $"mailto:{link.Url}" : link.Url)));
                    break;
                case LineBreakInline lineBreak:
                    Add(lineBreak.IsHard ? ProseMarkKind.HardBreak : ProseMarkKind.SoftBreak, "", line, column, lineBreak.NextSibling is null ? 1 : 0);
                    break;
                case EmphasisInline emphasis:
                    Enclose(ProseMarkKind.EmphasisStart, emphasis, emphasis.DelimiterCount);
                    break;
                case LinkInline link:
                    links.Add(new ProseLink(link.Url ?? "", Encoded(link.Url ?? ""), link.Title ?? "", link.IsImage, place));
                    Enclose(link.IsImage ? ProseMarkKind.PictureStart : ProseMarkKind.LinkStart, link, index: links.Count - 1);
                    break;
                case DelimiterInline delimiter:
                    Add(ProseMarkKind.Delimiter, delimiter.ToLiteral(), line, column);
                    AddInlines(delimiter, leaf, blanksBefore, linesBetween);
                    break;
                case ContainerInline other:
                    AddInlines(other, leaf, blanksBefore, linesBetween);
                    break;
            }

            void Enclose(ProseMarkKind start, ContainerInline inner, int value = 0, int index = -1)
            {
                Add(start, "", line, column, value, index);
                AddInlines(inner, leaf, blanksBefore, linesBetween);
                Add(start + 1, "", line, column, value, index);
            }
        }
    }

    private void Add(ProseMarkKind kind, Block block, int value = 0, int index = -1, string text = "")
    {
        var place = prose.PlaceOf(block);
        Add(kind, text, place.Line, place.Column, value, index);
    }

    private void Add(ProseMarkKind kind, ReadOnlySpan<char> text, int line, int column, int value = 0, int index = -1)
    {
        var joins = kind is ProseMarkKind.Words or ProseMarkKind.Entity or ProseMarkKind.Delimiter or (>= ProseMarkKind.EmphasisStart and <= ProseMarkKind.PictureEnd);
        characters.Append(joins ? "" : "\n");
        marks.Add(new ProseMark(kind, value, index, characters.Length, text.Length, line, column));
        characters.Append(text).Append(joins ? "" : "\n");
    }

    private int AddName(string name)
    {
        names.Add(name);
        return names.Count - 1;
    }

    /// <summary>An address as it stands in an attribute: the library knows what must be encoded.</summary>
    private string Encoded(string url)
    {
        address.Clear();
        addressWriter.WriteEscapeUrl(url);
        return address.Length == url.Length && address.Equals(url) ? url : address.ToString();
    }
}
