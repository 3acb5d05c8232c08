using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What goes with an advert and an interview: rules by place, what not to ask, sheets to write on.</summary>
public sealed class AroundTheInterview
{
    [Fact]
    public void A_place_says_its_rules_since_when_they_bind_and_what_was_read()
    {
        using var site = TestSite.Whole();

        var page = site.Check().TextOf("where-to-post/index.html");

        Assert.Contains("Pay range: State the range in the advert. employers with 15 or more employees. In force since 1 January 2025. Act 1 of 2024", page, StringComparison.Ordinal);
        Assert.Contains("Pay history: Do not ask what a candidate earned. every employer. From 1 January 2030. Act 2 of 2026", page, StringComparison.Ordinal);
        Assert.Contains("In force; the start date was not confirmed", page, StringComparison.Ordinal);
        Assert.Contains("checked 1 November 2026 in a summary; the ordinance was not opened, again by 1 May 2027<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Past_its_review_a_place_is_marked_on_the_page_and_warned_of()
    {
        using var site = TestSite.Whole().Edit("data/pay-rules.yml", "reviewBy: 2027-05-01", "reviewBy: 2026-11-20");
        var result = site.Check();

        Assert.Contains("again by 20 November 2026, overdue<", result.TextOf("where-to-post/index.html"), StringComparison.Ordinal);
        Assert.Equal(["HG313"], result.Codes());
        Assert.Contains("The pay rules of Springfield were to be reviewed by 2026-11-20", result.Listing(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_role_leads_to_every_place()
    {
        using var site = TestSite.Whole();

        Assert.Contains("<a href=\"/where-to-post/#shelbyville\">Shelbyville</a>", site.Check().TextOf("roles/lead-clerk/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guide_without_rules_has_no_page_of_them_and_no_way_there()
    {
        using var site = TestSite.Whole().Without("data/pay-rules.yml").Without("data/not-to-ask.yml");
        var result = site.Check();

        Assert.Empty(result.Diagnostics);
        Assert.Null(result.Find("where-to-post/index.html"));
        Assert.DoesNotContain("where-to-post", result.TextOf("roles/clerk/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_or_misspelt_in_the_rules_is_reported_where_it_stands()
    {
        using var site = TestSite.Whole()
            .With("data/pay-rules.yml", "places:\n  - slug: Spring Field\n    name: Springfield\n    country: Exampleland\n    rules:\n      - topic: pay rage\n        says: State it.\n        law: Act 1\n        appliesTo: all\n    readIn: the act\n    checked: 2026-11-01\n    reviewBy: 2027-05-01\n  - slug: a\n    name: A\n    country: B\n    readIn: c\n    checked: 2026-11-01\n    reviewBy: 2027-05-01\n")
            .With("data/not-to-ask.yml", "topics:\n  - name: Age\n    askInstead: Nothing.\n    why: It says nothing.\n    source: { text: Agency, url: \"javascript:alert(1)\" }\n");

        Assert.Equal(
            [
                "input/data/not-to-ask.yml(2,5): error HG302: 'dontAsk' is missing.",
                "input/data/not-to-ask.yml(5,34): error HG402: 'javascript:alert(1)' is not an address a reader may be sent to.",
                "input/data/pay-rules.yml(2,11): error HG701: 'Spring Field' cannot be an address.",
                "input/data/pay-rules.yml(6,9): error HG302: 'effectiveNote' is missing.",
                "input/data/pay-rules.yml(6,16): error HG310: 'pay rage' is not a topic.",
                "input/data/pay-rules.yml(13,5): error HG302: 'rules' is missing.",
            ],
            site.Problems().Select(problem => problem.Split('\n')[0]));
    }

    [Fact]
    public void An_interview_says_what_not_to_ask_and_why()
    {
        using var site = TestSite.Whole();

        Assert.Contains("Age: How old are you? When did you leave school? Nothing. It says nothing about filing.", site.Check().TextOf("roles/clerk/interview/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scorecard")]
    [InlineData("notes")]
    public void A_sheet_as_a_word_file_is_valid_and_has_its_rows(string sheet)
    {
        using var site = TestSite.Whole();
        var bytes = site.Check().Find($"roles/clerk/{sheet}.docx")!.Bytes.ToArray();
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var tables = word.MainDocumentPart!.Document!.Body!.Elements<Table>().ToList();

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken).Select(problem => $"{problem.Path?.XPath}: {problem.Description}"));
        Assert.Contains(tables, table => table.InnerText.StartsWith("Candidate", StringComparison.Ordinal));
        Assert.Contains(sheet == "scorecard" ? "Filing" : "What was said", string.Concat(tables.Select(table => table.InnerText)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_notes_have_every_question_of_the_interview_by_stage()
    {
        using var site = TestSite.Whole();
        var result = site.Check();
        var questions = System.Text.Json.JsonDocument.Parse(result.TextOf("data/questions.json")).RootElement.EnumerateArray().Where(row => row.GetProperty("role").GetString() == "clerk").Select(row => row.GetProperty("question").GetString()!).ToList();

        Assert.NotEmpty(questions);
        Assert.All(questions, question => Assert.Contains(System.Net.WebUtility.HtmlEncode(question), result.TextOf("roles/clerk/notes/index.html"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_of_the_ladder_says_what_is_new_what_is_raised_and_how_to_test_it()
    {
        using var site = TestSite.Whole();

        var page = site.Check().TextOf("families/clerks/clerk-to-lead-clerk/index.html");

        Assert.Contains("From clerk to lead clerk", page, StringComparison.Ordinal);
        Assert.Contains("raised Filing Working to Expert", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/roles/lead-clerk/interview/#", page, StringComparison.Ordinal);
    }
}
