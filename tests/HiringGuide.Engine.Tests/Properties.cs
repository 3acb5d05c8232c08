using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Promises that hold for any text whatever, tried on many.</summary>
public sealed class Properties
{
    private static readonly Gen<string> Yaml = Pick("title: a", "- b", "  c: d", "---", "...", "'", "\"", "[", "{", "}", "]", ": ", " #", "&a", "*a", "<<: *a", "!tag", "? ", "| ", "> ", "\t", "\n", "%YAML", "@", "`", ",", "0123", "~")
        .Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> Markdown = Pick("# a", "## b", "\n", "\n\n", "- c", "  ", "> ", "```", "`", "**", "_", "[x](y)", "[x](javascript:z)", "![](i)", "<b>", "</script>", "| a | b |", "|---|---|", "{company}", "{requirements}", "&amp;", "1. ", "(must)", "Research: ", "[a][b]", "[a]: u", "\\", "\u00e9", "\U0001F600")
        .Array[0, 40].Select(string.Concat);

    [Fact]
    public void Any_yaml_ends_as_keys_or_as_a_problem_and_never_as_an_exception()
    {
        Gen.OneOf(Yaml, Gen.String).Sample(
            yaml =>
            {
                var log = new DiagnosticBag();
                var map = FrontMatterReader.Find("input/any.yml", yaml, 0, log);
                return map is not null || log.HasErrors;
            },
            iter: 3000);
    }

    [Fact]
    public void Every_problem_of_any_yaml_points_into_the_file()
    {
        Yaml.Sample(
            yaml =>
            {
                var log = new DiagnosticBag();
                FrontMatterReader.Find("input/any.yml", yaml, 0, log);
                var lines = yaml.Split('\n').Length;
                return log.Sorted().All(problem => problem.Place.Line >= 1 && problem.Place.Line <= lines + 1 && problem.Place.Column >= 1);
            },
            iter: 2000);
    }

    [Fact]
    public void Any_markdown_becomes_html_without_scripts_handlers_or_foreign_schemes()
    {
        var parser = new HtmlParser();
        Markdown.Sample(
            markdown =>
            {
                var log = new DiagnosticBag();
                var prose = ProseParser.Parse("input/any.md", markdown, 0, new ProseParser.Manners(""), log);
                if (log.HasErrors)
                {
                    return true;
                }

                var page = parser.ParseDocument($"<main>{ProseRenderer.Render(prose).Html}</main>");
                return page.QuerySelectorAll("script, iframe, object, style, b").Length == 0
                    && page.All.All(element => element.Attributes.All(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal)))
                    && page.Links.All(link => !(link.GetAttribute("href") ?? "").StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
            },
            iter: 3000);
    }

    [Fact]
    public void Any_bytes_are_text_or_a_problem()
    {
        Gen.Byte.Array[0, 60].Sample(
            bytes =>
            {
                var log = new DiagnosticBag();
                var text = SourceReader.FindText("input/any.md", bytes, log);
                return text is not null || log.HasErrors;
            },
            iter: 3000);
    }

    [Fact]
    public void Any_name_makes_a_slug_that_is_valid_or_empty()
    {
        Gen.String.Sample(name => Slug.For(name) is var slug && (slug.Length == 0 || Slug.IsValid(slug)), iter: 3000);
    }

    [Fact]
    public void A_slug_is_its_own_slug()
    {
        Gen.String.Where(name => Slug.For(name).Length > 0).Sample(name => Slug.For(Slug.For(name)) == Slug.For(name), iter: 2000);
    }

    [Fact]
    public void Any_title_arrives_on_the_page_as_the_text_it_is()
    {
        using var site = TestSite.Whole();
        var original = File.ReadAllText(site.PathOf("roles/clerk/description.md"));
        var parser = new HtmlParser();
        var texts = Gen.String[Gen.Char[' ', '~'], 1, 40].Where(text => text.Trim().Length > 0);
        texts.Sample(
            title =>
            {
                var quoted = title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
                site.With("roles/clerk/description.md", Encoding.UTF8.GetBytes(original.Replace("title: Clerk", $"title: \"x{quoted}\"", StringComparison.Ordinal)));
                var result = site.Check();
                if (result.HasErrors)
                {
                    // The one thing a title may not look like is a placeholder that leaked.
                    return result.Codes().All(code => code == Rules.LeakedPlaceholder.Code);
                }

                var page = parser.ParseDocument(result.TextOf("roles/clerk/index.html"));
                return page.QuerySelector("h1")!.TextContent.Trim() == $"x{title}".Trim();
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public void Equal_headings_never_share_an_id()
    {
        Pick("Tips", "Tips 1", "Tips 2", "Tips-1", "!!!", "É", "tips").Array[1, 12].Sample(
            headings =>
            {
                var markdown = string.Concat(headings.Select(heading => $"## {heading}\n\ntext\n\n"));
                var prose = ProseParser.Parse("input/any.md", markdown, 0, new ProseParser.Manners("s-"), new DiagnosticBag());
                var ids = prose.Headings.Select(heading => heading.Anchor).ToList();
                return ids.Distinct().Count() == headings.Length;
            },
            iter: 1000);
    }

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
