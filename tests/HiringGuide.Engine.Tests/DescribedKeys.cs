using HiringGuide.Engine.Authoring;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>
/// The described keys, of which the schemas are made, held against the parsers: a file is written that has every described key, it is changed in one place, and
/// what the parser then says must be what the description says.
/// </summary>
public sealed class DescribedKeys
{
    private static readonly IReadOnlyList<FileDescription> Files = [.. PageDescriptions.All, .. DataDescriptions.All];

    private static readonly Rule[] Missing = [Rules.MissingField, Rules.SalaryWithoutSource, Rules.EmptyToolGroup];
    private static readonly Rule[] Wrong = [Rules.UnknownKey, Rules.WrongShape, Rules.BadDate, Rules.BadNumber, Rules.UnknownValue, Rules.DangerousUrl, Rules.BadBaseUrl, Rules.TextLength];

    public static TheoryData<string> Names => [.. Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_that_a_parser_knows_is_described_and_every_described_key_is_known(string name)
    {
        var file = Files.Single(file => file.Name == name);
        var sample = SampleFile.Of(file, withStrangers: true);

        var unknown = ProblemsOf(sample).Where(problem => problem.Rule == Rules.UnknownKey).Select(problem => (problem.Place.Line, problem.Help));

        Assert.Equal(sample.Groups.Select(group => (group.Line, (string?)$"known here: {string.Join(", ", group.Keys.Append("extra").Order(StringComparer.Ordinal))}")).Order(), unknown.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_with_every_described_key_says_nothing_wrong(string name)
    {
        Assert.DoesNotContain(ProblemsOf(SampleFile.Of(Files.Single(file => file.Name == name))), problem => Missing.Contains(problem.Rule) || Wrong.Contains(problem.Rule));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_key_is_required_where_the_description_says_so_and_nowhere_else(string name)
    {
        var file = Files.Single(file => file.Name == name);
        Assert.All(SampleFile.KeysOf(file), key =>
            Assert.Equal(key.Description.IsRequired, ProblemsOf(SampleFile.Of(file, change: path => path == key.Path ? SampleFile.LeftOut : null)).Any(problem => Missing.Contains(problem.Rule))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_of_another_shape_is_refused(string name)
    {
        var file = Files.Single(file => file.Name == name);
        Assert.All(SampleFile.KeysOf(file), key =>
            Assert.All(WrongValuesFor(key.Description), wrong =>
                Assert.Contains(ProblemsOf(SampleFile.Of(file, change: path => path == key.Path ? wrong : null)), problem => Wrong.Contains(problem.Rule))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_described_choice_is_taken(string name)
    {
        var file = Files.Single(file => file.Name == name);
        Assert.All(SampleFile.KeysOf(file), key =>
            Assert.All(key.Description.Allowed, value =>
                Assert.DoesNotContain(ProblemsOf(SampleFile.Of(file, change: path => path == key.Path ? value : null)), problem => Wrong.Contains(problem.Rule))));
    }

    [Theory]
    [InlineData("occupation", "figures")]
    [InlineData("pay-rules", "places/rules")]
    public void Of_keys_that_stand_for_each_other_one_is_there(string name, string group)
    {
        var file = Files.Single(file => file.Name == name);
        var keys = SampleFile.KeysOf(file).Single(key => key.Path == group).Description.AtLeastOneOf.Select(key => $"{group}/{key}").ToList();

        Assert.Contains(ProblemsOf(SampleFile.Of(file, change: path => keys.Contains(path) ? SampleFile.LeftOut : null)), problem => problem.Rule == Rules.MissingField);
        Assert.All(keys, kept =>
            Assert.DoesNotContain(ProblemsOf(SampleFile.Of(file, change: path => keys.Contains(path) && path != kept ? SampleFile.LeftOut : null)), problem => problem.Rule == Rules.MissingField));
    }

    [Fact]
    public void Every_kind_of_file_that_has_keys_is_described()
    {
        var described = Files.Select(file => file.Files.Split('*')[0].TrimEnd('/')).Select(path => path.EndsWith(".yml", StringComparison.Ordinal) ? path : path.Split('/')[0] == "data" ? path : path.Split('/')[0]).Distinct();
        var inTheGuide = Directory.EnumerateFiles(Path.Join(TestSite.Repository, "input"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Join(TestSite.Repository, "input"), path).Replace('\\', '/').Split('/'))
            .Select(parts => parts switch
            {
                ["data", "occupations", _] => "data/occupations",
                ["data", var file] => $"data/{file}",
                _ => parts[0],
            })
            .Distinct();

        Assert.Equal(inTheGuide.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> WrongValuesFor(KeyDescription key) => key.Shape switch
    {
        KeyShape.Text or KeyShape.Markdown => ["[x]"],
        KeyShape.Summary => ["[x]", "short"],
        KeyShape.Address => ["[x]", "nowhere"],
        KeyShape.Day => ["[x]", "soon", "2026-02-30"],
        KeyShape.Period => ["[x]", "soon"],
        KeyShape.Number => ["[x]", "many", "-1"],
        KeyShape.Flag => ["[x]", "maybe"],
        KeyShape.Choice => ["[x]", "qqqqqqqqqqqqqqqq"],
        _ => ["x"],
    };

    private static List<Diagnostic> ProblemsOf(SampleFile sample)
    {
        var log = new DiagnosticBag();
        var options = new BuildOptions { Root = "", Output = "", Today = TestSite.Today, IncludeDrafts = true };
        ContentParser.Parse(new Sources([new SourceFile(sample.Path, sample.Text)], new HashSet<string> { sample.Path }), options, log);
        return [.. log.Sorted().Where(problem => problem.Place.Path == sample.Path)];
    }
}
