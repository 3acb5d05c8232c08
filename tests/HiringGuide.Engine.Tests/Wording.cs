using System.Text;
using HiringGuide.Engine.Diagnostics;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>What the checks of wording find in a role's texts, and what they leave alone. The pages of docs/checks show the reports themselves.</summary>
public sealed class Wording
{
    [Theory]
    [InlineData("roles/clerk/description.md", "Keeps the papers of one office", "Keeps the young papers of one office")]
    [InlineData("roles/clerk/description.md", "## About the role", "## About the young role")]
    [InlineData("roles/clerk/description.md", "You keep our papers.", "- You keep\n  - our young papers.")]
    [InlineData("roles/clerk/description.md", "You keep our papers.", "| You | keep |\n|---|---|\n| our | young |")]
    [InlineData("roles/clerk/description.md", "You keep our papers.", "> You keep\n> [our young](https://example.com/) papers.")]
    [InlineData("roles/clerk/responsibilities.md", "A week is post", "A young week is post")]
    [InlineData("roles/clerk/responsibilities.md", "**Daily post.**", "**Young post.**")]
    [InlineData("roles/clerk/responsibilities.md", "Throws away what may go.", "Throws away\n  what is young.")]
    [InlineData("roles/clerk/qualifications.md", "Any. (nice)", "Any young one. (nice)")]
    [InlineData("roles/clerk/qualifications.md", "In the country of the job.", "In the young country of the job.")]
    [InlineData("roles/clerk/skills.md", "Finding last year's letters", "Finding last year's young letters")]
    public void A_listed_word_is_found_in_every_text_that_readers_post_where_it_stands(string path, string old, string replacement)
    {
        using var site = TestSite.Whole().Edit(path, old, replacement);
        if (old.Contains("Daily", StringComparison.Ordinal))
        {
            site.Edit("roles/clerk/interview.md", "; Daily post", "");
        }

        var problem = Assert.Single(site.Check().Diagnostics);

        Assert.Equal(Rules.ExcludingWord, problem.Rule);
        Assert.Equal($"input/{path}", problem.Place.Path);
        var line = File.ReadAllLines(site.PathOf(path))[problem.Place.Line - 1];
        Assert.StartsWith("young", line[(problem.Place.Column - 1)..], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("articles/first-interviews.md", "Practice: Agree", "Practice: Young agree")]
    [InlineData("roles/clerk/faq.md", "Fewer than it has.", "Fewer young ones than it has.")]
    [InlineData("roles/clerk/qualifications.md", "## Qualifications\n", "## Qualifications\n\nDo not write young.\n")]
    [InlineData("roles/clerk/skills.md", "Both can be learnt.", "Both can be learnt by the young.")]
    public void What_speaks_to_the_employer_is_left_alone(string path, string old, string replacement)
    {
        using var site = TestSite.Whole().Edit(path, old, replacement);

        Assert.Empty(site.Problems());
    }

    [Fact]
    public void A_guide_without_a_list_of_words_is_not_checked_for_any()
    {
        using var site = TestSite.Whole().Without("data/wording.yml").Edit("roles/clerk/description.md", "You keep our papers.", "You are young.");

        Assert.Empty(site.Problems());
    }

    [Fact]
    public void Names_of_a_role_are_exempt_and_the_words_of_them_elsewhere_are_not()
    {
        using var site = TestSite.Whole()
            .Edit("roles/clerk/description.md", "alsoKnownAs: [Filing clerk]", "alsoKnownAs: [Young clerk]")
            .Edit("roles/clerk/description.md", "You keep our papers.", "A young clerk, or young-clerk, is no young lead clerk.");

        var problem = Assert.Single(site.Check().Diagnostics);

        Assert.Equal("A young clerk, or young-clerk, is no ".Length + 1, problem.Place.Column);
    }

    [Theory]
    [InlineData("for 2-4 years", "2-4 years")]
    [InlineData("for 2 - 4 yrs", "2 - 4 yrs")]
    [InlineData("for two to four years", "two to four years")]
    [InlineData("for between 2 and 4 years", "2 and 4 years")]
    [InlineData("for a maximum of 4 years", "maximum of 4 years")]
    [InlineData("for up to ten years", "up to ten years")]
    [InlineData("for less than 4 years", "less than 4 years")]
    [InlineData("for 4 years at most", "4 years at most")]
    [InlineData("for 4 years or less", "4 years or less")]
    public void Years_with_an_upper_end_are_found_in_each_way_of_writing_them(string written, string found)
    {
        using var site = TestSite.Whole().Edit("roles/clerk/qualifications.md", "for others", written);

        var problem = Assert.Single(site.Check().Diagnostics);

        Assert.Equal(Rules.CappedExperience, problem.Rule);
        Assert.StartsWith($"'{found}' ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("for 4 years")]
    [InlineData("for 2-4+ years")]
    [InlineData("for more than 4 years")]
    [InlineData("for at least four years")]
    [InlineData("for not less than four years")]
    [InlineData("for 2 to 4 months")]
    [InlineData("since 2024, years ago")]
    [InlineData("for children of 5 to 11 years of age")]
    public void Years_without_an_upper_end_are_left_alone(string written)
    {
        using var site = TestSite.Whole().Edit("roles/clerk/qualifications.md", "for others", written);

        Assert.Empty(site.Problems());
    }

    [Fact]
    public void A_note_on_leaning_words_never_keeps_a_site_from_being_published()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "You keep our papers.", "You support, share, support, share and support.");

        var result = site.Build(strict: true);

        Assert.Equal(["HG334"], result.Codes());
        Assert.NotNull(result.Written);
        Assert.Contains("feminine side: 5 to 0 masculine (most of all support 3, share 2)", result.Listing(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_lean_in_a_role_without_an_advert_are_told_at_its_start()
    {
        using var site = TestSite.Whole().Edit("roles/clerk/responsibilities.md", "Opens it", "Support, share, support, share and support it");
        var path = site.PathOf("roles/clerk/description.md");
        File.WriteAllText(path, File.ReadAllText(path)[..(File.ReadAllText(path).LastIndexOf("---", StringComparison.Ordinal) + 4)]);

        Assert.Contains(site.Problems(), problem => problem.StartsWith("input/roles/clerk/description.md(1,1): note HG334", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("severity: warning", "severity: error", "HG310")]
    [InlineData("coding: jargon", "coding: jargn", "HG310")]
    [InlineData("why: it says nothing of the work", "wy: it says nothing of the work", "HG301")]
    [InlineData("    instead: name the skill and its grade\n", "", "HG302")]
    [InlineData("source: office\nbalance", "source: ofice\nbalance", "HG606")]
    [InlineData("forms: [rock star, rockstar]", "forms: [rock star, Rock-Star]", "HG317")]
    [InlineData("forms: [rock star, rockstar]", "forms: [rock star, Young]", "HG317")]
    [InlineData("forms: [rock star, rockstar]", "forms: []", "HG302")]
    [InlineData("forms: [rock star, rockstar]", "forms: [rock star, '?']", "HG303")]
    [InlineData("masculine: [compet, decisi, lead]", "masculine: [compet, Decisi, lead]", "HG303")]
    [InlineData("masculine: [compet, decisi, lead]", "masculine: [compet, ' ', lead]", "HG303")]
    [InlineData("feminine: [share, support]", "feminine: [share, lead]", "HG317")]
    [InlineData("    publisher: The office\n", "", "HG302")]
    [InlineData("balance:\n", "weights: 1\nbalance:\n", "HG301")]
    public void A_fault_in_the_list_of_words_is_told_once(string old, string replacement, string code)
    {
        using var site = TestSite.Whole().Edit("data/wording.yml", old, replacement);

        var problem = Assert.Single(site.Check().Diagnostics);

        Assert.Equal((code, "input/data/wording.yml"), (problem.Rule.Code, problem.Place.Path));
    }

    [Fact]
    public void The_list_of_the_guide_holds_together_and_passes_over_plain_words_of_work()
    {
        var list = File.ReadAllText(Path.Join(TestSite.Repository, "input", "data", "wording.yml"));
        using var site = TestSite.Whole().With("data/wording.yml", list);

        Assert.Empty(site.Problems());
        site.Edit("roles/clerk/description.md", "You keep our papers.", "You cooperate with the theatre of the Isle of Man, care for young people, list your pronouns (she/her), check the shelf by hand, and tell Hermann what is missing.");
        Assert.Empty(site.Problems());
    }

    [Theory]
    [InlineData("He files.", "HG330")]
    [InlineData("The clerk does this in his own time.", "HG330")]
    [InlineData("For a recent graduate.", "HG330")]
    [InlineData("For recent\ncollege graduates.", "HG330")]
    [InlineData("With two salesmen.", "HG330")]
    [InlineData("The clerk says what he or she thinks.", "HG331")]
    [InlineData("The clerk says what he/she thinks.", "HG331")]
    [InlineData("There is an age limit.", "HG330")]
    [InlineData("For digital natives.", "HG331")]
    [InlineData("For an able-bodied clerk.", "HG331")]
    [InlineData("For a coding ninja.", "HG331")]
    [InlineData("For a native English speaker.", "HG331")]
    public void The_list_of_the_guide_finds_what_adverts_are_known_for(string sentence, string code)
    {
        var list = File.ReadAllText(Path.Join(TestSite.Repository, "input", "data", "wording.yml"));
        using var site = TestSite.Whole().With("data/wording.yml", list).Edit("roles/clerk/description.md", "You keep our papers.", sentence);

        Assert.Equal([code], site.Check().Codes());
    }

    [Fact]
    public void A_phrase_is_found_behind_many_that_almost_are_one()
    {
        var many = new StringBuilder();
        for (var line = 0; line < 1000; line++)
        {
            many.Append("The rock and the rock of rock, a star. ");
        }

        using var site = TestSite.Whole().Edit("roles/clerk/description.md", "You keep our papers.", $"{many}You are a rock star.");

        Assert.Equal(17, Assert.Single(site.Check().Diagnostics).Place.Line);
    }
}
