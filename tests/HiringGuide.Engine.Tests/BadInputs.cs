using System.Text.RegularExpressions;
using HiringGuide.Engine.Diagnostics;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>
/// Rows 1 to 85 of docs/reliability.md, and those after them that are changes to a file as well: each is told where it stands, all of it and nothing else, and the site that was published before stays byte for byte; or it is
/// accepted and published.
/// </summary>
public sealed partial class BadInputs
{
    private static readonly IReadOnlyDictionary<string, BadInput> All =
        new[] { BadFrontMatter.Inputs, BadCharacters.Inputs, BadMarkdown.Inputs, BadNames.Inputs, BadFiles.Inputs }.SelectMany(inputs => inputs).ToDictionary(input => input.Id, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_bad_input_is_told_where_it_stands_and_the_previous_site_stays(string id)
    {
        var input = All[id];
        using var site = TestSite.Whole();
        Assert.NotNull(site.Build().Written);
        var before = TinySites.HashOf(site.Output);

        input.Change(site);
        var strict = site.Build(strict: true);

        Assert.Equal(input.Problems, Starts(strict, input.Problems));
        if (strict.HasErrors || strict.Diagnostics.Any(problem => problem.Rule.Severity == Severity.Warning))
        {
            Assert.Null(strict.Written);
            Assert.Equal(before, TinySites.HashOf(site.Output));
        }

        if (!strict.HasErrors)
        {
            Assert.NotNull(strict.Written ?? site.Build().Written);
        }

        if (input.Shows is var (path, text))
        {
            Assert.Contains(text, File.ReadAllText(Path.Join(site.Output, path)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_row_up_to_85_has_its_inputs()
    {
        Assert.Equal(Enumerable.Range(1, 85), All.Values.Select(input => input.Row).Distinct().Order().TakeWhile(row => row <= 85));
    }

    /// <summary>The rules that the inputs of a row break; none where all of them are accepted.</summary>
    internal static IEnumerable<string> RulesOf(int row) =>
        All.Values.Where(input => input.Row == row).SelectMany(input => input.Problems).Select(problem => RuleCode().Match(problem).Value).Distinct().Order(StringComparer.Ordinal);

    internal static bool Holds(int row) => All.Values.Any(input => input.Row == row);

    /// <summary>Each problem as far as the expectation goes; all of it where the two differ.</summary>
    private static IEnumerable<string> Starts(BuildResult result, string[] expected) =>
        result.Diagnostics.Select((problem, index) => index < expected.Length && problem.ToString().StartsWith(expected[index], StringComparison.Ordinal) ? expected[index] : problem.ToString());

    [GeneratedRegex("HG[0-9]{3}")]
    private static partial Regex RuleCode();
}
