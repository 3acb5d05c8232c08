using HiringGuide.Engine.Comparing;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Two versions of an advert, told apart line by line, of whatever length.</summary>
public sealed class ComparedTexts
{
    [Theory]
    [InlineData("a\nb\nc", "a\nx\nc", " a|-b|+x| c")]
    [InlineData("a\nb\nc", "a\nc", " a|-b| c")]
    [InlineData("a\nc", "a\nb\nc", " a|+b| c")]
    [InlineData("a\na", "a\na\na", " a| a|+a")]
    [InlineData("a\na\na", "a", " a|-a|-a")]
    [InlineData("a\nb\nc\nd\ne", "b\nx\nd", "-a| b|-c|+x| d|-e")]
    [InlineData("1\n2\n3\n4\na\n5\n6\n7\n8", "1\n2\n3\n4\nb\n5\n6\n7\n8", " 3| 4|-a|+b| 5| 6| ...")]
    [InlineData("a", "b", "-a|+b")]
    public void A_line_stayed_went_or_came(string before, string after, string expected)
    {
        Assert.Equal(expected, string.Join('|', LineDiff.Between(before, after)));
    }

    [Fact]
    public void A_change_in_a_long_text_is_told_with_the_lines_around_it()
    {
        var lines = Enumerable.Range(0, 100_000).Select(number => $"line {number}").ToArray();
        var before = string.Join('\n', lines);
        lines[50_000] = "another line";

        Assert.Equal(
            [" line 49998", " line 49999", "-line 50000", "+another line", " line 50001", " line 50002", " ..."],
            LineDiff.Between(before, string.Join('\n', lines)));
    }

    [Fact]
    public void Long_texts_with_little_in_common_are_told_as_one_that_replaced_the_other()
    {
        string[] before = ["start", .. Enumerable.Repeat("old", 50_000), "shared", .. Enumerable.Repeat("old", 50_000), "end"];
        string[] after = ["start", .. Enumerable.Repeat("new", 50_000), "shared", .. Enumerable.Repeat("new", 50_000), "end"];

        Assert.Equal(
            [" start", .. before[1..^1].Select(line => $"-{line}"), .. after[1..^1].Select(line => $"+{line}"), " end"],
            LineDiff.Between(string.Join('\n', before), string.Join('\n', after)));
    }
}
