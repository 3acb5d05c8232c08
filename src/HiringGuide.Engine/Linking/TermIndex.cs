using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>Skills, or tools, made from the names that roles use; a page of prose joins its name.</summary>
internal sealed class TermIndex
{
    private const int ShortestComparedName = 5;

    private readonly Dictionary<string, Term> bySlug;
    private readonly Dictionary<string, string> slugs;

    private TermIndex(Dictionary<string, Term> bySlug, Dictionary<string, string> slugs)
    {
        this.bySlug = bySlug;
        this.slugs = slugs;
        All = [.. bySlug.Values.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase).ThenBy(term => term.Slug, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Term> All { get; }

    public static TermIndex From(TermKind kind, IEnumerable<Authored<string>> names, IReadOnlyList<TermPage> pages, DiagnosticBag log)
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        var uses = names.Where(name => name.Value.Length > 0).GroupBy(name => SlugOf(name.Value, slugs), StringComparer.Ordinal).ToList();
        var pageBySlug = pages.ToDictionary(page => page.Slug, StringComparer.Ordinal);
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var use in uses.OrderBy(use => use.Key, StringComparer.Ordinal))
        {
            var page = pageBySlug.GetValueOrDefault(use.Key);
            var name = page is not null && Slug.For(page.Title) == page.Slug ? page.Title : MostCommon(use);
            foreach (var other in use.Where(other => other.Value != name))
            {
                log.Report(Rules.NearlySameName, other.Place, $"'{other.Value}' is spelt '{name}' elsewhere.", "spell it the same everywhere");
            }

            terms.Add(use.Key, new Term { Kind = kind, Slug = use.Key, Name = name, Page = page });
        }

        foreach (var page in pages.Where(page => !terms.ContainsKey(page.Slug)))
        {
            log.Report(Rules.UnknownName, page.Place, $"No role uses the {kind.ToString().ToLowerInvariant()} '{page.Title}'.", Suggestion.For(page.Title, terms.Values.Select(term => term.Name), "name it in a role, or delete the page"));
        }

        WarnOfNearNames(uses.Select(use => use.First()), log);
        return new TermIndex(terms, slugs);
    }

    /// <summary>The term of a name that a role uses.</summary>
    public Term For(string name) => bySlug[slugs.GetValueOrDefault(name) ?? Slug.For(name)];

    public Term? Find(string name) => bySlug.GetValueOrDefault(Slug.For(name));

    /// <summary>A name stands in many roles; its slug is made once.</summary>
    private static string SlugOf(string name, Dictionary<string, string> slugs)
    {
        if (!slugs.TryGetValue(name, out var slug))
        {
            slugs.Add(name, slug = Slug.For(name));
        }

        return slug;
    }

    private static string MostCommon(IGrouping<string, Authored<string>> uses)
    {
        var first = uses.First().Value;
        return uses.All(use => use.Value == first)
            ? first
            : uses.GroupBy(use => use.Value, StringComparer.Ordinal)
                .OrderByDescending(spelling => spelling.Count())
                .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
                .First().Key;
    }

    /// <summary>
    /// Two names one letter apart are most likely one thing. Each name is compared through its forms with one letter left out, so cost grows with the number of
    /// names; a form is kept as the hash of its letters.
    /// </summary>
    private static void WarnOfNearNames(IEnumerable<Authored<string>> names, DiagnosticBag log)
    {
        var compared = names.Where(name => name.Value.Length >= ShortestComparedName).OrderBy(name => name.Value, StringComparer.Ordinal).ToList();

        // Grown step by step, a table of this size would make the garbage collector look at everything several times.
        var seen = new Dictionary<ulong, Authored<string>>(compared.Sum(name => name.Value.Length + 1));
        foreach (var name in compared)
        {
            Authored<string>? near = null;
            for (var left = 0; left <= name.Value.Length && near is null; left++)
            {
                near = seen.TryGetValue(HashWithout(left, name.Value), out var other) && Suggestion.DistanceOf(other.Value.ToLowerInvariant(), name.Value.ToLowerInvariant(), 1) <= 1 ? other : null;
            }

            if (near is { } found)
            {
                log.Report(Rules.NearlySameName, name.Place, $"'{name.Value}' and '{found.Value}' ({found.Place}) are one letter apart.", "spell it the same everywhere if it is one thing");
            }

            for (var left = 0; left <= name.Value.Length; left++)
            {
                seen.TryAdd(HashWithout(left, name.Value), name);
            }
        }
    }

    /// <summary>FNV-1a over a name's letters, capital or not, without the one at an index; past the end, over all of them.</summary>
    private static ulong HashWithout(int left, string name)
    {
        var hash = 14_695_981_039_346_656_037UL;
        for (var index = 0; index < name.Length; index++)
        {
            if (index != left)
            {
                hash = (hash ^ char.ToUpperInvariant(name[index])) * 1_099_511_628_211UL;
            }
        }

        return hash;
    }
}
