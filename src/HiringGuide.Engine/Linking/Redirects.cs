using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;

namespace HiringGuide.Engine.Linking;

/// <summary>Where the old addresses of pages lead, and with them the addresses of what lies below a page or is named after it.</summary>
internal static class Redirects
{
    /// <summary>Old address to new, each old address once, in their order.</summary>
    public static IReadOnlyList<(string From, string To)> Of(Content content, IReadOnlyList<FamilyLadder> ladders) =>
        [.. AliasesOf(content).Select(alias => (From: alias.Old.Value, alias.To))
            .Concat(content.Roles.SelectMany(BelowRole))
            .Concat(ladders.SelectMany(StepsOf))
            .DistinctBy(redirect => redirect.From)
            .OrderBy(redirect => redirect.From, StringComparer.Ordinal)];

    /// <summary>Every old address that an author gave a page, and where the page is now.</summary>
    public static IEnumerable<(Authored<string> Old, string To)> AliasesOf(Content content) =>
        content.Roles.SelectMany(role => Lead(role.Aliases, Routes.Role(role.Slug)))
            .Concat(content.Articles.SelectMany(article => Lead(article.Aliases, Routes.Article(article.Slug))))
            .Concat(content.Comparisons.SelectMany(comparison => Lead(comparison.Aliases, Routes.Comparison(comparison.Slug))))
            .Concat(content.Categories.SelectMany(category => Lead(category.Aliases, Routes.Category(category.Slug))))
            .Concat(content.Families.SelectMany(family => Lead(family.Aliases, Routes.Family(family.Slug))));

    private static IEnumerable<(Authored<string> Old, string To)> Lead(IReadOnlyList<Authored<string>> aliases, string to) => aliases.Select(alias => (alias, to));

    /// <summary>A role that moves takes its interview, its sheets and its files along.</summary>
    private static IEnumerable<(string From, string To)> BelowRole(RoleGuide role) =>
        OldSlugs(role.Aliases, Routes.Role).SelectMany(old => Routes.BelowRole(old).Zip(Routes.BelowRole(role.Slug)));

    /// <summary>The steps of a ladder are named after the family and two of its roles.</summary>
    private static IEnumerable<(string From, string To)> StepsOf(FamilyLadder ladder) =>
        from to in ladder.Roles
        from below in to.Previous
        let now = Routes.Step(ladder.Family.Slug, below.Slug, to.Slug)
        from family in OldSlugs(ladder.Family.Aliases, Routes.Family).Append(ladder.Family.Slug)
        from left in OldSlugs(below.Guide.Aliases, Routes.Role).Append(below.Slug)
        from right in OldSlugs(to.Guide.Aliases, Routes.Role).Append(to.Slug)
        let old = Routes.Step(family, left, right)
        where old != now
        select (old, now);

    /// <summary>The slugs that a page had under the address its kind has; other old addresses have nothing below them.</summary>
    private static IEnumerable<string> OldSlugs(IReadOnlyList<Authored<string>> aliases, Func<string, string> addressOf) =>
        aliases.Select(alias => alias.Value.Trim('/').Split('/')[^1]).Where(slug => aliases.Any(alias => alias.Value == addressOf(slug)));
}
