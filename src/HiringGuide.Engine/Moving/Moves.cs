using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Moving;

/// <summary>A page that moves, be it because somebody asked for it or because its name says which role it is about.</summary>
internal sealed record Move(PageKind Kind, string From, string To);

/// <summary>Everything that one order moves.</summary>
internal sealed class Moves(MoveOrder order, Sources sources)
{
    private const string Versus = "-vs-";

    /// <summary>The page that was asked for comes first.</summary>
    public IReadOnlyList<Move> Pages { get; } = [new Move(order.Kind, order.From, order.To), .. order.Kind == PageKind.Role ? ComparisonsOf(order, sources) : []];

    /// <summary>The path that a file will have.</summary>
    public string PathOf(string path)
    {
        foreach (var page in Pages)
        {
            var old = page.Kind.PathOf(page.From);
            if (path == old || path.StartsWith($"{old}/", StringComparison.Ordinal))
            {
                return $"{page.Kind.PathOf(page.To)}{path[old.Length..]}";
            }
        }

        return path;
    }

    /// <summary>The page whose keys a file holds, if it moves: for a role that is its description.</summary>
    public Move? FindPageOf(SourceFile file) => Pages.FirstOrDefault(page => file.Path == (page.Kind == PageKind.Role ? $"{page.Kind.PathOf(page.From)}/description.md" : page.Kind.PathOf(page.From)));

    private static IEnumerable<Move> ComparisonsOf(MoveOrder order, Sources sources)
    {
        foreach (var file in sources.Files.Where(file => file.Parts is ["comparisons", _]))
        {
            var at = file.Slug.IndexOf(Versus, StringComparison.Ordinal);
            var (left, right) = at < 0 ? ("", "") : (file.Slug[..at], file.Slug[(at + Versus.Length)..]);
            if (left == order.From || right == order.From)
            {
                yield return new Move(PageKind.Comparison, file.Slug, $"{(left == order.From ? order.To : left)}{Versus}{(right == order.From ? order.To : right)}");
            }
        }
    }
}
