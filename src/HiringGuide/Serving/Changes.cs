namespace HiringGuide.Serving;

/// <summary>What changed on the disk between two looks.</summary>
/// <param name="Paths">From the guide's root with forward slashes, in the order of their names.</param>
/// <param name="MayBeMore">Whether more may have changed than was noticed.</param>
internal sealed record Changes(IReadOnlySet<string> Paths, bool MayBeMore);

/// <summary>Something that notices changes below some folders of a root.</summary>
internal interface IChangeSource : IDisposable
{
    /// <summary>Waits until something changed and the disk is quiet again.</summary>
    Task<Changes> NextAsync(CancellationToken cancellation);
}
