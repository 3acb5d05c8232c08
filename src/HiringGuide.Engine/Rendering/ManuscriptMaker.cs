using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Rendering;

/// <summary>Turns prose into a <see cref="Manuscript"/>: what an HTML page would show, without HTML.</summary>
internal sealed class ManuscriptMaker(Prose prose, IReadOnlyDictionary<string, Placeholder> placeholders, Func<string, IReadOnlyList<ManuscriptBlock>?> blocksFor)
{
    private readonly List<ManuscriptBlock> blocks = [];

    /// <param name="prose">What to turn.</param>
    /// <param name="placeholders">The blanks that are shown by their labels.</param>
    /// <param name="blocksFor">What stands for a block such as <c>{requirements}</c>; null where the name is none.</param>
    public static Manuscript Make(Prose prose, IReadOnlyDictionary<string, Placeholder> placeholders, Func<string, IReadOnlyList<ManuscriptBlock>?> blocksFor)
    {
        var maker = new ManuscriptMaker(prose, placeholders, blocksFor);
        maker.AddBlocks(0, prose.Marks.Length, depth: 0);
        return new Manuscript(maker.blocks);
    }

    /// <summary>The words of a single paragraph.</summary>
    public static IReadOnlyList<ManuscriptRun> RunsOf(Prose prose)
    {
        var maker = new ManuscriptMaker(prose, new Dictionary<string, Placeholder>(), _ => null);
        var runs = new List<ManuscriptRun>();
        for (var index = 0; index < prose.Marks.Length; index++)
        {
            if (prose.Marks[index].Kind is ProseMarkKind.ParagraphStart or ProseMarkKind.HeadingStart)
            {
                runs.AddRange(maker.RunsFrom(index));
            }
        }

        return runs;
    }

    /// <summary>Adds the blocks between two marks.</summary>
    private void AddBlocks(int start, int end, int depth)
    {
        for (var index = start; index < end; index = prose.EndOf(index) + 1)
        {
            AddBlock(index, depth);
        }
    }

    private void AddBlock(int start, int depth)
    {
        var mark = prose.Marks[start];
        switch (mark.Kind)
        {
            case ProseMarkKind.HeadingStart:
                blocks.Add(new ManuscriptBlock(ManuscriptKind.Heading, mark.Value, 0, RunsFrom(start)));
                break;
            case ProseMarkKind.BulletsStart or ProseMarkKind.NumbersStart:
                AddList(start, depth + 1);
                break;
            case ProseMarkKind.ParagraphStart when prose.FindBlockName(start) is { } name && blocksFor(name) is { } drawn:
                blocks.AddRange(drawn);
                break;
            case ProseMarkKind.ParagraphStart:
                blocks.Add(new ManuscriptBlock(ManuscriptKind.Paragraph, 0, 0, RunsFrom(start)));
                break;
            case ProseMarkKind.CodeBlock:
                blocks.Add(new ManuscriptBlock(ManuscriptKind.Code, 0, 0, [new ManuscriptRun(prose.Of(mark).ToString())]));
                break;
            case ProseMarkKind.TagBlock or ProseMarkKind.Rule:
                blocks.Add(new ManuscriptBlock(ManuscriptKind.Paragraph, 0, 0, [new ManuscriptRun(prose.Of(mark).ToString())]));
                break;
            default:
                AddBlocks(start + 1, prose.EndOf(start), depth);
                break;
        }
    }

    private void AddList(int start, int depth)
    {
        var kind = prose.Marks[start].Kind == ProseMarkKind.NumbersStart ? ManuscriptKind.Number : ManuscriptKind.Bullet;
        var number = 0;
        for (var item = start + 1; item < prose.EndOf(start); item = prose.EndOf(item) + 1)
        {
            number++;
            var first = item + 1;
            if (prose.Marks[first].Kind is ProseMarkKind.ParagraphStart or ProseMarkKind.HeadingStart)
            {
                blocks.Add(new ManuscriptBlock(kind, depth, number, RunsFrom(first)));
                first = prose.EndOf(first) + 1;
            }

            AddBlocks(first, prose.EndOf(item), depth);
        }
    }

    private IReadOnlyList<ManuscriptRun> RunsFrom(int start)
    {
        var runs = new List<ManuscriptRun>();
        Collect(start + 1, prose.EndOf(start), new ManuscriptRun(""), runs);
        return runs;
    }

    private void Collect(int start, int end, ManuscriptRun look, List<ManuscriptRun> runs)
    {
        for (var index = start; index < end; index = prose.EndOf(index) + 1)
        {
            var mark = prose.Marks[index];
            switch (mark.Kind)
            {
                case ProseMarkKind.EmphasisStart:
                    Collect(index + 1, prose.EndOf(index), mark.Value == 2 ? look with { IsBold = true } : look with { IsItalic = true }, runs);
                    break;
                case ProseMarkKind.LinkStart or ProseMarkKind.PictureStart:
                    runs.Add(look with { Text = prose.TextFrom(index), Url = prose.LinkOf(mark).Address });
                    break;
                case ProseMarkKind.Words:
                    AddLiteral(prose.Of(mark).ToString(), look, runs);
                    break;
                case ProseMarkKind.SoftBreak or ProseMarkKind.HardBreak:
                    runs.Add(look with { Text = " " });
                    break;
                case ProseMarkKind.Code:
                    runs.Add(look with { Text = prose.Of(mark).ToString(), IsCode = true });
                    break;
                case ProseMarkKind.Entity or ProseMarkKind.Tag or ProseMarkKind.Delimiter:
                    runs.Add(look with { Text = prose.Of(mark).ToString() });
                    break;
                case ProseMarkKind.Address:
                    runs.Add(look with { Text = prose.Of(mark).ToString(), Url = prose.Of(mark).ToString() });
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
