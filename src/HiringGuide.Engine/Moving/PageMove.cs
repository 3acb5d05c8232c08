using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Moving;

/// <summary>Gives a page another address, and takes along whatever names it.</summary>
public static class PageMove
{
    /// <summary>
    /// Plans the move: the page's files get their new paths, its old address becomes an alias, and every name and link of the guide that meant it means it again.
    /// A role takes the comparisons along that are named after it. Whether the guide still holds together is for a check of <see cref="MovePlan.Sources"/> to say.
    /// </summary>
    public static MovePlan Plan(Sources sources, MoveOrder order)
    {
        var moves = new Moves(order, sources);
        var edits = sources.Files.Select(file => new FileEdits(file, moves)).Where(edits => edits.IsChanged).ToList();
        var edited = edits.ToDictionary(edits => edits.File.Path, edits => edits.Edited, StringComparer.Ordinal);
        var files = sources.Files.Select(file => edited.GetValueOrDefault(file.Path)?.After ?? file).OrderBy(file => file.Path, StringComparer.Ordinal);
        return new MovePlan
        {
            Sources = new Sources([.. files], sources.AllPaths.Select(moves.PathOf).ToHashSet(StringComparer.Ordinal)),
            Files = [.. edits.Select(edits => edited[edits.File.Path])],
            Rewritings = [.. edits.SelectMany(edits => edits.Rewritings)],
            Addresses = [.. moves.Pages.Select(page => (page.Kind.AddressOf(page.From), page.Kind.AddressOf(page.To)))],
        };
    }
}
