using AngleSharp.Html.Parser;
using HiringGuide.Engine.Diagnostics;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What ties pages together: found on the built pages of the small guide.</summary>
public sealed class LinkedGuides
{
    private static readonly HtmlParser Parser = new();

    [Fact]
    public void A_page_about_the_guide_stands_at_the_root_and_every_page_links_to_it()
    {
        using var site = TestSite.Whole().Edit("articles/first-interviews.md", "Write the score", "See [who keeps it](../pages/colophon.md#who-keeps-it). Write the score");

        var result = site.Check();

        Assert.Contains("<h2 id=\"who-keeps-it\">Who keeps it</h2>", result.TextOf("colophon/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/colophon/#who-keeps-it\">who keeps it</a>", result.TextOf("articles/first-interviews/index.html"), StringComparison.Ordinal);
        Assert.All(result.Files.Where(file => file.PageUrl is not null), file => Assert.Contains("href=\"/colophon/\"", System.Text.Encoding.UTF8.GetString(file.Bytes.Span), StringComparison.Ordinal));
        Assert.Contains("https://small.example/colophon/", result.TextOf("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_reached_by_links_from_the_home_page()
    {
        using var site = TestSite.Whole();
        var pages = site.Check().Files.Where(file => file.PageUrl is not null).ToDictionary(file => file.PageUrl!, file => Parser.ParseDocument(System.Text.Encoding.UTF8.GetString(file.Bytes.Span)));
        var reached = new HashSet<string>();
        var open = new Stack<string>(["/"]);
        while (open.TryPop(out var url))
        {
            if (pages.TryGetValue(url, out var page) && reached.Add(url))
            {
                foreach (var link in page.QuerySelectorAll("a[href^='/']"))
                {
                    open.Push(link.GetAttribute("href")!.Split('#')[0]);
                }
            }
        }

        Assert.Equal(pages.Keys.Order(), reached.Order());
    }

    [Fact]
    public void A_family_shows_what_a_step_up_adds_raises_and_drops()
    {
        using var site = TestSite.Whole()
            .Edit("roles/lead-clerk/skills.md", "skill: Patience", "skill: Coaching");

        var family = site.Check().TextOf("families/clerks/index.html");

        Assert.Contains("added Coaching (working); raised Filing: working to expert; dropped Patience", family, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_of_one_family_lead_to_the_rungs_beside_them()
    {
        using var site = TestSite.Whole();
        var result = site.Check();

        Assert.Equal(["/roles/lead-clerk/"], LinksAfter(result, "roles/clerk/index.html", "next"));
        Assert.Equal(["/roles/clerk/"], LinksAfter(result, "roles/lead-clerk/index.html", "previous"));
        Assert.Empty(LinksAfter(result, "roles/clerk/index.html", "previous"));
    }

    [Fact]
    public void Related_roles_come_with_the_skills_they_share_unless_the_author_chose_them()
    {
        using var site = TestSite.Whole();
        Assert.Contains("Shares 2 skills: Filing, Patience", site.Check().TextOf("roles/clerk/index.html"), StringComparison.Ordinal);

        site.Edit("roles/clerk/description.md", "reviewed:", "related:\n  roles: [lead-clerk]\nreviewed:");
        var page = site.Check().TextOf("roles/clerk/index.html");
        Assert.DoesNotContain("Shares", page, StringComparison.Ordinal);
        Assert.Equal(["/roles/lead-clerk/"], LinksAfter(site.Check(), "roles/clerk/index.html", "related"));
    }

    [Fact]
    public void A_skill_page_lists_every_role_that_asks_for_it_with_its_grade()
    {
        using var site = TestSite.Whole();

        var page = site.Check().TextOf("skills/filing/index.html");

        Assert.Contains("/roles/clerk/", page, StringComparison.Ordinal);
        Assert.Contains("Expert Finding last year", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_a_to_z_knows_the_other_titles_people_use()
    {
        using var site = TestSite.Whole();
        var page = Parser.ParseDocument(site.Check().TextOf("roles/index.html"));

        Assert.Equal("/roles/lead-clerk/", page.QuerySelectorAll("main a").Single(link => link.TextContent == "Head clerk").GetAttribute("href"));
    }

    [Fact]
    public void A_link_to_a_heading_of_a_section_file_leads_to_that_heading_on_the_role_page()
    {
        using var site = TestSite.Whole().Edit("articles/first-interviews.md", "../roles/clerk/interview.md", "../roles/lead-clerk/salary.md#setting-the-range");
        var result = site.Check();

        Assert.Empty(result.Diagnostics);
        Assert.Contains("href=\"/roles/lead-clerk/#salary-setting-the-range\"", result.TextOf("articles/first-interviews/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_requirements_of_an_advert_are_the_musts_of_the_other_sections()
    {
        using var site = TestSite.Whole();
        var advert = Parser.ParseDocument(site.Check().TextOf("roles/clerk/index.html")).QuerySelector("#advert-what-we-ask-for")!;

        var items = advert.NextElementSibling!.Children.Select(item => item.TextContent).ToList();

        Assert.Equal(["Has kept an archive. Of any kind, for others.", "Filing, working level: finding last year's letters within a minute."], items);
    }

    [Fact]
    public void A_placeholder_of_the_advert_shows_its_label_and_keeps_its_name()
    {
        using var site = TestSite.Whole();
        var blank = Parser.ParseDocument(site.Check().TextOf("roles/clerk/index.html")).QuerySelector(".placeholder")!;

        Assert.Equal("[Company name]", blank.TextContent);
        Assert.Equal("company", blank.GetAttribute("data-placeholder"));
    }

    [Fact]
    public void A_draft_is_left_out_counted_and_not_to_be_linked_to()
    {
        using var site = TestSite.Whole().Edit("roles/lead-clerk/description.md", "level: lead", "level: lead\ndraft: true");

        Assert.Equal(["HG619"], site.Check().Codes());
        site.Without("comparisons/clerk-vs-lead-clerk.md");
        var result = site.Check();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(1, result.Site!.DraftsLeftOut);
        Assert.Null(result.Find("roles/lead-clerk/index.html"));
        Assert.NotNull(site.Check(options => options with { IncludeDrafts = true }).Find("roles/lead-clerk/index.html"));
    }

    [Theory]
    [InlineData("roles/lead-clerk/description.md", "level: lead", "level: leed", "HG310")]
    [InlineData("roles/lead-clerk/faq.md", "Grade: opinion", "Grade: guess", "HG310")]
    [InlineData("roles/lead-clerk/tools.md", "No brand", "{brand}", "HG609")]
    public void What_is_wrong_with_a_draft_is_told_where_drafts_are_built(string path, string old, string now, string code)
    {
        using var site = TestSite.Whole().Edit("roles/lead-clerk/description.md", "level: lead", "draft: true\nlevel: lead").Edit(path, old, now).Without("comparisons/clerk-vs-lead-clerk.md");

        Assert.Empty(site.Check().Diagnostics);
        Assert.Equal([code], site.Check(options => options with { IncludeDrafts = true }).Codes());
    }

    [Theory]
    [InlineData("articles/first-interviews.md", "skills: [Filing]", "tools: [Lever arch fil]", "input/articles/first-interviews.md(6,11): error HG606: 'Lever arch fil' is not a tool of any role.\n  help: did you mean 'Lever arch file'?")]
    [InlineData("roles/clerk/description.md", "reviewed:", "related:\n  articles: [last-interviews]\nreviewed:", "input/roles/clerk/description.md(9,14): error HG606: 'last-interviews' is not an article.\n  help: did you mean 'first-interviews'?")]
    [InlineData("articles/first-interviews.md", "reviewed:", "related: [last-interviews]\nreviewed:", "input/articles/first-interviews.md(7,11): error HG606: 'last-interviews' is not an article.\n  help: did you mean 'first-interviews'?")]
    [InlineData("articles/first-interviews.md", "reviewed:", "related: [first-interviews]\nreviewed:", "input/articles/first-interviews.md(7,11): error HG607: The page names itself as related.\n  help: take the name out")]
    [InlineData("roles/clerk/salary.md", "reading:", "alsoConsidered:\n  - { code: 43-9062, why: Near. }\nreading:", "input/roles/clerk/salary.md(7,13): error HG606: '43-9062' is not an occupation.\n  help: did you mean '43-9061'?")]
    [InlineData("roles/clerk/salary.md", "survey: Clerks", "survey: Clerk", "input/roles/clerk/salary.md(10,9): error HG606: 'Clerk' is no population of occupation 43-9061.\n  help: did you mean 'Clerks'?")]
    [InlineData("roles/clerk/salary.md", "survey: Clerks", "bands:\n  - { level: mid, low: 1, high: 2, currency: USD, source: wage, area: Springfield, period: 2025-05, retrieved: 2026-11-24 }", "input/roles/clerk/salary.md(11,59): error HG606: 'wage' is not a source.\n  help: did you mean 'wages'?")]
    [InlineData("roles/clerk/interview.md", "Tests: Filing;", "Tests:\n  Filing; Filng;", "input/roles/clerk/interview.md(14,11): error HG606: 'Filng' is no skill, qualification or responsibility of this role.\n  help: did you mean 'Filing'?")]
    [InlineData("roles/clerk/interview.md", "Tests: Filing;", "Tests: Filing; Astronomy;", "input/roles/clerk/interview.md(13,16): error HG606: 'Astronomy' is no skill, qualification or responsibility of this role.\n  help: spell it as it stands there")]
    [InlineData("articles/first-interviews.md", "skills: [Filing]", "skills: [Astronomy]", "input/articles/first-interviews.md(6,12): error HG606: 'Astronomy' is not a skill of any role.")]
    [InlineData("roles/clerk/description.md", "reviewed:", "related:\n  roles: [astronomer]\nreviewed:", "input/roles/clerk/description.md(9,11): error HG606: 'astronomer' is not a role.\n  help: known: clerk, lead-clerk")]
    [InlineData("roles/clerk/interview.md", "Stage: Talk", "Stage:  \nTlk", "input/roles/clerk/interview.md(16,1): error HG606: 'Tlk' is not a stage of this interview.\n  help: did you mean 'Talk'?")]
    public void A_name_that_stands_for_nothing_is_told_where_it_stands_with_the_nearest_one(string path, string old, string now, string problem)
    {
        using var site = TestSite.Whole().Edit(path, old, now);

        Assert.Equal([problem], site.Problems());
    }

    [Theory]
    [InlineData("roles/clerk/description.md", "The page was")]
    [InlineData("articles/first-interviews.md", "The page was")]
    [InlineData("comparisons/clerk-vs-lead-clerk.md", "The page was")]
    [InlineData("pages/colophon.md", "The page was")]
    [InlineData("data/occupations/43-9061.yml", "The wages were")]
    [InlineData("data/pay-rules.yml", "The pay rules of ")]
    public void Whatever_is_reviewed_says_so_once_its_day_has_passed(string path, string start)
    {
        using var site = TestSite.Whole();
        var text = File.ReadAllText(site.PathOf(path));
        var day = text.IndexOf("reviewBy: ", StringComparison.Ordinal) + "reviewBy: ".Length;
        site.With(path, $"{text[..day]}2026-11-23{text[(day + "2026-11-23".Length)..]}");

        var problem = Assert.Single(site.Check().Diagnostics);
        Assert.Equal(Rules.PastReview, problem.Rule);
        Assert.StartsWith(start, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p10: 30000")]
    [InlineData("level1: 31000")]
    [InlineData("population: Clerks")]
    public void Every_figure_of_an_occupation_names_a_source_that_is_there(string figure)
    {
        using var site = TestSite.Whole();
        var lines = File.ReadAllLines(site.PathOf("data/occupations/43-9061.yml"));
        var at = Array.FindIndex(lines, line => line.Contains(figure, StringComparison.Ordinal));
        lines[at] = lines[at].Replace("source: wages", "source: wagen", StringComparison.Ordinal);
        File.WriteAllLines(site.PathOf("data/occupations/43-9061.yml"), lines);

        Assert.Equal([$"input/data/occupations/43-9061.yml({at + 1},{lines[at].IndexOf("wagen", StringComparison.Ordinal) + 1}): error HG606: 'wagen' is not a source.\n  help: did you mean 'wages'?"], site.Problems());
    }

    [Theory]
    [InlineData("/roles/lead-clerk/interview/")]
    [InlineData("/roles/lead-clerk/scorecard/")]
    [InlineData("/roles/lead-clerk/notes/")]
    [InlineData("/categories/office/")]
    [InlineData("/salaries/")]
    [InlineData("/skills/filing/")]
    [InlineData("/tools/lever-arch-file/")]
    [InlineData("/sources/wages/")]
    [InlineData("/where-to-post/")]
    [InlineData("/colophon/")]
    public void No_page_may_have_been_called_what_another_is_called_now(string address)
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "level: mid", $"level: mid\naliases: [{address}]");

        Assert.Equal(["HG705"], site.Check().Codes());
    }

    [Fact]
    public void An_address_that_was_given_up_and_leads_nowhere_is_fine()
    {
        using var site = TestSite.Whole();
        File.AppendAllText(site.PathOf("site.yml"), "gone: [/compare/clerk-vs-cook/]\n");

        Assert.Empty(site.Problems());
    }

    [Fact]
    public void Where_there_is_nothing_of_a_kind_a_name_comes_with_the_file_that_is_missing()
    {
        using var site = TestSite.Whole().Without("data/occupations/43-9061.yml").Without("families/clerks.md");

        Assert.Contains("input/roles/clerk/salary.md(3,9): error HG606: '43-9061' is not an occupation.\n  help: write input/data/occupations/43-9061.yml", site.Problems());
        Assert.Contains("input/roles/clerk/description.md(4,9): error HG606: 'clerks' is not a family.\n  help: write input/families/clerks.md", site.Problems());
    }

    [Fact]
    public void Figures_without_a_list_of_their_sources_are_one_problem()
    {
        using var site = TestSite.Whole().Without("data/sources.yml");

        Assert.Equal(["input/data/sources.yml(1,1): error HG618: The guide has figures and no data/sources.yml.\n  help: write it; docs/content-format.md says what it holds"], site.Problems());
    }

    [Theory]
    [InlineData("skills.md", "soft:", "soft: []\nextra:")]
    [InlineData("skills.md", "hard:", "hard: []\nextra:")]
    [InlineData("responsibilities.md", "- **", "**")]
    [InlineData("qualifications.md", "## Qualifications", "## Qualification")]
    public void A_section_that_could_not_be_read_is_told_and_not_what_a_question_calls_by_its_names(string file, string old, string now)
    {
        using var site = TestSite.Whole();
        var path = site.PathOf($"roles/clerk/{file}");
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, now, StringComparison.Ordinal));

        Assert.NotEmpty(site.Problems());
        Assert.DoesNotContain(site.Problems(), problem => problem.Contains("roles/clerk/interview.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("## Where would you put this letter?", "## Who keeps an archive?\n\nStage: Talk\n\n## Where would you put this letter?", "Tests: Filing; Has kept an archive; Daily post", "Tests: Filing")]
    [InlineData("One talk is enough.", "One talk is enough.\n\n- And a year later?", "## Where would you put this letter?", "# Where would you put this letter?")]
    public void While_a_question_cannot_be_read_it_is_told_and_not_which_musts_no_question_tests(string first, string firstNow, string second, string secondNow)
    {
        using var site = TestSite.Whole().Edit("roles/clerk/interview.md", first, firstNow).Edit("roles/clerk/interview.md", second, secondNow);
        var codes = site.Check().Codes();

        Assert.NotEmpty(codes);
        Assert.DoesNotContain(Rules.UntestedMust.Code, codes);
    }

    [Fact]
    public void A_draft_whose_front_matter_cannot_be_read_is_no_draft()
    {
        using var site = TestSite.Whole().Edit("articles/first-interviews.md", "title: First interviews", "draft: true\ntitle: \"First interviews");

        Assert.Equal(["HG116"], site.Check().Codes());
    }

    [Fact]
    public void A_page_of_the_future_waits_for_its_day()
    {
        using var site = TestSite.Whole().Edit("articles/first-interviews.md", "reviewed:", "publishDate: 2026-12-01\nreviewed:");

        Assert.Null(site.Check().Find("articles/first-interviews/index.html"));
        Assert.Equal(1, site.Check().Site!.FutureLeftOut);
        Assert.NotNull(site.Check(options => options with { Today = new DateOnly(2026, 12, 1) }).Find("articles/first-interviews/index.html"));
    }

    [Fact]
    public void An_old_address_is_redirected_for_good_with_what_lies_below_it_and_the_steps_named_after_it()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "level: mid", "level: mid\naliases: [/roles/scribe/]");

        var redirects = site.Check().TextOf("_redirects").TrimEnd().Split('\n');
        Assert.Equal(13, redirects.Length);
        Assert.Contains("/roles/scribe/ /roles/clerk/ 301", redirects);
        Assert.Contains("/roles/scribe/job-description.docx /roles/clerk/job-description.docx 301", redirects);
        Assert.Contains("/families/clerks/scribe-to-lead-clerk/ /families/clerks/clerk-to-lead-clerk/ 301", redirects);
    }

    [Fact]
    public void A_role_and_its_family_that_were_both_called_otherwise_are_found_under_every_old_name_of_a_step()
    {
        using var site = TestSite.Whole()
            .Edit("roles/clerk/description.md", "level: mid", "level: mid\naliases: [/roles/scribe/, /jobs/scribe/]")
            .Edit("roles/lead-clerk/description.md", "level: lead", "level: lead\naliases: [/roles/chief-scribe/]")
            .Edit("families/clerks.md", "title: Clerks", "title: Clerks\naliases: [/families/scribes/]");

        var steps = site.Check().TextOf("_redirects").Split('\n').Where(line => line.EndsWith(" /families/clerks/clerk-to-lead-clerk/ 301", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]);

        Assert.Equal(
            [
                "/families/clerks/clerk-to-chief-scribe/", "/families/clerks/scribe-to-chief-scribe/", "/families/clerks/scribe-to-lead-clerk/",
                "/families/scribes/clerk-to-chief-scribe/", "/families/scribes/clerk-to-lead-clerk/", "/families/scribes/scribe-to-chief-scribe/", "/families/scribes/scribe-to-lead-clerk/",
            ],
            steps);
    }

    [Fact]
    public void Every_must_of_the_advert_is_a_row_of_the_scorecard_with_the_question_that_tests_it()
    {
        using var site = TestSite.Whole();

        var scorecard = site.Check().TextOf("roles/clerk/scorecard/index.html");

        Assert.Contains("Has kept an archive: question 1 in Talk", scorecard, StringComparison.Ordinal);
        Assert.Contains("Filing: question 1 in Talk", scorecard, StringComparison.Ordinal);
        Assert.DoesNotContain("Patience:", scorecard, StringComparison.Ordinal);
    }

    [Fact]
    public void Adverts_to_compare_with_come_from_the_family_and_the_field_and_from_nowhere_else()
    {
        using var site = TestSite.Whole();
        Assert.Equal(["/roles/lead-clerk/#description"], LinksAfter(site.Check(), "roles/clerk/index.html", "examples"));

        site.With("categories/archive.md", "---\ntitle: Archive\nsummary: Where papers rest that nobody needs now and somebody may need in ten years.\n---\n")
            .Edit("roles/lead-clerk/description.md", "category: office\nfamily: clerks", "category: archive");
        Assert.Empty(LinksAfter(site.Check(), "roles/clerk/index.html", "examples"));
    }

    private static List<string?> LinksAfter(BuildResult result, string path, string section)
    {
        var heading = Parser.ParseDocument(result.TextOf(path)).GetElementById(section)!;
        return [.. heading.NextElementSibling!.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))];
    }
}
