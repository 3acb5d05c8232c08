using System.Globalization;
using System.Text;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/</c>: the front door.</summary>
internal sealed class HomePage : IOutput
{
    public string Name => "home";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => [PlannedFile.Page(Routes.Home, output => context.Theme.Home(ViewOf(context), output))];

    private static HomeView ViewOf(RenderContext context)
    {
        var site = context.Site;
        return new HomeView
        {
            Frame = context.Frame(Routes.Home, site.Settings.Name, site.Settings.Description, []),
            RoleCount = site.Roles.Count,
            QuestionCount = site.Roles.Sum(role => role.Guide.Interview.Questions.Count),
            SkillCount = site.Skills.Count,
            Categories = [.. site.Categories.Select(category => new CategoryCard(category.Category.Title, Routes.Category(category.Category.Slug), category.Category.Summary, [.. category.Roles.Select(RenderContext.LinkTo)]))],
            Families = [.. site.Families.Select(ladder => RenderContext.LinkTo(ladder.Family))],
            Articles = [.. site.Articles.Select(RenderContext.CardFor)],
            Comparisons = [.. site.Comparisons.Select(RenderContext.LinkTo)],
        };
    }
}

/// <summary><c>/roles/</c>: A to Z, with the other titles people use.</summary>
internal sealed class RoleIndexPage : IOutput
{
    public string Name => "index of roles";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => [PlannedFile.Page(Routes.Roles, output => context.Theme.RoleIndex(ViewOf(context), output))];

    private static RoleIndexView ViewOf(RenderContext context)
    {
        var entries = context.Site.Roles.SelectMany(role => (IEnumerable<IndexEntry>)
        [
            new IndexEntry(role.Title, Routes.Role(role.Slug), null, role.Category.Title),
            .. role.Guide.AlsoKnownAs.Select(title => new IndexEntry(title, Routes.Role(role.Slug), role.Title, null)),
        ]);
        return new RoleIndexView
        {
            Frame = context.Frame(Routes.Roles, "Roles A to Z", "Every role of the guide by title, with the other titles people use for the same job.", []),
            Letters = Letters.Of(entries),
        };
    }
}

/// <summary>Puts the entries of an index under their first letters.</summary>
internal static class Letters
{
    public static IReadOnlyList<IndexLetter> Of(IEnumerable<IndexEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Text, StringComparer.OrdinalIgnoreCase)
            .ThenBy(entry => entry.Url, StringComparer.Ordinal)
            .GroupBy(entry => LetterOf(entry.Text), StringComparer.Ordinal)
            .OrderBy(group => group.Key == "#" ? 0 : 1)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new IndexLetter(group.Key, group.Key == "#" ? "letter-other" : $"letter-{group.Key.ToLowerInvariant()}", [.. group]))];

    private static string LetterOf(string text)
    {
        var first = text.Normalize(NormalizationForm.FormD).FirstOrDefault(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark);
        return char.IsAsciiLetter(first) ? char.ToUpperInvariant(first).ToString() : "#";
    }
}

/// <summary><c>/salaries/</c>: every role with the national figure of its occupation.</summary>
internal sealed class SalariesPage : IOutput
{
    public string Name => "index of salaries";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => [PlannedFile.Page(Routes.Salaries, output => context.Theme.Salaries(ViewOf(context), output))];

    private static SalariesView ViewOf(RenderContext context) => new()
    {
        Frame = context.Frame(Routes.Salaries, "Salaries", "Published pay for every role of the guide: five percentiles, the occupation they are for, and how well it fits.", []),
        Rows = [.. context.Site.Roles.OrderBy(role => role.Title, StringComparer.Ordinal).SelectMany(role => RowsOf(role, context.Site))],
    };

    private static IEnumerable<SalaryIndexRow> RowsOf(Role role, Site site)
    {
        if (role.Occupation.Leading is { } figure)
        {
            yield return new SalaryIndexRow(new Link(role.Title, Routes.RoleSection(role.Slug, "salary")), LevelNames.NameOf(role.Guide.Level), role.Occupation.Code, role.Occupation.Title, SalaryViews.NameOf(SalaryViews.FitOf(role)), SalaryViews.TableOf(figure, site));
        }
    }
}

/// <summary><c>404.html</c>: for addresses that do not exist.</summary>
internal sealed class NotFoundPage : IOutput
{
    public string Name => "page for addresses that do not exist";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => [new PlannedFile("404.html", null, output => context.Theme.NotFound(ViewOf(context), output))];

    private static NotFoundView ViewOf(RenderContext context) => new(
        context.FrameOfNotFound("Page not found", "This address leads to no page of the guide."),
        [new Link("Roles A to Z", Routes.Roles), .. context.Site.Categories.Select(category => RenderContext.LinkTo(category.Category))]);
}
