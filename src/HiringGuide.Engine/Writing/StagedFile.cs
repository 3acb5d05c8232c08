using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine.Writing;

/// <summary>A file about to be published, the SHA-256 of its bytes, and whether the published site holds the very same.</summary>
internal sealed record StagedFile(OutputFile File, string Hash, bool IsPublished)
{
    /// <summary>The path below the output folder.</summary>
    public string Path => File.Path;
}
