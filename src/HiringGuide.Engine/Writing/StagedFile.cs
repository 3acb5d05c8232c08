namespace HiringGuide.Engine.Writing;

/// <summary>A file about to be published: its path below the output folder, its bytes, their SHA-256, and whether the published site holds the very same.</summary>
internal sealed record StagedFile(string Path, ReadOnlyMemory<byte> Bytes, string Hash, bool IsPublished);
