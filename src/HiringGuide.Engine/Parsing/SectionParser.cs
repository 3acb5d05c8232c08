using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Parsing;

/// <summary>The sections that are bullets, lists or questions. Salary and interview have parsers of their own.</summary>
internal static class SectionParser
{
    /// <summary>Blocks of an advert that the build fills from other sections.</summary>
    public const string RequirementsBlock = "requirements";
    public const string NiceBlock = "nice-to-have";
    public const string PrerequisitesBlock = "prerequisites";

    public static readonly IReadOnlyList<string> Grades = ["awareness", "working", "practitioner", "expert"];
    public static readonly IReadOnlyList<string> Needs = ["must", "trainable", "nice"];
    private static readonly IReadOnlyList<string> Bases = ["research", "practice", "opinion"];

    public static JobAdvert Advert(Document document, DiagnosticBag log)
    {
        var body = ProseParser.ParseToCut(document, new ProseParser.Manners("advert-", MayHavePlaceholders: true), log);
        if (body.WasRefused)
        {
            return new JobAdvert(Prose.Empty, []);
        }

        var braces = ProseParser.BracesOf(body);
        if (body.IsEmpty)
        {
            log.Report(Rules.MissingSection, document.File.Start, "The description has no advert under its front matter.", "write the advert to copy");
        }
        else
        {
            CheckBlocks(body, braces, log);
        }

        return new JobAdvert(body.ToProse(), braces);
    }

    /// <summary>A name that is filled with a block stands alone in its paragraph, and the requirements stand there once.</summary>
    private static void CheckBlocks(MarkdownProse advert, IReadOnlyList<Authored<string>> names, DiagnosticBag log)
    {
        var alone = ProseCarver.BlockNamesIn(advert).ToHashSet();
        foreach (var name in names.Where(name => name.Value is RequirementsBlock or NiceBlock or PrerequisitesBlock && !alone.Contains(name.Place)))
        {
            log.Report(Rules.UndeclaredPlaceholder, name.Place, $"'{{{name.Value}}}' stands for a whole block, and so not inside other text.", "put it on a line of its own, with a blank line before and after");
        }

        var shown = names.Where(name => name.Value == RequirementsBlock).ToList();
        if (shown.Count > 1)
        {
            log.Report(Rules.AdvertWithoutRequirements, shown[1].Place, $"The advert shows its requirements {shown.Count} times.", "keep one of them");
        }
        else if (shown.Count == 0 && !names.Any(name => Suggestion.FindNearest(name.Value, [RequirementsBlock]) is not null))
        {
            log.Report(Rules.AdvertWithoutRequirements, ProseCarver.StartOf(advert), "The advert does not show its requirements.", $"put {{{RequirementsBlock}}} on a line of its own, under its heading");
        }
    }

    public static BulletSection Responsibilities(Document document, DiagnosticBag log)
    {
        NoKeys(document, log);
        var body = ProseParser.ParseToCut(document, new ProseParser.Manners("responsibilities-"), log);
        var section = BulletsOf(body, "responsibility-", needsMark: false, log);
        if (section.Bullets.Count == 0 && !body.WasRefused)
        {
            log.Report(Rules.MissingSection, document.File.Start, "There is no responsibility here.", "write bullets that start with a name in bold");
        }

        return section;
    }

    /// <summary>Qualifications, and the prerequisites that share their file.</summary>
    public static (BulletSection Qualifications, BulletSection Prerequisites) Qualifications(Document document, DiagnosticBag log)
    {
        NoKeys(document, log);
        var body = ProseParser.ParseToCut(document, new ProseParser.Manners("qualifications-"), log);
        var qualifications = BulletSection.Empty;
        var prerequisites = BulletSection.Empty;
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (heading, part) in ProseCarver.PartsOf(body, level: 2))
        {
            if (heading is null)
            {
                log.Report(Rules.WrongShape, ProseCarver.StartOf(part), "Text stands before the first heading.", "put it under ## Qualifications or ## Prerequisites");
                continue;
            }

            if (!found.Add(heading.Text))
            {
                log.Report(Rules.RepeatedName, heading.Place, $"The heading '{heading.Text}' stands here a second time.", "put all its bullets under one");
                continue;
            }

            switch (heading.Text)
            {
                case "Qualifications":
                    qualifications = Part(heading, part, "qualification-", needsMark: true, log);
                    break;
                case "Prerequisites":
                    prerequisites = Part(heading, part, "prerequisite-", needsMark: false, log);
                    break;
                default:
                    log.Report(Rules.UnknownValue, heading.Place, $"'{heading.Text}' is not a heading of this file.", Suggestion.For(heading.Text, ["Qualifications", "Prerequisites"], "the headings are ## Qualifications and ## Prerequisites"));
                    break;
            }
        }

        var hasUnknown = found.Any(text => text is not ("Qualifications" or "Prerequisites"));
        foreach (var wanted in new[] { "Qualifications", "Prerequisites" }.Where(wanted => !body.WasRefused && !hasUnknown && !found.Contains(wanted)))
        {
            log.Report(Rules.MissingSection, document.File.Start, $"The heading '{wanted}' is missing.", $"add ## {wanted} with its bullets");
        }

        return (qualifications, prerequisites);
    }

    public static SkillList Skills(Document document, DiagnosticBag log)
    {
        var fields = new Fields(document.Keys, log);
        var skills = new SkillList(ProseParser.Parse(document, new ProseParser.Manners("skills-"), log), Demands("hard"), Demands("soft"));
        fields.Close();
        return skills;

        IReadOnlyList<SkillDemand> Demands(string key)
        {
            var demands = fields.Groups(key).Select(group => DemandOf(group, log)).ToList();
            if (demands.Count == 0 && !fields.IsReportedElsewhere(key))
            {
                fields.Report(Rules.MissingField, key, $"There is no {key} skill here.", "list skills with skill, grade, need and why");
            }

            return demands;
        }
    }

    public static Toolbox Tools(Document document, DiagnosticBag log)
    {
        var fields = new Fields(document.Keys, log);
        var groups = fields.Groups("groups").Select(group => GroupOf(group, log)).ToList();
        if (groups.Count == 0 && !fields.IsReportedElsewhere("groups"))
        {
            fields.Report(Rules.MissingField, "groups", "There is no group of tools here.", "list groups with group, use and tools");
        }

        fields.Close();
        return new Toolbox(ProseParser.Parse(document, new ProseParser.Manners("tools-"), log), groups);
    }

    public static FaqList Faq(Document document, DiagnosticBag log)
    {
        NoKeys(document, log);
        var body = ProseParser.ParseToCut(document, new ProseParser.Manners("faq-", HeadingsReportedElsewhere: 2), log);
        var entries = new List<FaqEntry>();
        foreach (var (heading, part) in ProseCarver.PartsOf(body, level: 2))
        {
            if (heading is null)
            {
                foreach (var stray in ProseCarver.AnswersIn(part))
                {
                    log.Report(Rules.AnswerWithoutQuestion, stray, "An answer stands here without its question.", "put its question above it as a heading: ## …?");
                }
            }
            else if (heading.Text.Length == 0)
            {
                log.Report(Rules.AnswerWithoutQuestion, heading.Place, "An answer stands under a heading that asks nothing.", "write the question into the heading");
            }
            else if (FindEntry(heading, part, log) is { } entry)
            {
                entries.Add(entry);
            }
        }

        if (entries.Count == 0 && body.IsEmpty && !body.WasRefused)
        {
            log.Report(Rules.MissingSection, document.File.Start, "There is no question here.", "write questions as headings, each with its grade and its answer");
        }

        return new FaqList(entries);
    }

    private static FaqEntry? FindEntry(ProseHeading heading, MarkdownProse part, DiagnosticBag log)
    {
        if (part.IsEmpty)
        {
            log.Report(Rules.UnansweredQuestion, heading.Place, $"'{heading.Text}' has no answer.", "answer it, or delete it");
            return null;
        }

        if (ProseCarver.TakeLabelled(part, "Grade:") is not { Value.Value.Length: > 0 } graded)
        {
            log.Report(Rules.UngradedAnswer, heading.Place, $"The answer to '{heading.Text}' does not say what it rests on.", "start it with a paragraph Grade: research, Grade: practice or Grade: opinion");
            return null;
        }

        if (graded.Others.IsEmpty)
        {
            var help = graded.Value.Value.Contains('\n', StringComparison.Ordinal) ? "leave a blank line between the grade and the answer" : "answer it, or delete it";
            log.Report(Rules.UnansweredQuestion, heading.Place, $"'{heading.Text}' has a grade and no answer.", help);
            return null;
        }

        var word = graded.Value.Value.Split(',', ' ', '\n')[0].ToLowerInvariant();
        var basis = (Basis)new Fields(YamlMap.EmptyAt(graded.Value.Place), log).ChoiceOf(graded.Value with { Value = word }, "grade", Bases);
        var citation = ProseCarver.FindCitation(graded.Paragraph);
        if (word == "research" && citation is null or { Url: "" })
        {
            log.Report(Rules.UncitedResearch, graded.Value.Place, "An answer graded as research cites none.", "write Grade: research, [who, year](address)");
        }
        else if (citation is { Url: var url } && !WebAddress.HasScheme(url))
        {
            log.Report(Rules.BrokenLink, graded.Value.Place, $"'{url}' is not the address of what is cited.", "write it whole, such as https://example.com/");
        }

        return new FaqEntry(heading.Text, heading.Anchor, basis, citation, graded.Others.ToProse());
    }

    private static SkillDemand DemandOf(Fields fields, DiagnosticBag log)
    {
        var demand = new SkillDemand(fields.Name("skill"), (Grade)(fields.Choice("grade", Grades) + 1), (Need)fields.Choice("need", Needs), fields.Text("why").TrimEnd('.')) { PlacedWhy = fields.Placed("why") };
        fields.Close();
        return Sluggable(demand.Skill, log) ? demand : demand with { Skill = demand.Skill with { Value = "" } };
    }

    private static ToolGroup GroupOf(Fields fields, DiagnosticBag log)
    {
        var name = fields.Text("group");
        var tools = fields.Groups("tools").Select(tool => ToolOf(tool, log)).ToList();
        if (tools.Count == 0 && !fields.IsReportedElsewhere("tools"))
        {
            log.Report(Rules.EmptyToolGroup, fields.PlaceOf("group"), $"The group '{name}' has no tools.", "list some, or delete the group");
        }

        var group = new ToolGroup(name, fields.Text("use"), tools);
        fields.Close();
        return group;
    }

    private static ToolUse ToolOf(Fields fields, DiagnosticBag log)
    {
        var use = new ToolUse(fields.Name("tool"), fields.Text("why").TrimEnd('.'));
        fields.Close();
        return Sluggable(use.Tool, log) ? use : use with { Tool = use.Tool with { Value = "" } };
    }

    private static bool Sluggable(Authored<string> name, DiagnosticBag log)
    {
        if (name.Value.Length == 0 || Slug.For(name.Value).Length > 0)
        {
            return true;
        }

        log.Report(Rules.BadSlug, name.Place, $"'{name.Value}' has no letter or digit to make an address of.", "write its name in Latin letters");
        return false;
    }

    private static BulletSection Part(ProseHeading heading, MarkdownProse part, string prefix, bool needsMark, DiagnosticBag log)
    {
        var section = BulletsOf(part, prefix, needsMark, log);
        if (section.Bullets.Count == 0 && !part.IsEmpty)
        {
            log.Report(Rules.EmptyHeading, heading.Place, $"No bullet stands under '{heading.Text}'.", "write bullets that start with a name in bold");
        }

        return section;
    }

    private static BulletSection BulletsOf(MarkdownProse prose, string prefix, bool needsMark, DiagnosticBag log)
    {
        var (before, bullets, after) = ProseCarver.BulletsOf(prose);
        if (!after.IsEmpty)
        {
            log.Report(Rules.WrongShape, ProseCarver.StartOf(after), "Text stands after the bullets.", "put it before them");
        }

        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return new BulletSection(before.ToProse(), [.. bullets.Select(bullet => BulletOf(bullet, prefix, needsMark, taken, log))]);
    }

    private static NamedBullet BulletOf(MarkdownProse bullet, string prefix, bool needsMark, Dictionary<string, int> taken, DiagnosticBag log)
    {
        var whole = bullet.ToProse();
        var (found, need, unknown, ends) = BulletEnds.Of(whole);
        var place = ProseCarver.StartOf(bullet);
        if (found is not { } name)
        {
            log.Report(Rules.UnnamedBullet, place, "This bullet does not start with its name in bold.", "write - **Name.** What it means.");
            return new NamedBullet(new Authored<string>("", place), prefix, whole, need) { Ends = ends };
        }

        if (unknown is { } mark && Suggestion.FindNearest(mark.Value, ["must", "essential", "trainable", "nice"]) is { } nearest)
        {
            log.Report(Rules.UnknownValue, mark.Place, $"'({mark.Value})' is not a mark.", $"did you mean '({nearest})'?");
        }
        else if (needsMark && need is null)
        {
            log.Report(Rules.UnmarkedQualification, place, $"'{name.Value}' does not say how much it matters.", "end it with (must), (trainable) or (nice)");
        }

        return new NamedBullet(name, ProseParser.UniqueAnchor(taken, prefix, name.Value), whole, need) { Ends = ends };
    }

    private static void NoKeys(Document document, DiagnosticBag log) => new Fields(document.Keys, log).Close();
}
