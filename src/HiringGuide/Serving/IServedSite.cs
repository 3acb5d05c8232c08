using HiringGuide.Engine.Rendering;

namespace HiringGuide.Serving;

/// <summary>What a server shows: files by name, which may change from one request to the next.</summary>
internal interface IServedSite
{
    /// <summary>The file with a path below the output folder; null where there is none.</summary>
    OutputFile? Find(string path);

    /// <summary>The page that stands for every other as long as there is no site at all; null where there is one.</summary>
    OutputFile? StandIn { get; }
}

/// <summary>A built site that stays as it is.</summary>
internal sealed class BuiltSite(IReadOnlyList<OutputFile> files) : IServedSite
{
    private readonly Dictionary<string, OutputFile> byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    public OutputFile? StandIn => null;

    public OutputFile? Find(string path) => byPath.GetValueOrDefault(path);
}
