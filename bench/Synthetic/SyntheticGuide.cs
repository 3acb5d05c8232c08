using System.Globalization;

namespace HiringGuide.Bench.Synthetic;

/// <summary>A guide of any size, made of words drawn with one fixed seed: the same number of roles always gives the same guide.</summary>
internal sealed class SyntheticGuide
{
    private const uint Seed = 7;

    private static readonly string[] Words =
        ("architect design build review scale mentor deploy monitor plan estimate document test release secure automate integrate measure improve lead coach hire "
        + "interview assess compare latency throughput service queue cache database schema pipeline team roadmap incident budget vendor contract metric goal review "
        + "feedback customer product market revenue campaign ledger audit compliance policy benefit payroll").Split(' ');

    private static readonly string[] Levels = ["junior", "mid", "senior", "lead", "principal"];
    private static readonly string[] ToolGroups = ["Version Control", "CI CD", "Project Management", "Monitoring"];
    private static readonly string[] Headings = ["About the role", "What great looks like", "How to interview", "Where to find candidates"];

    private readonly SeededStream stream = new(Seed);
    private readonly string[] slugs;

    private SyntheticGuide(int count) =>
        slugs = [.. Enumerable.Range(0, count).Select(index => string.Create(CultureInfo.InvariantCulture, $"role-{index:00000}"))];

    public static IReadOnlyList<string> Categories { get; } =
        ["engineering", "data", "design", "product", "marketing", "sales", "finance", "people", "operations", "security", "support", "legal"];

    /// <summary>The roles one after the other, in the order of their slugs; none is kept.</summary>
    public static IEnumerable<SyntheticRole> Roles(int count)
    {
        var guide = new SyntheticGuide(count);
        return Enumerable.Range(0, count).Select(guide.Next);
    }

    private SyntheticRole Next(int index)
    {
        // The order of these lines is the order in which words are drawn.
        var lowest = 60_000 + (1_000 * stream.Between(0, 60));
        return new SyntheticRole
        {
            Slug = slugs[index],
            Category = Categories[index % Categories.Count],
            Level = Levels[index % Levels.Length],
            Updated = string.Create(CultureInfo.InvariantCulture, $"2026-{1 + (index % 12):00}-{1 + (index % 28):00}"),
            Title = string.Create(CultureInfo.InvariantCulture, $"Role {index} {Capitalised(Word())}"),
            Summary = Sentence(),
            Responsibilities = Many(8, Sentence),
            Qualifications = Many(5, Sentence),
            HardSkills = UniquelyNamed(Many(8, () => new Skill($"{Word()} {Word()}", Sentence()))),
            SoftSkills = UniquelyNamed(Many(5, () => new Skill(Word(), Sentence()))),
            Bands = [.. Levels.Select((level, step) => new Band(level, lowest + (step * 18_000), lowest + (step * 18_000) + 25_000))],
            Questions = Many(6, () => new Question(Sentence()[..^1], Paragraph(3))),
            Tools = [.. ToolGroups.Select(group => new ToolGroup(group, Many(4, () => Capitalised(Word()))))],
            Related = Many(5, () => OtherThan(index)),
            Body = [.. Headings.Select(Part)],
        };
    }

    private BodyPart Part(string heading) => new()
    {
        Heading = heading,
        Opening = Paragraph(4),
        Bold = new Bullet(Word(), Sentence()),
        Link = new LinkBullet(Word(), stream.Pick(slugs), Sentence()),
        Code = new Bullet(Word(), Sentence()),
        Closing = Paragraph(3),
        Stages = heading.StartsWith("How", StringComparison.Ordinal) ? [.. Enumerable.Range(1, 4).Select(number => new Stage(Word(), Word(), 15 * number))] : [],
    };

    private string Word() => stream.Pick(Words);

    private string Sentence() => $"{Capitalised(string.Join(' ', Many(stream.Between(8, 16), Word)))}.";

    private string Paragraph(int sentences) => string.Join(' ', Many(sentences, Sentence));

    /// <summary>A role is not related to itself: the next one takes its place.</summary>
    private string OtherThan(int index)
    {
        var drawn = stream.Below(slugs.Length);
        return slugs[drawn == index ? (drawn + 1) % slugs.Length : drawn];
    }

    /// <summary>A role asks for a skill once: a name that is taken gets the next word for its last.</summary>
    private static IReadOnlyList<Skill> UniquelyNamed(IReadOnlyList<Skill> skills)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. skills.Select(skill =>
        {
            var name = skill.Name;
            while (!taken.Add(name))
            {
                var last = name[(name.LastIndexOf(' ') + 1)..];
                name = name[..^last.Length] + Words[(Array.LastIndexOf(Words, last) + 1) % Words.Length];
            }

            return skill with { Name = name };
        })];
    }

    private static T[] Many<T>(int count, Func<T> make)
    {
        var made = new T[count];
        for (var index = 0; index < count; index++)
        {
            made[index] = make();
        }

        return made;
    }

    private static string Capitalised(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
