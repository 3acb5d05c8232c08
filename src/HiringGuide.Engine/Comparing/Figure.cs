using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Comparing;

/// <summary>An amount of pay as the guide has it.</summary>
/// <param name="Subject">The code of the occupation, or the slug of the role.</param>
/// <param name="Title">What the subject is called.</param>
/// <param name="Area">Where it is paid.</param>
/// <param name="Name">Which amount of the line it is: <c>p50</c>, <c>level 2</c>, <c>lead, low</c>.</param>
/// <param name="Currency">The currency's code.</param>
/// <param name="Source">The slug of the source.</param>
/// <param name="Amount">In whole units of the currency, a year.</param>
/// <param name="Place">The line it stands in.</param>
public sealed record Figure(string Subject, string Title, string Area, string Name, string Currency, string Source, int Amount, Place Place)
{
    /// <summary>What makes two amounts of two builds the same figure.</summary>
    internal (string Subject, string Area, string Name, string Currency, string Source) Key => (Subject, Area, Name, Currency, Source);

    /// <summary>Every figure once. <paramref name="slugOf"/> gives the slug that a role has now.</summary>
    internal static IEnumerable<Figure> Of(Site site, Func<string, string> slugOf) => site.Occupations.Values
        .OrderBy(occupation => occupation.Code, StringComparer.Ordinal)
        .SelectMany(OfOccupation)
        .Concat(site.Roles.SelectMany(role => role.Guide.Salary.Bands.SelectMany(band => OfBand(band, slugOf(role.Slug), role.Title))))
        .DistinctBy(figure => figure.Key);

    private static IEnumerable<Figure> OfOccupation(Occupation occupation)
    {
        foreach (var figure in occupation.Figures)
        {
            foreach (var percentile in figure.Percentiles.OrderBy(percentile => percentile.Key))
            {
                yield return Make(figure.Source, percentile.Key.ToString().ToLowerInvariant(), percentile.Value, figure.Place);
            }
        }

        foreach (var level in occupation.Levels)
        {
            yield return Make(level.Source, "level 1", level.Level1, level.Place);
            yield return Make(level.Source, "level 2", level.Level2, level.Place);
            yield return Make(level.Source, "level 3", level.Level3, level.Place);
            yield return Make(level.Source, "level 4", level.Level4, level.Place);
        }

        foreach (var band in occupation.Experience)
        {
            var who = $"of {band.Population}, {band.Years} years";
            yield return Make(band.Source, $"p25 {who}", band.P25, band.Place);
            yield return Make(band.Source, $"p50 {who}", band.P50, band.Place);
            yield return Make(band.Source, $"p75 {who}", band.P75, band.Place);
        }

        Figure Make(FigureSource source, string name, int amount, Place place) =>
            new(occupation.Code, occupation.Title, source.Area, name, source.Currency, source.Source.Value, amount, place);
    }

    private static IEnumerable<Figure> OfBand(SalaryBand band, string slug, string title)
    {
        var level = band.Level.ToString().ToLowerInvariant();
        yield return new Figure(slug, title, band.Source.Area, $"{level}, low", band.Source.Currency, band.Source.Source.Value, band.Low, band.Place);
        yield return new Figure(slug, title, band.Source.Area, $"{level}, high", band.Source.Currency, band.Source.Source.Value, band.High, band.Place);
    }
}
