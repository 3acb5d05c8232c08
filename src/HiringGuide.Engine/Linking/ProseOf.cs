using HiringGuide.Engine.Diagnostics;
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
        .Concat(content.FigureSources.Select(source => source.About));

    /// <summary>The ids of each file's page that the author made: headings, questions, named bullets.</summary>
    public static Dictionary<string, HashSet<string>> AnchorsByFile(Content content)
    {
        var anchors = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var heading in All(content).SelectMany(prose => prose.Headings))
        {
            Add(heading.Place, heading.Anchor);
        }

        foreach (var role in content.Roles)
        {
            foreach (var bullet in role.Responsibilities.Bullets.Concat(role.Qualifications.Bullets).Concat(role.Prerequisites.Bullets))
            {
                Add(bullet.Name.Place, bullet.Anchor);
            }

            foreach (var question in role.Interview.Questions)
            {
                Add(question.Text.Place, question.Anchor);
            }

            foreach (var entry in role.Faq.Entries)
            {
                Add(Place.StartOf(role.Files["faq"]), entry.Anchor);
            }
        }

        return anchors;

        void Add(Place place, string anchor)
        {
            if (!anchors.TryGetValue(place.Path, out var known))
            {
                anchors.Add(place.Path, known = new HashSet<string>(StringComparer.Ordinal));
            }

            known.Add(anchor);
        }
    }

    private static IEnumerable<Prose> Role(RoleGuide role) =>
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
