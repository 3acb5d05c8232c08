namespace HiringGuide.Engine.Linking;

/// <summary>Which other roles, articles and terms a reader of a page may want: the author's choice first, then by what they share.</summary>
internal static class RelatedGuides
{
    private const int MostRoles = 6;
    private const int MostArticles = 5;
    private const int MostExamples = 4;
    private const int FamilyWeight = 3;
    private const int CategoryWeight = 1;
    private const int NamedSkills = 3;
    private const int MostTerms = 8;

    /// <summary>A skill that more roles than this ask for tells them apart no longer; looking at no more keeps the work in step with the guide's size.</summary>
    private const int MostRolesOfATellingSkill = 200;

    public static IReadOnlyList<(Role Role, string? Reason)> RolesFor(Role role, IReadOnlyList<Role> chosen, Tally<Role> shared)
    {
        shared.Clear();
        foreach (var use in role.Skills.Where(use => use.Skill.Roles.Count <= MostRolesOfATellingSkill))
        {
            shared.CountAll(use.Skill.Roles);
        }

        shared.Forget(role);
        foreach (var other in chosen)
        {
            shared.Forget(other);
        }

        var computed = shared.Highest(MostRoles - Math.Min(MostRoles, chosen.Count), (other, count) => ScoreOf(role, other, count), other => other.Slug);
        return [.. chosen.Select(other => (other, (string?)null)), .. computed.Select(candidate => (candidate.Thing, (string?)ReasonFor(role, candidate.Thing, candidate.Count)))];
    }

    public static IReadOnlyList<LinkedArticle> ArticlesFor(Role role, IReadOnlyList<LinkedArticle> chosen, IReadOnlyList<LinkedArticle> all)
    {
        if (all.Count == chosen.Count)
        {
            return chosen;
        }

        var terms = role.Skills.Select(use => use.Skill).Concat(role.Tools.Select(use => use.Tool)).ToHashSet();
        var found = all.Where(article => !chosen.Contains(article))
            .Select(article => (Article: article, Score: (article.AboutRoles.Contains(role) ? 10 : 0) + article.AboutTerms.Count(terms.Contains)))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Article.Article.Order)
            .ThenBy(candidate => candidate.Article.Article.Slug, StringComparer.Ordinal)
            .Select(candidate => candidate.Article);
        return [.. chosen.Concat(found).Take(Math.Max(MostArticles, chosen.Count))];
    }

    public static IReadOnlyList<LinkedArticle> ArticlesFor(LinkedArticle article, IReadOnlyList<LinkedArticle> chosen, IReadOnlyList<LinkedArticle> all)
    {
        var found = all.Where(other => other != article && !chosen.Contains(other))
            .Select(other => (Article: other, Score: other.AboutRoles.Intersect(article.AboutRoles).Count() + (2 * other.AboutTerms.Intersect(article.AboutTerms).Count())))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Article.Article.Slug, StringComparer.Ordinal)
            .Select(candidate => candidate.Article);
        return [.. chosen.Concat(found).Take(Math.Max(MostArticles, chosen.Count))];
    }

    /// <summary>The terms of its kind that stand beside this one most often; of a term of very many roles, the first by title are looked at.</summary>
    public static IReadOnlyList<Term> TermsBeside(Term term)
    {
        var together = new Tally<Term>();
        foreach (var role in term.Roles.Take(MostRolesOfATellingSkill))
        {
            foreach (var other in term.Kind == TermKind.Skill ? role.Skills.Select(use => use.Skill) : role.Tools.Select(use => use.Tool))
            {
                together.Count(other);
            }
        }

        together.Forget(term);
        return [.. together.Highest(MostTerms, (_, count) => count, other => other.Slug).Select(place => place.Thing)];
    }

    /// <summary>Adverts to compare with: the rungs next to this one, the rest of the family, then the category. None where the role has no neighbour there.</summary>
    public static IReadOnlyList<Role> ExamplesFor(Role role, IReadOnlyList<Role> family, IReadOnlyList<Role> category) =>
        [.. role.Previous.Concat(role.Next).Concat(family).Concat(category).Where(other => other != role).Distinct().Take(MostExamples)];

    private static int ScoreOf(Role role, Role other, int shared) =>
        shared + (role.Family is not null && role.Family == other.Family ? FamilyWeight : 0) + (role.Category == other.Category ? CategoryWeight : 0);

    private static string ReasonFor(Role role, Role other, int shared)
    {
        var theirs = other.Skills.Select(use => use.Skill).ToHashSet();
        var names = role.Skills.Select(use => use.Skill).Where(theirs.Contains).Take(NamedSkills).Select(skill => skill.Name).ToList();
        var more = shared > names.Count ? ", …" : "";
        return $"Shares {shared} {(shared == 1 ? "skill" : "skills")}: {string.Join(", ", names)}{more}";
    }
}
