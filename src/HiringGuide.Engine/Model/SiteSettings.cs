namespace HiringGuide.Engine.Model;

/// <summary>What <c>site.yml</c> says: the site's name, address and licence, and the blanks an advert may have.</summary>
public sealed record SiteSettings
{
    public required string Name { get; init; }

    public required string Tagline { get; init; }

    public required string Description { get; init; }

    /// <summary>With scheme and trailing slash: <c>https://hiring-guide.example/</c>.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The address that search engines know the site by; the same as <see cref="BaseUrl"/> except in a preview.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>Where a file can be edited; <c>{path}</c> stands for its path in the repository. Null turns edit links off.</summary>
    public required string? EditUrl { get; init; }

    public required string Organisation { get; init; }

    public required string LicenceName { get; init; }

    public required string LicenceUrl { get; init; }

    public required bool FaqStructuredData { get; init; }

    /// <summary>The editor in the browser, at <c>/admin/</c>; null where the site has none.</summary>
    public required AdminSettings? Admin { get; init; }

    /// <summary>Old addresses that nothing stands for any more, given up on purpose.</summary>
    public required IReadOnlyList<Authored<string>> Gone { get; init; }

    public required IReadOnlyDictionary<string, Placeholder> Placeholders { get; init; }

    /// <summary>False where they could not be read, which is a problem of its own.</summary>
    public bool ArePlaceholdersRead { get; init; } = true;
}

/// <summary>A blank of an advert: its name between braces, what a form would call it, and an example.</summary>
public sealed record Placeholder(string Name, string Label, string Example);
