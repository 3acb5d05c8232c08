using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Rendering;
using Markdig;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>The examples of the CommonMark specification: the library follows all of them, the guide all but those that docs/commonmark.md lists.</summary>
public sealed partial class CommonMark
{
    private static readonly IReadOnlyList<Example> Examples = ReadExamples();
    private static readonly HtmlParser Parser = new();

    [Fact]
    public void The_library_follows_every_example_of_the_specification()
    {
        var pipeline = new MarkdownPipelineBuilder().Build();

        Assert.Equal(652, Examples.Count);
        Assert.Empty(Examples.Where(example => Normal(Markdown.ToHtml(example.Markdown, pipeline)) != Normal(example.Html)).Select(example => example.Number));
    }

    [Fact]
    public void The_guide_differs_from_the_specification_where_its_page_says_so_and_nowhere_else()
    {
        var listed = Numbers().Matches(File.ReadAllText(Path.Join(TestSite.Repository, "docs", "commonmark.md"))).SelectMany(row => row.Groups[1].Value.Split(' ')).Select(int.Parse).Order();

        var differing = Examples.Where(example => Normal(Guide(example.Markdown)) != Normal(example.Html)).ToList();

        var rows = differing.GroupBy(example => example.Section).Select(section => $"| {section.Key} | {string.Join(' ', section.Select(example => example.Number))} |");
        Assert.True(listed.SequenceEqual(differing.Select(example => example.Number)), $"docs/commonmark.md should list:\n{string.Join('\n', rows)}");
    }

    private static string Guide(string markdown) => ProseRenderer.Render(ProseParser.Parse("input/any.md", markdown, 0, new ProseParser.Manners("", MayHavePlaceholders: true), new DiagnosticBag())).Html;

    /// <summary>The tree a browser builds, written out again, with the white space between blocks taken away, as the specification's own runner compares.</summary>
    private static string Normal(string html)
    {
        var body = Parser.ParseDocument($"<body>{html}").Body!; // Parsing HTML always makes a body.
        foreach (var text in body.Descendants<IText>().Where(text => text.Ancestors().All(node => node.NodeName != "PRE")).ToList())
        {
            text.TextContent = Blanks().Replace(text.TextContent, " ");
        }

        return BetweenTags().Replace(body.InnerHtml, "$1").Trim();
    }

    private static IReadOnlyList<Example> ReadExamples()
    {
        var tools = Path.Join(TestSite.Repository, "tests", "tools");
        Assert.True(Directory.Exists(Path.Join(tools, "node_modules", "commonmark-spec")), "Run 'npm ci --ignore-scripts' in tests/tools, as ./build does.");
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Join(tools, "commonmark.mjs")]) { RedirectStandardOutput = true })!; // Starting a program gives a process.
        using var json = JsonDocument.Parse(node.StandardOutput.ReadToEnd());
        node.WaitForExit();
        return [.. json.RootElement.EnumerateArray().Select(entry => new Example(entry.GetProperty("number").GetInt32(), entry.GetProperty("section").GetString()!, entry.GetProperty("markdown").GetString()!, entry.GetProperty("html").GetString()!))];
    }

    private sealed record Example(int Number, string Section, string Markdown, string Html);

    [GeneratedRegex(@"^\| [^|]+ \| ([0-9 ]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*(</?(?:p|h[1-6]|ul|ol|li|blockquote|pre|hr|div|table|thead|tbody|tr|th|td)\b[^>]*>)\s*")]
    private static partial Regex BetweenTags();
}
