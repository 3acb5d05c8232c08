using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using static HiringGuide.Engine.Authoring.KeyDescription;

namespace HiringGuide.Engine.Authoring;

/// <summary>The keys of the files that are nothing but keys.</summary>
internal static class DataDescriptions
{
    /// <summary>Where and when a figure was published and read.</summary>
    public static IReadOnlyList<KeyDescription> Origin { get; } =
    [
        Text("source", "A name of data/sources.yml."),
        Text("area", "The area the figure speaks of, as its publisher names it."),
        new("period", KeyShape.Period, "What the figure speaks of: 2025, 2025-05 or 2025-07/2026-06."),
        Day("retrieved", "The day it was read."),
        Text("currency", "Three capital letters, such as USD."),
    ];

    private static readonly IReadOnlyList<KeyDescription> SourceKeys =
    [
        Text("title", "What is published, by its name."),
        Text("publisher", "Who publishes it."),
        Text("licence", "Under which licence it may be shown."),
        Address("url", "Where a reader finds it."),
    ];

    public static IReadOnlyList<FileDescription> All { get; } =
    [
        new("site", "site.yml", "What the site is called and where it stands.",
        [
            Text("name", "The site's name."),
            Text("tagline", "One line for the home page."),
            Text("description", "One or two sentences for search engines."),
            Address("baseUrl", "The address of the site."),
            Address("editUrl", "Where a file is edited; {path} stands for the file.").Optional(),
            Text("organisation", "Who publishes the guide."),
            Group("licence", "The licence of the guide's text.",
            [
                Text("name", "Its name."),
                Address("url", "Where it can be read."),
            ]),
            Group("admin", "An editor of the guide in the browser, at /admin/. Left out: there is none.",
            [
                Choice("backend", AdminSettings.Backends, "github makes a pull request of each change; test-repo keeps it in the browser, to try the editor out."),
                Text("repo", "The repository on GitHub, as owner/name.").Optional(),
                Text("branch", "The branch that pull requests are made against; main unless given.").Optional(),
                Address("signIn", "The service that signs editors in to GitHub; Netlify's unless given.").Optional(),
            ]).Optional(),
            Names("gone", "Addresses that were given up for good, from the root with a slash at both ends.").Optional(),
            Flag("faqStructuredData", "FAQPage in structured data; off unless true.").Optional(),
            NamedGroups("placeholders", "Every placeholder an advert may use.",
            [
                Text("label", "What the form calls it."),
                Text("example", "What the page shows until it is filled in."),
            ]).Optional(),
        ]),
        new("occupation", "data/occupations/*.yml", "The published wages of an occupation, a line a figure.",
        [
            Text("code", "The code of the occupation; the file is called after it."),
            Text("title", "The occupation, as its publisher names it."),
            Day("reviewBy", "The last day on which the figures count as current."),
            Groups("figures", "Percentiles of pay. The first line is the country's.",
            [
                .. Origin,
                .. SalaryParser.PercentileKeys.Select(key => Number(key, $"The percentile {key[1..]} of a year's pay; left out where it was not published.").Optional()),
                Number("topCoded", "Missing percentiles are at or above this value.").Optional(),
                Text("excludes", "What the figure leaves out.").Optional(),
            ]).Optional() with { AtLeastOneOf = SalaryParser.PercentileKeys },
            Groups("levels", "The four prevailing wage levels of an area, a year.",
            [
                .. Origin,
                Number("level1", "Level 1, entry."),
                Number("level2", "Level 2, qualified."),
                Number("level3", "Level 3, experienced."),
                Number("level4", "Level 4, fully competent."),
            ]).Optional(),
            Groups("experience", "A survey's pay by years of experience.",
            [
                .. Origin,
                Text("population", "Who was asked; a role's salary.md names it under survey."),
                Text("years", "The years of experience, such as 3-5."),
                Number("n", "How many people answered."),
                Number("p25", "The lower quartile."),
                Number("p50", "The median."),
                Number("p75", "The upper quartile."),
            ]).Optional(),
        ]),
        new("sources", "data/sources.yml", "Publishers of figures, each under the name by which figures cite it.",
        [
            .. SourceKeys,
            Text("attribution", "The line the publisher asks for."),
            new("about", KeyShape.Markdown, "What it measures, what it leaves out, how to read it."),
        ]) { HoldsNamedGroups = true },
        new("pay-rules", "data/pay-rules.yml", "What the place of a posting asks of the pay in it.",
        [
            Groups("places", "States, cities and countries with rules.",
            [
                Text("slug", "The last part of its address: lower case letters, digits, hyphens."),
                Text("name", "Its name."),
                Text("country", "The country it lies in."),
                Groups("rules", "What is asked there.",
                [
                    Choice("topic", PayRuleTopics.All, "What the rule is about."),
                    Text("says", "What the employer must do, or leave, in one or two sentences."),
                    Text("appliesTo", "Which employers are bound."),
                    Day("effective", "Since when; left out where the day could not be confirmed.").Optional(),
                    Text("effectiveNote", "What is known of the start where effective is left out.").Optional(),
                    Text("law", "The law and its section."),
                    Address("url", "Where the law can be read.").Optional(),
                ]) with { AtLeastOneOf = ["effective", "effectiveNote"] },
                Text("readIn", "What was read, honestly."),
                Day("checked", "The day it was read."),
                Day("reviewBy", "The last day on which that reading counts."),
            ]),
        ]),
        new("not-to-ask", "data/not-to-ask.yml", "What nobody asks in an interview.",
        [
            Groups("topics", "Topics, shown with every interview.",
            [
                Text("name", "The topic."),
                Names("dontAsk", "Questions that are asked and should not be."),
                Text("askInstead", "What to ask instead, or \"Nothing.\""),
                Text("why", "Why, with the law."),
                Group("source", "Who says so.",
                [
                    Text("text", "Its name."),
                    Address("url", "Where it can be read."),
                ]),
            ]),
        ]),
        new("changes", "data/changes.yml", "What those who use the open data should know of.",
        [
            Groups("changes", "A line a change.",
            [
                Day("date", "The day of the change."),
                Text("text", "What changed, in one sentence."),
            ]),
        ]),
        new("wording", "data/wording.yml", "The words an advert does without.",
        [
            NamedGroups("sources", "What the entries rest on, each under the name by which they cite it.", SourceKeys),
            Groups("terms", "Words and phrases, each with a reason and another wording.",
            [
                Names("forms", "Each form that is to be found: plurals, other spellings."),
                Names("except", "Longer phrases that are no finding.").Optional(),
                Choice("coding", WordingParser.Codings, "What the word is coded for."),
                Choice("severity", WordingParser.Severities, "error only for age, gender and slur."),
                Text("why", "What is wrong with it; follows a colon."),
                Text("instead", "What to write instead."),
                Text("source", "A name under sources."),
            ]),
            Group("balance", "Starts of words that readers take as masculine or feminine, lower case.",
            [
                Text("source", "A name under sources."),
                Names("masculine", "Taken as masculine.").Optional(),
                Names("feminine", "Taken as feminine.").Optional(),
                Names("neutral", "Whole words that only look like one of them.").Optional(),
            ]).Optional(),
        ]),
    ];
}
