using System.Text;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Model;

/// <summary>
/// A stretch of an author's Markdown: parsed, checked, not yet HTML. It is kept as its characters and a flat list of what they are, because a guide has hundreds
/// of thousands of words, and a tree with an object for every few of them is most of what the garbage collector would have to move.
/// </summary>
public sealed class Prose
{
    public static readonly Prose Empty = new("", new ProseContents(CompactText.Empty, [], ProseDetails.None));

    private readonly CompactText characters;
    private readonly ProseMark[] marks;
    private readonly ProseDetails details;

    internal Prose(string path, ProseContents contents)
    {
        Path = path;
        (characters, marks, details) = contents;
    }

    public bool IsEmpty => marks.Length == 0;

    /// <summary>True where the Markdown was refused as a whole, which has been reported.</summary>
    internal bool WasRefused => ReferenceEquals(this, Empty);

    /// <summary>Links and pictures in the order they stand.</summary>
    public IReadOnlyList<ProseLink> Links => details.LinksLeft;

    /// <summary>Headings with the ids they get on the page.</summary>
    public IReadOnlyList<ProseHeading> Headings => details.Headings;

    /// <summary>The words alone, without marks and links; paragraphs are divided by a blank.</summary>
    public string Text
    {
        get
        {
            var texts = new List<string>();
            for (var index = 0; index < marks.Length; index++)
            {
                var text = marks[index].Kind switch
                {
                    ProseMarkKind.ParagraphStart or ProseMarkKind.HeadingStart => TextFrom(index),
                    ProseMarkKind.CodeBlock => Of(marks[index]).ToString(),
                    _ => "",
                };
                if (text.Length > 0)
                {
                    texts.Add(text);
                }
            }

            return string.Join(' ', texts);
        }
    }

    /// <summary>Every paragraph, heading and cell as its words with their places. What stands in code marks and as an address is left out; a grave accent stands for it.</summary>
    public IEnumerable<PlacedText> PlacedTexts
    {
        get
        {
            for (var index = 0; index < marks.Length; index++)
            {
                if (marks[index].Kind is ProseMarkKind.ParagraphStart or ProseMarkKind.HeadingStart)
                {
                    yield return PlacedTextFrom(index);
                }
            }
        }
    }

    /// <summary>Where the prose starts.</summary>
    public Place Start => IsEmpty ? Place.StartOf(Path) : PlaceOf(marks[0]);

    internal string Path { get; }

    internal ReadOnlySpan<ProseMark> Marks => marks;

    /// <summary>What all marks consist of, one after the other. Words that do not stand side by side are divided by a line end. Good until this thread looks at other prose.</summary>
    internal ReadOnlySpan<char> Characters => characters.Span;

    /// <summary>Addresses and classes that some marks have besides their characters, as they stand in HTML.</summary>
    internal IReadOnlyList<string> Names => details.Names;

    /// <summary>The characters of one mark. Good until this thread looks at other prose.</summary>
    internal ReadOnlySpan<char> Of(ProseMark mark) => Characters.Slice(mark.Start, mark.Length);

    internal ProseLink LinkOf(ProseMark mark) => details.Links[mark.Index];

    internal Place PlaceOf(ProseMark mark) => new(Path, mark.Line, mark.Column);

    /// <summary>The words between a start and its end, code included, marks left out.</summary>
    internal string TextFrom(int start)
    {
        var end = EndOf(start);
        if (end == start + 2 && marks[start + 1].Kind == ProseMarkKind.Words)
        {
            return Of(marks[start + 1]).Trim().ToString();
        }

        var text = textOfThisThread ??= new StringBuilder();
        text.Clear();
        foreach (var mark in marks.AsSpan(start..end))
        {
            _ = mark.Kind is ProseMarkKind.SoftBreak or ProseMarkKind.HardBreak ? text.Append(' ') : text.Append(Of(mark));
        }

        return text.ToString().Trim();
    }

    /// <summary>The same without its ends. The characters are kept once for both.</summary>
    internal Prose Without(ProseEnds ends)
    {
        if (ends == default)
        {
            return this;
        }

        ProseMark[] kept = [marks[0], .. marks.AsSpan(1 + ends.Marks)];
        if (ends.Last > 0)
        {
            ref var words = ref kept[ends.Words - ends.Marks];
            words = words.Without(0, ends.Last);
        }

        if (ends.First > 0)
        {
            kept[1] = kept[1].Without(ends.First, 0);
        }

        var left = details.Links.Length == 0 ? details : details with { LinksLeft = [.. kept.Where(mark => mark.Kind is ProseMarkKind.LinkStart or ProseMarkKind.PictureStart).Select(LinkOf)] };
        return new Prose(Path, new ProseContents(characters, kept, left));
    }

    /// <summary>The name in a paragraph that is nothing but a name between braces; null where anything else stands.</summary>
    internal string? FindBlockName(int start) =>
        marks[start].Kind == ProseMarkKind.ParagraphStart && Of(marks[start + 1]).TrimStart() is [] or ['{', ..] && TextFrom(start) is ['{', .., '}'] text ? text[1..^1] : null;

    /// <summary>The index of the end that belongs to a start; what has no end ends where it stands.</summary>
    internal int EndOf(int start)
    {
        if (!marks[start].IsStart)
        {
            return start;
        }

        var end = marks[start].Kind + 1; // Each end stands behind its start in the list of kinds.
        var depth = 0;
        for (var index = start; ; index++)
        {
            depth += marks[index].Kind == marks[start].Kind ? 1 : marks[index].Kind == end ? -1 : 0;
            if (depth == 0)
            {
                return index;
            }
        }
    }

    [ThreadStatic]
    private static StringBuilder? textOfThisThread;

    private PlacedText PlacedTextFrom(int start)
    {
        var text = new PlacedText.Builder(Path);
        foreach (var mark in marks.AsSpan((start + 1)..EndOf(start)))
        {
            switch (mark.Kind)
            {
                case ProseMarkKind.Words or ProseMarkKind.Entity or ProseMarkKind.Delimiter:
                    text.Add(Of(mark), mark.Line, mark.Column);
                    break;
                case ProseMarkKind.SoftBreak or ProseMarkKind.HardBreak:
                    text.AddGap(' ');
                    break;
                case ProseMarkKind.Code or ProseMarkKind.Address or ProseMarkKind.Tag:
                    text.AddGap('`');
                    break;
            }
        }

        return text.Build(marks[start].Line, marks[start].Column);
    }
}

/// <summary>What some prose consists of: all its characters one after the other, and what they are.</summary>
internal readonly record struct ProseContents(CompactText Characters, ProseMark[] Marks, ProseDetails Details);

/// <summary>What can be taken off some prose.</summary>
/// <param name="Marks">How many marks behind the first.</param>
/// <param name="First">How many characters of the words that come first then.</param>
/// <param name="Words">Which mark holds the words that come last, counted with all marks.</param>
/// <param name="Last">How many of its characters.</param>
internal readonly record struct ProseEnds(int Marks, int First, int Words, int Last);

/// <summary>What most prose has none of.</summary>
internal sealed record ProseDetails(ProseLink[] Links, ProseHeading[] Headings, string[] Names)
{
    public static readonly ProseDetails None = new([], [], []);

    /// <summary>Those of the links that were not cut off.</summary>
    public IReadOnlyList<ProseLink> LinksLeft { get; init; } = Links;
}

/// <summary>A heading of some prose: its level as written, its text, the id it gets on the page.</summary>
public sealed record ProseHeading(int Level, string Text, string Anchor, Place Place);

/// <summary>A link or picture of some prose. The linker points it to its address on the site.</summary>
public sealed class ProseLink
{
    /// <param name="target">What the author wrote.</param>
    /// <param name="address">The same as it stands in an attribute of HTML, characters encoded that may not stand in addresses.</param>
    /// <param name="title">What is shown beside it; empty where the author gave none.</param>
    /// <param name="isPicture">Whether it is a picture.</param>
    /// <param name="place">Where it stands.</param>
    internal ProseLink(string target, string address, string title, bool isPicture, Place place)
    {
        Target = target;
        Address = target;
        EncodedAddress = address;
        Title = title;
        IsPicture = isPicture;
        Place = place;
    }

    /// <summary>The target as the author wrote it, also after the linker has pointed the link elsewhere.</summary>
    public string Target { get; }

    public bool IsPicture { get; }

    public Place Place { get; }

    /// <summary>Where the link leads: the author's target until the linker has found its page.</summary>
    internal string Address { get; private set; }

    /// <summary>The same as it stands in HTML.</summary>
    internal string EncodedAddress { get; private set; }

    internal string Title { get; }

    /// <summary>Sets the address the page will show: one of the site's own, which has nothing to encode.</summary>
    public void PointTo(string url) => EncodedAddress = Address = url;
}
