using System.Buffers;

namespace HiringGuide.Engine.Rendering;

/// <summary>A finished file of the site: its path below the output folder, its bytes, and the address of the page it holds, if it holds one.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, string? PageUrl)
{
    private readonly ReadOnlyMemory<byte> bytes = Bytes;

    /// <summary>Where the bytes are, if they do not wait in memory.</summary>
    private IPutAway? elsewhere;

    /// <summary>Fetched each time they are asked for, where they were put away.</summary>
    public ReadOnlyMemory<byte> Bytes => elsewhere?.Fetch() ?? bytes;

    /// <summary>How many bytes it has.</summary>
    public int Length => elsewhere?.Length ?? bytes.Length;

    /// <summary>A file whose bytes were put away.</summary>
    internal static OutputFile At(IPutAway elsewhere, string path, string? pageUrl) => new(path, default, pageUrl) { elsewhere = elsewhere };
}

/// <summary>Bytes that do not wait in memory until they are wanted again.</summary>
internal interface IPutAway
{
    int Length { get; }

    ReadOnlyMemory<byte> Fetch();
}

/// <summary>Keeps finished files until the site is published, several of them at once.</summary>
internal interface IFileKeeper
{
    /// <summary>The file. The bytes are the caller's again afterwards.</summary>
    OutputFile Keep(string path, ReadOnlySpan<byte> bytes, string? pageUrl);
}

/// <summary>Keeps files where they are quickest to fetch.</summary>
internal sealed class MemoryKeeper : IFileKeeper
{
    public OutputFile Keep(string path, ReadOnlySpan<byte> bytes, string? pageUrl) => new(path, bytes.ToArray(), pageUrl);
}

/// <summary>A file that is still to be made. Plans are independent of each other, so they can be carried out side by side.</summary>
internal sealed record PlannedFile(string Path, string? PageUrl, Action<IBufferWriter<byte>> Write)
{
    public static PlannedFile Page(string url, Action<IBufferWriter<byte>> write) => new(Linking.Routes.FileFor(url), url, write);

    public static PlannedFile Text(string path, Func<string> text) => new(path, null, output => WriteText(text(), output));

    /// <summary>A file that was made elsewhere.</summary>
    public static PlannedFile Of(OutputFile file) => new(file.Path, file.PageUrl, output => output.Write(file.Bytes.Span));

    public static void WriteText(string text, IBufferWriter<byte> output) => output.Write(System.Text.Encoding.UTF8.GetBytes(text));
}

/// <summary>Something the site offers, such as its role pages or its feed: it says which files it makes and how.</summary>
internal interface IOutput
{
    /// <summary>What to call it where its share of the work is told.</summary>
    string Name { get; }

    IEnumerable<PlannedFile> Plan(RenderContext context);
}
