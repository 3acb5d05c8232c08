using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Parsing;

/// <summary>What stands at the ends of a bullet: the name in bold it starts with, and the mark in brackets that says how much it matters.</summary>
/// <param name="Name">The name without its closing full stop; null where there is none.</param>
/// <param name="Need">What the mark says: <c>(must)</c>; null where there is none.</param>
/// <param name="Unknown">A word in brackets that is no mark.</param>
/// <param name="Ends">Where the name and the mark stand.</param>
internal readonly record struct BulletEnds(Authored<string>? Name, Need? Need, Authored<string>? Unknown, ProseEnds Ends)
{
    public static BulletEnds Of(Prose bullet) => WithName(bullet, MarkOf(bullet));

    private static BulletEnds MarkOf(Prose bullet)
    {
        if (FindLastWords(bullet) is not { } last)
        {
            return default;
        }

        var words = bullet.Of(bullet.Marks[last]);
        var text = words.TrimEnd(" .");
        var open = text.LastIndexOf('(');
        if (open < 0 || text[^1] != ')')
        {
            return default;
        }

        var mark = text[(open + 1)..^1].Trim().ToString();
        Need? need = mark switch
        {
            "must" or "essential" => Model.Need.Must,
            "trainable" => Model.Need.Trainable,
            "nice" => Model.Need.Nice,
            _ => null,
        };
        if (need is null)
        {
            var place = bullet.PlaceOf(bullet.Marks[last]);
            return mark.Contains(' ', StringComparison.Ordinal) ? default : new BulletEnds(null, null, new Authored<string>(mark, place with { Column = place.Column + open + 1 }), default);
        }

        return new BulletEnds(null, need, null, new ProseEnds(0, 0, last, words.Length - text[..open].TrimEnd().Length));
    }

    private static BulletEnds WithName(Prose bullet, BulletEnds found)
    {
        if (bullet.Marks is not [{ Kind: ProseMarkKind.ParagraphStart }, { Kind: ProseMarkKind.EmphasisStart, Value: 2 } bold, ..])
        {
            return found;
        }

        var name = bullet.TextFrom(1).TrimEnd('.', ':').Trim();
        if (name.Length == 0)
        {
            return found;
        }

        return found with { Name = new Authored<string>(name, bullet.PlaceOf(bold)), Ends = BehindName(bullet, found.Ends) };
    }

    /// <summary>The blanks and the full stop behind a name go with it, and so does the end of its line.</summary>
    private static ProseEnds BehindName(Prose bullet, ProseEnds ends)
    {
        var end = bullet.EndOf(1);
        var next = bullet.Marks[end + 1];
        if (next.Kind is ProseMarkKind.SoftBreak or ProseMarkKind.HardBreak)
        {
            return ends with { Marks = end + 1 };
        }

        if (next.Kind != ProseMarkKind.Words)
        {
            return ends with { Marks = end };
        }

        var words = bullet.Of(next)[..(next.Length - (ends.Words == end + 1 ? ends.Last : 0))];
        return ends with { Marks = end, First = words.Length - words.TrimStart(" .:").Length };
    }

    /// <summary>The words that the last paragraph ends with. Null where it ends with anything else.</summary>
    private static int? FindLastWords(Prose bullet)
    {
        int? last = null;
        for (var index = 0; index < bullet.Marks.Length; index++)
        {
            var end = bullet.EndOf(index);
            if (bullet.Marks[index].Kind == ProseMarkKind.ParagraphStart)
            {
                last = bullet.Marks[end - 1].Kind == ProseMarkKind.Words ? end - 1 : null;
            }

            index = end;
        }

        return last;
    }
}
