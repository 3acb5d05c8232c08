using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Writing;

namespace HiringGuide.Engine;

/// <summary>What a run found and made. The site and its files are null or empty where problems stopped it.</summary>
public sealed record BuildResult
{
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    public required Site? Site { get; init; }

    public required IReadOnlyList<OutputFile> Files { get; init; }

    /// <summary>The files that were read: with their texts after a check, by name alone after a build, which has no more use for them.</summary>
    public required Sources Sources { get; init; }

    /// <summary>Null where nothing was published, be it on purpose or because of problems.</summary>
    public required Written? Written { get; init; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error);

    public bool HasWarnings => Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Warning);
}
