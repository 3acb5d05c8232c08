using System.IO;
using System.Text;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Rendering.Views;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HiringGuide.Engine.Rendering;

/// <summary>
/// Turns checked prose into HTML. HTML that an author wrote is shown as text; a paragraph that starts with Research:, Practice: or Opinion: carries its mark;
/// placeholders of adverts become spans.
/// </summary>
internal sealed class ProseRenderer
{
    private static readonly IReadOnlyList<string> Claims = ["Research", "Practice", "Opinion"];

    private readonly StringBuilder html = new();
    private readonly ReusableRenderer renderer;
    private int headingShift;
    private IReadOnlyDictionary<string, Placeholder>? placeholders;

    [ThreadStatic]
    private static ProseRenderer? ofThisThread;

    private ProseRenderer()
    {
        // Twice the limit for blocks, since a list is two, and once more for what stands in them.
        renderer = new ReusableRenderer(new StringWriter(html, System.Globalization.CultureInfo.InvariantCulture)) { MaximumNestingDepth = 4 * Limits.MarkdownDepth };
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new ClaimRenderer());
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new ShiftedHeadingRenderer(this));
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new ShownHtmlBlockRenderer());
        renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new ShownHtmlInlineRenderer());
        renderer.ObjectRenderers.Replace<LiteralInlineRenderer>(new PlaceholderRenderer(this));
        renderer.ObjectRenderers.Add(new ScrollingTableRenderer());
    }

    /// <param name="prose">What to render.</param>
    /// <param name="headingShift">How far headings move down: 0 leaves <c>##</c> an h2, 1 makes it an h3.</param>
    public static ProseHtml Render(Prose prose, int headingShift = 0) => Instance().RenderBlocks(prose.Blocks, headingShift, null);

    /// <summary>The inside of a single paragraph, without its element: for bullets and cells.</summary>
    public static ProseHtml RenderInline(Prose prose)
    {
        if (prose.Blocks is not [ParagraphBlock paragraph])
        {
            return Render(prose);
        }

        var instance = Instance();
        instance.renderer.Restart();
        instance.renderer.WriteLeafInline(paragraph);
        return new ProseHtml(instance.html.ToString());
    }

    /// <summary>An advert: placeholders as spans, and each block such as <c>{requirements}</c> filled with what <paramref name="blockFor"/> gives for it.</summary>
    public static ProseHtml RenderAdvert(Prose advert, IReadOnlyDictionary<string, Placeholder> placeholders, Func<string, string?> blockFor)
    {
        var instance = Instance();
        var parts = new List<string>();
        var open = new List<Block>();
        foreach (var block in advert.Blocks)
        {
            if (ProseCarver.FindBlockName(block) is { } name && blockFor(name) is { } drawn)
            {
                parts.Add(instance.RenderBlocks(open, shift: 1, placeholders).Html);
                parts.Add(drawn);
                open.Clear();
            }
            else
            {
                open.Add(block);
            }
        }

        parts.Add(instance.RenderBlocks(open, shift: 1, placeholders).Html);
        parts.RemoveAll(part => part.Length == 0);
        return new ProseHtml(parts is [var only] ? only : string.Concat(parts));
    }

    private static ProseRenderer Instance() => ofThisThread ??= new ProseRenderer();

    private ProseHtml RenderBlocks(IReadOnlyList<Block> blocks, int shift, IReadOnlyDictionary<string, Placeholder>? named)
    {
        headingShift = shift;
        placeholders = named;
        renderer.Restart();
        foreach (var block in blocks)
        {
            renderer.Render(block);
        }

        placeholders = null;
        return new ProseHtml(html.ToString());
    }

    /// <summary>A renderer that forgets between two stretches of prose whether the last one ended with a line break.</summary>
    private sealed class ReusableRenderer(StringWriter writer) : HtmlRenderer(writer)
    {
        public void Restart() => Reset();
    }

    private sealed class ClaimRenderer : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            if (renderer.ImplicitParagraph || paragraph.Inline?.FirstChild is not LiteralInline first || FindClaim(first) is not { } claim)
            {
                base.Write(renderer, paragraph);
                return;
            }

            var text = first.Content;
            renderer.EnsureLine();
            renderer.Write($"<p class=\"claim claim-{claim.ToLowerInvariant()}\"><strong class=\"claim-mark\">{claim}:</strong>");
            renderer.WriteEscape(text.AsSpan()[(claim.Length + 1)..]);
            for (var inline = first.NextSibling; inline is not null; inline = inline.NextSibling)
            {
                renderer.Render(inline);
            }

            renderer.WriteLine("</p>");
        }

        private static string? FindClaim(LiteralInline literal)
        {
            foreach (var claim in Claims)
            {
                if (literal.Content.AsSpan().StartsWith(claim, StringComparison.Ordinal) && literal.Content.AsSpan()[claim.Length..] is [':', ..])
                {
                    return claim;
                }
            }

            return null;
        }
    }

    private sealed class ShiftedHeadingRenderer(ProseRenderer owner) : HeadingRenderer
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            var level = Math.Min(6, heading.Level + owner.headingShift);
            renderer.EnsureLine();
            renderer.Write($"<h{level}");
            renderer.WriteAttributes(heading);
            renderer.Write('>');
            renderer.WriteLeafInline(heading);
            renderer.WriteLine($"</h{level}>");
        }
    }

    private sealed class ShownHtmlBlockRenderer : HtmlBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            renderer.Write("<pre><code>");
            renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</code></pre>");
        }
    }

    private sealed class ShownHtmlInlineRenderer : HtmlInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline) => renderer.WriteEscape(inline.Tag);
    }

    private sealed class PlaceholderRenderer(ProseRenderer owner) : LiteralInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline literal)
        {
            if (owner.placeholders is not { } named || !literal.Content.AsSpan().Contains('{'))
            {
                base.Write(renderer, literal);
                return;
            }

            var text = literal.Content.AsSpan();
            var written = 0;
            foreach (var match in ProseParser.PlaceholderPattern().EnumerateMatches(text))
            {
                var name = text.Slice(match.Index + 1, match.Length - 2).ToString();
                if (!named.TryGetValue(name, out var placeholder))
                {
                    continue;
                }

                renderer.WriteEscape(text[written..match.Index]);
                renderer.Write($"<span class=\"placeholder\" data-placeholder=\"{name}\">[");
                renderer.WriteEscape(placeholder.Label);
                renderer.Write("]</span>");
                written = match.Index + match.Length;
            }

            renderer.WriteEscape(text[written..]);
        }
    }

    /// <summary>A table that scrolls inside itself on narrow screens, with its header cells marked as headers.</summary>
    private sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<div class=\"table-scroll\" tabindex=\"0\"><table>");
            var inBody = false;
            foreach (var row in table.OfType<TableRow>())
            {
                if (!inBody && !row.IsHeader)
                {
                    inBody = true;
                    renderer.WriteLine("<tbody>");
                }

                WriteRow(renderer, row);
            }

            renderer.WriteLine(inBody ? "</tbody>" : "");
            renderer.WriteLine("</table></div>");
        }

        private static void WriteRow(HtmlRenderer renderer, TableRow row)
        {
            renderer.Write(row.IsHeader ? "<thead><tr>" : "<tr>");
            foreach (var cell in row.OfType<TableCell>())
            {
                // The empty corner of a table is no header of anything.
                var isHeader = row.IsHeader && cell.OfType<LeafBlock>().Any(leaf => leaf.Inline?.FirstChild is not null);
                renderer.Write(isHeader ? "<th scope=\"col\">" : "<td>");
                var implicitParagraph = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = true;
                renderer.WriteChildren(cell);
                renderer.ImplicitParagraph = implicitParagraph;
                renderer.Write(isHeader ? "</th>" : "</td>");
            }

            renderer.WriteLine(row.IsHeader ? "</tr></thead>" : "</tr>");
        }
    }
}
