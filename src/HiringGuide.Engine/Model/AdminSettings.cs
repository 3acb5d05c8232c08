namespace HiringGuide.Engine.Model;

/// <summary>Where the editor in the browser keeps what is written there.</summary>
public enum AdminBackend
{
    /// <summary>In pull requests of a repository on GitHub.</summary>
    GitHub,

    /// <summary>In the browser alone, to try the editor out.</summary>
    TestRepo,
}

/// <summary>What <c>site.yml</c> says of the editor at <c>/admin/</c>.</summary>
public sealed record AdminSettings
{
    /// <summary>As <c>site.yml</c> and the editor write them, in the order of <see cref="AdminBackend"/>.</summary>
    public static IReadOnlyList<string> Backends { get; } = ["github", "test-repo"];

    public required AdminBackend Backend { get; init; }

    /// <summary>The repository as <c>owner/name</c>; empty where the backend needs none.</summary>
    public required string Repository { get; init; }

    /// <summary>The branch that pull requests are made against.</summary>
    public required string Branch { get; init; }

    /// <summary>The address of the service that signs editors in to GitHub; null for Netlify's.</summary>
    public required string? SignInUrl { get; init; }
}
