namespace HiringGuide.Engine.Rendering.Views;

/// <summary>What the picture says that other sites show beside a link to a page. It is a PNG of <see cref="Width"/> by <see cref="Height"/> pixels.</summary>
public sealed record SocialCardView
{
    public const int Width = 1200;
    public const int Height = 630;

    public required string SiteName { get; init; }

    /// <summary>What the page is, such as "Lead · Engineering" or "Article"; null on the card of the whole site.</summary>
    public required string? Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The site in one sentence; null where it is the title already.</summary>
    public required string? Tagline { get; init; }

    /// <summary>Null where no official national figure fits the title.</summary>
    public MedianPay? Pay { get; init; }
}

/// <summary>A published median: "$135,980"; "Software Developers"; "US median, May 2025, US Bureau of Labor Statistics".</summary>
public sealed record MedianPay(string Amount, string Occupation, string Origin);

/// <summary>The picture for a page, as the page's head names it.</summary>
/// <param name="Url">The full address.</param>
/// <param name="Description">What the picture says, for who cannot see it.</param>
/// <param name="IsOwn">True where the page has a picture of its own, false where it is the site's.</param>
public sealed record SocialCardLink(string Url, string Description, bool IsOwn);
