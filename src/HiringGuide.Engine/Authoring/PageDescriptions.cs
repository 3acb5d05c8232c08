using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using static HiringGuide.Engine.Authoring.KeyDescription;

namespace HiringGuide.Engine.Authoring;

/// <summary>The keys of pages: the front matter of every kind of Markdown file that has some.</summary>
internal static class PageDescriptions
{
    private static readonly KeyDescription Aliases = Names("aliases", "Old addresses of the page, from the root with a slash at both ends. They lead to the new one.").Optional();
    private static readonly KeyDescription Draft = Flag("draft", "Left out of 'guide build' while true.").Optional();
    private static readonly KeyDescription PublishDate = Day("publishDate", "Left out of builds before this day.").Optional();
    private static readonly KeyDescription Order = Number("order", "Its place among equals, lowest first.").Optional();

    private static readonly IReadOnlyList<KeyDescription> Review =
    [
        Day("reviewed", "The day the page was last read against the facts."),
        Text("reviewer", "Who read it."),
        Day("reviewBy", "The last day on which that reading counts. From the day after on, the page says that it is overdue."),
        Day("updated", "The last change that a reader would notice.").Optional(),
    ];

    private static readonly IReadOnlyList<KeyDescription> SkillKeys =
    [
        Text("skill", "The skill's name, spelt the same in every role."),
        Choice("grade", SectionParser.Grades, "How well: awareness knows what it is for; working does everyday tasks with some help; practitioner does demanding tasks alone; expert sets the way others do it."),
        Choice("need", SectionParser.Needs, "Without it no hire, learnt on the job, or a plus."),
        Text("why", "A phrase without a full stop: what this person does with the skill."),
    ];

    private static readonly IReadOnlyList<KeyDescription> CommonKeys = [Text("title", "The heading of the page."), Summary("What the reader finds here, in 60 to 200 characters."), Order];

    private static readonly IReadOnlyList<KeyDescription> TermKeys =
    [
        Text("title", "The name as the roles spell it; the file is called after it."),
        Summary("What it is, in 60 to 200 characters."),
        Names("alsoKnownAs", "Other names that people search for.").Optional(),
    ];

    public static IReadOnlyList<FileDescription> All { get; } =
    [
        new("role-description", "roles/*/description.md", "The front matter of a role; the body is the advert to copy.",
        [
            Text("title", "The role's title in sentence case, singular."),
            Text("plural", "The plural, where the title with an s is wrong.").Optional(),
            Text("article", "a or an, where the guess is wrong.").Optional(),
            Text("category", "A file of input/categories/, without its ending."),
            Text("family", "A file of input/families/, without its ending, where the role is a rung of its ladder.").Optional(),
            Choice("level", LevelNames.All, "How senior the role is."),
            Order,
            Names("alsoKnownAs", "Other titles that people search for.").Optional(),
            Summary("What the person does and where the role ends, in 60 to 200 characters."),
            Group("related", "The author's choice, shown before what the build finds.",
            [
                Names("roles", "Slugs of roles.").Optional(),
                Names("articles", "Slugs of articles.").Optional(),
            ]).Optional(),
            Aliases,
            .. Review,
            Draft,
            PublishDate,
        ]),
        new("role-skills", "roles/*/skills.md", "The skills of a role.",
        [
            Groups("hard", "What is learnt and can be shown.", SkillKeys),
            Groups("soft", "How somebody works with others.", SkillKeys),
        ]),
        new("role-salary", "roles/*/salary.md", "Which published figures stand for the pay of a role, and how well they fit.",
        [
            Group("occupation", "The occupation whose wages are shown.",
            [
                Text("code", "A file of input/data/occupations/, without its ending."),
                Choice("fit", SalaryParser.Fits, "How well the code fits the title."),
                Text("why", "One or two sentences on how well the code fits."),
            ]),
            Groups("alsoConsidered", "Other plausible codes; each has its file.",
            [
                Text("code", "A file of input/data/occupations/, without its ending."),
                Text("why", "When this code would be the better one."),
            ]).Optional(),
            Group("reading", "The guide's own reading of the distribution, labelled as such.",
            [
                Choice("from", SalaryParser.PercentileKeys, "The lower percentile."),
                Choice("to", SalaryParser.PercentileKeys, "The higher percentile."),
                Text("why", "Why this stretch, in a sentence."),
            ]).Optional(),
            Text("survey", "A population of the occupation's experience.").Optional(),
            Groups("bands", "Published pay by level, each with a source of its own.",
            [
                Choice("level", LevelNames.All, "The level that is paid so."),
                Number("low", "The low end, a year."),
                Number("high", "The high end, a year."),
                .. DataDescriptions.Origin,
            ]).Optional(),
        ]),
        new("role-interview", "roles/*/interview.md", "The stages of a role's interview; its questions are the body.",
        [
            Groups("stages", "In the order in which candidates meet them.",
            [
                Text("stage", "Its name; questions refer to it."),
                Number("minutes", "How long it takes."),
                Text("who", "Who sits there for the employer."),
                Text("purpose", "What the stage decides, in one sentence."),
            ]),
        ]),
        new("role-tools", "roles/*/tools.md", "The tools of a role, in groups by use.",
        [
            Groups("groups", "Tools that serve one use.",
            [
                Text("group", "The name of the group."),
                Text("use", "What this role does with these tools, in one sentence."),
                Groups("tools", "The tools of the group.",
                [
                    Text("tool", "The tool's name, spelt the same in every role."),
                    Text("why", "A phrase without a full stop: what is done with it."),
                ]),
            ]),
        ]),
        new("category", "categories/*.md", "A field of work.", [.. CommonKeys, Aliases]),
        new("family", "families/*.md", "Roles that form one ladder; the roles name the family.", [.. CommonKeys, Aliases]),
        new("skill", "skills/*.md", "Prose about a skill that roles use.", TermKeys),
        new("tool", "tools/*.md", "Prose about a tool that roles use.", TermKeys),
        new("article", "articles/*.md", "A guide that belongs to no single role.",
        [
            Text("title", "The heading of the article."),
            Summary("What the reader can do afterwards, in 60 to 200 characters."),
            Group("about", "What the article treats; those pages link to it.",
            [
                Names("roles", "Slugs of roles.").Optional(),
                Names("skills", "Names of skills.").Optional(),
                Names("tools", "Names of tools.").Optional(),
            ]).Optional(),
            Order,
            Names("related", "Slugs of other articles.").Optional(),
            Aliases,
            .. Review,
            Draft,
            PublishDate,
        ]),
        new("comparison", "comparisons/*.md", "Two roles side by side; the file's name says which.",
        [
            Text("title", "The heading of the page."),
            Summary("The difference that decides, in 60 to 200 characters."),
            Aliases,
            .. Review,
            Draft,
            PublishDate,
        ]),
        new("page", "pages/*.md", "A page about the guide itself; every page links to it.",
        [
            Text("title", "The heading of the page, and the link to it."),
            Summary("What the page says, in 60 to 200 characters."),
            .. Review,
        ]),
    ];
}
