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
    public static string? FindHtml(Role role, string block) => FindItems(role, block) is { } items ? HtmlOf(items) : null;

    /// <summary>The same list for formats that are not HTML.</summary>
    public static IReadOnlyList<ManuscriptBlock>? FindBlocks(Role role, string block) => FindItems(role, block) is { } items
        ? [.. items.Select(item => ManuscriptBlock.Bullet([new ManuscriptRun(item.Name, IsBold: true), new ManuscriptRun(" "), .. item.Bullet is { } bullet ? ManuscriptMaker.RunsOf(bullet) : [new ManuscriptRun(item.Phrase)]]))]
        : null;

    private static IReadOnlyList<Item>? FindItems(Role role, string block) => block switch
    {
        SectionParser.RequirementsBlock => [.. Qualifications(role, Need.Must), .. Skills(role, Need.Must)],
        SectionParser.NiceBlock => [.. Qualifications(role, Need.Nice), .. Skills(role, Need.Nice)],
        SectionParser.PrerequisitesBlock => [.. role.Guide.Prerequisites.Bullets.Select(ItemOf)],
        _ => null,
    };

    private static IEnumerable<Item> Qualifications(Role role, Need need) => role.Guide.Qualifications.Bullets.Where(bullet => bullet.Need == need).Select(ItemOf);

    private static IEnumerable<Item> Skills(Role role, Need need) => role.Skills.Where(use => use.Demand.Need == need)
        .Select(use => new Item($"{use.Skill.Name}, {use.Demand.Grade.ToString().ToLowerInvariant()} level:", $"{Spoken.MidSentence(use.Demand.Why)}.", null));

    private static Item ItemOf(NamedBullet bullet) => new($"{bullet.Name.Value}.", "", bullet.Text);

    private static string HtmlOf(IReadOnlyList<Item> items)
    {
        if (items.Count == 0)
        {
            return "";
        }

        var html = new StringBuilder("<ul>\n");
        foreach (var item in items)
        {
            var text = item.Bullet is { } bullet ? ProseRenderer.RenderInline(bullet).Html : WebUtility.HtmlEncode(item.Phrase);
            html.Append("<li><strong>").Append(WebUtility.HtmlEncode(item.Name)).Append("</strong> ").Append(text).Append("</li>\n");
        }

        return html.Append("</ul>\n").ToString();
    }

    /// <summary>A requirement: its name, then the words of a bullet, or a phrase of ours.</summary>
    private sealed record Item(string Name, string Phrase, Prose? Bullet);
}
