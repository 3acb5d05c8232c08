using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace HiringGuide.Browser.Tests;

/// <summary>What programs read on a page is what people read on it.</summary>
public sealed class HonestData(BuiltGuide guide)
{
    public static TheoryData<string> Roles => [.. Directory.EnumerateDirectories(Path.Join(BuiltGuide.Repository, "input", "roles")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Roles))]
    public void The_amounts_for_search_engines_are_those_of_the_table(string role)
    {
        var page = Open($"roles/{role}/index.html");
        var salary = DataOf(page).Single(data => TypeOf(data) == "Occupation").GetProperty("estimatedSalary")[0];
        var table = page.QuerySelector("#salary table.pay")!;
        var marks = table.QuerySelectorAll("thead th").Skip(1).Select(cell => cell.TextContent.Trim()).ToList();
        var amounts = table.QuerySelector("tbody tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();

        foreach (var (mark, shown) in marks.Zip(amounts))
        {
            var name = mark == "P50" ? "median" : $"percentile{mark[1..]}";
            var expected = salary.TryGetProperty(name, out var amount) ? $"${amount.GetInt32().ToString("N0", CultureInfo.InvariantCulture)}" : null;

            Assert.True(expected == shown || (expected is null && (shown == "Not published" || shown.StartsWith("at or above", StringComparison.Ordinal))), $"{role} {mark}: {expected} for programs, {shown} for people");
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void The_questions_for_search_engines_are_those_of_the_page(string role)
    {
        var page = Open($"roles/{role}/index.html");
        var questions = DataOf(page).Where(data => TypeOf(data) == "FAQPage").SelectMany(data => data.GetProperty("mainEntity").EnumerateArray()).Select(entry => entry.GetProperty("name").GetString()!);

        Assert.All(questions, question => Assert.Contains(question, page.QuerySelector("#faq")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_claims_to_be_a_vacancy()
    {
        Assert.DoesNotContain(guide.Files.Where(file => file.PageUrl is not null), file => Encoding.UTF8.GetString(file.Bytes.Span).Contains("JobPosting", StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_promises_what_only_a_lawyer_may()
    {
        Assert.DoesNotContain("complian", Open("where-to-post/index.html").QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("not legal advice", Open("where-to-post/index.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private IHtmlDocument Open(string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(guide.Files.Single(file => file.Path == path).Bytes.Span));

    private static IEnumerable<JsonElement> DataOf(IHtmlDocument page) => page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement);

    private static string? TypeOf(JsonElement data) => data.GetProperty("@type").GetString();
}
