using System.Text;

namespace HiringGuide.Engine.Model;

/// <summary>
/// Text that is kept in a byte a character where it can be, which nearly all text of a guide can: the words of a large guide are most of what it weighs in
/// memory. A thread makes characters of one such text at a time, in a place it uses again for the next.
/// </summary>
internal readonly struct CompactText
{
    private const char LastOfOneByte = '\u00FF';

    [ThreadStatic]
    private static char[]? charactersOfThisThread;

    /// <summary>Whose characters they are.</summary>
    [ThreadStatic]
    private static byte[]? bytesOfThisThread;

    /// <summary>A string, or the bytes of one in Latin-1.</summary>
    private readonly object text;

    private CompactText(object text) => this.text = text;

    public static CompactText Empty { get; } = new("");

    /// <summary>The characters. Where they are kept as bytes they are good until this thread asks for those of another text.</summary>
    public ReadOnlySpan<char> Span => text is byte[] bytes ? CharactersOf(bytes) : (string)text;

    public static CompactText Of(StringBuilder text)
    {
        foreach (var chunk in text.GetChunks())
        {
            if (chunk.Span.ContainsAnyExceptInRange('\0', LastOfOneByte))
            {
                return new CompactText(text.ToString());
            }
        }

        var bytes = new byte[text.Length];
        var written = 0;
        foreach (var chunk in text.GetChunks())
        {
            written += Encoding.Latin1.GetBytes(chunk.Span, bytes.AsSpan(written));
        }

        return new CompactText(bytes);
    }

    private static ReadOnlySpan<char> CharactersOf(byte[] bytes)
    {
        if (!ReferenceEquals(bytesOfThisThread, bytes))
        {
            if (charactersOfThisThread is null || charactersOfThisThread.Length < bytes.Length)
            {
                charactersOfThisThread = new char[Math.Max(bytes.Length, 4096)];
            }

            Encoding.Latin1.GetChars(bytes, charactersOfThisThread);
            bytesOfThisThread = bytes;
        }

        return charactersOfThisThread.AsSpan(0, bytes.Length);
    }
}
