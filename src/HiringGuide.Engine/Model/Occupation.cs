using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Model;

/// <summary>The five percentiles that wage surveys publish.</summary>
public enum Percentile
{
    P10 = 10,
    P25 = 25,
    P50 = 50,
    P75 = 75,
    P90 = 90,
}

/// <summary>Where and when a figure was published and read. No figure is without one.</summary>
public sealed record FigureSource(Authored<string> Source, string Area, Period Period, DateOnly Retrieved, string Currency);

/// <summary>Published wages of one occupation code, shared by every role that uses the code.</summary>
public sealed record Occupation
{
    public required string Code { get; init; }

    public required Place Place { get; init; }

    public required string Title { get; init; }

    public required Authored<DateOnly> ReviewBy { get; init; }

    public required IReadOnlyList<WageFigure> Figures { get; init; }

    public required IReadOnlyList<LevelFigure> Levels { get; init; }

    public required IReadOnlyList<ExperienceFigure> Experience { get; init; }

    /// <summary>What the figures of the whole country give as their area.</summary>
    public const string Country = "United States";

    /// <summary>The figure that stands for the occupation: of the whole country, or else the first. Null where there is none.</summary>
    public WageFigure? Leading => Figures.FirstOrDefault(figure => figure.Source.Area == Country) ?? (Figures.Count > 0 ? Figures[0] : null);
}

/// <summary>A published distribution. A missing percentile was not published, or stands at or above <see cref="TopCoded"/>.</summary>
public sealed record WageFigure(FigureSource Source, IReadOnlyDictionary<Percentile, int> Percentiles, int? TopCoded, string? Excludes, Place Place)
{
    /// <summary>True where the percentile stands at or above <see cref="TopCoded"/>: it is missing, and so is every higher one.</summary>
    public bool IsTopCoded(Percentile percentile) => TopCoded is not null && Percentiles.Keys.All(known => known < percentile);
}

/// <summary>The Department of Labor's four prevailing wage levels of one area, a year.</summary>
public sealed record LevelFigure(FigureSource Source, int Level1, int Level2, int Level3, int Level4, Place Place);

/// <summary>A survey's pay of one band of experience; <see cref="Count"/> people answered.</summary>
public sealed record ExperienceFigure(FigureSource Source, string Population, string Years, int Count, int P25, int P50, int P75, Place Place);

/// <summary>A publisher of figures: named once, cited wherever a figure of its stands.</summary>
public sealed record Source
{
    public required string Slug { get; init; }

    public required Place Place { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string Licence { get; init; }

    public required string Url { get; init; }

    public required string Attribution { get; init; }

    public required Prose About { get; init; }
}
