using System.Text;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Each limit one below, at and one above; and that a file within them, whatever it holds, is built or told without delay.</summary>
public sealed class LimitsOfFiles
{
    private const string Article = "articles/first-interviews.md";
    private const string Role = "roles/clerk/description.md";

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Lists_in_front_matter_may_be_as_deep_as_the_limit(int more)
    {
        var depth = Limits.YamlDepth + more;
        using var site = TestSite.Whole().Edit(Role, "title: Clerk\n", $"title: Clerk\nextra: {new string('[', depth)}{new string(']', depth)}\n");

        Assert.Equal(Expected("HG112", more), site.Check().Codes());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_key_may_be_as_long_as_the_limit(int more)
    {
        using var site = TestSite.Whole().Edit(Role, "title: Clerk\n", $"title: Clerk\n{new string('k', Limits.YamlKeyLength + more)}: x\n");

        Assert.Equal([more > 0 ? "HG113" : "HG301"], site.Check().Codes());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_slug_may_be_as_long_as_the_limit(int more)
    {
        using var site = TestSite.Whole();
        File.Move(site.PathOf(Article), site.PathOf($"articles/{new string('s', Limits.SlugLength + more)}.md"));

        Assert.Equal(Expected("HG701", more), site.Check().Codes().Where(code => code == "HG701"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Folders_may_be_as_deep_as_the_limit(int more)
    {
        using var site = TestSite.Whole();
        Directory.CreateDirectory(site.PathOf(string.Join('/', Enumerable.Repeat("f", Limits.FolderDepth - 1 + more))));

        Assert.Equal(Expected("HG805", more), site.Check().Codes());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void As_many_brackets_may_open_as_the_limit(int more)
    {
        var brackets = Limits.Brackets - 1 + more; // One stands in the article already.
        using var site = InArticle(string.Concat(Enumerable.Repeat("\\[\n", brackets)));

        Assert.Equal(Expected($"input/{Article}({TestArticleLine + brackets - 1},2): error HG502", more), Starts(site));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void An_address_may_be_as_long_as_the_limit(int more)
    {
        const string Start = "https://example.com/";
        using var site = InArticle($"[a]({Start}{new string('u', Limits.UrlLength - Start.Length + more)})");

        Assert.Equal(Expected($"input/{Article}({TestArticleLine},1): error HG503", more), Starts(site));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_table_may_have_as_many_columns_as_the_limit(int more)
    {
        string Row(string cell) => $"|{string.Concat(Enumerable.Repeat(cell + "|", Limits.TableColumns + more))}\n";
        using var site = InArticle($"\n{Row("a")}{Row("-")}{Row("b")}");

        Assert.Equal(Expected($"input/{Article}({TestArticleLine + 1},1): error HG505", more), Starts(site));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_table_may_have_as_many_rows_as_the_limit(int more)
    {
        var rows = Limits.TableRows + more;
        using var site = InArticle($"\n| a | b |\n|---|---|\n{string.Concat(Enumerable.Repeat("| c | d |\n", rows))}");

        Assert.Equal(Expected($"input/{Article}({TestArticleLine + 2 + rows},1): error HG505", more), Starts(site));
    }

    [Theory]
    [InlineData("> ", 1, false)]
    [InlineData("> ", 0, true)]
    [InlineData("- ", 0, true)]
    public void Quotes_and_lists_may_be_nested_up_to_the_limit_and_no_deeper(string mark, int fewer, bool isRefused)
    {
        using var site = InArticle($"\n{string.Concat(Enumerable.Repeat(mark, Limits.MarkdownDepth + 1 - fewer - (isRefused ? 0 : 1)))}x\n");

        Assert.Equal(isRefused ? [$"input/{Article}({TestArticleLine + 1},1): error HG501"] : [], Starts(site));
    }

    [Fact]
    public void A_page_of_front_matter_above_the_events_is_refused_at_its_limit()
    {
        // 2 events a stream and a document start, 2 a map, 2 a pair, and the rest fills a list of lists.
        string Lists(int count) => string.Concat(Enumerable.Range(0, count / 400).Select(number => $"k{number}: [{string.Join(',', Enumerable.Repeat("x", 397))}]\n"));
        using var below = TestSite.Whole().Edit(Role, "title: Clerk\n", $"title: Clerk\n{Lists(4_400)}");
        using var above = TestSite.Whole().Edit(Role, "title: Clerk\n", $"title: Clerk\n{Lists(5_200)}");

        Assert.DoesNotContain("HG121", below.Check().Codes());
        Assert.Equal(["HG121"], above.Check().Codes());
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "brackets", "[" }, { "closed brackets", "[]" }, { "links in links", "[a](b" }, { "brackets and parentheses", "[ (](" }, { "pictures", "![a](" }, { "definitions", "[a]: u\n" },
        { "quotes", ">" }, { "quotes with blanks", "> " }, { "lists", "- " }, { "stars with blanks", "* " }, { "numbers", "1. " }, { "quoted lists", "> - " }, { "deeper and deeper", "> > a\n" },
        { "stars", "*a_ " }, { "strong", "**a " }, { "strong in weak", "*a **b c** d* " }, { "stars and words", "a**b" }, { "underscores", "_a __b " }, { "backticks", "`a``b```" }, { "fences", "```\n" }, { "tildes", "~~~\n" },
        { "bars", "|" }, { "cells", "| a " }, { "rows", "a|\n" }, { "dashes", "|-" }, { "a table", "a|b\n-|-\n" },
        { "open tags", "<a " }, { "tags", "<b>" }, { "closing tags", "<b></i>" }, { "comments", "<!--" }, { "declarations", "<!A " }, { "instructions", "<?" }, { "character data", "<![CDATA[" }, { "autolinks", "<http:" },
        { "entities", "&amp;" }, { "open entities", "&a" }, { "backslashes", "\\" }, { "headings", "# a\n" }, { "underlined", "a\n=\n" }, { "placeholders", "{a}" }, { "braces", "{" },
        { "hard breaks", "a  \n" }, { "blanks", " " }, { "indented", "    a\n" }, { "one word", "w" }, { "letters beyond the plane", "\U0001F600" }, { "marks", "Research: " },
    };

    /// <summary>Measured on an idle machine none takes more than 2 seconds (docs/reliability.md); what grows with the square takes minutes and is stopped here.</summary>
    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Hostile))]
    public async Task A_file_as_large_as_may_be_of_one_text_over_and_over_is_built_or_told_without_delay(string name, string text)
    {
        using var site = InArticle(string.Concat(Enumerable.Repeat(text, (Limits.SourceFileBytes - 1_000) / Encoding.UTF8.GetByteCount(text))));

        var result = await Task.Run(() => site.Check(), TestContext.Current.CancellationToken);

        Assert.True(result.HasErrors || result.Files.Count > 0, name);
    }

    /// <summary>The line of the article at which <see cref="InArticle"/> puts a text.</summary>
    private const int TestArticleLine = 18;

    private static TestSite InArticle(string text) => TestSite.Whole().Edit(Article, "Write the score", $"{text}\n\nWrite the score");

    private static string[] Expected(string problem, int more) => more > 0 ? [problem] : [];

    private static IEnumerable<string> Starts(TestSite site) => site.Problems().Select(problem => string.Join(':', problem.Split(':')[..2]));
}
