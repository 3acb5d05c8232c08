using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/sources/</c> and a page for each publisher of figures: what they measure, the attribution, where the guide uses them.</summary>
internal sealed class SourcePages : IOutput
{
    public string Name => "source pages";

    public IEnumerable<PlannedFile> Plan(RenderContext context) =>
        context.Site.FigureSources.Values.Select(source => PlannedFile.Page(Routes.Source(source.Slug), output => context.Theme.Source(ViewOf(source, context), output)))
            .Append(PlannedFile.Page(Routes.Sources, output => context.Theme.SourceIndex(IndexOf(context), output)));

    private static SourceView ViewOf(Source source, RenderContext context) => new()
    {
        Frame = context.Frame(Routes.Source(source.Slug), $"{source.Title} ({source.Publisher})", $"What the {source.Title} of the {source.Publisher} measures, what it leaves out, and which roles show its figures.", [new Link("Sources", Routes.Sources)], new FrameDetails { ShortTitle = source.Title }),
        Title = source.Title,
        Publisher = source.Publisher,
        Licence = source.Licence,
        Url = source.Url,
        Attribution = source.Attribution,
        About = ProseRenderer.Render(source.About),
        Uses = [.. context.Site.Occupations.Values.OrderBy(occupation => occupation.Code, StringComparer.Ordinal).SelectMany(occupation => UsesOf(occupation, source, context.Site))],
    };

    /// <summary>An occupation is listed where a role shows it; each period of this source once.</summary>
    private static IEnumerable<SourceUse> UsesOf(Occupation occupation, Source source, Site site)
    {
        var roles = site.Roles.Where(role => role.Occupation == occupation).ToList();
        if (roles.Count == 0)
        {
            return [];
        }

        return occupation.Figures.Select(figure => figure.Source)
            .Concat(occupation.Levels.Select(level => level.Source))
            .Concat(occupation.Experience.Select(band => band.Source))
            .Where(figure => figure.Source.Value == source.Slug)
            .Select(figure => figure.Period.ToString())
            .Distinct(StringComparer.Ordinal)
            .Select(period => new SourceUse(occupation.Code, occupation.Title, period, [.. roles.Select(role => new Link(role.Title, Routes.RoleSection(role.Slug, "salary")))]));
    }

    private static SourceIndexView IndexOf(RenderContext context) => new(
        context.Frame(Routes.Sources, "Where the figures come from", "The publishers whose figures the guide shows, with licence and attribution.", [], new FrameDetails { ShortTitle = "Sources" }),
        [.. context.Site.FigureSources.Values.Select(source => new SourceCard(source.Title, Routes.Source(source.Slug), source.Publisher, source.Licence))]);
}
