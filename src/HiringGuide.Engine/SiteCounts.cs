using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Rendering;

namespace HiringGuide.Engine;

/// <summary>What was read and rendered, as numbers. <see cref="Bytes"/> are those of all files together.</summary>
public sealed record SiteCounts(int Roles, int Articles, int Comparisons, int Skills, int Tools, int DraftsLeftOut, int FutureLeftOut, int Pages, int Files, long Bytes)
{
    internal static SiteCounts Of(Site site, IReadOnlyList<OutputFile> files) => new(
        site.Roles.Count,
        site.Articles.Count,
        site.Comparisons.Count,
        site.Skills.Count,
        site.Tools.Count,
        site.DraftsLeftOut,
        site.FutureLeftOut,
        files.Count(file => file.PageUrl is not null),
        files.Count,
        files.Sum(file => (long)file.Length));
}
