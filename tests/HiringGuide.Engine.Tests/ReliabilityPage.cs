using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>docs/reliability.md says of every row what the tests hold of it.</summary>
public sealed partial class ReliabilityPage
{
    private static readonly IReadOnlyList<Row> Rows =
        [.. RowOfTable().Matches(File.ReadAllText(Path.Join(TestSite.Repository, "docs", "reliability.md"))).Select(match => new Row(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), match.Groups[2].Value, match.Groups[3].Value))];

    [Fact]
    public void The_list_has_all_106_rows()
    {
        Assert.Equal(Enumerable.Range(1, 106), Rows.Select(row => row.Number));
    }

    [Fact]
    public void A_row_names_the_rules_that_its_inputs_break()
    {
        Assert.All(Rows.Where(row => BadInputs.Holds(row.Number)), row => Assert.Equal(string.Join(", ", BadInputs.RulesOf(row.Number)), row.Rules));
    }

    [Fact]
    public void A_row_names_the_tests_that_hold_it_and_they_are_there()
    {
        var classes = Directory.EnumerateFiles(Path.Join(TestSite.Repository, "tests"), "*.cs", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);

        Assert.All(Rows, row =>
        {
            var tests = Name().Matches(row.HeldBy).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(tests);
            Assert.Equal(BadInputs.Holds(row.Number), tests.Contains(nameof(BadInputs)));
            Assert.All(tests, test => Assert.True(classes.Contains(test) || Path.Exists(Path.Join(TestSite.Repository, test)), $"{row.Number}: {test}"));
        });
    }

    private sealed record Row(int Number, string Rules, string HeldBy);

    [GeneratedRegex(@"^\| (\d+) \| .*? \| .*? \| ?([HG0-9, ]*?) ?\| ?([^|]*?) ?\|[^|]*\|$", RegexOptions.Multiline)]
    private static partial Regex RowOfTable();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
