using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>A role: a folder of section pages, one file a section.</summary>
internal static class RoleParser
{
    /// <summary>The sections, in the order a reader meets them; the file of each is its name with <c>.md</c>.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["description", "responsibilities", "qualifications", "skills", "salary", "interview", "tools", "faq"];

    /// <summary>Whether a file, by the parts of its path, is the section of a role; a role's folder may hold others, which no page is made of.</summary>
    public static bool IsSection(IReadOnlyList<string> parts) => parts is ["roles", _, [.. var name, '.', 'm', 'd']] && Sections.Contains(name);

    /// <summary>The sections that a role has no file of, readable or not.</summary>
    public static IReadOnlyList<string> MissingSections(string slug, IReadOnlySet<string> allPaths) =>
        [.. Sections.Where(section => !allPaths.Contains($"{SourceReader.InputFolder}/roles/{slug}/{section}.md"))];

    /// <summary>Null after reporting where even the description cannot be read.</summary>
    public static RoleGuide? Find(string slug, IReadOnlyList<SourceFile> files, IReadOnlySet<string> allPaths, DiagnosticBag log)
    {
        var bySection = files.ToDictionary(file => file.Slug, StringComparer.Ordinal);
        var folder = $"{SourceReader.InputFolder}/roles/{slug}";
        foreach (var section in MissingSections(slug, allPaths))
        {
            log.Report(Rules.MissingSection, Place.StartOf($"{folder}/description.md"), $"The role has no {section}.md.", "write it; docs/content-format.md says what it holds");
        }

        if (!bySection.TryGetValue("description", out var description) || Document.Find(description, keysRequired: true, log) is not { } document)
        {
            foreach (var section in Sections.Skip(1))
            {
                ReadOnlyForProblems(section, bySection, log);
            }

            return null;
        }

        var fields = new Fields(document.Keys, log);
        var related = fields.FindGroup("related");
        var title = fields.Text("title");
        var qualifications = Section("qualifications", SectionParser.Qualifications, (BulletSection.Empty, BulletSection.Empty));
        var role = new RoleGuide
        {
            Slug = slug,
            Place = description.Start,
            Title = title,
            Plural = fields.FindOptionalText("plural") ?? $"{title}s",
            Article = fields.FindOptionalText("article") ?? ArticleFor(title),
            Category = fields.Name("category"),
            Family = fields.FindName("family"),
            Level = (Level)fields.Choice("level", LevelNames.All),
            IsLevelRead = LevelNames.All.Contains(fields.Placed("level").Text),
            Order = fields.FindNumber("order") ?? 0,
            AlsoKnownAs = fields.Texts("alsoKnownAs"),
            Summary = fields.Summary("summary"),
            PlacedSummary = fields.Placed("summary"),
            RelatedRoles = related?.Names("roles") ?? [],
            RelatedArticles = related?.Names("articles") ?? [],
            Aliases = PageParser.AliasesOf(fields, log),
            Review = PageParser.ReviewOf(fields),
            Publication = PageParser.PublicationOf(fields),
            Advert = SectionParser.Advert(document, log),
            Responsibilities = Section("responsibilities", SectionParser.Responsibilities, BulletSection.Empty),
            Qualifications = qualifications.Item1,
            Prerequisites = qualifications.Item2,
            Skills = Section("skills", SectionParser.Skills, SkillList.Empty),
            Salary = Section("salary", SalaryParser.Salary, SalaryTable.Empty),
            Interview = Section("interview", InterviewParser.Interview, InterviewKit.Empty),
            Tools = Section("tools", SectionParser.Tools, Toolbox.Empty),
            Faq = Section("faq", SectionParser.Faq, FaqList.Empty),
            Files = bySection.ToDictionary(file => file.Key, file => file.Value.Path, StringComparer.Ordinal),
        };
        related?.Close();
        fields.Close();
        CheckNames(role, log);
        return role;

        T Section<T>(string name, Func<Document, DiagnosticBag, T> parse, T otherwise) =>
            bySection.TryGetValue(name, out var file) && Document.Find(file, KeysRequiredIn(name), log) is { } section ? parse(section, log) : otherwise;
    }

    private static bool KeysRequiredIn(string section) => section is "skills" or "salary" or "interview" or "tools";

    private static void ReadOnlyForProblems(string section, Dictionary<string, SourceFile> files, DiagnosticBag log)
    {
        if (!files.TryGetValue(section, out var file) || Document.Find(file, KeysRequiredIn(section), log) is not { } document)
        {
            return;
        }

        _ = section switch
        {
            "responsibilities" => (object)SectionParser.Responsibilities(document, log),
            "qualifications" => SectionParser.Qualifications(document, log),
            "skills" => SectionParser.Skills(document, log),
            "salary" => SalaryParser.Salary(document, log),
            "interview" => InterviewParser.Interview(document, log),
            "tools" => SectionParser.Tools(document, log),
            _ => SectionParser.Faq(document, log),
        };
    }

    /// <summary>A name that a question may refer to stands for one thing only.</summary>
    private static void CheckNames(RoleGuide role, DiagnosticBag log)
    {
        var seen = new Dictionary<string, Place>(StringComparer.OrdinalIgnoreCase);
        var names = role.Responsibilities.Bullets.Concat(role.Qualifications.Bullets).Concat(role.Prerequisites.Bullets).Select(bullet => bullet.Name)
            .Concat(role.Skills.All.Select(demand => demand.Skill))
            .Where(name => name.Value.Length > 0);
        foreach (var name in names)
        {
            if (!seen.TryAdd(name.Value, name.Place))
            {
                log.Report(Rules.RepeatedName, name.Place, $"'{name.Value}' is named twice in this role; first at {seen[name.Value]}.", "give one of them another name");
            }
        }

        var skills = new Dictionary<string, Authored<string>>(StringComparer.Ordinal);
        foreach (var skill in role.Skills.All.Select(demand => demand.Skill).Where(skill => skill.Value.Length > 0))
        {
            var slug = Slug.For(skill.Value);
            if (!skills.TryAdd(slug, skill) && skills[slug] is var first && !first.Value.Equals(skill.Value, StringComparison.OrdinalIgnoreCase))
            {
                log.Report(Rules.RepeatedName, skill.Place, $"'{skill.Value}' is the skill '{first.Value}' once more, in another spelling; first at {first.Place}.", "keep one of them");
            }
        }
    }

    private static string ArticleFor(string title) => title is [var first, ..] && "aeiouAEIOU".Contains(first, StringComparison.Ordinal) || SpelledWithVowel(title) ? "an" : "a";

    /// <summary>Abbreviations whose first letter is spoken with a vowel: an HR generalist, an MRI technologist.</summary>
    private static bool SpelledWithVowel(string title) => title is [var first, var second, ..] && char.IsAsciiLetterUpper(second) && "FHLMNRSX".Contains(first, StringComparison.Ordinal);
}
