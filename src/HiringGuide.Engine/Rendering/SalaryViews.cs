using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering;

/// <summary>Published pay as pages show it: percentiles, official levels and years of experience apart, each with its origin.</summary>
internal static class SalaryViews
{
    private const int ThinSample = 30;
    private const int AxisStep = 50_000;
    private static readonly IReadOnlyList<Percentile> Percentiles = [Percentile.P10, Percentile.P25, Percentile.P50, Percentile.P75, Percentile.P90];

    public static SalaryView For(Role role, Site site)
    {
        var salary = role.Guide.Salary;
        var fit = FitOf(role);
        var national = role.Occupation.Leading;
        return new SalaryView
        {
            Code = role.Occupation.Code,
            OccupationTitle = role.Occupation.Title,
            Fit = NameOf(fit),
            FitSentence = FitSentence(fit, role),
            FitReason = salary.Occupation?.Why ?? "",
            Advice = ProseRenderer.Render(salary.Advice, headingShift: 1),
            Percentiles = [.. NationalFirst(role.Occupation).Select(figure => TableOf(figure, site))],
            Chart = national is null ? null : ChartOf(national),
            Reading = salary.Reading is { } reading && national is not null ? new ReadingView(CellOf(national, reading.From), CellOf(national, reading.To), reading.Why) : null,
            AlsoConsidered = [.. role.AlsoConsidered.Select(other => new OtherCodeView(other.Occupation.Code, other.Occupation.Title, other.Why, other.Occupation.Leading is { } figure ? TableOf(figure, site) : null))],
            Levels = LevelsOf(role.Occupation, site),
            Experience = salary.Survey is { } survey ? ExperienceOf(role.Occupation, survey.Value, site) : null,
            Bands = [.. salary.Bands.Select(band => new BandRow(LevelNames.NameOf(band.Level), Spoken.Money(band.Low, band.Source.Currency), Spoken.Money(band.High, band.Source.Currency), OriginOf(band.Source, null, site)))],
            Overdue = role.Occupation.ReviewBy.Value < site.Today,
            ReviewByText = Spoken.Date(role.Occupation.ReviewBy.Value),
        };
    }

    public static Fit FitOf(Role role) => role.Guide.Salary.Occupation?.Fit ?? Fit.Weak;

    /// <summary>strong, ok or weak, as authors write it.</summary>
    public static string NameOf(Fit fit) => fit.ToString().ToLowerInvariant();

    /// <summary>The median that may stand beside a title on its own: published for the whole country, of an occupation that fits the title. Null otherwise.</summary>
    public static MedianPay? FindNationalMedian(Role role, Site site)
    {
        var national = role.Occupation.Figures.FirstOrDefault(figure => figure.Source.Area == Occupation.Country);
        return FitOf(role) != Fit.Weak && national is not null && national.Percentiles.TryGetValue(Percentile.P50, out var amount)
            ? new MedianPay(Spoken.Money(amount, national.Source.Currency).Text, role.Occupation.Title, $"US median, {national.Source.Period}, {site.FigureSources[national.Source.Source.Value].Publisher}")
            : null;
    }

    public static PercentileTable TableOf(WageFigure figure, Site site) => new(OriginOf(figure.Source, figure.Excludes, site), [.. Percentiles.Select(percentile => CellOf(figure, percentile))]);

    public static IEnumerable<WageFigure> NationalFirst(Occupation occupation) => occupation.Figures
        .OrderBy(figure => figure.Source.Area == Occupation.Country ? 0 : 1)
        .ThenBy(figure => figure.Source.Area, StringComparer.Ordinal);

    /// <summary>A percentile as published; above a top code it is "at or above", otherwise a missing one stays missing.</summary>
    private static PercentileView CellOf(WageFigure figure, Percentile percentile)
    {
        var name = percentile == Percentile.P50 ? "Median" : $"{(int)percentile}th percentile";
        if (figure.Percentiles.TryGetValue(percentile, out var amount))
        {
            return new PercentileView(percentile.ToString(), name, Spoken.Money(amount, figure.Source.Currency), AtOrAbove: false);
        }

        return figure.TopCoded is { } top && figure.IsTopCoded(percentile)
            ? new PercentileView(percentile.ToString(), name, Spoken.Money(top, figure.Source.Currency), AtOrAbove: true)
            : new PercentileView(percentile.ToString(), name, null, AtOrAbove: false);
    }

    /// <summary>A chart is drawn only from five published figures; it starts at nothing, so that lengths compare as the amounts do.</summary>
    private static PercentileChart? ChartOf(WageFigure figure)
    {
        if (figure.Percentiles.Count < Percentiles.Count)
        {
            return null;
        }

        var end = ((figure.Percentiles[Percentile.P90] / AxisStep) + 1) * AxisStep;
        var cells = Percentiles.Select(percentile => CellOf(figure, percentile)).ToList();
        return new PercentileChart(
            [.. Percentiles.Select(percentile => new ChartMark(percentile.ToString(), (int)(1000L * figure.Percentiles[percentile] / end)))],
            Spoken.Money(end, figure.Source.Currency),
            $"{figure.Source.Area}, {figure.Source.Period}: {string.Join(", ", cells.Select(cell => $"{cell.Name} {cell.Value?.Text}"))}.");
    }

    private static LevelTable? LevelsOf(Occupation occupation, Site site)
    {
        if (occupation.Levels is not [var first, ..])
        {
            return null;
        }

        var rows = occupation.Levels
            .Where(level => level.Source.Source.Value == first.Source.Source.Value && level.Source.Period == first.Source.Period)
            .OrderBy(level => level.Source.Area, StringComparer.Ordinal)
            .Select(level => new LevelRow(level.Source.Area, Money(level.Level1), Money(level.Level2), Money(level.Level3), Money(level.Level4)));
        return new LevelTable(SourceLink(first.Source, site), first.Source.Period.ToString(), Spoken.Date(first.Source.Retrieved), [.. rows]);

        MoneyView Money(int amount) => Spoken.Money(amount, first.Source.Currency);
    }

    private static ExperienceTable? ExperienceOf(Occupation occupation, string population, Site site)
    {
        var rows = occupation.Experience.Where(band => band.Population == population).ToList();
        if (rows is not [var first, ..])
        {
            return null;
        }

        return new ExperienceTable(
            OriginOf(first.Source, null, site),
            population,
            [.. rows.Select(band => new ExperienceRow(YearsOf(band.Years), band.Count, Money(band.P25), Money(band.P50), Money(band.P75), band.Count < ThinSample))]);

        MoneyView Money(int amount) => Spoken.Money(amount, first.Source.Currency);
    }

    private static string YearsOf(string years) => years == "all" ? "All" : years.Replace("-", " to ", StringComparison.Ordinal);

    private static FigureOrigin OriginOf(FigureSource source, string? excludes, Site site) =>
        new(SourceLink(source, site), source.Area, source.Period.ToString(), Spoken.Date(source.Retrieved), excludes);

    private static Link SourceLink(FigureSource source, Site site)
    {
        var named = site.FigureSources[source.Source.Value];
        return new Link($"{named.Publisher}, {named.Title}", Routes.Source(named.Slug));
    }

    private static string FitSentence(Fit fit, Role role) => fit switch
    {
        Fit.Strong => $"The statistics have an occupation that matches this title well: {role.Occupation.Title} ({role.Occupation.Code}).",
        Fit.Ok => $"The nearest occupation in the statistics is broader than this title: {role.Occupation.Title} ({role.Occupation.Code}).",
        _ => $"No official statistic matches this title closely. The figures below are for {role.Occupation.Title} ({role.Occupation.Code}), of which {Spoken.MidSentence(role.Guide.Plural)} are only a part.",
    };
}
