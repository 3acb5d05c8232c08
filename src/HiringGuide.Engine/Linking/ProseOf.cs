using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Linking;

/// <summary>Every stretch of prose of the guide, and every place a link may lead to inside a page.</summary>
internal static class ProseOf
{
    public static IEnumerable<Prose> All(Content content) => content.Roles.SelectMany(Role)
        .Concat(content.Categories.Select(category => category.Introduction))
        .Concat(content.Families.Select(family => family.Introduction))
        .Concat(content.SkillPages.Concat(content.ToolPages).Select(page => page.Body))
        .Concat(content.Articles.Select(article => article.Body))
        .Concat(content.Comparisons.Select(comparison => comparison.Body))
        .Concat(content.StandalonePages.Select(page => page.Body))
        .Concat(content.FigureSources.Select(source => source.About));

    /// <summary>The ids of each file's page that the author made: headings, questions, named bullets.</summary>
    public static Dictionary<string, HashSet<string>> AnchorsByFile(Content content)
    {
        var anchors = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (path, anchor) in All(content).SelectMany(HeadingsOf).Concat(content.Roles.SelectMany(NamedPartsOf)))
        {
            if (!anchors.TryGetValue(path, out var known))
            {
                anchors.Add(path, known = new HashSet<string>(StringComparer.Ordinal));
            }

            known.Add(anchor);
        }

        return anchors;
    }

    /// <summary>The ids that a role's author made, each with its file, in the order they stand.</summary>
    public static IEnumerable<(string Path, string Anchor)> AnchorsOf(RoleGuide role) => Role(role).SelectMany(HeadingsOf).Concat(NamedPartsOf(role));

    private static IEnumerable<(string Path, string Anchor)> HeadingsOf(Prose prose) => prose.Headings.Select(heading => (heading.Place.Path, heading.Anchor));

    private static IEnumerable<(string Path, string Anchor)> NamedPartsOf(RoleGuide role) =>
        role.Responsibilities.Bullets.Concat(role.Qualifications.Bullets).Concat(role.Prerequisites.Bullets).Select(bullet => (bullet.Name.Place.Path, bullet.Anchor))
            .Concat(role.Interview.Questions.Select(question => (question.Text.Place.Path, question.Anchor)))
            .Concat(role.Faq.Entries.Select(entry => (role.Files["faq"], entry.Anchor)));

    /// <summary>Every stretch of prose of a role.</summary>
    public static IEnumerable<Prose> Role(RoleGuide role) =>
    [
        role.Advert.Body,
        .. Bullets(role.Responsibilities),
        .. Bullets(role.Qualifications),
        .. Bullets(role.Prerequisites),
        role.Skills.Introduction,
        role.Salary.Advice,
        role.Interview.Introduction,
        .. role.Interview.Questions.SelectMany(question => (IEnumerable<Prose>)[question.Setup, .. question.Probes, .. question.Scores.Select(score => score.Text)]),
        role.Tools.Introduction,
        .. role.Faq.Entries.Select(entry => entry.Answer),
    ];

    private static IEnumerable<Prose> Bullets(BulletSection section) => [section.Introduction, .. section.Bullets.Select(bullet => bullet.Text)];
}
