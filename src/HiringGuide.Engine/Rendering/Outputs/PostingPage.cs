using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/where-to-post/</c>: what an advert must say about pay, and what nobody may ask, place by place.</summary>
internal sealed class PostingPage : IOutput
{
    public string Name => "pay rules";

    public IEnumerable<PlannedFile> Plan(RenderContext context) =>
        context.Site.PostingPlaces.Count == 0 ? [] : [PlannedFile.Page(Routes.Posting, output => context.Theme.Posting(ViewOf(context), output))];

    /// <summary>Null where the guide knows no rules.</summary>
    public static PostingTeaserView? FindTeaser(Site site) => site.PostingPlaces.Count == 0
        ? null
        : new PostingTeaserView(Routes.Posting, [.. site.PostingPlaces.GroupBy(place => place.Country, StringComparer.Ordinal).Select(country => new PostingCountryLinks(country.Key, [.. country.Select(place => new Link(place.Name, Routes.PostingPlace(place.Slug)))]))]);

    private static PostingView ViewOf(RenderContext context) => new(
        context.Frame(Routes.Posting, "Pay in job adverts: the rules by place", "Where an advert must state the pay range and where nobody may ask what a candidate earned: the law, its date, and when it was checked.", [], new FrameDetails { Search = new SearchFacets("Pay rules"), ShortTitle = "Pay rules by place" }),
        [.. context.Site.PostingPlaces.GroupBy(place => place.Country, StringComparer.Ordinal).Select(country => new PostingCountry(country.Key, $"country-{Slug.For(country.Key)}", [.. country.Select(place => PlaceOf(place, context.Site.Today))]))]);

    private static PostingPlaceView PlaceOf(PostingPlace place, DateOnly today) => new(
        place.Slug,
        place.Name,
        [.. place.Rules.Select(rule => RuleOf(rule, today))],
        place.ReadIn,
        Spoken.Date(place.Checked),
        Spoken.Date(place.ReviewBy.Value),
        place.ReviewBy.Value < today);

    private static PayRuleView RuleOf(PayRule rule, DateOnly today)
    {
        var isAhead = rule.Effective > today;
        var date = rule.Effective is { } effective ? $"{(isAhead ? "From" : "In force since")} {Spoken.Date(effective)}" : null;
        return new PayRuleView(
            Spoken.Sentence(PayRuleTopics.NameOf(rule.Topic)),
            rule.Says,
            rule.AppliesTo,
            Spoken.Sentence(string.Join("; ", new[] { date, rule.EffectiveNote }.OfType<string>())),
            isAhead,
            rule.Law,
            rule.Url);
    }
}
