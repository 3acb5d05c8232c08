using System.IO;
using System.Text;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Editing;

/// <summary>A file of the guide with changes that are not written yet: of its text, of its path, or of both.</summary>
public sealed record EditedFile(SourceFile Before, string Path, IReadOnlyList<TextEdit> Edits)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public bool IsMoved => Path != Before.Path;

    /// <summary>The file as it will stand.</summary>
    public SourceFile After => new(Path, TextEdit.Apply(Before.Text, Edits));

    /// <summary>
    /// The file's bytes with the changes made, and every other byte as it was: line ends, also where a file mixes them, and the byte order mark. New lines end as
    /// the line does at which they stand. An <see cref="IOException"/> where the bytes are no longer those that the text was read from.
    /// </summary>
    internal byte[] BytesFrom(byte[] old)
    {
        ReadOnlySpan<byte> mark = old is [0xEF, 0xBB, 0xBF, ..] ? old.AsSpan(0, 3) : [];
        var written = Utf8.GetString(old.AsSpan(mark.Length));
        if (written.Replace("\r\n", "\n", StringComparison.Ordinal) != Before.Text)
        {
            throw new IOException("it was changed by somebody else meanwhile");
        }

        var returns = ReturnsIn(written);
        return [.. mark, .. Utf8.GetBytes(TextEdit.Apply(written, Edits.Select(edit => InWritten(edit, returns))))];
    }

    /// <summary>Where, in the text with plain line ends, the lines end that have a carriage return in the file.</summary>
    private static List<int> ReturnsIn(string written)
    {
        var returns = new List<int>();
        for (var at = written.IndexOf("\r\n", StringComparison.Ordinal); at >= 0; at = written.IndexOf("\r\n", at + 2, StringComparison.Ordinal))
        {
            returns.Add(at - returns.Count);
        }

        return returns;
    }

    private TextEdit InWritten(TextEdit edit, List<int> returns)
    {
        var start = OffsetIn(edit.Start, returns);
        var lineEnd = Before.Text.IndexOf('\n', edit.Start) is >= 0 and var next ? next : Before.Text.LastIndexOf('\n');
        var replacement = returns.BinarySearch(lineEnd) >= 0 ? edit.Replacement.Replace("\n", "\r\n", StringComparison.Ordinal) : edit.Replacement;
        return new TextEdit(start, OffsetIn(edit.Start + edit.Length, returns) - start, replacement);
    }

    /// <summary>The place in the file of a place in its text: every carriage return before it counts.</summary>
    private static int OffsetIn(int offset, List<int> returns)
    {
        var found = returns.BinarySearch(offset);
        return offset + (found >= 0 ? found : ~found);
    }
}
