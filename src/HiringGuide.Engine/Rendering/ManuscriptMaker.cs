using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HiringGuide.Engine.Rendering;

/// <summary>Turns prose into a <see cref="Manuscript"/>: what an HTML page would show, without HTML.</summary>
internal sealed class ManuscriptMaker(IReadOnlyDictionary<string, Placeholder> placeholders, Func<string, IReadOnlyList<ManuscriptBlock>?> blocksFor)
{
    private readonly List<ManuscriptBlock> blocks = [];

    /// <param name="prose">What to turn.</param>
    /// <param name="placeholders">The blanks that are shown by their labels.</param>
    /// <param name="blocksFor">What stands for a block such as <c>{requirements}</c>; null where the name is none.</param>
    public static Manuscript Make(Prose prose, IReadOnlyDictionary<string, Placeholder> placeholders, Func<string, IReadOnlyList<ManuscriptBlock>?> blocksFor)
    {
        var maker = new ManuscriptMaker(placeholders, blocksFor);
        foreach (var block in prose.Blocks)
        {
            maker.Add(block, depth: 0);
        }

        return new Manuscript(maker.blocks);
    }

    /// <summary>The words of a single paragraph.</summary>
    public static IReadOnlyList<ManuscriptRun> RunsOf(Prose prose)
    {
        var maker = new ManuscriptMaker(new Dictionary<string, Placeholder>(), _ => null);
        return [.. prose.Leaves().SelectMany(leaf => maker.RunsOf(leaf.Inline))];
    }

    private void Add(Block block, int depth)
    {
        switch (block)
        {
            case HeadingBlock heading:
                blocks.Add(new ManuscriptBlock(ManuscriptKind.Heading, heading.Level, 0, RunsOf(heading.Inline)));
                break;
            case ListBlock list:
                AddList(list, depth + 1);
                break;
            case ParagraphBlock paragraph when Prose.TextOf(paragraph.Inline) is ['{', .., '}'] text && blocksFor(text[1..^1]) is { } drawn:
                blocks.AddRange(drawn);
                break;
            case LeafBlock { Inline: not null } leaf:
                blocks.Add(new ManuscriptBlock(ManuscriptKind.Paragraph, 0, 0, RunsOf(leaf.Inline)));
                break;
            case LeafBlock leaf:
                blocks.Add(new ManuscriptBlock(ManuscriptKind.Paragraph, 0, 0, [new ManuscriptRun(leaf.Lines.ToString())]));
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Add(child, depth);
                }

                break;
        }
    }

    private void AddList(ListBlock list, int depth)
    {
        var number = 0;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            number++;
            var first = true;
            foreach (var child in item)
            {
                if (first && child is LeafBlock { Inline: not null } leaf)
                {
                    blocks.Add(new ManuscriptBlock(list.IsOrdered ? ManuscriptKind.Number : ManuscriptKind.Bullet, depth, number, RunsOf(leaf.Inline)));
                }
                else
                {
                    Add(child, depth);
                }

                first = false;
            }
        }
    }

    private IReadOnlyList<ManuscriptRun> RunsOf(ContainerInline? container)
    {
        var runs = new List<ManuscriptRun>();
        Collect(container, new ManuscriptRun(""), runs);
        return runs;
    }

    private void Collect(ContainerInline? container, ManuscriptRun look, List<ManuscriptRun> runs)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case EmphasisInline emphasis:
                    Collect(emphasis, emphasis.DelimiterCount == 2 ? look with { IsBold = true } : look with { IsItalic = true }, runs);
                    break;
                case LinkInline link:
                    runs.Add(look with { Text = Prose.TextOf(link), Url = link.Url });
                    break;
                case LiteralInline literal:
                    AddLiteral(literal.Content.ToString(), look, runs);
                    break;
                case CodeInline code:
                    runs.Add(look with { Text = code.Content });
                    break;
                case LineBreakInline:
                    runs.Add(look with { Text = " " });
                    break;
                case HtmlEntityInline entity:
                    runs.Add(look with { Text = entity.Transcoded.ToString() });
                    break;
                case HtmlInline html:
                    runs.Add(look with { Text = html.Tag });
                    break;
                case AutolinkInline link:
                    runs.Add(look with { Text = link.Url, Url = link.Url });
                    break;
                case ContainerInline other:
                    Collect(other, look, runs);
                    break;
            }
        }
    }

    private void AddLiteral(string text, ManuscriptRun look, List<ManuscriptRun> runs)
    {
        var written = 0;
        foreach (var match in ProseParser.PlaceholderPattern().EnumerateMatches(text))
        {
            if (!placeholders.TryGetValue(text.Substring(match.Index + 1, match.Length - 2), out var placeholder))
            {
                continue;
            }

            AddText(text[written..match.Index]);
            runs.Add(look with { Text = $"[{placeholder.Label}]", Placeholder = placeholder.Name });
            written = match.Index + match.Length;
        }

        AddText(text[written..]);

        void AddText(string words)
        {
            if (words.Length > 0)
            {
                runs.Add(look with { Text = words });
            }
        }
    }
}
