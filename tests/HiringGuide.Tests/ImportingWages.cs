using System.Diagnostics;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Tests;
using Xunit;
using static HiringGuide.Engine.Tests.PublishedFiles;

namespace HiringGuide.Tests;

/// <summary><c>guide wages import</c> on small files in the layouts of the publishers.</summary>
public sealed class ImportingWages : IDisposable
{
    private const string OldLine = "{ source: bls-oews, area: United States, period: 2025-05, retrieved: 2026-11-01, currency: USD, p10: 30000, p25: 35000, p50: 40000, p75: 48000, p90: 60000, excludes: overtime }";
    private const string NewLine = "{ source: bls-oews, area: United States, period: 2026-05, retrieved: 2026-11-24, currency: USD, p10: 30100, p25: 35000, p50: 41000, p75: 48000, p90: 61000, excludes: overtime }";
    private static readonly string[] NewClerks = Clerks("30100 35000 41000 48000 61000");

    private readonly TestSite site = WageSite.Whole();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_new_survey_changes_its_line_and_nothing_else()
    {
        var before = site.Clerks();

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(before.Replace(OldLine, NewLine, StringComparison.Ordinal), site.Clerks());
        Assert.Contains("43-9061 Office Clerks\n  United States: p10 30000 -> 30100 (+0.3%), p50 40000 -> 41000 (+2.5%), p90 60000 -> 61000 (+1.7%), period 2025-05 -> 2026-05, retrieved 2026-11-01 -> 2026-11-24\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Figures   3 changed, 0 added, 0 gone\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.GuideAsync("check", "--strict", "--root", site.Root)).ExitCode);
    }

    [Fact]
    public async Task The_csv_form_and_the_archive_give_what_the_workbook_gives()
    {
        using var other = WageSite.Whole();
        await ImportAsync("national_M2026_dl.csv", Csv(Headings, NewClerks));
        await ImportAsync(other, "oesm26nat.zip", Zip(("oesm26nat/national_M2026_dl.xlsx", Workbook(Headings, NewClerks))));

        Assert.Contains(NewLine, site.Clerks(), StringComparison.Ordinal);
        Assert.Equal(site.Clerks(), other.Clerks());
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        var before = site.Clerks();

        var dry = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks), "--dry-run");
        var untouched = site.Clerks();
        var wet = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks));

        Assert.Equal((0, before), (dry.ExitCode, untouched));
        Assert.Equal(dry.Output.Replace("1 file would change; nothing was written", "1 file changed", StringComparison.Ordinal), wet.Output);
    }

    [Fact]
    public async Task A_file_that_was_imported_already_changes_nothing_on_a_later_day()
    {
        await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks));
        var once = site.Clerks();

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks), "--retrieved", "2027-06-01");

        Assert.Equal(once, site.Clerks());
        Assert.Contains("0 brought up to date, 1 unchanged", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_of_review_moves_to_the_spring_after_the_reading_and_never_back()
    {
        await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks), "--retrieved", "2027-05-20");
        Assert.Contains("\nreviewBy: 2028-05-31\n", site.Clerks(), StringComparison.Ordinal);

        site.Edit(WageSite.Occupation, "reviewBy: 2028-05-31", "reviewBy: 2030-01-01").Edit(WageSite.Occupation, "p50: 41000", "p50: 42000");
        await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks), "--retrieved", "2027-05-21");
        Assert.Contains("\nreviewBy: 2030-01-01\n", site.Clerks(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_guide_still_says_of_the_old_period_is_listed()
    {
        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks));

        Assert.Contains("Still spoken of, to be brought up to date by hand:\n  input/data/sources.yml(6,38): May 2025\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_order_quotes_and_line_ends_stay()
    {
        const string text = "# Clerks\r\ncode: 43-9061\r\ntitle: 'Office Clerks'\r\nreviewBy: \"2027-05-31\"\r\nfigures:\r\n  # the nation\r\n  - source: bls-oews\r\n    area: \"United States\"\r\n    period: '2025-05'\r\n    retrieved: 2026-11-01\r\n    currency: USD\r\n    p75: 48000\r\n    # the median\r\n    p50: \"40000\"\r\n    p25: 35000\r\nexperience:\r\n  - { source: wages, population: Clerks, area: United States, period: 2024, retrieved: 2026-11-01, currency: USD, years: 0-2, n: 12, p25: 30000, p50: 33000, p75: 36000 }\r\n";
        site.With(WageSite.Occupation, text);

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, Clerks("30100 35000 41000 * *")));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            text.Replace("'2025-05'", "'2026-05'", StringComparison.Ordinal).Replace("retrieved: 2026-11-01\r\n", "retrieved: 2026-11-24\r\n", StringComparison.Ordinal)
                .Replace("currency: USD\r\n    p75: 48000\r\n", "currency: USD\r\n    p10: 30100\r\n", StringComparison.Ordinal).Replace("\"40000\"", "\"41000\"", StringComparison.Ordinal),
            site.Clerks());
    }

    [Theory]
    [InlineData("30100 35000 41000 # #", "p50: 41000, topCoded: 239200, excludes", "Top-coded 43-9061 United States p75, p90\n", "--top-code", "239200")]
    [InlineData("30100 35000 41000 48000 >=239200", "p50: 41000, p75: 48000, topCoded: 239200, excludes", "Top-coded 43-9061 United States p90\n")]
    [InlineData("* 35000 41000 48000 61000", "currency: USD, p25: 35000, p50: 41000, p75: 48000, p90: 61000, excludes", "Withheld  43-9061 United States p10\n")]
    [InlineData("* 35000 41000 * #", "currency: USD, p25: 35000, p50: 41000, excludes", "Top-coded 43-9061 United States p90\nWithheld  43-9061 United States p10, p75\n", "--top-code", "239200")]
    public async Task A_figure_without_an_amount_goes_and_is_told(string percentiles, string line, string told, params string[] flags)
    {
        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, Clerks(percentiles)), flags);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(line, site.Clerks(), StringComparison.Ordinal);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("* 35000 41000 48000 *", "{ p10: 30000, source: bls-oews, area: United States, period: 2025-05, retrieved: 2026-11-01, currency: USD, p25: 35000, p50: 40000, p75: 48000 }", "{ source: bls-oews, area: United States, period: 2026-05, retrieved: 2026-11-24, currency: USD, p25: 35000, p50: 41000, p75: 48000 }")]
    [InlineData("* * 41000 48000 *", "{p25: 35000,p10: 30000, source: bls-oews, area: United States, period: 2025-05, retrieved: 2026-11-01, p50: 40000, p75: 48000, currency: USD }", "{source: bls-oews, area: United States, period: 2026-05, retrieved: 2026-11-24, p50: 41000, p75: 48000, currency: USD }")]
    [InlineData("* * 41000 48000 *", "{ p10: 30000,\n      p25: 35000,\n      source: bls-oews, area: United States, period: 2025-05, retrieved: 2026-11-01, currency: USD, p50: 40000, p75: 48000,\n      p90: 60000 }", "{ source: bls-oews, area: United States, period: 2026-05, retrieved: 2026-11-24, currency: USD, p50: 41000, p75: 48000 }")]
    [InlineData("* * 41000 48000 *", "p10: \"30000\" # the least\n    p25: 35000\n    # the survey\n    source: bls-oews\n    area: United States\n    period: 2025-05\n    retrieved: 2026-11-01\n    currency: USD\n    p50: 40000\n    p75: 48000\n    p90: 60000", "# the survey\n    source: bls-oews\n    area: United States\n    period: 2026-05\n    retrieved: 2026-11-24\n    currency: USD\n    p50: 41000\n    p75: 48000")]
    public async Task A_figure_that_goes_may_be_the_first_of_its_line(string percentiles, string old, string line)
    {
        site.Edit(WageSite.Occupation, OldLine, old);
        foreach (var role in new[] { "clerk", "lead-clerk" })
        {
            site.Edit($"roles/{role}/salary.md", "from: p25", "from: p50").Edit($"roles/{role}/salary.md", "to: p50", "to: p75");
        }

        var before = site.Clerks();

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, Clerks(percentiles)));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before.Replace(old, line, StringComparison.Ordinal), site.Clerks());
    }

    [Theory]
    [InlineData("figures: []\n", "figures:\n  - LINE\n")]
    [InlineData("figures: [ ] # none yet\n", "figures: # none yet\n  - LINE\n")]
    [InlineData("figures: [\n  ]\nlevels: []\n", "figures:\n  - LINE\nlevels: []\n")]
    [InlineData("figures: [{ source: wages, area: Oakland, period: 2025-05, retrieved: 2026-11-01, currency: USD, p50: 30000 }]\n", "figures: [LINE, { source: wages, area: Oakland, period: 2025-05, retrieved: 2026-11-01, currency: USD, p50: 30000 }]\n")]
    public async Task A_list_of_figures_in_brackets_gets_a_national_one(string old, string figures)
    {
        const string head = "code: 43-4071\ntitle: File Clerks\nreviewBy: 2027-11-01\n";
        site.With("data/occupations/43-4071.yml", head + old);

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks, Clerks("20000 25000 31000 38000 52000", code: "43-4071")));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            head + figures.Replace("LINE", "{ source: bls-oews, area: United States, period: 2026-05, retrieved: 2026-11-24, currency: USD, p10: 20000, p25: 25000, p50: 31000, p75: 38000, p90: 52000, excludes: \"overtime\" }", StringComparison.Ordinal),
            await File.ReadAllTextAsync(site.PathOf("data/occupations/43-4071.yml"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_figure_that_is_published_again_comes_back_in_its_place()
    {
        await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, Clerks("* 35000 41000 # #")), "--top-code", "239200");

        var run = await ImportAsync("national_M2027_dl.xlsx", Workbook(Headings, NewClerks), "--period", "2027-05");

        Assert.Contains("p10 none -> 30100", run.Output, StringComparison.Ordinal);
        Assert.Contains(NewLine.Replace("2026-05", "2027-05", StringComparison.Ordinal), site.Clerks(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_may_end_at_a_percentile_that_is_top_coded()
    {
        site.Edit("roles/clerk/salary.md", "to: p50", "to: p90");

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, Clerks("30100 35000 41000 48000 #")), "--top-code", "239200");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("topCoded: 239200", site.Clerks(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wage_of_nothing_is_told_and_nothing_is_compared_with_it()
    {
        var before = site.Edit(WageSite.Occupation, "p10: 30000", "p10: 0").Clerks();

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks));

        Assert.Equal((1, before), (run.ExitCode, site.Clerks()));
        Assert.Contains("error HG306: 'p10' is 0, and nobody is paid nothing.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_would_break_the_guide_is_not_written()
    {
        var before = site.Clerks();

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, Clerks("30100 * 41000 48000 61000")));

        Assert.Equal((1, before), (run.ExitCode, site.Clerks()));
        Assert.Contains("input/roles/clerk/salary.md(7,3): error HG312: The reading names a percentile that occupation 43-9061 has no figure for.", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written; the guide is as it was\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("43-9062", "30100 35000 41000 48000 61000", "warning HG342: 43-9061 (Office Clerks) has vanished: no row of the file bears the code; the figures of 2025-05 stay.")]
    [InlineData("43-9061", "* * * * *", "warning HG342: The wages of 43-9061 in United States are withheld (PATH(2,4)); the figures of 2025-05 stay.")]
    public async Task What_the_publisher_no_longer_has_stays_and_is_told(string code, string percentiles, string told)
    {
        var before = site.Clerks();

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, Clerks(percentiles, code: code)));
        var strict = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, Clerks(percentiles, code: code)), "--strict");

        Assert.Equal((0, 1, before), (run.ExitCode, strict.ExitCode, site.Clerks()));
        Assert.Contains($"input/data/occupations/43-9061.yml(5,5): {told}", run.Errors.Replace(PathOf(site, "national_M2026_dl.xlsx"), "PATH", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_occupation_without_a_national_figure_gets_one()
    {
        site.With("data/occupations/43-4071.yml", "code: 43-4071\ntitle: File Clerks\nreviewBy: 2027-11-01\nfigures: # none yet\n")
            .With("data/occupations/43-4072.yml", "code: 43-4072\ntitle: Ghosts\nreviewBy: 2027-11-01\n");

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks, Clerks("20000 25000 31000 38000 #", code: "43-4071")), "--top-code", "239200");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("\nfigures: # none yet\n  - { source: bls-oews, area: United States, period: 2026-05, retrieved: 2026-11-24, currency: USD, p10: 20000, p25: 25000, p50: 31000, p75: 38000, topCoded: 239200, excludes: \"overtime\" }\n", File.ReadAllText(site.PathOf("data/occupations/43-4071.yml")), StringComparison.Ordinal);
        Assert.Contains("input/data/occupations/43-4072.yml(1,1): warning HG342: 43-4072 (Ghosts) has no row in the file, and no figure of bls-oews here.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_are_in_a_file_of_their_own()
    {
        var ohio = OldLine.Replace("area: United States", "area: Ohio", StringComparison.Ordinal);
        site.Edit(WageSite.Occupation, OldLine, $"{OldLine}\n  - {ohio}");

        var nation = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks));
        Assert.Contains("1 brought up to date, 0 unchanged, 1 of areas that are not in the file", nation.Output, StringComparison.Ordinal);
        Assert.Contains(ohio, site.Clerks(), StringComparison.Ordinal);

        var states = await ImportAsync("state_M2026_dl.xlsx", Workbook(Headings, Clerks("1 2 3 4 5", "Ohio", "sector"), Clerks("30100 35000 41000 48000 61000", "Ohio")));
        Assert.Equal((0, ""), (states.ExitCode, states.Errors));
        Assert.Contains(NewLine.Replace("United States", "Ohio", StringComparison.Ordinal), site.Clerks(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("14.90 18 20.5 23.25", "")]
    [InlineData("30992 37440 42640 48360", "Annual Wage")]
    public async Task Levels_come_by_the_hour_unless_their_row_says_otherwise(string levels, string label)
    {
        var run = await ImportAsync("OFLC_Wages_2026-27.zip", LevelArchive(levels, label), "--period", "2026-07/2027-06");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("  Springfield: level1 31000 -> 30992 (0.0%), level2 36000 -> 37440 (+4.0%)", run.Output, StringComparison.Ordinal);
        Assert.Contains("{ source: dol-oflc, area: Springfield, period: 2026-07/2027-06, retrieved: 2026-11-24, currency: USD, level1: 30992, level2: 37440, level3: 42640, level4: 48360 }", site.Clerks(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levels_that_are_not_all_published_stay_as_they_were()
    {
        var before = site.Clerks();

        var run = await ImportAsync("OFLC_Wages_2026-27.zip", LevelArchive("   ", "No Leveled Wage"), "--period", "2026-07/2027-06");

        Assert.Equal((0, before), (run.ExitCode, site.Clerks()));
        Assert.Contains("input/data/occupations/43-9061.yml(7,5): warning HG342: The wages of 43-9061 in Springfield are withheld", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wages_and_the_names_of_their_areas_may_be_two_files()
    {
        await File.WriteAllBytesAsync(PathOf(site, "Geography.csv"), AreaNames, TestContext.Current.CancellationToken);

        var run = await ImportAsync("ALC_Export.csv", LevelWages("14.90 18 20.5 23.25", ""), PathOf(site, "Geography.csv"), "--period", "2026-07/2027-06");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("level4: 48360", site.Clerks(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_that_was_renamed_is_told_with_its_nearest_name()
    {
        var table = Csv(["soc_code", "area_code", "area_name", "level1", "level2", "level3", "level4"], ["43-9061", "44100", "Springfeld", "32000", "37000", "42000", "47000"]);
        var before = site.Clerks();

        var run = await ImportAsync("levels.csv", table, "--period", "2026-07/2027-06");

        Assert.Equal((0, before), (run.ExitCode, site.Clerks()));
        Assert.Equal("input/data/occupations/43-9061.yml(7,31): warning HG342: No row is of the area 'Springfield'; its figures stay as they are.\n  help: did you mean 'Springfeld'?\n", run.Errors);
    }

    [Theory]
    [InlineData("30100 35000 41.50 48000 61000", "(2,10): error HG341: '41.50' is no yearly wage for p50 of 43-9061.")]
    [InlineData("30100 35000 41000.5 48000 61000", "(2,10): error HG341: '41000.5' is no yearly wage")]
    [InlineData("30100 35000 about 48000 61000", "(2,10): error HG341: 'about' is no yearly wage")]
    [InlineData("30100 35000 34000 48000 61000", "(2,10): error HG341: p50 of 43-9061 (34000) is not above the figure before it (35000).")]
    [InlineData("30100 35000 41000 48000 #", "(2,12): error HG341: p90 of 43-9061 is top-coded with '#'")]
    [InlineData("30100 35000 41000 48000 >=45000", "(2,4): error HG341: The top code of 43-9061 (45000) does not stand above all its figures.")]
    public async Task A_cell_that_cannot_be_is_told_with_its_row_and_column(string percentiles, string told)
    {
        var before = site.Clerks();

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, Clerks(percentiles)));

        Assert.Equal((1, before), (run.ExitCode, site.Clerks()));
        Assert.Contains($"national_M2026_dl.xlsx{told}", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_rows_that_disagree_are_told_and_two_that_agree_are_not()
    {
        var agreeing = await ImportAsync("a.csv", Csv(Headings, NewClerks, NewClerks), "--dry-run");
        var disagreeing = await ImportAsync("b.csv", Csv(Headings, NewClerks, Clerks("30100 35000 41500 48000 61000")));

        Assert.Equal((0, 1), (agreeing.ExitCode, disagreeing.ExitCode));
        Assert.Contains("b.csv(3,4): error HG341: 43-9061 in U.S. has other wages on row 2.", disagreeing.Errors, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "page.html", Bytes("<html>Access denied</html>"), "(1,1): error HG340: No table of this file has headings that are known." },
        { "hours.csv", Csv(["OCC_CODE", "H_MEDIAN"], ["43-9061", "20"]), "(1,1): error HG340: No table of this file has headings that are known." },
        { "empty.csv", [], "(1,1): error HG340: No table of this file has headings that are known." },
        { "quote.csv", Bytes(string.Join(',', Headings) + "\n99,\"U.S.,43-9061\n"), "(2,1): error HG340: A quotation mark opens in this row and is never closed." },
        { "latin.csv", [.. Csv(Headings), 0xE9, 0x0A], "(1,1): error HG340: This is neither a workbook nor text in UTF-8." },
        { "wide.csv", Bytes(new string(',', 300)), "(1,257): error HG340: The row has more than 256 cells." },
        { "old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "(1,1): error HG340: This is a workbook in the form of before 2007." },
        { "half.xlsx", Workbook(Headings, NewClerks)[..900], "(1,1): error HG340: The workbook or archive is damaged." },
        { "tag.xlsx", Zip(("xl/workbook.xml", Bytes("<workbook"))), "(1,1): error HG340: The workbook lacks its part 'xl/_rels/workbook.xml.rels'." },
        { "xml.xlsx", Zip(("xl/workbook.xml", Bytes("<workbook")), ("xl/_rels/workbook.xml.rels", Bytes("<a/>"))), "(1,1): error HG340: The workbook or archive is damaged." },
        { "entity.xlsx", Zip(("xl/workbook.xml", Bytes("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")), ("xl/_rels/workbook.xml.rels", Bytes("<a/>"))), "(1,1): error HG340: The workbook or archive is damaged." },
        { "bomb.xlsx", Zip(("xl/workbook.xml", new byte[Engine.Limits.PublishedPartBytes + 1]), ("xl/_rels/workbook.xml.rels", Bytes("<a/>"))), "(1,1): error HG340: 'xl/workbook.xml' unpacks to more than 134217728 bytes." },
        { "areas.csv", Csv(["Area", "AreaName"], ["44100", "Springfield"]), "(1,1): error HG340: This is a list of areas without wages." },
        { "numbers.csv", Csv(["Area", "SocCode", "Level1", "Level2", "Level3", "Level4", "Label"], ["44100", "43-9061", "15", "18", "20", "23", ""]), "(1,1): error HG340: The areas of this file are numbers, and no list of their names was passed." },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_cannot_be_read_is_told_and_changes_nothing(string name, byte[] bytes, string told)
    {
        var before = site.Clerks();

        var run = await ImportAsync(name, bytes, name == "numbers.csv" ? ["--period", "2026-07/2027-06"] : []);

        Assert.Equal((1, before), (run.ExitCode, site.Clerks()));
        Assert.Contains($"{name}{told}", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("national_M2025_dl.xlsx", "2026-05", "error HG343: The file is of 2025 by its name, and --period says 2026-05.")]
    [InlineData("national.xlsx", "2026-07/2027-06", "error HG343: bls-oews is not published for 2026-07/2027-06.")]
    [InlineData("national_M2024_dl.xlsx", "2024-05", "error HG343: The guide has bls-oews of 2025-05 already, which is later than 2024-05.")]
    public async Task A_period_that_cannot_be_that_of_the_file_is_told(string name, string period, string told)
    {
        var run = await ImportAsync(name, Workbook(Headings, NewClerks), "--period", period);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_occupation_that_does_not_hold_together_is_told_and_stops_the_import()
    {
        site.Edit(WageSite.Occupation, "p50: 40000", "p50: 40k");

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("input/data/occupations/43-9061.yml(5,130): error HG306: '40k' is not a whole number.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_cannot_be_written_is_told_and_leaves_the_file_as_it_was()
    {
        var before = site.Clerks();
        Directory.CreateDirectory($"{site.PathOf(WageSite.Occupation)}.new-{Environment.ProcessId}");

        var run = await ImportAsync("national_M2026_dl.xlsx", Workbook(Headings, NewClerks));

        Assert.Equal((1, before), (run.ExitCode, site.Clerks()));
        Assert.StartsWith("input/data/occupations/43-9061.yml(1,1): error HG904: The file could not be written:", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("The changes could not be written\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wages")]
    [InlineData("wages", "import")]
    [InlineData("wages", "import", "no-such-file.xlsx", "--period", "2026-05")]
    [InlineData("wages", "import", "HiringGuide.Tests.dll")]
    [InlineData("wages", "import", "HiringGuide.Tests.dll", "--period", "May 2026")]
    [InlineData("wages", "import", "HiringGuide.Tests.dll", "--period", "2026-05", "--retrieved", "yesterday")]
    [InlineData("wages", "import", "HiringGuide.Tests.dll", "--period", "2026-05", "--top-code", "115")]
    public async Task A_wrong_call_is_told_apart_from_a_wrong_file(params string[] args)
    {
        var run = await Run.GuideAsync([.. args.Select(arg => arg == "HiringGuide.Tests.dll" ? Path.Join(AppContext.BaseDirectory, arg) : arg)]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_of_the_help_does_what_it_says()
    {
        var help = await Run.GuideAsync("wages", "import", "--help");
        var example = Regex.Match(help.Output, @"Example: guide (wages import (\S+) .*)").Groups;
        await File.WriteAllBytesAsync(Path.Join(site.Root, example[2].Value), Workbook(Headings, NewClerks), TestContext.Current.CancellationToken);

        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = site.Root, RedirectStandardOutput = true };
        foreach (var argument in example[1].Value.Trim().Split(' ').Prepend(Path.Join(AppContext.BaseDirectory, "guide.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("p50 40000 -> 41000", output, StringComparison.Ordinal);
        Assert.Contains("1 file would change; nothing was written", output, StringComparison.Ordinal);
    }

    private static byte[] AreaNames => Csv(["Area", "AreaName", "StateAb", "State", "CountyTownName"], ["44100", "Springfield", "IL", "Illinois", "Menard County"], ["44100", "Springfield", "IL", "Illinois", "Sangamon County"]);

    private static byte[] LevelWages(string levels, string label) => Csv(["Area", "SocCode", "GeoLvl", "Level1", "Level2", "Level3", "Level4", "Average", "Label"], ["99999", "43-9061", "1", "1", "2", "3", "4", "5", ""], ["44100", "43-9061", "1", .. levels.Split(' '), "20", label]);

    private static byte[] LevelArchive(string levels, string label) =>
        Zip(("OFLC_Wages_2026-27/ALC_Export.csv", LevelWages(levels, label)), ("OFLC_Wages_2026-27/EDC_Export.csv", Bytes("not read")), ("OFLC_Wages_2026-27/Geography.csv", AreaNames));

    private Task<Run> ImportAsync(string name, byte[] bytes, params string[] flags) => ImportAsync(site, name, bytes, flags);

    private static async Task<Run> ImportAsync(TestSite site, string name, byte[] bytes, params string[] flags)
    {
        var path = PathOf(site, name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        string[] period = flags.Contains("--period") ? [] : ["--period", "2026-05"];
        return await Run.GuideAsync(["wages", "import", path, "--root", site.Root, .. period, .. flags]);
    }

    private static string PathOf(TestSite site, string name) => $"{site.Root.Replace('\\', '/')}/{name}";
}
