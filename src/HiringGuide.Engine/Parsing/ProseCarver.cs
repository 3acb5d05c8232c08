using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HiringGuide.Engine.Parsing;

/// <summary>Cuts prose into the parts a section is made of: by heading, by bullet, by a label such as <c>Tests:</c>.</summary>
internal static class ProseCarver
{
    /// <summary>What stands under each heading of one level; a first part without a heading holds what stands before.</summary>
    public static IReadOnlyList<(ProseHeading? Heading, MarkdownProse Body)> PartsOf(MarkdownProse prose, int level)
    {
        var parts = new List<(ProseHeading? Heading, MarkdownProse Body)>();
        var from = 0;
        ProseHeading? heading = null;
        for (var index = 0; index < prose.Blocks.Count; index++)
        {
            if (prose.Blocks[index] is HeadingBlock next && next.Level == level)
            {
                Add(index);
                heading = prose.With([next]).Headings.First();
                from = index + 1;
            }
        }

        Add(prose.Blocks.Count);
        return parts;

        void Add(int to)
        {
            if (heading is not null || to > from)
            {
                parts.Add((heading, prose.With([.. prose.Blocks.Skip(from).Take(to - from)])));
            }
        }
    }

    /// <summary>The prose before the first bullet, each bullet of the lists at the top, and the prose after them.</summary>
    public static (MarkdownProse Before, IReadOnlyList<MarkdownProse> Bullets, MarkdownProse After) BulletsOf(MarkdownProse prose)
    {
        var bullets = prose.Blocks.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Select(item => prose.With(item.Count > 0 ? [.. item] : [item])).ToList();
        var before = prose.Blocks.TakeWhile(block => block is not ListBlock).ToList();
        var after = prose.Blocks.Skip(before.Count).Where(block => block is not ListBlock).ToList();
        return (prose.With(before), bullets, prose.With(after));
    }

    /// <summary>Where a stretch of prose starts.</summary>
    public static Place StartOf(MarkdownProse prose) => prose.IsEmpty ? Place.StartOf(prose.Path) : prose.PlaceOf(prose.Blocks[0]);

    /// <summary>Takes a paragraph that starts with a label off some prose: what follows the label, line breaks kept, and the prose without it. Null where none does.</summary>
    public static (MarkdownProse Paragraph, Authored<string> Value, MarkdownProse Others)? TakeLabelled(MarkdownProse prose, string label)
    {
        for (var index = 0; index < prose.Blocks.Count; index++)
        {
            if (prose.Blocks[index] is ParagraphBlock { Inline: { } words } paragraph && MarkdownProse.TextOf(words, lineBreak: '\n') is var text && text.StartsWith(label, StringComparison.Ordinal))
            {
                var place = prose.PlaceOf(paragraph);
                var value = text[label.Length..];
                var trimmed = value.TrimStart();
                var before = value.AsSpan(0, value.Length - trimmed.Length);
                var at = words.Descendants<LineBreakInline>().ElementAtOrDefault(before.Count('\n') - 1) is { NextSibling: { } first }
                    ? prose.PlaceOf(first)
                    : place with { Column = place.Column + label.Length + before.Length };
                return (prose.With([paragraph]), new Authored<string>(trimmed.TrimEnd(), at), prose.With([.. prose.Blocks.Where((_, other) => other != index)]));
            }
        }

        return null;
    }

    /// <summary>
    /// Where each answer starts that stands under no heading: at a question that is not marked as one, or else at its grade, or else at every block.
    /// What starts with a heading of another level is reported for that.
    /// </summary>
    public static IEnumerable<Place> AnswersIn(MarkdownProse prose)
    {
        var isOpen = false;
        var isAsked = false;
        foreach (var block in prose.Blocks)
        {
            var text = block is LeafBlock leaf ? MarkdownProse.TextOf(leaf.Inline) : "";
            var isGrade = text.StartsWith("Grade:", StringComparison.Ordinal);
            var asks = block is HeadingBlock || text.EndsWith('?');
            if (block is not HeadingBlock && (asks || !isOpen || (isGrade && !isAsked)))
            {
                yield return prose.PlaceOf(block);
            }

            isOpen = asks || isGrade || isOpen;
            isAsked = asks || (isAsked && !isGrade);
        }
    }

    /// <summary>A score such as <c>3:</c> at the start of a bullet, taken off it. Null where there is none.</summary>
    public static int? TakeScore(MarkdownProse bullet)
    {
        if (bullet.Blocks is not [ParagraphBlock { Inline.FirstChild: LiteralInline literal }, ..])
        {
            return null;
        }

        var text = literal.Content.ToString();
        if (text.Length < 2 || !char.IsAsciiDigit(text[0]) || text[1] != ':')
        {
            return null;
        }

        literal.Content = new Markdig.Helpers.StringSlice(text[2..].TrimStart());
        return text[0] - '0';
    }

    /// <summary>The first link of some prose: its text and its target.</summary>
    public static Citation? FindCitation(MarkdownProse prose) =>
        prose.Inlines<LinkInline>().Select(link => new Citation(MarkdownProse.TextOf(link), link.Url ?? "")).FirstOrDefault();

    /// <summary>Where the paragraphs start that are nothing but a name between braces.</summary>
    public static IEnumerable<Place> BlockNamesIn(MarkdownProse prose) =>
        prose.Blocks.OfType<ParagraphBlock>().Where(paragraph => MarkdownProse.MayStartWith('{', paragraph.Inline) && MarkdownProse.TextOf(paragraph.Inline) is ['{', .., '}']).Select(prose.PlaceOf);
}
