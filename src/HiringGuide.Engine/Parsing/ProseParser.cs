using System.Text.RegularExpressions;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HiringGuide.Engine.Parsing;

/// <summary>Turns Markdown into <see cref="Prose"/> and reports what may not stand in it. Gives every heading its id.</summary>
internal static partial class ProseParser
{
    /// <summary>CommonMark and tables; more would only widen what must be safe.</summary>
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>What differs between the places where prose stands.</summary>
    /// <param name="AnchorPrefix">Stands before every heading id, so that two sections of one page never share one.</param>
    /// <param name="MayHavePlaceholders">True in adverts only.</param>
    /// <param name="HeadingsReportedElsewhere">Headings up to this level are questions, or parts of one, with rules of their own for being empty.</param>
    internal readonly record struct Manners(string AnchorPrefix, bool MayHavePlaceholders = false, int HeadingsReportedElsewhere = 0);

    public static Prose Parse(Document document, Manners manners, DiagnosticBag log) => ParseToCut(document, manners, log).ToProse();

    public static Prose Parse(string path, string markdown, int linesBefore, Manners manners, DiagnosticBag log, int columnsBefore = 0) =>
        ParseToCut(path, markdown, linesBefore, manners, log, columnsBefore).ToProse();

    /// <summary>The body of a file, as a tree that <see cref="ProseCarver"/> can cut up.</summary>
    public static MarkdownProse ParseToCut(Document document, Manners manners, DiagnosticBag log) =>
        ParseToCut(document.File.Path, document.Body, document.LinesBefore, manners, log);

    private static MarkdownProse ParseToCut(string path, string markdown, int linesBefore, Manners manners, DiagnosticBag log, int columnsBefore = 0)
    {
        if (!ProseLimits.Hold(path, markdown, linesBefore, columnsBefore, log) || !CharacterReferences.Hold(path, markdown, linesBefore, columnsBefore, log))
        {
            return MarkdownProse.Empty;
        }

        if (FindDocument(markdown) is not { } document)
        {
            log.Report(Rules.MarkdownTooDeep, new Place(path, linesBefore + 1 + DeepestLineOf(markdown), 1), ProseLimits.TooDeep, "flatten them");
            return MarkdownProse.Empty;
        }

        var prose = new MarkdownProse([.. document.Where(block => block is not (LinkReferenceDefinitionGroup or BlankLineBlock))], path, linesBefore, columnsBefore);
        if (FindTooDeep(prose) is { } deep)
        {
            log.Report(Rules.MarkdownTooDeep, prose.PlaceOf(deep), ProseLimits.TooDeep, "flatten them");
            return MarkdownProse.Empty;
        }

        NameHeadings(prose, manners.AnchorPrefix);
        Check(prose, manners, log);
        return prose;
    }

    /// <summary>The tree of some Markdown; null where it is nested too deep.</summary>
    internal static MarkdownDocument? FindDocument(string markdown)
    {
        try
        {
            return MarkdownParser.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses nesting beyond its limit with an exception that has no place.
            return null;
        }
    }

    /// <summary>All that looks like a placeholder, be it spelt like one or not: in an advert braces have no other use.</summary>
    public static IReadOnlyList<Authored<string>> BracesOf(MarkdownProse prose) => NamesIn(prose, BracesPattern());

    private static List<Authored<string>> NamesIn(MarkdownProse prose, Regex pattern) =>
        [.. prose.Inlines<LiteralInline>().Where(literal => literal.Content.AsSpan().Contains('{')).SelectMany(literal => NamesIn(prose, literal, pattern))];

    private static List<Authored<string>> NamesIn(MarkdownProse prose, LiteralInline literal, Regex pattern)
    {
        var names = new List<Authored<string>>();
        foreach (var match in pattern.EnumerateMatches(literal.Content.AsSpan()))
        {
            var place = prose.PlaceOf(literal);
            var name = literal.Content.AsSpan().Slice(match.Index + 1, match.Length - 2).ToString();
            names.Add(new Authored<string>(name, place with { Column = place.Column + match.Index }));
        }

        return names;
    }

    [GeneratedRegex(@"\{[a-z][a-z0-9]*(?:-[a-z0-9]+)*\}", RegexOptions.CultureInvariant)]
    internal static partial Regex PlaceholderPattern();

    [GeneratedRegex(@"\{ *[A-Za-z][A-Za-z0-9 _-]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex BracesPattern();

    /// <summary>The first list or quote that stands in as many as may be, or else the first text whose emphasis does. The library counts some of these only when it renders, and has no place for them then.</summary>
    private static Block? FindTooDeep(MarkdownProse prose) =>
        prose.Blocks.OfType<ContainerBlock>().SelectMany(block => block.Descendants<Block>()).FirstOrDefault(block => IsMarked(block) && MarksAround(block) >= Limits.MarkdownDepth)
        ?? prose.Leaves().FirstOrDefault(leaf => leaf.Inline is not null && DepthOf(leaf.Inline) > Limits.MarkdownDepth);

    private static bool IsMarked(Block block) => block is QuoteBlock or ListItemBlock;

    private static int MarksAround(Block block)
    {
        var marks = 0;
        for (var around = block.Parent; around is not null; around = around.Parent)
        {
            marks += IsMarked(around) ? 1 : 0;
        }

        return marks;
    }

    private static int DepthOf(ContainerInline root)
    {
        var (deepest, depth) = (0, 0);
        for (var inline = root.FirstChild; inline is not null;)
        {
            if (inline is ContainerInline { FirstChild: { } child })
            {
                inline = child;
                deepest = Math.Max(deepest, ++depth);
                continue;
            }

            while (inline is { NextSibling: null } && depth > 0)
            {
                inline = inline.Parent;
                depth--;
            }

            inline = inline?.NextSibling;
        }

        return deepest;
    }

    /// <summary>The line with the most marks and indentation, counted from 0: the nesting is deepest there, or close by.</summary>
    private static int DeepestLineOf(string markdown) =>
        markdown.Split('\n').Index().MaxBy(line => line.Item.Count(character => character is '>' or '-' or '+' or '*' or '_' or '[' or '!') + (line.Item.Length - line.Item.TrimStart().Length)).Index;

    private static MarkdownPipeline CreatePipeline()
    {
        // The library counts a list as two, itself and its item, and what stands in it as one more.
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = (2 * Limits.MarkdownDepth) + 1 };
        return builder.UsePreciseSourceLocation().UsePipeTables().Build();
    }

    private static void NameHeadings(MarkdownProse prose, string prefix)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in prose.Blocks.OfType<HeadingBlock>())
        {
            heading.GetAttributes().Id = UniqueAnchor(taken, prefix, MarkdownProse.TextOf(heading.Inline));
        }
    }

    /// <summary>An id made of a text, unique among those taken: <c>tips</c>, <c>tips-2</c>, and <c>section</c> where no letter is left.</summary>
    internal static string UniqueAnchor(Dictionary<string, int> taken, string prefix, string text)
    {
        var slug = Slug.For(text);
        var wanted = prefix + (slug.Length == 0 ? "section" : slug);
        var anchor = wanted;
        var count = taken.GetValueOrDefault(wanted);
        while (count > 0 && taken.ContainsKey(anchor))
        {
            anchor = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted}-{++count}");
        }

        taken[wanted] = Math.Max(1, count);
        taken[anchor] = Math.Max(1, taken.GetValueOrDefault(anchor));
        return anchor;
    }

    /// <summary>One walk through the prose, block by block and inline by inline: it is done for every stretch of every build.</summary>
    private static void Check(MarkdownProse prose, Manners manners, DiagnosticBag log)
    {
        var hasTags = false;
        foreach (var leaf in prose.Leaves())
        {
            if (leaf is HtmlBlock)
            {
                ReportHtml(prose.PlaceOf(leaf), log);
            }
            else if (leaf is ParagraphBlock paragraph)
            {
                CheckClaim(prose, paragraph, log);
            }

            for (var inline = leaf.Inline?.FirstChild; inline is not null; inline = MarkdownProse.NextInline(inline, leaf.Inline!))
            {
                CheckInline(prose, inline, manners, log);
                hasTags |= inline is HtmlInline;
            }
        }

        foreach (var tag in hasTags ? TagsOf(prose) : [])
        {
            ReportHtml(prose.PlaceOf(tag), log);
        }

        CheckHeadings(prose, manners, log);
    }

    private static void CheckInline(MarkdownProse prose, Inline inline, Manners manners, DiagnosticBag log)
    {
        switch (inline)
        {
            case LiteralInline literal:
                CheckLiteral(prose, literal, manners, log);
                break;
            case LinkInline link:
                CheckLink(prose, link, log);
                break;
            case AutolinkInline { IsEmail: false } link:
                CheckAddress(link.Url, prose.PlaceOf(link), log);
                break;
        }
    }

    private static void CheckLiteral(MarkdownProse prose, LiteralInline literal, Manners manners, DiagnosticBag log)
    {
        if (ClosesUndefinedReference(literal))
        {
            log.Report(Rules.UndefinedReference, prose.PlaceOf(literal), "A reference link here is not defined, so its brackets would be shown.", "write [text](address)");
        }

        if (manners.MayHavePlaceholders || !literal.Content.AsSpan().Contains('{'))
        {
            return;
        }

        foreach (var placeholder in NamesIn(prose, literal, PlaceholderPattern()))
        {
            log.Report(Rules.LeakedPlaceholder, placeholder.Place, $"'{{{placeholder.Value}}}' is a placeholder, and only an advert may have some.", "write the thing itself; in code marks it is shown as it is");
        }
    }

    /// <summary>Text that ends with a bracket, right before one that opens: what is left of [text][name] where no name is defined.</summary>
    private static bool ClosesUndefinedReference(LiteralInline literal) =>
        literal is { IsFirstCharacterEscaped: false, NextSibling: LiteralInline { IsFirstCharacterEscaped: false } next } && literal.Content.AsSpan() is [.., ']'] && next.Content.AsSpan() is "[";

    private static void ReportHtml(Place place, DiagnosticBag log) =>
        log.Report(Rules.RawHtml, place, "HTML is shown as text, never used as HTML.", "write Markdown; put what is meant to be shown in code marks");

    /// <summary>The tags in running text. A closing tag is told once, with the tag that it closes.</summary>
    private static IEnumerable<HtmlInline> TagsOf(MarkdownProse prose)
    {
        var opened = new HashSet<(ContainerInline?, string)>();
        foreach (var html in prose.Inlines<HtmlInline>())
        {
            var closes = html.Tag.StartsWith("</", StringComparison.Ordinal);
            var name = TagName().Match(html.Tag).Value.ToLowerInvariant();
            if (!closes || !opened.Contains((html.Parent, name)))
            {
                yield return html;
            }

            opened.Add((html.Parent, name));
        }
    }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9-]*", RegexOptions.CultureInvariant)]
    private static partial Regex TagName();

    private static void CheckLink(MarkdownProse prose, LinkInline link, DiagnosticBag log)
    {
        var place = prose.PlaceOf(link);
        if (link.IsImage && WebAddress.IsWhole(Bare(link.Url ?? "")))
        {
            log.Report(Rules.ForeignPicture, place, "A picture of another site is never shown: the guide's own policy stops it.", "link to it, or say what it shows");
        }
        else
        {
            CheckAddress(link.Url ?? "", place, log);
        }

        if (link.IsImage && MarkdownProse.TextOf(link).Length == 0)
        {
            log.Report(Rules.MissingAltText, place, "A picture has no text for those who cannot see it.", "write ![what it shows](address)");
        }
        else if (!link.IsImage && MarkdownProse.TextOf(link).Length == 0 && link.FirstChild is not LinkInline { IsImage: true })
        {
            log.Report(Rules.EmptyLinkText, place, "A link has no text.", "write [where it leads](address)");
        }
    }

    private static void CheckAddress(string url, Place place, DiagnosticBag log)
    {
        if (url.Length > Limits.UrlLength)
        {
            log.Report(Rules.LongUrl, place, $"The address has {url.Length} characters; {Limits.UrlLength} are allowed.", "use a shorter one; what follows a question mark can often go");
            return;
        }

        var bare = Bare(url);
        var hasScheme = WebAddress.HasScheme(bare);
        var scheme = hasScheme ? bare[..bare.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant() : "";
        if (hasScheme && scheme is not ("https" or "http" or "mailto" or "tel"))
        {
            log.Report(Rules.DangerousUrl, place, $"Links may not start with '{scheme}:'.", "allowed are https, http, mailto, tel and paths to files of the guide");
        }
        else if (scheme is "https" or "http")
        {
            CheckWebAddress(url, bare, place, log);
        }
        else if (bare.StartsWith("//", StringComparison.Ordinal) || bare.Contains('\\', StringComparison.Ordinal))
        {
            log.Report(Rules.DangerousUrl, place, "A link starts with https:// or is a path with forward slashes.", "write the address in full");
        }
    }

    private static void CheckWebAddress(string url, string bare, Place place, DiagnosticBag log)
    {
        if (WebAddress.IsWhole(bare))
        {
            WebAddress.Check(bare, place, log);
        }
        else
        {
            log.Report(Rules.BrokenLink, place, $"'{url}' is not a whole address.", "write it whole, such as https://example.com/");
        }
    }

    /// <summary>An address as a browser reads it: control characters and blanks count for nothing.</summary>
    private static string Bare(string url) => url.Any(IsNotSeen) ? new string([.. url.Where(character => !IsNotSeen(character))]) : url;

    private static bool IsNotSeen(char character) => char.IsControl(character) || char.IsWhiteSpace(character);

    private static void CheckHeadings(MarkdownProse prose, Manners manners, DiagnosticBag log)
    {
        var headings = prose.Blocks.OfType<HeadingBlock>().ToList();
        if (headings.Count > Limits.Headings)
        {
            log.Report(Rules.TooManyHeadings, prose.PlaceOf(headings[Limits.Headings]), $"There are {headings.Count} headings; {Limits.Headings} are allowed.", "divide the page");
        }

        var last = 1;
        foreach (var heading in headings)
        {
            var place = prose.PlaceOf(heading);
            if (heading.Level == 1 && MarkdownProse.TextOf(heading.Inline).Length > 0)
            {
                log.Report(Rules.TopLevelHeading, place, "The page's title is its only heading of level 1.", "start headings at ##");
            }
            else if (heading.Level > last + 1)
            {
                log.Report(Rules.SkippedHeadingLevel, place, $"A heading of level {heading.Level} follows one of level {last}.", $"use {new string('#', last + 1)}");
            }

            last = Math.Max(1, heading.Level);
        }

        CheckEmptyHeadings(prose, manners.HeadingsReportedElsewhere, log);
    }

    private static void CheckEmptyHeadings(MarkdownProse prose, int reportedElsewhere, DiagnosticBag log)
    {
        for (var index = 0; index < prose.Blocks.Count; index++)
        {
            if (prose.Blocks[index] is not HeadingBlock heading || (heading.Level > 1 && heading.Level <= reportedElsewhere))
            {
                continue;
            }

            var next = index + 1 < prose.Blocks.Count ? prose.Blocks[index + 1] : null;
            var text = MarkdownProse.TextOf(heading.Inline);
            if (text.Length == 0)
            {
                log.Report(Rules.EmptyHeading, prose.PlaceOf(heading), "A heading has no text.", "write it, or delete the marks");
            }
            else if (next is null || (next is HeadingBlock following && following.Level <= heading.Level))
            {
                log.Report(Rules.EmptyHeading, prose.PlaceOf(heading), $"Nothing stands under '{text}'.", "write what belongs there, or delete the heading");
            }
        }
    }

    private static void CheckClaim(MarkdownProse prose, ParagraphBlock paragraph, DiagnosticBag log)
    {
        if (MarkdownProse.MayStartWith('R', paragraph.Inline) && MarkdownProse.TextOf(paragraph.Inline).StartsWith("Research:", StringComparison.Ordinal) && !paragraph.Inline!.Descendants<LinkInline>().Any())
        {
            log.Report(Rules.UncitedResearch, prose.PlaceOf(paragraph), "A paragraph that speaks of research cites none.", "link to the study, or start the paragraph with Practice: or Opinion:");
        }
    }
}
