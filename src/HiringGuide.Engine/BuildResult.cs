using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Writing;

namespace HiringGuide.Engine;

/// <summary>What a run found and made. The site and its files are null or empty where problems stopped it, or where nothing had to be made.</summary>
public sealed record BuildResult
{
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    public required Site? Site { get; init; }

    public required IReadOnlyList<OutputFile> Files { get; init; }

    /// <summary>The files that were read: with their texts after a check, by name alone after a build, which has no more use for them.</summary>
    public required Sources Sources { get; init; }

    /// <summary>Null where nothing was published, be it on purpose or because of problems.</summary>
    public required Written? Written { get; init; }

    /// <summary>What was read and rendered, as numbers; null where problems stopped the run before there was a site.</summary>
    public SiteCounts? Counts => Repeated ?? (Site is null ? null : SiteCounts.Of(Site, Files));

    /// <summary>True where nothing changed since the last build into the same folder: then nothing was made, and what that build found and counted is told again.</summary>
    public bool IsRepeat => Repeated is not null;

    internal SiteCounts? Repeated { get; init; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error);

    public bool HasWarnings => Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Warning);
}
