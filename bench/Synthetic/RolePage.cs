using System.Text.Json;
using System.Text.RegularExpressions;

namespace HiringGuide.Bench.Synthetic;

/// <summary>What the page of a role must hold, in this order.</summary>
internal static partial class RolePage
{
    public static IReadOnlyList<string> ProblemsOf(SyntheticRole role, IReadOnlyDictionary<string, string> titles, string folder)
    {
        var address = $"roles/{role.Slug}";
        if (PageReader.FindPage(folder, address) is not { } html)
        {
            return [$"{address}: missing"];
        }

        var problems = new List<string>();
        Need("<!doctype html>", html.StartsWith("<!doctype html>", StringComparison.OrdinalIgnoreCase));
        Need("description", html.Contains($"<meta name=\"description\" content=\"{role.Summary}\">", StringComparison.Ordinal));
        Need("canonical address", html.Contains($"<link rel=\"canonical\" href=\"https://example.com/{address}/\">", StringComparison.Ordinal));
        Need("questions as JSON-LD", QuestionsOf(html).SequenceEqual(role.Questions.Select(question => ($"{question.Asked}?", question.Answer))));
        problems.AddRange(PageReader.MissingIn(BareHtml.Of(html, "/roles/"), address, FragmentsOf(role, titles)));
        return problems;

        void Need(string part, bool isThere)
        {
            if (!isThere)
            {
                problems.Add($"{address}: lacks its {part}");
            }
        }
    }

    public static string LinkTo(string slug, string title) => $"<a href=\"/roles/{slug}/\">{title}</a>";

    public static string LinkToCategory(string category) => $"<a href=\"/categories/{category}/\">{NameOf(category)}</a>";

    public static string NameOf(string category) => $"{char.ToUpperInvariant(category[0])}{category[1..]}";

    private static IEnumerable<string> FragmentsOf(SyntheticRole role, IReadOnlyDictionary<string, string> titles) =>
    [
        $"<title>{role.Title} | Hiring Guide</title>",
        $"<ul>{string.Concat(SyntheticGuide.Categories.Select(category => $"<li>{LinkToCategory(category)}</li>"))}</ul>",
        $"<ol><li><a href=\"/\">Home</a></li><li>{LinkToCategory(role.Category)}</li><li>{role.Title}</li></ol>",
        $"<h1>{role.Title}</h1><p>Level: {role.Level}, updated<time>{role.Updated}</time></p><p>{role.Summary}</p>",
        Section("Responsibilities", List(role.Responsibilities)),
        Section("Qualifications", List(role.Qualifications)),
        Section("Hard skills", Definitions(role.HardSkills)),
        Section("Soft skills", Definitions(role.SoftSkills)),
        "<h2>Salary</h2><table><thead><tr><th>Level</th><th>Min (USD)</th><th>Max (USD)</th></tr></thead><tbody>"
            + string.Concat(role.Bands.Select(band => FormattableString.Invariant($"<tr><td>{band.Level}</td><td>{band.Low}</td><td>{band.High}</td></tr>"))) + "</tbody></table></section>",
        .. role.Body.SelectMany(BodyOf),
        "<h2>FAQ</h2>" + string.Concat(role.Questions.Select(question => $"<details><summary>{question.Asked}?</summary><p>{question.Answer}</p></details>")) + "</section>",
        "<h2>Tools</h2>" + string.Concat(role.Tools.Select(group => $"<h3>{group.Name}</h3>{List(group.Items)}")) + "</section>",
        Section("Related roles", List(role.Related.Select(slug => LinkTo(slug, titles[slug])))),
        "</article></main><footer><p>Hiring Guide</p></footer>",
    ];

    /// <summary>The level of a body's heading is the generator's own; everything under it is not.</summary>
    private static IEnumerable<string> BodyOf(BodyPart part)
    {
        yield return $">{part.Heading}</h";
        yield return $"><p>{part.Opening}</p><ul><li><strong>{part.Bold.Word}</strong>{part.Bold.Text}</li><li><a href=\"/roles/{part.Link.Role}/\">{part.Link.Word}</a>{part.Link.Text}</li>"
            + $"<li><code>{part.Code.Word}</code>{part.Code.Text}</li></ul><p>{part.Closing}</p>";
        if (part.Stages.Count > 0)
        {
            yield return "<table><thead><tr><th>Stage</th><th>Focus</th><th>Minutes</th></tr></thead><tbody>"
                + string.Concat(part.Stages.Select(stage => FormattableString.Invariant($"<tr><td>{stage.Name}</td><td>{stage.Focus}</td><td>{stage.Minutes}</td></tr>"))) + "</tbody></table>";
        }
    }

    private static string Section(string heading, string content) => $"<section><h2>{heading}</h2>{content}</section>";

    private static string List(IEnumerable<string> items) => $"<ul>{string.Concat(items.Select(item => $"<li>{item}</li>"))}</ul>";

    private static string Definitions(IEnumerable<Skill> skills) => $"<dl>{string.Concat(skills.Select(skill => $"<dt>{skill.Name}</dt><dd>{skill.Detail}</dd>"))}</dl>";

    private static IEnumerable<(string Question, string Answer)> QuestionsOf(string html)
    {
        if (JsonLd().Match(html) is not { Success: true } script)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(script.Groups[1].Value);
            var page = json.RootElement;
            return page.GetProperty("@type").GetString() != "FAQPage"
                ? []
                : [.. page.GetProperty("mainEntity").EnumerateArray().Select(question => (question.GetProperty("name").GetString() ?? "", question.GetProperty("acceptedAnswer").GetProperty("text").GetString() ?? ""))];
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException)
        {
            return [];
        }
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex JsonLd();
}
