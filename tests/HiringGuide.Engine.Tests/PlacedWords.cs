using CsCheck;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Every word of a text knows where it stands in its file, whatever marks, quotes and line ends stand around it.</summary>
public sealed class PlacedWords
{
    private static readonly Gen<string> Markdown = Pick(
            "alpha", "beta", "γάμμα", "\U0001F600delta", "\n", "\n\n", " ", " ", "- ", "  ", "> ", "1. ", "## ", "**", "**be**ta", "_", "[x](y)", "[epsilon", "](z)", "\\*", "\\(zeta", "&amp;", "`code`", "\n\n| alpha | **be**ta |\n|---|---|\n|  γάμμα|  zeta-eta |\n\n", "<b>", "https://example.com/young", "(must)", "{company}")
        .Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Prose = Pick("alpha", "beta", "γάμμα", "\U0001F600delta", " ", " ", "it's", "(", ")", ",", "5", "zeta-eta").Array[1, 30].Select(texts => $"x {string.Concat(texts)}");

    [Fact]
    public void Any_word_of_any_markdown_stands_where_it_says()
    {
        Markdown.Sample(
            markdown =>
            {
                var lines = markdown.Split('\n');
                var texts = ProseParser.Parse("input/any.md", markdown, 2, new ProseParser.Manners(""), new DiagnosticBag()).PlacedTexts;
                return texts.All(text => Words.Of(text.Text).All(word => StandsAt(text, word, lines, linesBefore: 2)));
            },
            iter: 5000);
    }

    [Fact]
    public void Any_word_of_a_yaml_text_stands_where_it_says_in_each_way_of_writing_it()
    {
        Gen.Select(Prose, Gen.Int[0, 4]).Sample(
            (text, style) =>
            {
                var yaml = Written(text, style);
                var lines = yaml.Split('\n');
                var map = FrontMatterReader.Find("input/any.yml", yaml, 0, new DiagnosticBag());
                var placed = new Fields(map!, new DiagnosticBag()).Placed("why");
                return Words.Of(placed.Text).Select(word => word.In(placed.Text).ToString()).SequenceEqual(Words.Of(text).Select(word => word.In(text).ToString()))
                    && Words.Of(placed.Text).All(word => StandsAt(placed, word, lines, linesBefore: 0));
            },
            iter: 3000);
    }

    [Fact]
    public void Addresses_code_and_placeholders_hold_no_words()
    {
        var prose = ProseParser.Parse("input/any.md", "one `two` <https://three.example> https://four.example {five} six@seven.example www.eight.example nine", 0, new ProseParser.Manners("", MayHavePlaceholders: true), new DiagnosticBag());

        var text = prose.PlacedTexts.Single().Text;

        Assert.Equal(["one", "nine"], Words.Of(text).Select(word => word.In(text).ToString()));
    }

    /// <summary>Each letter by itself, since marks may stand inside a word.</summary>
    private static bool StandsAt(PlacedText text, Word word, string[] lines, int linesBefore) =>
        Enumerable.Range(word.Start, word.Length).All(index =>
        {
            var place = text.PlaceOf(index);
            return lines[place.Line - 1 - linesBefore][place.Column - 1] == text.Text[index];
        });

    private static string Written(string text, int style) => style switch
    {
        0 => $"why: '{text.Replace("'", "''", StringComparison.Ordinal)}'\n",
        1 => $"why: \"{text}\"\n",
        2 => $"a: b\nwhy: '{text.Replace("'", "''", StringComparison.Ordinal).Trim().Replace(" ", "\n  ", StringComparison.Ordinal)}'\n",
        3 => $"a: b\nwhy: |\n  {text}\n",
        _ => $"why: >-\n    {text}\n",
    };

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
