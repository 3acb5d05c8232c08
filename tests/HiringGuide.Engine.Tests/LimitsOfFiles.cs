using System.Reflection;
using System.Text;
using HiringGuide.Engine.Checking;
using HiringGuide.Engine.Checking.Checks;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Importing;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Each limit one below, at and one above; and that a file within them, whatever it holds, is built or told without delay.</summary>
public sealed class LimitsOfFiles
{
    private const string Article = "articles/first-interviews.md";
    private const string Role = "roles/clerk/description.md";

    /// <summary>The line of the article at which <see cref="InArticle"/> puts a text.</summary>
    private const int TestArticleLine = 18;

    private static readonly IReadOnlyDictionary<string, Limit> All = new Dictionary<string, Limit>(StringComparer.Ordinal)
    {
        [nameof(Limits.SourceFileBytes)] = Of(Limits.SourceFileBytes, ArticleOf, $"input/{Article}(1,1): error HG506"),
        [nameof(Limits.FrontMatterBytes)] = Of(Limits.FrontMatterBytes, FrontMatterOf, $"input/{Article}(1,1): error HG506"),
        [nameof(Limits.YamlDepth)] = InRole(Limits.YamlDepth, depth => $"extra: {new string('[', depth)}{new string(']', depth)}", $"input/{Role}(3,24): error HG112"),
        [nameof(Limits.YamlEvents)] = InRole(Limits.YamlEvents, count => $"extra:\n{ValuesOf(count - EventsOfRole)}", $"input/{Role}(2498,1): error HG121"),
        [nameof(Limits.YamlKeyLength)] = InRole(Limits.YamlKeyLength, length => $"{new string('k', length)}: x", $"input/{Role}(3,1): error HG113") with { Otherwise = [$"input/{Role}(3,1): error HG301"] },
        [nameof(Limits.ScalarLength)] = InRole(Limits.ScalarLength, length => $"extra: {new string('x', length)}", $"input/{Role}(3,8): error HG121"),
        [nameof(Limits.ListLength)] = InRole(Limits.ListLength, length => $"extra: [{string.Join(", ", Enumerable.Repeat("x", length))}]", $"input/{Role}(3,8): error HG121"),
        [nameof(Limits.MarkdownDepth)] = InArticle(Limits.MarkdownDepth, depth => $"{Repeated("> ", depth)}x", $"input/{Article}({TestArticleLine},1): error HG501"),
        [nameof(Limits.Headings)] = InArticle(Limits.Headings, count => $"Write.\n\n{Repeated("### a\n\nx\n\n", count - 2)}", $"input/{Article}({TestArticleLine + (4 * (Limits.Headings - 2)) + 2},1): error HG504"),
        [nameof(Limits.Brackets)] = InArticle(Limits.Brackets, count => Repeated("\\[\n", count - 1), $"input/{Article}({TestArticleLine + Limits.Brackets - 1},2): error HG502"),
        [nameof(Limits.UrlLength)] = InArticle(Limits.UrlLength, length => $"[a]({"https://example.com/".PadRight(length, 'u')})", $"input/{Article}({TestArticleLine},1): error HG503"),
        [nameof(Limits.TableColumns)] = InArticle(Limits.TableColumns, count => $"|{Repeated("a|", count)}\n|{Repeated("-|", count)}\n", $"input/{Article}({TestArticleLine},1): error HG505"),
        [nameof(Limits.TableRows)] = InArticle(Limits.TableRows, count => $"| a | b |\n|---|---|\n{Repeated("| c | d |\n", count)}", $"input/{Article}({TestArticleLine + 2 + Limits.TableRows},1): error HG505"),
        [nameof(Limits.LastYear)] = Of(Limits.LastYear, (site, year) => site.Edit("data/occupations/43-9061.yml", "retrieved: 2026-11-01", $"retrieved: {year}-11-01"), "input/data/occupations/43-9061.yml(5,71): warning HG305"),
        [nameof(Limits.ReviewYears)] = Of(Limits.ReviewYears, (site, years) => site.Edit(Role, "reviewBy: 2027-11-01", $"reviewBy: {2026 + years}-11-24"), $"input/{Role}(10,11): warning HG305"),
        [nameof(Limits.SlugLength)] = Of(Limits.SlugLength, (site, length) => BadInput.Named($"articles/{new string('s', length)}.md")(site), $"input/articles/{new string('s', Limits.SlugLength + 1)}.md(1,1): error HG701"),
        [nameof(Limits.FolderDepth)] = Of(Limits.FolderDepth, (site, depth) => Directory.CreateDirectory(site.PathOf(string.Join('/', Enumerable.Repeat("f", depth - 1)))), $"input/{string.Join('/', Enumerable.Repeat("f", Limits.FolderDepth))}(1,1): error HG805"),
        [nameof(Limits.PageBytes)] = Of(Limits.PageBytes, PageOf, $"input/{Article}(1,1): error HG902"),
        [nameof(Limits.OutputFiles)] = new(Limits.OutputFiles, count => ProblemsOfOutput(Enumerable.Repeat(new OutputFile("a", default, null), (int)count)), "input(1,1): error HG902"),
        [nameof(Limits.OutputBytes)] = new(Limits.OutputBytes, bytes => ProblemsOfOutput(FilesOf(bytes)), "input(1,1): error HG902"),
        [nameof(Limits.ProblemsPerFile)] = InRole(Limits.ProblemsPerFile, count => string.Concat(Enumerable.Range(0, count).Select(number => $"k{number}: x\n")).TrimEnd(), $"input/{Role}(52,1): note HG900") with { Counts = problem => !problem.Contains("HG301", StringComparison.Ordinal) },
        [nameof(Limits.Musts)] = Of(Limits.Musts, RoleOfMusts, "input/roles/clerk/skills.md(3,12): warning HG333"),
        [nameof(Limits.StageMinutes)] = Of(Limits.StageMinutes, (site, minutes) => site.Edit("roles/clerk/interview.md", "minutes: 30", $"minutes: {minutes}"), "input/roles/clerk/interview.md(4,14): error HG306: A stage of 1441 minutes"),
        [nameof(Limits.SummaryShortest)] = Of(Limits.SummaryShortest, SummaryOf, $"input/{Article}(3,10): warning HG314") with { IsLeast = true },
        [nameof(Limits.SummaryLongest)] = Of(Limits.SummaryLongest, SummaryOf, $"input/{Article}(3,10): warning HG314"),
        [nameof(Limits.PublishedFileBytes)] = new(Limits.PublishedFileBytes, ProblemsOfFile, $"published(1,1): error HG340: The file has {Limits.PublishedFileBytes + 1} bytes"),
        [nameof(Limits.PublishedPartBytes)] = new Limit(Limits.PublishedPartBytes, bytes => ProblemsOfWages(PublishedFiles.Zip(("xl/workbook.xml", new byte[bytes]), ("xl/_rels/workbook.xml.rels", PublishedFiles.Bytes("<a/>")))), "published(1,1): error HG340: 'xl/workbook.xml' unpacks to more") with { Otherwise = ["published(1,1): error HG340: The workbook or archive"] },
        [nameof(Limits.PublishedColumns)] = new(Limits.PublishedColumns, count => ProblemsOfWages(PublishedFiles.Csv([.. WageRows[0], .. Enumerable.Repeat("", (int)count - WageRows[0].Length)], WageRows[1])), $"published(1,{Limits.PublishedColumns + 1}): error HG340"),
        [nameof(Limits.PublishedSheets)] = new(Limits.PublishedSheets, count => ProblemsOfWages(PublishedFiles.Zip([.. Enumerable.Range(1, (int)count).Select(number => ($"{number}.xlsx", PublishedFiles.Workbook(number == count ? WageRows : [["Field", "Description"]])))])), "published(1,1): error HG340"),
    };

    private static string[][] WageRows => [PublishedFiles.Headings, PublishedFiles.Clerks("30100 35000 41000 48000 61000")];

    public static TheoryData<string, int> BelowAtAndAbove
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var name in All.Keys)
            {
                rows.Add(name, -1);
                rows.Add(name, 0);
                rows.Add(name, 1);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(BelowAtAndAbove))]
    public void What_is_beyond_a_limit_is_told_and_what_is_at_it_is_not(string name, int more)
    {
        var limit = All[name];
        string[] expected = (limit.IsLeast ? more < 0 : more > 0) ? [limit.Told] : limit.Otherwise;

        var problems = limit.ProblemsAt(limit.Value + more).Where(limit.Counts).ToList();

        Assert.Equal(expected, problems.Select((problem, index) => index < expected.Length && problem.StartsWith(expected[index], StringComparison.Ordinal) ? expected[index] : problem));
    }

    [Fact]
    public void A_list_of_problems_that_was_cut_keeps_its_number_when_more_is_told()
    {
        var log = new DiagnosticBag();
        log.ReportAll(Enumerable.Range(1, 60).Select(line => new Diagnostic(Rules.UnknownKey, new Place("input/a.md", line, 1), "It is none.", null)));
        var again = new DiagnosticBag();
        again.ReportAll(log.Sorted());
        again.Report(Rules.LostPage, new Place("input/a.md", 70, 1), "It is gone.");

        Assert.Equal([.. log.Sorted().Select(problem => problem.ToString()), "input/a.md(70,1): " + $"{Rules.LostPage.SeverityName} {Rules.LostPage.Code}: It is gone."], again.Sorted().Select(problem => problem.ToString()));
    }

    [Fact]
    public void Every_limit_is_tried()
    {
        Assert.Equal(typeof(Limits).GetFields(BindingFlags.Public | BindingFlags.Static).Select(limit => limit.Name), All.Keys);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Lists_may_be_as_deep_as_quotes_in_one_line_or_in_many(int more)
    {
        var depth = Limits.MarkdownDepth + more;
        var indented = string.Concat(Enumerable.Range(0, depth).Select(level => $"{new string(' ', 2 * level)}- x\n"));
        var empty = string.Concat(Enumerable.Range(0, more > 0 ? 200 : depth).Select(level => $"{new string(' ', 2 * level)}-\n"));

        foreach (var list in new[] { $"{Repeated("- ", depth)}x", indented, empty })
        {
            var problems = ProblemsOf(site => InArticle(site, list));
            Assert.Equal(more > 0 ? ["HG501"] : [], problems.Select(problem => problem.Split("error ")[1][..5]));
        }
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "brackets", "[" }, { "closed brackets", "[]" }, { "links in links", "[a](b" }, { "brackets and parentheses", "[ (](" }, { "pictures", "![a](" }, { "definitions", "[a]: u\n" },
        { "quotes", ">" }, { "quotes with blanks", "> " }, { "lists", "- " }, { "stars with blanks", "* " }, { "numbers", "1. " }, { "quoted lists", "> - " }, { "deeper and deeper", "> > a\n" },
        { "stars", "*a_ " }, { "strong", "**a " }, { "strong in weak", "*a **b c** d* " }, { "stars and words", "a**b" }, { "underscores", "_a __b " }, { "backticks", "`a``b```" }, { "fences", "```\n" }, { "tildes", "~~~\n" },
        { "bars", "|" }, { "cells", "| a " }, { "rows", "a|\n" }, { "dashes", "|-" }, { "a table", "a|b\n-|-\n" },
        { "open tags", "<a " }, { "tags", "<b>" }, { "closing tags", "<b></i>" }, { "comments", "<!--" }, { "declarations", "<!A " }, { "instructions", "<?" }, { "character data", "<![CDATA[" }, { "autolinks", "<http:" },
        { "entities", "&amp;" }, { "open entities", "&a" }, { "backslashes", "\\" }, { "headings", "# a\n" }, { "underlined", "a\n=\n" }, { "placeholders", "{a}" }, { "braces", "{" },
        { "hard breaks", "a  \n" }, { "blanks", " " }, { "indented", "    a\n" }, { "one word", "w" }, { "letters beyond the plane", "\U0001F600" }, { "marks", "Research: " },
    };

    /// <summary>Measured on an idle machine none takes more than 2 seconds (docs/reliability.md); what grows with the square takes minutes and is stopped here.</summary>
    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Hostile))]
    public async Task A_file_as_large_as_may_be_of_one_text_over_and_over_is_built_or_told_without_delay(string name, string text)
    {
        using var site = TestSite.Whole();
        InArticle(site, string.Concat(Enumerable.Repeat(text, (Limits.SourceFileBytes - 1_000) / Encoding.UTF8.GetByteCount(text))));

        var result = await Task.Run(() => site.Check(), TestContext.Current.CancellationToken);

        Assert.True(result.HasErrors || result.Files.Count > 0, name);
    }

    /// <summary>What the reader of YAML meets in the front matter of the small guide's role, with an empty group put into it.</summary>
    private const int EventsOfRole = 29;

    private static Limit Of(int value, Action<TestSite, int> change, string told) => new(value, amount => ProblemsOf(site => change(site, (int)amount)), told);

    private static Limit InRole(int value, Func<int, string> keys, string told) => Of(value, (site, amount) => BadInput.Keys(keys(amount))(site), told);

    private static Limit InArticle(int value, Func<int, string> markdown, string told) => Of(value, (site, amount) => InArticle(site, markdown(amount)), told);

    private static void InArticle(TestSite site, string text) => site.Edit(Article, "Write the score", $"{text}\n\nWrite the score");

    private static IEnumerable<string> ProblemsOf(Action<TestSite> change)
    {
        using var site = TestSite.Whole();
        change(site);
        return site.Problems();
    }

    private static void ArticleOf(TestSite site, int bytes)
    {
        var others = new FileInfo(site.PathOf(Article)).Length;
        site.Edit(Article, "Write the score", $"{new string('w', bytes - (int)others - 1)}\nWrite the score");
    }

    private static void FrontMatterOf(TestSite site, int bytes)
    {
        var others = File.ReadAllText(site.PathOf(Article)).Split("---\n")[1].Length;
        site.Edit(Article, "title: ", $"#{new string('x', bytes - others - 2)}\ntitle: ");
    }

    /// <summary>Keys that the reader of YAML meets as so many events: two a pair, three an empty list.</summary>
    private static string ValuesOf(int events) =>
        (events % 2 == 0 ? "" : " o: []\n") + string.Join('\n', Enumerable.Range(0, (events - (events % 2 == 0 ? 0 : 3)) / 2).Select(number => $" k{number}: x"));

    /// <summary>An article whose page is so large: long addresses come close, and words fill it up.</summary>
    private static void PageOf(TestSite site, int bytes)
    {
        InArticle(site, $"{Repeated("[a] ", 1_000)}\n\n[a]: https://example.com/{new string('u', 2_000)}\n\nword");
        var others = site.Check().Find(BadInput.ArticlePage)!.Bytes.Length;
        site.Edit(Article, "word", $"word{new string('d', bytes - others)}");
    }

    private static void RoleOfMusts(TestSite site, int count)
    {
        // Two are there already, one of them a skill, which is counted last.
        var names = Enumerable.Range(3, count - 2).Select(number => $"Must {number}").ToList();
        site.Edit("roles/clerk/qualifications.md", "- **Second language.** Any. (nice)\n", string.Concat(names.Select(name => $"- **{name}.** Any. (must)\n")));
        site.Edit("roles/clerk/interview.md", "Tests: ", $"Tests: {string.Concat(names.Select(name => $"{name}; "))}");
    }

    private static void SummaryOf(TestSite site, int length) =>
        site.Edit(Article, "summary: What to settle before anybody sits down, and what to write down before anybody talks.", $"summary: {new string('s', length)}");

    private static IEnumerable<string> ProblemsOfOutput(IEnumerable<OutputFile> files)
    {
        var log = new DiagnosticBag();
        new OversizedSite().Run(new BuiltSite(null!, [.. files], []), log); // Files are counted, whatever site they are of.
        return log.Sorted().Select(problem => problem.ToString());
    }

    private static IEnumerable<OutputFile> FilesOf(long bytes)
    {
        var block = new byte[16 * 1024 * 1024];
        for (; bytes > 0; bytes -= block.Length)
        {
            yield return new OutputFile("a", block.AsMemory(0, (int)Math.Min(bytes, block.Length)), null);
        }
    }

    private static IEnumerable<string> ProblemsOfFile(long bytes)
    {
        using var site = TestSite.Whole();
        var path = Path.Join(site.Root, "published");
        using (var file = File.Create(path))
        {
            file.SetLength(bytes);
        }

        var log = new DiagnosticBag();
        PublishedFileReader.Find(path, log);
        return log.Sorted().Select(problem => problem.ToString()[(site.Root.Length + 1)..]);
    }

    private static IEnumerable<string> ProblemsOfWages(byte[] bytes)
    {
        using var site = WageSite.Whole();
        var log = new DiagnosticBag();
        var sources = new Sources([new SourceFile($"input/{WageSite.Occupation}", site.Clerks())], new HashSet<string>(StringComparer.Ordinal));
        WageImport.Plan(sources, [new PublishedFile("published", bytes)], new ImportOptions { Period = new Period(2026, 5, null, null), Retrieved = TestSite.Today, TopCode = 239200 }, log);
        return log.Sorted().Select(problem => problem.ToString());
    }

    private static string Repeated(string text, int times) => BadInput.Repeated(text, times);

    /// <param name="Value">The limit itself: told is what is one above it.</param>
    /// <param name="ProblemsAt">Every problem of a guide, or of a published file, that has so much of what is limited.</param>
    /// <param name="Told">The start of the one problem beyond the limit.</param>
    private sealed record Limit(long Value, Func<long, IEnumerable<string>> ProblemsAt, string Told)
    {
        /// <summary>True where too little is told, and not too much.</summary>
        public bool IsLeast { get; init; }

        /// <summary>The start of each problem within the limit, where the way to reach it is none without.</summary>
        public string[] Otherwise { get; init; } = [];

        public Func<string, bool> Counts { get; init; } = _ => true;
    }
}
