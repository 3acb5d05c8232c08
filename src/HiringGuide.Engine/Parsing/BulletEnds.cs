using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Parsing;

/// <summary>Finds what stands at the ends of a bullet: the name in bold it starts with, and the mark in brackets that says how much it matters.</summary>
internal static class BulletEnds
{
    /// <summary>The mark at the end: <c>(must)</c>; null where there is none. Unknown is a word in brackets that is no mark.</summary>
    /// <param name="bullet">The bullet.</param>
    /// <param name="ends">Where the mark stands.</param>
    public static (Need? Need, Authored<string>? Unknown) MarkOf(Prose bullet, out ProseEnds ends)
    {
        ends = default;
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
            "must" or "essential" => Need.Must,
            "trainable" => Need.Trainable,
            "nice" => Need.Nice,
            _ => null,
        };
        if (need is null)
        {
            var place = bullet.PlaceOf(bullet.Marks[last]);
            return (null, mark.Contains(' ', StringComparison.Ordinal) ? null : new Authored<string>(mark, place with { Column = place.Column + open + 1 }));
        }

        ends = new ProseEnds(0, 0, last, words.Length - text[..open].TrimEnd().Length);
        return (need, null);
    }

    /// <summary>The name in bold at the start; its closing full stop is no part of it. Null where there is none.</summary>
    /// <param name="bullet">The bullet.</param>
    /// <param name="ends">Where the mark stands; afterwards the name as well.</param>
    public static Authored<string>? FindName(Prose bullet, ref ProseEnds ends)
    {
        if (bullet.Marks is not [{ Kind: ProseMarkKind.ParagraphStart }, { Kind: ProseMarkKind.EmphasisStart, Value: 2 } bold, ..])
        {
            return null;
        }

        var name = bullet.TextFrom(1).TrimEnd('.', ':').Trim();
        if (name.Length == 0)
        {
            return null;
        }

        ends = BehindName(bullet, ends);
        return new Authored<string>(name, bullet.PlaceOf(bold));
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
