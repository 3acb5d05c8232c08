using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>The advert as a Word file, read by the library that Word's makers keep.</summary>
public sealed class WordAdverts
{
    [Fact]
    public void The_file_is_valid_for_word()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "You keep our papers.", "1. First\n2. Second\n\n*You* keep [our papers](https://papers.example/?a=1&b=2).\n\n### More\n\n- One\n  - Two");
        using var word = Open(site);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken).Select(problem => $"{problem.Path?.XPath}: {problem.Description}"));
    }

    [Fact]
    public void Headings_and_lists_have_styles_and_blanks_are_marked()
    {
        using var site = TestSite.Whole();
        using var word = Open(site);
        var paragraphs = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().ToList();

        Assert.Equal("Title", StyleOf(paragraphs[0]));
        Assert.Equal("Clerk at [Company name]", paragraphs[0].InnerText);
        Assert.Equal("Heading1", StyleOf(paragraphs.Single(paragraph => paragraph.InnerText == "What we ask for")));
        Assert.Equal("ListBullet", StyleOf(paragraphs.Single(paragraph => paragraph.InnerText.StartsWith("Filing, working level:", StringComparison.Ordinal))));
        Assert.Equal("[Company name]", word.MainDocumentPart.Document.Body.Descendants<Run>().Single(run => run.RunProperties?.Highlight is not null).InnerText);
    }

    [Fact]
    public void Every_numbered_list_counts_from_one()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "You keep our papers.", "1. First\n2. Second\n\nThen:\n\n1. Anew");
        using var word = Open(site);

        var lists = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(paragraph => StyleOf(paragraph) == "ListNumber")
            .Select(paragraph => paragraph.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value);

        Assert.Equal([2, 2, 3], lists);
    }

    [Fact]
    public void The_same_advert_gives_the_same_bytes()
    {
        using var site = TestSite.Whole();

        Assert.Equal(BytesOf(site), BytesOf(site));
    }

    private static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static WordprocessingDocument Open(TestSite site) => WordprocessingDocument.Open(new MemoryStream(BytesOf(site)), isEditable: false);

    private static byte[] BytesOf(TestSite site)
    {
        var result = site.Check();
        Assert.Empty(result.Diagnostics);
        return result.Find("roles/clerk/job-description.docx")!.Bytes.ToArray();
    }
}
