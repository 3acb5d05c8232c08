using System.Buffers;
using System.Globalization;
using System.Text;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering;

/// <summary>
/// Turns checked prose into HTML. HTML that an author wrote is shown as text; a paragraph that starts with Research:, Practice: or Opinion: carries its mark;
/// placeholders of adverts become spans. What CommonMark has is written as the library writes it, which the tests compare.
/// </summary>
internal sealed class ProseRenderer
{
    private static readonly IReadOnlyList<string> Claims = ["Research", "Practice", "Opinion"];
    private static readonly SearchValues<char> Escaped = SearchValues.Create("<>&\"");

    private readonly StringBuilder html = new();

    /// <summary>For each list, quote and cell around the place: whether its paragraphs are shown without their element.</summary>
    private readonly Stack<bool> isTight = new();

    private Prose prose = Prose.Empty;
    private int headingShift;
    private IReadOnlyDictionary<string, Placeholder>? placeholders;

    /// <summary>Where the stretch started that is being written: nothing stands before it on its line.</summary>
    private int startOfStretch;

    /// <summary>How many pictures stand around the place: their text is an attribute, and so has no elements.</summary>
    private int pictures;

    private bool isInHead;
    private bool isInBody;
    private bool isHeaderCell;

    [ThreadStatic]
    private static ProseRenderer? ofThisThread;

    /// <param name="prose">What to render.</param>
    /// <param name="headingShift">How far headings move down: 0 leaves <c>##</c> an h2, 1 makes it an h3.</param>
    public static ProseHtml Render(Prose prose, int headingShift = 0)
    {
        if (prose.IsEmpty)
        {
            return new ProseHtml("");
        }

        var instance = Instance(prose, headingShift);
        instance.Write(0, prose.Marks.Length);
        return instance.Finished();
    }

    /// <summary>The inside of a single paragraph, without its element: for bullets and cells.</summary>
    public static ProseHtml RenderInline(Prose prose)
    {
        var isParagraph = prose.Marks is [{ Kind: ProseMarkKind.ParagraphStart }, ..] && prose.EndOf(0) == prose.Marks.Length - 1;
        if (!isParagraph)
        {
            return Render(prose);
        }

        var instance = Instance(prose, headingShift: 0);
        instance.Write(1, prose.Marks.Length - 1);
        return instance.Finished();
    }

    /// <summary>An advert: placeholders as spans, and each block such as <c>{requirements}</c> filled with what <paramref name="blockFor"/> gives for it.</summary>
    public static ProseHtml RenderAdvert(Prose advert, IReadOnlyDictionary<string, Placeholder> placeholders, Func<string, string?> blockFor)
    {
        // What stands for a block is made first: it may be prose as well, and there is one renderer a thread.
        var drawn = BlockNamesIn(advert).Select(block => (block.Start, Html: blockFor(block.Name))).ToList();
        var instance = Instance(advert, headingShift: 1);
        instance.placeholders = placeholders;
        var written = 0;
        foreach (var (start, block) in drawn)
        {
            if (block is not null)
            {
                instance.Write(written, start);
                instance.html.Append(block);
                instance.startOfStretch = instance.html.Length;
                written = advert.EndOf(start) + 1;
            }
        }

        instance.Write(written, advert.Marks.Length);
        return instance.Finished();
    }

    /// <summary>The names of placeholders in some prose, in the order they stand.</summary>
    public static IReadOnlyList<string> PlaceholdersIn(Prose prose)
    {
        if (!prose.Characters.Contains('{'))
        {
            return [];
        }

        var names = new List<string>();
        foreach (var mark in prose.Marks)
        {
            if (mark.Kind == ProseMarkKind.Words)
            {
                foreach (var match in ProseParser.PlaceholderPattern().EnumerateMatches(prose.Of(mark)))
                {
                    names.Add(prose.Of(mark).Slice(match.Index + 1, match.Length - 2).ToString());
                }
            }
        }

        return names;
    }

    /// <summary>The paragraphs at the top that are nothing but a name between braces.</summary>
    private static List<(int Start, string Name)> BlockNamesIn(Prose prose)
    {
        var names = new List<(int Start, string Name)>();
        for (var index = 0; index < prose.Marks.Length; index++)
        {
            if (prose.FindBlockName(index) is { } name)
            {
                names.Add((index, name));
            }

            index = prose.EndOf(index);
        }

        return names;
    }

    private static ProseRenderer Instance(Prose prose, int headingShift)
    {
        var instance = ofThisThread ??= new ProseRenderer();
        instance.html.Clear();
        (instance.prose, instance.headingShift, instance.placeholders, instance.startOfStretch) = (prose, headingShift, null, 0);
        return instance;
    }

    private ProseHtml Finished()
    {
        prose = Prose.Empty;
        return new ProseHtml(html.ToString());
    }

    private void Write(int start, int end)
    {
        isTight.Push(false);
        for (var index = start; index < end; index++)
        {
            var mark = prose.Marks[index];
            if (mark.Kind < ProseMarkKind.Words)
            {
                index += WriteBlock(index, mark);
            }
            else
            {
                WriteInline(mark);
            }
        }

        isTight.Pop();
    }

    /// <summary>Gives the number of marks after this one that are written with it.</summary>
    private int WriteBlock(int index, ProseMark mark)
    {
        switch (mark.Kind)
        {
            case ProseMarkKind.ParagraphStart when !isTight.Peek():
                return StartParagraph(index);
            case ProseMarkKind.ParagraphEnd when !isTight.Peek():
                html.Append("</p>\n");
                break;
            case ProseMarkKind.HeadingStart:
                StartHeading(mark);
                break;
            case ProseMarkKind.HeadingEnd:
                html.Append(CultureInfo.InvariantCulture, $"</h{LevelOf(mark)}>\n");
                break;
            case ProseMarkKind.CodeBlock:
                StartLine();
                html.Append("<pre><code");
                AppendClass(mark.Index);
                WriteLines(mark);
                break;
            case ProseMarkKind.TagBlock:
                html.Append("<pre><code");
                WriteLines(mark);
                break;
            case ProseMarkKind.Rule:
                html.Append("<hr />\n");
                break;
            case ProseMarkKind.QuoteStart:
                Open("<blockquote>\n", isTightInside: false);
                break;
            case ProseMarkKind.QuoteEnd:
                Close("</blockquote>\n");
                break;
            default:
                WriteListOrTable(mark);
                break;
        }

        return 0;
    }

    private void WriteListOrTable(ProseMark mark)
    {
        switch (mark.Kind)
        {
            case ProseMarkKind.BulletsStart:
                Open("<ul>\n", isTightInside: mark.Value == 0);
                break;
            case ProseMarkKind.NumbersStart:
                Open(mark.Length == 0 ? "<ol>\n" : $"<ol start=\"{prose.Of(mark)}\">\n", isTightInside: mark.Value == 0);
                break;
            case ProseMarkKind.ItemStart:
                StartLine();
                html.Append("<li>");
                break;
            case ProseMarkKind.ItemEnd:
                html.Append("</li>\n");
                break;
            case ProseMarkKind.BulletsEnd:
                Close("</ul>\n");
                break;
            case ProseMarkKind.NumbersEnd:
                Close("</ol>\n");
                break;
            default:
                WriteTable(mark);
                break;
        }
    }

    private void Open(string element, bool isTightInside)
    {
        StartLine();
        html.Append(element);
        isTight.Push(isTightInside);
    }

    private void Close(string element)
    {
        isTight.Pop();
        html.Append(element);
    }

    private void StartLine()
    {
        if (html.Length > startOfStretch && html[^1] != '\n')
        {
            html.Append('\n');
        }
    }

    private int LevelOf(ProseMark heading) => Math.Min(6, heading.Value + headingShift);

    private void StartHeading(ProseMark heading)
    {
        StartLine();
        html.Append(CultureInfo.InvariantCulture, $"<h{LevelOf(heading)}");
        if (heading.Index >= 0)
        {
            html.Append(" id=\"").Append(prose.Headings[heading.Index].Anchor).Append('"');
        }

        html.Append('>');
    }

    private int StartParagraph(int index)
    {
        if (prose.Marks[index + 1] is { Kind: ProseMarkKind.Words } first && FindClaim(prose.Of(first)) is { } claim)
        {
            StartLine();
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"claim claim-{claim.ToLowerInvariant()}\"><strong class=\"claim-mark\">{claim}:</strong>");
            AppendEscaped(prose.Of(first)[(claim.Length + 1)..]);
            return 1;
        }

        // The first paragraph of an item stands on the item's line.
        if (index == 0 || prose.Marks[index - 1].Kind != ProseMarkKind.ItemStart)
        {
            StartLine();
        }

        html.Append("<p>");
        return 0;
    }

    private static string? FindClaim(ReadOnlySpan<char> words)
    {
        foreach (var claim in Claims)
        {
            if (words.StartsWith(claim, StringComparison.Ordinal) && words[claim.Length..] is [':', ..])
            {
                return claim;
            }
        }

        return null;
    }

    private void WriteLines(ProseMark lines)
    {
        html.Append('>');
        AppendEscaped(prose.Of(lines));
        html.Append(lines.Value == 1 ? "\n" : "").Append("</code></pre>\n");
    }

    private void AppendClass(int name)
    {
        if (name >= 0)
        {
            html.Append(" class=\"");
            AppendEscaped(prose.Names[name]);
            html.Append('"');
        }
    }

    /// <summary>A table scrolls inside itself on narrow screens, and its header cells are marked as headers; the empty corner of a table is no header of anything.</summary>
    private void WriteTable(ProseMark mark)
    {
        switch (mark.Kind)
        {
            case ProseMarkKind.TableStart:
                Open("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n", isTightInside: true);
                (isInHead, isInBody) = (false, false);
                break;
            case ProseMarkKind.TableEnd:
                Close(isInBody ? "</tbody>\n" : "\n");
                html.Append("</table></div>\n");
                break;
            case ProseMarkKind.RowStart:
                isInHead = mark.Value == 1;
                html.Append(isInHead || isInBody ? "" : "<tbody>\n").Append(isInHead ? "<thead><tr>" : "<tr>");
                isInBody |= !isInHead;
                break;
            case ProseMarkKind.RowEnd:
                html.Append(isInHead ? "</tr></thead>\n" : "</tr>\n");
                break;
            case ProseMarkKind.CellStart:
                isHeaderCell = isInHead && mark.Value == 1;
                html.Append(isHeaderCell ? "<th scope=\"col\">" : "<td>");
                break;
            case ProseMarkKind.CellEnd:
                html.Append(isHeaderCell ? "</th>" : "</td>");
                break;
        }
    }

    private void WriteInline(ProseMark mark)
    {
        switch (mark.Kind)
        {
            case ProseMarkKind.Words when placeholders is { } named && prose.Of(mark).Contains('{'):
                WritePlaceholders(prose.Of(mark), named);
                break;
            case ProseMarkKind.Words or ProseMarkKind.Entity or ProseMarkKind.Delimiter or ProseMarkKind.Tag:
                AppendEscaped(prose.Of(mark));
                break;
            case ProseMarkKind.PictureStart:
                html.Append(pictures++ == 0 ? $"<img src=\"{prose.LinkOf(mark).EncodedAddress}\" alt=\"" : "");
                break;
            case ProseMarkKind.PictureEnd:
                EndPicture(prose.LinkOf(mark));
                break;
            case ProseMarkKind.SoftBreak or ProseMarkKind.HardBreak:
                WriteBreak(mark);
                break;
            default:
                WriteElement(mark);
                break;
        }
    }

    private void WriteBreak(ProseMark mark)
    {
        if (mark.Value == 1)
        {
            return;
        }

        if (mark.Kind == ProseMarkKind.HardBreak && pictures == 0)
        {
            html.Append("<br />\n");
        }
        else
        {
            StartLine();
        }
    }

    private void EndPicture(ProseLink picture)
    {
        if (--pictures == 0)
        {
            html.Append('"');
            AppendTitle(picture.Title);
            html.Append(" />");
        }
    }

    private void WriteElement(ProseMark mark)
    {
        if (pictures > 0)
        {
            AppendEscaped(prose.Of(mark));
            return;
        }

        switch (mark.Kind)
        {
            case ProseMarkKind.Code:
                html.Append("<code>");
                AppendEscaped(prose.Of(mark));
                html.Append("</code>");
                break;
            case ProseMarkKind.EmphasisStart:
                html.Append(mark.Value == 2 ? "<strong>" : "<em>");
                break;
            case ProseMarkKind.EmphasisEnd:
                html.Append(mark.Value == 2 ? "</strong>" : "</em>");
                break;
            case ProseMarkKind.LinkStart:
                html.Append("<a href=\"").Append(prose.LinkOf(mark).EncodedAddress).Append('"');
                AppendTitle(prose.LinkOf(mark).Title);
                html.Append('>');
                break;
            case ProseMarkKind.LinkEnd:
                html.Append("</a>");
                break;
            case ProseMarkKind.Address:
                html.Append("<a href=\"").Append(prose.Names[mark.Index]).Append("\">");
                AppendEscaped(prose.Of(mark));
                html.Append("</a>");
                break;
        }
    }

    private void AppendTitle(string title)
    {
        if (title.Length > 0)
        {
            html.Append(" title=\"");
            AppendEscaped(title);
            html.Append('"');
        }
    }

    private void WritePlaceholders(ReadOnlySpan<char> text, IReadOnlyDictionary<string, Placeholder> named)
    {
        var written = 0;
        foreach (var match in ProseParser.PlaceholderPattern().EnumerateMatches(text))
        {
            var name = text.Slice(match.Index + 1, match.Length - 2).ToString();
            if (!named.TryGetValue(name, out var placeholder))
            {
                continue;
            }

            AppendEscaped(text[written..match.Index]);
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"placeholder\" data-placeholder=\"{name}\">[");
            AppendEscaped(placeholder.Label);
            html.Append("]</span>");
            written = match.Index + match.Length;
        }

        AppendEscaped(text[written..]);
    }

    private void AppendEscaped(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ => "&quot;",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}
