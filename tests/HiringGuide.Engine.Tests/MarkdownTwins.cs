using CsCheck;
using HiringGuide.Engine.Rendering;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What is taken away as Markdown says what the page says, to a reader that takes HTML too.</summary>
public sealed class MarkdownTwins
{
    private static readonly MarkdownPipeline WithTables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly Gen<string> Text = Pick(
            "a", "b", "1", "12", "-", "--", "---", "+", "*", "**", "***", "_", "__", "`", "``", "```", "~", "~~~", "#", "##", ">", "<", "</", "<b>", "<!--", "-->", "<a:b>", "<a@b.c>", "&", "&lt;", "&#60;", "amp;", ";", "[", "]", "(", ")", "![", "](", "]:", "[x]", "[ ]", "[b]: javascript:x", "[a](javascript:x)", "\\", "\\\\", "|", ".", "!", ":", "=", "===", "\n", "\t", "\u00a0", "é", "\U0001F600", " ", " ", "    ", "<img src=x onerror=alert(1)>", "https://ok.example/")
        .Array[1, 8].Select(string.Concat);

    private static readonly Gen<ManuscriptRun> Run = Gen.Select(
        Text, Gen.Bool, Gen.Bool, Gen.Int[0, 6], Pick("https://ok.example/a_b_c", "/x?a=1&copy;=2", "https://ok.example/(a)`b", "mailto:a*b*c@ok.example", "https://ok.example/a) <b>"),
        (text, isBold, isItalic, kind, url) => new ManuscriptRun(text, isBold, isItalic, kind == 0 ? url : null, IsCode: kind == 1));

    private static readonly Gen<ManuscriptBlock> Block = Gen.Select(
        Gen.Int[0, 5], Gen.Int[1, 7], Run.Array[1, 6], Text.Array[3, 3].Array[2, 3],
        (kind, level, runs, cells) => kind switch
        {
            0 => new ManuscriptBlock(ManuscriptKind.Heading, level, 0, runs),
            1 => ManuscriptBlock.Bullet(runs),
            2 => new ManuscriptBlock(ManuscriptKind.Number, 1, 1, runs),
            3 => ManuscriptBlock.Of(new ManuscriptTable([], cells)),
            4 => new ManuscriptBlock(ManuscriptKind.Code, 0, 0, [new ManuscriptRun(string.Concat(runs.Select(run => run.Text)))]),
            _ => ManuscriptBlock.Paragraph(runs),
        });

    [Fact]
    public void Any_words_are_read_as_the_words_they_are_and_never_as_html_or_as_a_link()
    {
        Block.Array[1, 4].Sample(
            blocks =>
            {
                var document = Markdown.Parse(new Manuscript(blocks).ToMarkdown(), WithTables);
                return document.Descendants().All(thing => thing is not (HtmlBlock or HtmlInline or AutolinkInline or LinkReferenceDefinition or ThematicBreakBlock or QuoteBlock))
                    && Bare(string.Concat(document.Descendants<LeafBlock>().Select(TextOf))) == Bare(string.Concat(blocks.Select(TextOf)))
                    && document.Descendants<LinkInline>().Select(link => Uri.UnescapeDataString(link.Url!)).SequenceEqual(blocks.SelectMany(block => block.Kind == ManuscriptKind.Code ? [] : block.Runs).Select(run => run.Url).OfType<string>());
            },
            iter: 5000,
            print: blocks => new Manuscript(blocks).ToMarkdown());
    }

    [Fact]
    public void Any_words_stay_in_the_kind_of_block_they_stand_in()
    {
        Block.Sample(
            block =>
            {
                var parsed = Markdown.Parse(new Manuscript([block]).ToMarkdown(), WithTables);
                return TextOf(block).Trim().Length == 0 || parsed is [var only] && only switch
                {
                    HeadingBlock heading => block.Kind == ManuscriptKind.Heading && heading.Level == Math.Min(block.Level, 6),
                    ListBlock list => (block.Kind == ManuscriptKind.Number) == list.IsOrdered && list is [ListItemBlock { Count: 1 } item] && item[0] is ParagraphBlock,
                    Table table => block.Table!.Rows.Count == table.Count && table.OfType<TableRow>().All(row => row.Count == 3),
                    CodeBlock => block.Kind == ManuscriptKind.Code,
                    ParagraphBlock => block.Kind == ManuscriptKind.Paragraph,
                    _ => false,
                };
            },
            iter: 5000,
            print: block => new Manuscript([block]).ToMarkdown());
    }

    [Theory]
    [InlineData("Plain - words. 1. R&D, 5 < 6 (a_b) [Company name] ~5 #1!")]
    [InlineData("**A *b* c** and *d **e***, `f` and ``g`h``, [i](https://ok.example/), **j [k](https://ok.example/) l**.")]
    [InlineData("1\\. and a\\*b\\*c, \\[d\\](e)", "1\\. and a\\*b\\*c, [d\\](e)")]
    [InlineData("&lt;img src=x> and `<b>`")]
    [InlineData("&amp;lt; & &amp;copy; \\`a\\` \\_b\\_", "&amp;lt; & &amp;copy; \\`a\\` \\_b\\_")]
    [InlineData("{company}: x and {company}(y)", "\\[Company name]: x and [Company name\\](y)")]
    [InlineData("For {company}: one &#91;, and\n&#91;x].", "For [Company name]: one [, and [x].")]
    [InlineData("Look!&#91;a](b) and look\\![a](https://ok.example/)", "Look\\![a\\](b) and look\\![a](https://ok.example/)")]
    public void Prose_stays_as_its_author_wrote_it(string prose, string? taken = null)
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "You keep our papers.", prose);

        Assert.Contains($"\n\n{taken ?? prose}\n\n", site.Check().TextOf("roles/clerk/job-description.md"), StringComparison.Ordinal);
    }

    private static string TextOf(LeafBlock leaf) => leaf is CodeBlock code ? code.Lines.ToString() : string.Concat(leaf.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline span => span.Content,
        DelimiterInline delimiter => delimiter.ToLiteral(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));

    private static string TextOf(ManuscriptBlock block) => block.Table is { } table ? string.Concat(table.Rows.SelectMany(row => row).Select(cell => cell.Replace("\n", ";", StringComparison.Ordinal))) : string.Concat(block.Runs.Select(run => run.Text));

    /// <summary>Blanks at the ends of lines are nobody's words.</summary>
    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static Gen<string> Pick(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
}
