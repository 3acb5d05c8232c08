using HiringGuide.Engine.Linking;

namespace HiringGuide.Engine.Moving;

/// <summary>A kind of page that can be moved: the folder its files lie in, what one is called, and the address it gets.</summary>
internal sealed record PageKind(string Folder, string Name, Func<string, string> AddressOf)
{
    public static readonly PageKind Role = new("roles", "role", Routes.Role);
    public static readonly PageKind Comparison = new("comparisons", "comparison", Routes.Comparison);

    /// <summary>Skills and tools are not among them: their addresses follow from the names that the roles give them.</summary>
    public static IReadOnlyList<PageKind> All { get; } =
    [
        Role,
        new("articles", "article", Routes.Article),
        Comparison,
        new("categories", "category", Routes.Category),
        new("families", "family", Routes.Family),
    ];

    /// <summary>Where its file lies, or for a role its folder.</summary>
    public string PathOf(string slug) => this == Role ? $"input/{Folder}/{slug}" : $"input/{Folder}/{slug}.md";
}
