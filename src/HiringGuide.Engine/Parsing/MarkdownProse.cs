using System.Text;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HiringGuide.Engine.Parsing;

/// <summary>Prose as the library parses it, while it is checked and cut into the parts of a section. Its tree is dropped with the file it comes from; <see cref="Prose"/> stays.</summary>
internal sealed class MarkdownProse(IReadOnlyList<Block> blocks, string path, int linesBefore, int columnsBefore = 0)
{
    public static readonly MarkdownProse Empty = new([], "", 0);

    public bool IsEmpty => Blocks.Count == 0;

    /// <summary>Headings with the ids they get on the page.</summary>
    public IEnumerable<ProseHeading> Headings => Blocks.OfType<HeadingBlock>().Select(HeadingOf);

    /// <summary>The words alone, without marks and links; paragraphs are divided by a blank.</summary>
    public string Text => string.Join(' ', Leaves().Select(leaf => leaf is CodeBlock code ? code.Lines.ToString() : TextOf(leaf.Inline)).Where(text => text.Length > 0));

    public IReadOnlyList<Block> Blocks { get; } = blocks;

    public string Path { get; } = path;

    /// <summary>Lines of the file before the Markdown starts.</summary>
    public int LinesBefore { get; } = linesBefore;

    /// <summary>Columns of the file before the Markdown starts: the indentation of Markdown inside YAML.</summary>
    public int ColumnsBefore { get; } = columnsBefore;

    /// <summary>True where the Markdown was refused as a whole, which has been reported.</summary>
    public bool WasRefused => ReferenceEquals(this, Empty);

    public MarkdownProse With(IReadOnlyList<Block> blocks) => new(blocks, Path, LinesBefore, ColumnsBefore);

    /// <summary>What is kept of it. What is cut off or out of it later does not change that.</summary>
    public Prose ToProse() => WasRefused ? Prose.Empty : ProseFlattener.Flatten(this);

    public ProseHeading HeadingOf(HeadingBlock heading) => new(heading.Level, TextOf(heading.Inline), heading.TryGetAttributes()?.Id ?? "", PlaceOf(heading));

    public Place PlaceOf(MarkdownObject thing)
    {
        // The library places a heading with a line under it on that line, not on its text.
        var line = thing is HeadingBlock { IsSetext: true, Inline: { } text } ? thing.Line - 1 - text.Descendants<LineBreakInline>().Count() : thing.Line;
        return new Place(Path, line + 1 + LinesBefore, thing.Column + 1 + ColumnsBefore);
    }

    /// <summary>Every inline of one kind, in the order they stand.</summary>
    public IEnumerable<T> Inlines<T>()
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
    public IReadOnlyList<LeafBlock> Leaves()
    {
        var leaves = new List<LeafBlock>(Blocks.Count);
        foreach (var block in Blocks)
        {
            Collect(block, leaves);
        }

        return leaves;
    }

    /// <summary>The inline that stands next inside a container, going into other containers; null behind the last.</summary>
    public static Inline? NextInline(Inline inline, ContainerInline container)
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
    public static string TextOf(ContainerInline? container, char lineBreak = ' ')
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

    /// <summary>False where the words of some inlines certainly start with another character: which spares making text of most paragraphs.</summary>
    public static bool MayStartWith(char character, ContainerInline? container)
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
