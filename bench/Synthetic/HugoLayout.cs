using System.Globalization;
using System.Text;

namespace HiringGuide.Bench.Synthetic;

/// <summary>The guide as Hugo wants it: one Markdown file a role, all sections but the body in its front matter.</summary>
internal static class HugoLayout
{
    /// <summary>Writes <c>roles/&lt;slug&gt;.md</c> below a folder.</summary>
    public static void Write(int count, string folder)
    {
        var roles = Path.Join(folder, "roles");
        Directory.CreateDirectory(roles);
        foreach (var role in SyntheticGuide.Roles(count))
        {
            File.WriteAllText(Path.Join(roles, $"{role.Slug}.md"), TextOf(role));
        }
    }

    internal static string TextOf(SyntheticRole role)
    {
        var lines = new List<string> { "---", $"title: {role.Title}", $"slug: {role.Slug}", $"category: {role.Category}", $"level: {role.Level}", $"updated: {role.Updated}", $"summary: {role.Summary}" };
        lines.Add("responsibilities:");
        lines.AddRange(role.Responsibilities.Select(Item));
        lines.Add("qualifications:");
        lines.AddRange(role.Qualifications.Select(Item));
        lines.Add("hardSkills:");
        lines.AddRange(role.HardSkills.SelectMany(SkillLines));
        lines.Add("softSkills:");
        lines.AddRange(role.SoftSkills.SelectMany(SkillLines));
        lines.AddRange(["salary:", "  currency: USD", "  levels:"]);
        lines.AddRange(role.Bands.SelectMany(band => (string[])[$"    - level: {band.Level}", string.Create(CultureInfo.InvariantCulture, $"      min: {band.Low}"), string.Create(CultureInfo.InvariantCulture, $"      max: {band.High}")]));
        lines.Add("faq:");
        lines.AddRange(role.Questions.SelectMany(question => (string[])[$"  - question: {question.Asked}?", $"    answer: {question.Answer}"]));
        lines.Add("tools:");
        lines.AddRange(role.Tools.SelectMany(group => (string[])[$"  - group: {group.Name}", $"    items: [{string.Join(", ", group.Items)}]"]));
        lines.Add("related:");
        lines.AddRange(role.Related.Select(Item));
        lines.Add("---");
        return string.Join('\n', [.. lines, "", Body(role, slug => $"../{slug}/")]);
    }

    /// <summary>The body, the same in every layout but for how a link names the file it leads to.</summary>
    internal static string Body(SyntheticRole role, Func<string, string> linkTo)
    {
        var text = new StringBuilder();
        foreach (var part in role.Body)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {part.Heading}\n\n{part.Opening}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"- **{part.Bold.Word}** {part.Bold.Text}\n");
            text.Append(CultureInfo.InvariantCulture, $"- [{part.Link.Word}]({linkTo(part.Link.Role)}) {part.Link.Text}\n");
            text.Append(CultureInfo.InvariantCulture, $"- `{part.Code.Word}` {part.Code.Text}\n\n{part.Closing}\n\n");
            if (part.Stages.Count > 0)
            {
                text.Append("| Stage | Focus | Minutes |\n|---|---|---|\n");
                text.AppendJoin("", part.Stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"| {stage.Name} | {stage.Focus} | {stage.Minutes} |\n"))).Append('\n');
            }
        }

        return text.ToString(0, text.Length - 1);
    }

    private static string Item(string text) => $"  - {text}";

    private static string[] SkillLines(Skill skill) => [$"  - name: {skill.Name}", $"    detail: {skill.Detail}"];
}
