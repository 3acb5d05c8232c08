using System.Net;
using System.Text;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary>The parts of an advert that are drawn from the other sections, so that nobody types a requirement twice.</summary>
internal static class AdvertBlocks
{
    /// <summary>The list for a block such as <c>requirements</c>; null where the name is no block.</summary>
    public static string? FindHtml(Role role, string block) => block switch
    {
        SectionParser.RequirementsBlock => ListOf([.. Qualifications(role, Need.Must), .. Skills(role, Need.Must)]),
        SectionParser.NiceBlock => ListOf([.. Qualifications(role, Need.Nice), .. Skills(role, Need.Nice)]),
        SectionParser.PrerequisitesBlock => ListOf([.. role.Guide.Prerequisites.Bullets.Select(Item)]),
        _ => null,
    };

    private static IEnumerable<string> Qualifications(Role role, Need need) => role.Guide.Qualifications.Bullets.Where(bullet => bullet.Need == need).Select(Item);

    private static IEnumerable<string> Skills(Role role, Need need) => role.Skills.Where(use => use.Demand.Need == need)
        .Select(use => $"<strong>{Encoded(use.Skill.Name)}, {use.Demand.Grade.ToString().ToLowerInvariant()} level:</strong> {Encoded(Spoken.MidSentence(use.Demand.Why))}.");

    private static string Item(NamedBullet bullet) => $"<strong>{Encoded(bullet.Name.Value)}.</strong> {ProseRenderer.RenderInline(bullet.Text).Html}";

    private static string ListOf(IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return "";
        }

        var html = new StringBuilder("<ul>\n");
        foreach (var item in items)
        {
            html.Append("<li>").Append(item).Append("</li>\n");
        }

        return html.Append("</ul>\n").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
