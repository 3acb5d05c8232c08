using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>Skills, or tools, made from the names that roles use; a page of prose joins its name.</summary>
internal sealed class TermIndex
{
    private const int ShortestComparedName = 5;

    private readonly Dictionary<string, Term> bySlug;

    private TermIndex(Dictionary<string, Term> bySlug) => this.bySlug = bySlug;

    public IReadOnlyList<Term> All => [.. bySlug.Values.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase).ThenBy(term => term.Slug, StringComparer.Ordinal)];

    public static TermIndex From(TermKind kind, IEnumerable<Authored<string>> names, IReadOnlyList<TermPage> pages, DiagnosticBag log)
    {
        var uses = names.Where(name => name.Value.Length > 0).GroupBy(name => Slug.For(name.Value), StringComparer.Ordinal).ToList();
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
        return new TermIndex(terms);
    }

    /// <summary>The term of a name that a role uses.</summary>
    public Term For(string name) => bySlug[Slug.For(name)];

    public Term? Find(string name) => bySlug.GetValueOrDefault(Slug.For(name));

    private static string MostCommon(IEnumerable<Authored<string>> uses) => uses
        .GroupBy(use => use.Value, StringComparer.Ordinal)
        .OrderByDescending(spelling => spelling.Count())
        .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
        .First().Key;

    /// <summary>Two names one letter apart are most likely one thing. Each name is compared through its forms with one letter left out, so cost grows with the number of names.</summary>
    private static void WarnOfNearNames(IEnumerable<Authored<string>> names, DiagnosticBag log)
    {
        var seen = new Dictionary<string, Authored<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Where(name => name.Value.Length >= ShortestComparedName).OrderBy(name => name.Value, StringComparer.Ordinal))
        {
            var forms = Enumerable.Range(0, name.Value.Length).Select(index => name.Value.Remove(index, 1)).Append(name.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var near = forms.Where(seen.ContainsKey).Select(form => seen[form]).FirstOrDefault(other => Suggestion.DistanceOf(other.Value.ToLowerInvariant(), name.Value.ToLowerInvariant(), 1) <= 1);
            if (near.Value is not null)
            {
                log.Report(Rules.NearlySameName, name.Place, $"'{name.Value}' and '{near.Value}' ({near.Place}) are one letter apart.", "spell it the same everywhere if it is one thing");
            }

            foreach (var form in forms)
            {
                seen.TryAdd(form, name);
            }
        }
    }
}
