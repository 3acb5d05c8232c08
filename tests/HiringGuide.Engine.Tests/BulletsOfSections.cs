using CsCheck;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Rendering;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What of a bullet is its name, what its mark, and what is left to say.</summary>
public sealed class BulletsOfSections
{
    [Theory]
    [InlineData("**Post.** Sorts it. (must)", "Post", "Must", "Sorts it.", "")]
    [InlineData("**Post**: sorts it (essential).", "Post", "Must", "sorts it", "")]
    [InlineData("**Post.**\nSorts it\nby day.", "Post", "", "Sorts it by day.", "")]
    [InlineData("**Post.** (nice)", "Post", "Nice", "", "")]
    [InlineData("**Post.**(must)", "Post", "Must", "", "")]
    [InlineData("**Post & `R`.** Knows `R` (trainable)", "Post & R", "Trainable", "Knows R", "")]
    [InlineData("**Post.** `R`", "Post", "", "R", "")]
    [InlineData("**[Post](a.md).** Reads [it](b.md) and [them](c.md). (must)", "Post", "Must", "Reads it and them.", "b.md c.md")]
    [InlineData("**Post.** One. (nice)\n\nTwo. (must)", "Post", "Must", "One. (nice) Two.", "")]
    [InlineData("**Post.** Sorts it (must) and more", "Post", "", "Sorts it (must) and more", "")]
    [InlineData("**Post.** Sorts *(must)*", "Post", "", "Sorts (must)", "")]
    [InlineData("**Post.**\n\n```\n(must)\n```", "Post", "", "(must)", "")]
    [InlineData("Sorts it. (must)", null, "Must", "Sorts it.", "")]
    [InlineData("*Post.* Sorts it.", null, "", "Post. Sorts it.", "")]
    [InlineData("**.** Sorts it.", null, "", ". Sorts it.", "")]
    public void A_bullet_is_its_name_what_it_says_and_how_much_it_matters(string markdown, string? name, string need, string text, string links)
    {
        var whole = ProseParser.Parse("input/any.md", markdown, 2, new ProseParser.Manners(""), new DiagnosticBag());

        var found = BulletEnds.Of(whole);
        var left = whole.Without(found.Ends);

        Assert.Equal((name, need, text), (found.Name?.Value, found.Need?.ToString() ?? "", left.Text));
        Assert.Equal(links, string.Join(' ', left.Links.Select(link => link.Target)));
    }

    [Fact]
    public void What_is_left_of_any_bullet_says_no_more_than_the_whole()
    {
        string[] pieces = ["**", "**Post.**", "*", "(must)", "(nice", ")", ".", ":", " ", " ", "\n", "\n\n", "- ", "> ", "`", "[x](y)", "&amp;", "\\(", "<b>", "## ", "words", "γάμμα"];
        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 12].Select(string.Concat).Sample(
            markdown =>
            {
                var whole = ProseParser.Parse("input/any.md", markdown, 0, new ProseParser.Manners(""), new DiagnosticBag());
                var found = BulletEnds.Of(whole);
                var left = whole.Without(found.Ends);
                _ = ProseRenderer.RenderInline(left);
                return whole.Text.Contains(found.Name?.Value ?? "", StringComparison.Ordinal) && Words.Of(left.Text).Count <= Words.Of(whole.Text).Count;
            },
            iter: 5000);
    }

    [Theory]
    [InlineData("**Post.** Sorts it. (mist)", "mist", 1, 22)]
    [InlineData("**Post.** Sorts\nit. (mist).", "mist", 2, 6)]
    [InlineData("**Post.** Sorts it (now and then).", null, 0, 0)]
    public void A_word_in_brackets_at_the_end_is_told_where_it_stands(string markdown, string? word, int line, int column)
    {
        var whole = ProseParser.Parse("input/any.md", markdown, 0, new ProseParser.Manners(""), new DiagnosticBag());

        var found = BulletEnds.Of(whole);

        Assert.Null(found.Need);
        Assert.Equal((0, 0), (found.Ends.Words, found.Ends.Last));
        Assert.EndsWith(whole.Without(found.Ends).Text, whole.Text, StringComparison.Ordinal);
        Assert.Equal((word, line, column), (found.Unknown?.Value, found.Unknown?.Place.Line ?? 0, found.Unknown?.Place.Column ?? 0));
    }
}
