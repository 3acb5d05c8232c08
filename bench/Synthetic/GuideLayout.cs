using System.Globalization;
using System.Text;

namespace HiringGuide.Bench.Synthetic;

/// <summary>
/// The guide as docs/content-format.md wants it: a folder a role with eight section pages. What that format asks for and the facts do not have (names of
/// bullets, an interview, an occupation) is filled with the least that it takes.
/// </summary>
internal static class GuideLayout
{
    private const string ReviewedUntil = "2027-12-31";

    private const string Settings = """
        name: Hiring Guide
        tagline: A synthetic guide.
        description: A guide made of drawn words, to measure generators with.
        baseUrl: https://example.com/
        organisation: Hiring Guide contributors
        licence:
          name: CC BY 4.0
          url: https://creativecommons.org/licenses/by/4.0/
        faqStructuredData: true

        """;

    private const string Sources = """
        drawn:
          title: Drawn numbers
          publisher: Nobody
          licence: Public domain
          url: https://drawn.example/
          attribution: Drawn with a fixed seed.
          about: Numbers without a meaning.

        """;

    private const string Occupation = $"""
        code: 00-0000
        title: Drawn roles
        reviewBy: {ReviewedUntil}

        """;

    /// <summary>Writes <c>input/</c> below a folder.</summary>
    public static void Write(int count, string folder)
    {
        var input = Path.Join(folder, "input");
        WriteFile(Path.Join(input, "site.yml"), Settings);
        WriteFile(Path.Join(input, "data", "sources.yml"), Sources);
        WriteFile(Path.Join(input, "data", "occupations", "00-0000.yml"), Occupation);
        foreach (var (order, category) in SyntheticGuide.Categories.Index())
        {
            WriteFile(Path.Join(input, "categories", $"{category}.md"), CategoryPage(category, order));
        }

        foreach (var role in SyntheticGuide.Roles(count))
        {
            WriteRole(role, Path.Join(input, "roles", role.Slug));
        }
    }

    /// <summary>The section pages of a role: file name and text.</summary>
    internal static IEnumerable<(string Name, string Text)> SectionsOf(SyntheticRole role)
    {
        var names = new BulletNames();
        yield return ("description.md", Description(role));
        yield return ("responsibilities.md", Lines(role.Responsibilities.Select(sentence => names.Bullet(sentence))));
        yield return ("qualifications.md", Lines(["## Qualifications", "", .. role.Qualifications.Select(sentence => $"{names.Bullet(sentence)} (trainable)"), "", "## Prerequisites", "", "- **Right to work.** Can work in the country of the job."]));
        yield return ("skills.md", Lines(["---", "hard:", .. role.HardSkills.SelectMany(SkillLines), "soft:", .. role.SoftSkills.SelectMany(SkillLines), "---"]));
        yield return ("salary.md", Lines(["---", "occupation: { code: 00-0000, fit: weak, why: Drawn. }", "bands:", .. role.Bands.Select(BandLine), "---"]));
        yield return ("interview.md", Interview(role));
        yield return ("tools.md", Lines(["---", "groups:", .. role.Tools.SelectMany(ToolLines), "---"]));
        yield return ("faq.md", string.Join('\n', role.Questions.Select(question => $"## {question.Asked}?\n\nGrade: practice\n\n{question.Answer}\n")));
    }

    private static void WriteRole(SyntheticRole role, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in SectionsOf(role))
        {
            File.WriteAllText(Path.Join(folder, name), text);
        }
    }

    private static string CategoryPage(string slug, int order) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: {char.ToUpperInvariant(slug[0])}{slug[1..]}
        summary: The roles of the field {slug}, made of drawn words so that generators have the same work to do.
        order: {order}
        ---

        """);

    private static string Description(SyntheticRole role) => $$"""
        ---
        title: {{role.Title}}
        category: {{role.Category}}
        level: {{role.Level}}
        summary: {{role.Summary}}
        related:
          roles: [{{string.Join(", ", role.Related)}}]
        reviewed: 2026-01-01
        reviewer: Nobody
        reviewBy: {{ReviewedUntil}}
        updated: {{role.Updated}}
        ---

        {{HugoLayout.Body(role, slug => $"../{slug}/description.md")}}
        {requirements}

        """;

    private static string Interview(SyntheticRole role) => $"""
        ---
        stages:
          - stage: Talk
            minutes: 30
            who: Anyone
            purpose: Decides.
        ---

        ## What did you last do with it?

        Tests: {role.HardSkills[0].Name}

        Stage: Talk

        ### Probes

        - And before?

        ### Scores

        - 1: Nothing.
        - 3: Something.
        - 5: Everything.

        """;

    private static string[] SkillLines(Skill skill) => [$"  - skill: {skill.Name}", "    grade: working", "    need: trainable", $"    why: {skill.Detail[..^1]}"];

    private static string BandLine(Band band) => string.Create(
        CultureInfo.InvariantCulture,
        $"  - {{ level: {band.Level}, low: {band.Low}, high: {band.High}, currency: USD, source: drawn, area: Everywhere, period: 2026, retrieved: 2026-01-01 }}");

    private static string[] ToolLines(ToolGroup group) => [$"  - group: {group.Name}", "    use: Drawn.", "    tools:", .. group.Items.Select(item => $"      - {{ tool: {item}, why: Drawn }}")];

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"{line}\n"));

    private static void WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Cuts each sentence of a role into the bold name that the format asks for and the rest: three words, or more where these are taken.</summary>
    private sealed class BulletNames
    {
        private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

        public string Bullet(string sentence)
        {
            var words = sentence.Split(' ');
            var length = 3;
            while (!taken.Add(string.Join(' ', words[..length])))
            {
                length++;
            }

            return $"- **{string.Join(' ', words[..length])}** {string.Join(' ', words[length..])}";
        }
    }
}
