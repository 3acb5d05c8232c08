using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Authoring;

/// <summary>All of the guide that is read again by a day, drafts and pages of the future included. Unlike a site it can be made of a guide with errors.</summary>
public sealed record ContentList
{
    /// <summary>Roles, articles, comparisons, pages about the guide, wages and pay rules, in this order; each by slug, pay rules as in their file.</summary>
    public required IReadOnlyList<ListedPage> Pages { get; init; }

    /// <summary>How many pages and files of data could not be read, and so are not among the pages.</summary>
    public required int Unread { get; init; }

    /// <summary>Lists what was read, as it stands on a day. What is wrong with it is counted, page by page, and not reported.</summary>
    public static ContentList Of(Sources sources, DateOnly day)
    {
        var log = new DiagnosticBag();
        var options = BuildOptions.ForAll("", day);
        var content = ContentParser.Parse(sources, options, log);
        SiteLinker.Link(content, options, log);
        var open = log.Sorted()
            .Where(problem => problem.Rule.Severity is Severity.Error or Severity.Warning && problem.Rule != Rules.PastReview)
            .ToLookup(problem => problem.Place.Path, StringComparer.Ordinal);
        List<ListedPage> pages =
        [
            .. content.Roles.Select(role => ListedPage.Of(role, open)),
            .. content.Articles.OrderBy(article => article.Slug, StringComparer.Ordinal).Select(article => ListedPage.Of(ListedKind.Article, article.Slug, article.Title, article.Place, article.Review, article.Publication, open)),
            .. content.Comparisons.Select(comparison => ListedPage.Of(ListedKind.Comparison, comparison.Slug, comparison.Title, comparison.Place, comparison.Review, comparison.Publication, open)),
            .. content.StandalonePages.Select(page => ListedPage.Of(ListedKind.Page, page.Slug, page.Title, page.Place, page.Review, new Publication(Draft: false, PublishDate: null), open)),
            .. content.Occupations.Select(ListedPage.Of),
            .. content.PostingPlaces.Select(ListedPage.Of),
        ];
        return new ContentList { Pages = pages, Unread = FilesToList(sources).Except(pages.Select(page => page.File), StringComparer.Ordinal).Count() };
    }

    /// <summary>The files that pages stand for; a role stands for its description, whether that is there or not.</summary>
    private static IEnumerable<string> FilesToList(Sources sources) => sources.AllPaths
        .Select(path => path.Split('/') switch
        {
            [var input, "roles", var role, var section] when section.EndsWith(".md", StringComparison.Ordinal) => $"{input}/roles/{role}/description.md",
            [_, "articles" or "comparisons" or "pages", var page] when page.EndsWith(".md", StringComparison.Ordinal) => path,
            [_, "data", "occupations", var occupation] when occupation.EndsWith(".yml", StringComparison.Ordinal) => path,
            [_, "data", "pay-rules.yml"] => path,
            _ => null,
        })
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);
}
