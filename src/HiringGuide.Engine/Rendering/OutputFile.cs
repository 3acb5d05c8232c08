using System.Buffers;

namespace HiringGuide.Engine.Rendering;

/// <summary>A finished file of the site: its path below the output folder, its bytes, and the address of the page it holds, if it holds one.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, string? PageUrl);

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
