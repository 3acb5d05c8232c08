using System.Text.RegularExpressions;
using HiringGuide.Engine.Diagnostics;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>
/// Every rule has a page in docs/checks, and what the page says is run: each example is a change to the small guide of Sites/whole, made as a diff,
/// followed by what the build prints; under Accepted stand changes of which the rule says nothing.
/// </summary>
public sealed partial class ChecksPages
{
    private static readonly string Folder = Path.Join(TestSite.Repository, "docs", "checks");

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder, "HG*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        var wanted = Rules.All.Select(rule => $"{rule.Code}-{rule.Name}.md").Order(StringComparer.Ordinal);

        Assert.Equal(wanted, Pages.Select(row => row.Data).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_code_is_used_twice()
    {
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Code).Distinct().Count());
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_of_a_check_says_what_the_build_says(string page)
    {
        var text = File.ReadAllText(Path.Join(Folder, page));
        var code = page[..5];
        var rule = Rules.All.Single(rule => rule.Code == code);
        Assert.StartsWith($"# {code}: ", text, StringComparison.Ordinal);
        Assert.Contains($"**{rule.Severity}.**", text, StringComparison.Ordinal);

        var reported = ExamplesIn(SectionOf(text, "Reported")).ToList();
        var accepted = ExamplesIn(SectionOf(text, "Accepted")).ToList();
        Assert.True(reported.Count > 0 || text.Contains("cannot be shown as a change to a file", StringComparison.Ordinal), $"{page} shows nothing that is reported.");
        foreach (var example in reported)
        {
            using var site = Changed(example);
            Assert.Contains($" {code}: ", example.Expected, StringComparison.Ordinal);
            Assert.Equal(example.Expected.Trim(), string.Join('\n', site.Problems()));
        }

        foreach (var example in accepted)
        {
            using var site = Changed(example);
            Assert.DoesNotContain(site.Problems(), problem => problem.Contains(code, StringComparison.Ordinal));
        }
    }

    private static string SectionOf(string text, string heading)
    {
        var match = Regex.Match(text, $@"^## {heading}\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        return match.Success ? match.Groups[1].Value : "";
    }

    /// <summary>Changes up to the next text fence are one example; under Accepted every run of changes is one.</summary>
    private static IEnumerable<Example> ExamplesIn(string section)
    {
        var changes = new List<Change>();
        foreach (Match fence in Fence().Matches(section))
        {
            var (kind, path, body) = (fence.Groups[1].Value, fence.Groups[2].Value.Trim(), fence.Groups[3].Value);
            if (kind == "text")
            {
                yield return new Example(changes, body);
                changes = [];
            }
            else
            {
                changes.Add(new Change(kind, path, body));
            }
        }

        if (changes.Count > 0)
        {
            yield return new Example(changes, "");
        }
    }

    private static TestSite Changed(Example example)
    {
        var site = TestSite.Whole();
        foreach (var change in example.Changes)
        {
            _ = change.Kind switch
            {
                "diff" => Apply(site, change),
                "new" => site.With(change.Path, Unescaped(change.Body)),
                "bytes" => site.With(change.Path, Convert.FromHexString(string.Concat(change.Body.Where(char.IsAsciiHexDigit)))),
                "delete" => site.Without(change.Path),
                _ => throw new InvalidOperationException($"'{change.Kind}' is no kind of change."),
            };
        }

        return site;
    }

    /// <summary>Lines with - are replaced by the lines with + that follow them; lines with a blank say where.</summary>
    private static TestSite Apply(TestSite site, Change change)
    {
        var lines = change.Body.TrimEnd('\n').Split('\n');
        var old = lines.Where(line => !line.StartsWith('+')).Select(line => line.Length > 0 ? line[1..] : "");
        var wanted = lines.Where(line => !line.StartsWith('-')).Select(line => line.Length > 0 ? line[1..] : "");
        return site.Edit(change.Path, string.Join('\n', old) + "\n", Unescaped(string.Join('\n', wanted) + "\n"));
    }

    /// <summary>{U+0007} stands for a character that cannot be shown.</summary>
    private static string Unescaped(string text) => Escape().Replace(text, match => char.ConvertFromUtf32(Convert.ToInt32(match.Groups[1].Value, 16)));

    [GeneratedRegex(@"^```(diff|new|bytes|delete|text)(.*)\n((?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\{U\+([0-9A-F]{4,6})\}")]
    private static partial Regex Escape();

    private sealed record Change(string Kind, string Path, string Body);

    private sealed record Example(IReadOnlyList<Change> Changes, string Expected);
}
