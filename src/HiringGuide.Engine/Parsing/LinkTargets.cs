using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HiringGuide.Engine.Parsing;

/// <summary>The target of a link as it is written: its text and where in the Markdown it starts.</summary>
internal readonly record struct LinkTarget(string Text, int Start);

/// <summary>Finds the targets of links, pictures and reference definitions in Markdown, so that they can be changed where they stand.</summary>
internal static class LinkTargets
{
    /// <summary>In the order they stand. A target that is written with escapes, so that it does not read as it is meant, is left out; so is Markdown that is refused.</summary>
    public static IReadOnlyList<LinkTarget> In(string markdown)
    {
        if (ProseParser.FindDocument(markdown) is not { } document)
        {
            return [];
        }

        var links = document.Descendants<LinkInline>().Where(link => link is { Reference: null, IsAutoLink: false }).Select(link => (link.Url, link.UrlSpan));
        var definitions = document.Descendants<LinkReferenceDefinition>().Select(definition => (definition.Url, definition.UrlSpan));
        return [.. links.Concat(definitions)
            .Where(target => target is { Url.Length: > 0, UrlSpan.IsEmpty: false })
            .Select(target => new LinkTarget(target.Url!, markdown.IndexOf(target.Url!, target.UrlSpan.Start, Math.Min(target.UrlSpan.Length, markdown.Length - target.UrlSpan.Start), StringComparison.Ordinal)))
            .Where(target => target.Start >= 0)
            .Distinct()
            .OrderBy(target => target.Start)];
    }
}
