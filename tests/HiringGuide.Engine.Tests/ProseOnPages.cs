using AngleSharp.Html.Parser;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>How an author's Markdown arrives on a page.</summary>
public sealed class ProseOnPages
{
    private static readonly HtmlParser Parser = new();

    [Fact]
    public void The_empty_corner_of_a_table_is_no_header()
    {
        using var site = TestSite.Whole().Edit("articles/first-interviews.md", "Write the score down first.", "| | Lead |\n|---|---|\n| Decides | Design |");

        var table = Parser.ParseDocument(site.Check().TextOf("articles/first-interviews/index.html")).QuerySelector("table")!;

        Assert.Equal(["TD", "TH"], table.QuerySelectorAll("thead tr > *").Select(cell => cell.TagName));
    }

    [Fact]
    public void A_claim_carries_its_mark_and_keeps_its_words()
    {
        using var site = TestSite.Whole();

        var claim = Parser.ParseDocument(site.Check().TextOf("articles/first-interviews/index.html")).QuerySelector(".claim-practice")!;

        Assert.Equal("Practice: Agree the questions. More in the clerk's own.", claim.TextContent);
    }

    [Fact]
    public void Html_that_an_author_writes_is_shown_as_text()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/faq.md", "Fewer than it has.", "Fewer <b onclick=\"alert(1)\">than</b> it has.");
        var result = site.Check();

        var page = Parser.ParseDocument(result.TextOf("roles/clerk/index.html"));

        Assert.Equal(["HG401"], result.Codes());
        Assert.Empty(page.QuerySelectorAll("main b"));
        Assert.Contains("Fewer <b onclick=\"alert(1)\">than</b> it has.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_of_a_section_stand_below_the_sections_own()
    {
        using var site = TestSite.Whole();
        var result = site.Check();

        Assert.Equal("H3", Parser.ParseDocument(result.TextOf("roles/clerk/index.html")).GetElementById("salary-setting-the-range")!.TagName);
        Assert.Equal("H2", Parser.ParseDocument(result.TextOf("articles/first-interviews/index.html")).GetElementById("before")!.TagName);
    }
}
