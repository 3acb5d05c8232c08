namespace HiringGuide.Theme.Cards;

/// <summary>A size a title may have, and in how many lines it may stand then.</summary>
internal sealed record TitleSize(GlyphFont Font, int MostLines);

/// <summary>A title in lines of one size.</summary>
internal sealed record TitleLines(GlyphFont Font, IReadOnlyList<string> Lines)
{
    private const string Ellipsis = "\u2026";

    /// <summary>
    /// The title in the first size in which it fits the width (pixels), the lines as equal as the words allow. What does not fit in the last size either
    /// ends in an ellipsis.
    /// </summary>
    public static TitleLines For(string title, IReadOnlyList<TitleSize> sizes, int width)
    {
        foreach (var (font, mostLines) in sizes)
        {
            var lines = Wrap(title, font, width);
            if (lines.Count <= mostLines && lines.All(line => font.WidthOf(line) <= width))
            {
                return new TitleLines(font, Balance(title, font, width, lines.Count));
            }
        }

        var (last, most) = sizes[^1];
        return new TitleLines(last, Cut(Wrap(title, last, width), last, width, most));
    }

    /// <summary>A line that ends in an ellipsis where it would be wider than <paramref name="width"/> pixels.</summary>
    public static string Fit(string line, GlyphFont font, int width)
    {
        var length = line.Length;
        var fitting = line;
        while (length > 0 && font.WidthOf(fitting) > width)
        {
            length--;
            fitting = line[..length].TrimEnd() + Ellipsis;
        }

        return fitting;
    }

    /// <summary>As many words a line as fit. A word wider than the line has one of its own.</summary>
    private static List<string> Wrap(string title, GlyphFont font, int width)
    {
        var lines = new List<string>();
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && font.WidthOf($"{lines[^1]} {word}") <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>The narrowest measure that needs no further line.</summary>
    private static List<string> Balance(string title, GlyphFont font, int width, int count)
    {
        var (tooNarrow, enough) = (0, width);
        while (enough - tooNarrow > 1)
        {
            var middle = (tooNarrow + enough) / 2;
            var lines = Wrap(title, font, middle);
            var fits = lines.Count <= count && lines.All(line => font.WidthOf(line) <= middle);
            (tooNarrow, enough) = fits ? (tooNarrow, middle) : (middle, enough);
        }

        return Wrap(title, font, enough);
    }

    /// <summary>The first lines; the last of them goes on until its end is reached.</summary>
    private static List<string> Cut(List<string> lines, GlyphFont font, int width, int mostLines)
    {
        var kept = lines.Count <= mostLines ? lines : [.. lines.Take(mostLines - 1), string.Join(' ', lines.Skip(mostLines - 1))];
        return [.. kept.Select(line => Fit(line, font, width))];
    }
}
