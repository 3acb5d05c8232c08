using System.Buffers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HiringGuide.Theme.Parts;
using Xunit;

namespace HiringGuide.Theme.Tests;

/// <summary>Every example of every part, rendered and read as a browser would read it.</summary>
public sealed class Parts
{
    public static TheoryData<string> Names => [.. Examples.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_is_well_formed_and_sound(string name)
    {
        var page = Render(name);
        var main = page.QuerySelector("main")!;

        Assert.DoesNotContain(main.QuerySelectorAll("[id]").GroupBy(element => element.Id), group => group.Count() > 1);
        Assert.All(main.QuerySelectorAll("h1, h2, h3, h4, a, th, caption, summary, li"), element => Assert.NotEqual("", element.TextContent.Trim()));
        Assert.All(main.QuerySelectorAll("th"), header => Assert.Contains(header.GetAttribute("scope"), new[] { "row", "col" }));
        Assert.All(main.QuerySelectorAll("table"), table => Assert.True(table.QuerySelector("caption") is not null || table.Closest("[aria-labelledby]") is not null, "A table has no name."));
        Assert.All(main.QuerySelectorAll("[style], script"), element => Assert.Fail($"{element.OuterHtml} needs a weaker policy."));
        Assert.All(main.QuerySelectorAll("nav"), nav => Assert.NotNull(nav.GetAttribute("aria-label")));
        Assert.All(main.QuerySelectorAll("a"), link => Assert.NotEqual("", link.GetAttribute("href")));
    }

    [Fact]
    public void Every_part_has_an_example()
    {
        var parts = Directory.EnumerateFiles(Path.Join(Repository(), "theme", "Parts"), "*.cshtml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
        var source = File.ReadAllText(Path.Join(Repository(), "theme", "Parts", "Examples.cs"));

        Assert.All(parts, part => Assert.Contains($"{part}.Create(", source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hostile text")]
    [InlineData("hostile text in attributes")]
    public void Hostile_text_stays_text(string name)
    {
        var main = Render(name).QuerySelector("main")!;

        Assert.Empty(main.QuerySelectorAll("script, b"));
        Assert.Contains(Examples.Hostile, main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weak_match_is_said_plainly_and_looks_different_from_a_good_one()
    {
        Assert.Equal("Weak match.", Render("salary, weak match with everything").QuerySelector(".fit-weak strong")!.TextContent);
        Assert.Equal("Good match.", Render("salary, good match").QuerySelector(".fit-strong strong")!.TextContent);
    }

    [Fact]
    public void The_guides_own_reading_is_labelled_as_its_own()
    {
        Assert.Equal("Our reading, not the agency's", Render("salary, good match").QuerySelector(".reading h3")!.TextContent);
        Assert.Null(Render("salary, weak match with everything").QuerySelector(".reading"));
    }

    [Fact]
    public void Percentiles_levels_and_years_stand_in_tables_of_their_own()
    {
        var tables = Render("salary, weak match with everything").QuerySelectorAll("table").Select(table => table.QuerySelector("thead")!.TextContent).ToList();

        Assert.All(tables, head => Assert.True(new[] { "P90", "Level IV", "Answers", "From", "Why it is not used" }.Count(mark => head.Contains(mark, StringComparison.Ordinal)) == 1, head));
    }

    [Fact]
    public void Every_table_of_pay_is_followed_by_its_source()
    {
        var page = Render("salary, weak match with everything");

        Assert.All(page.QuerySelectorAll("table.pay").Where(table => !table.QuerySelector("thead")!.TextContent.Contains("Source", StringComparison.Ordinal)), table =>
        {
            var after = table.Closest(".table-scroll")!.NextElementSibling!;
            Assert.True(after.ClassList.Contains("origin") && after.QuerySelector("a") is not null, after.OuterHtml);
        });
    }

    [Fact]
    public void A_top_code_is_at_or_above_and_a_missing_figure_is_not_published()
    {
        var row = Render("percentiles").QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Ohio", StringComparison.Ordinal));

        Assert.Equal(["Not published", "$36,000", "$41,000", "at or above $239,200", "at or above $239,200"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void A_top_code_stays_at_or_above_in_the_reading_and_under_other_codes()
    {
        var page = Render("salary that ends at a top code");

        Assert.Equal("$41,000 to at or above $239,200", page.QuerySelector(".reading strong")!.TextContent);
        Assert.Contains("at or above $239,200", page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("Office Supervisors", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_codes_name_every_source_they_come_from()
    {
        var links = Render("salary that ends at a top code").QuerySelectorAll(".origin a").Select(link => link.TextContent);

        Assert.Contains("Ministry of Examples, Pay register", links);
    }

    [Fact]
    public void A_page_past_its_review_date_says_so()
    {
        Assert.Contains("past its review date", Render("review, overdue").Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("past its review date", Render("review").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_sample_is_marked_in_words_and_not_by_colour_alone()
    {
        Assert.Contains("(few answers)", Render("salary, weak match with everything").QuerySelector("tr.thin")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_assets_of_the_theme_are_there_and_load_nothing_from_elsewhere()
    {
        var theme = new GuideTheme();

        var files = Directory.EnumerateFiles(Path.Join(Repository(), "theme", "assets")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

        Assert.Equal(files, theme.Assets.Select(asset => asset.Name).Order(StringComparer.Ordinal));
        foreach (var asset in theme.Assets.Where(asset => !asset.Name.EndsWith(".svg", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch("url\\(|@import|//[a-z]|https?:", Encoding.UTF8.GetString(asset.Bytes.Span));
        }
    }

    private static IHtmlDocument Render(string name)
    {
        var output = new ArrayBufferWriter<byte>();
        GuideTheme.Render(Examples.All.Single(example => example.Name == name).Create(), output);
        var html = $"<!DOCTYPE html><html lang=\"en\"><head><title>Example</title></head><body><main>{Encoding.UTF8.GetString(output.WrittenSpan)}</main></body></html>";
        return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
    }

    internal static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "HiringGuide.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
