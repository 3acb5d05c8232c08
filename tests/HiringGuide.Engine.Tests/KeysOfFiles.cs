using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Parsing;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What becomes of the YAML of a file, line by line: where each text stands, and what is told of YAML that cannot be read. The file has three lines before it.</summary>
public sealed class KeysOfFiles
{
    private const int LinesBefore = 3;

    [Theory]
    [InlineData("key: plain", "a.md(4,6)")]
    [InlineData("key: \"quoted\"", "a.md(4,7)")]
    [InlineData("key: 'quoted'", "a.md(4,7)")]
    [InlineData("key: |\n  block", "a.md(5,3)")]
    [InlineData("first: 1\nkey: >-\n    folded", "a.md(6,5)")]
    [InlineData("key: |", "a.md(4,1)")]
    public void A_text_is_placed_on_its_first_letter(string yaml, string place)
    {
        var (map, problems) = Read(yaml);

        Assert.Empty(problems);
        Assert.Equal(place, ((YamlText)map!.Entries[^1].Value).TextPlace.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("# only a comment")]
    public void Nothing_is_no_key_and_no_problem(string yaml)
    {
        var (map, problems) = Read(yaml);

        Assert.Empty(problems);
        Assert.Empty(map!.Entries);
    }

    [Fact]
    public void Of_a_key_that_stands_twice_the_first_is_kept()
    {
        var (map, problems) = Read("key: one\nkey: two");

        Assert.StartsWith("a.md(5,1): error HG114", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal("one", ((YamlText)Assert.Single(map!.Entries).Value).Value);
    }

    [Theory]
    [InlineData("key: # none\nother: x")]
    [InlineData("key: '' # none\nother: x")]
    [InlineData("key: a#b\nother: x")]
    public void A_number_sign_that_cuts_nothing_off_is_no_problem(string yaml) => Assert.Empty(Read(yaml).Problems);

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void Of_a_long_text_before_a_comment_the_start_is_told(int length, bool isCut)
    {
        var problem = Assert.Single(Read($"key: {new string('x', length)} # none").Problems);

        Assert.Contains(isCut ? $"'{new string('x', 40)}…'" : $"'{new string('x', 40)}'", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\tkey: [", "a.md(4,1): error HG115")]
    [InlineData("key: \"one \\\" two\n  three\"\nother: \"never", "a.md(6,8): error HG116")]
    [InlineData("key: 'it''s\n  fine'\nother: 'never", "a.md(6,8): error HG116")]
    [InlineData("key: \"one\" # note\nother: \"never", "a.md(5,8): error HG116")]
    [InlineData("- \"key\": one\n- \"never", "a.md(5,3): error HG116")]
    [InlineData("key: \"one\" two", "a.md(4,6): error HG116")]
    [InlineData("key: - one", "a.md(4,6): error HG118")]
    [InlineData("key: ? one", "a.md(4,6): error HG118")]
    [InlineData("key: > one", "a.md(4,6): error HG118")]
    [InlineData("key: | one", "a.md(4,6): error HG118")]
    [InlineData("key: @one #two", "a.md(4,6): error HG118")]
    public void Broken_YAML_is_told_where_it_breaks(string yaml, string start) => Assert.StartsWith(start, Assert.Single(Read(yaml).Problems), StringComparison.Ordinal);

    [Fact]
    public void A_key_as_long_as_may_be_is_not_what_broke_the_line() =>
        Assert.Contains("HG118", Assert.Single(Read($"{new string('k', Limits.YamlKeyLength)}: @one").Problems), StringComparison.Ordinal);

    [Fact]
    public void In_a_list_of_groups_each_entry_that_is_none_is_told_as_what_it_is()
    {
        var log = new DiagnosticBag();
        var fields = FieldsOf("list:\n  - text\n  -\n  - [a]\n  - key: x", log);

        Assert.Single(fields.Groups("list"));
        Assert.Equal(["found text.", "found nothing.", "found a list."], log.Sorted().Select(problem => problem.Message[problem.Message.LastIndexOf("found", StringComparison.Ordinal)..]));
    }

    [Fact]
    public void Where_groups_or_lists_are_wanted_other_things_are_told_as_what_they_are()
    {
        var log = new DiagnosticBag();
        var fields = FieldsOf("named: text\nempty:", log);

        Assert.Empty(fields.NamedGroups());
        Assert.Empty(fields.Names("empty"));
        Assert.Equal(
            ["Wanted a group of keys for 'named', found text.", "Wanted a group of keys for 'empty', found nothing.", "Wanted a list for 'empty', found nothing."],
            log.Sorted().OrderBy(problem => problem.Place.Line).ThenBy(problem => problem.Message, StringComparer.Ordinal).Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("group: { why: Drawn, partly }", true)]
    [InlineData("group: { partly, why: Drawn }", true)]
    [InlineData("group: { why: Drawn, partly: yes }", false)]
    [InlineData("group:\n  partly:\n  why: Drawn", false)]
    [InlineData("group:\n  why: Drawn\n  partly:", false)]
    public void A_key_that_a_comma_in_braces_made_is_told_as_that(string yaml, bool isOfComma)
    {
        var log = new DiagnosticBag();
        var group = FieldsOf(yaml, log).Group("group");

        group.Text("why");
        group.Close();

        Assert.Equal(isOfComma, Assert.Single(log.Sorted()).Help!.Contains("inside braces a comma ends a value", StringComparison.Ordinal));
    }

    [Fact]
    public void Prose_in_YAML_is_looked_at_as_prose_and_not_here_as_well()
    {
        var log = new DiagnosticBag();

        Assert.Equal("Ask {company}.", FieldsOf("about: Ask {company}.", log).Markdown("about").Value);
        Assert.Empty(log.Sorted());
    }

    private static (YamlMap? Map, IReadOnlyList<string> Problems) Read(string yaml)
    {
        var log = new DiagnosticBag();
        var map = FrontMatterReader.Find("a.md", yaml, LinesBefore, log);
        return (map, [.. log.Sorted().Select(problem => problem.ToString())]);
    }

    private static Fields FieldsOf(string yaml, DiagnosticBag log) => new(FrontMatterReader.Find("a.md", yaml, LinesBefore, log)!, log); // What is broken is tried above.
}
