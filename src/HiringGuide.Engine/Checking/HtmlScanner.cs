using System.Buffers;
using System.Text;

namespace HiringGuide.Engine.Checking;

/// <summary>
/// Reads the UTF-8 of a page that a theme made, tag by tag: ids, links and the text between tags. It trusts the page to be well formed, which themes are tested
/// for with a real HTML parser; it allocates little, because it reads every page of every build.
/// </summary>
internal ref struct HtmlScanner(ReadOnlySpan<byte> html)
{
    private static readonly SearchValues<byte> EndOfAttributeName = SearchValues.Create("= \t\r\n/"u8);
    private static readonly SearchValues<byte> EndOfTagName = SearchValues.Create(" \t\r\n/>"u8);

    private ReadOnlySpan<byte> rest = html;
    private ReadOnlySpan<byte> attributes;

    /// <summary>The name of the tag just read, lower case; empty for text.</summary>
    public ReadOnlySpan<byte> Tag { get; private set; }

    public bool IsClosing { get; private set; }

    /// <summary>The text just read, still encoded; empty for tags.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    /// <summary>Moves to the next tag or text; script and style are passed over whole.</summary>
    public bool Read()
    {
        while (!rest.IsEmpty)
        {
            if (rest[0] != (byte)'<')
            {
                var end = rest.IndexOf((byte)'<');
                Text = end < 0 ? rest : rest[..end];
                rest = rest[Text.Length..];
                Tag = default;
                return true;
            }

            Text = default;
            if (rest.StartsWith("<!--"u8))
            {
                Skip("-->"u8);
            }
            else if (rest.Length > 1 && rest[1] is (byte)'!' or (byte)'?')
            {
                Skip(">"u8);
            }
            else
            {
                ReadTag();
                return true;
            }
        }

        return false;
    }

    /// <summary>The next attribute of the current tag: its name, and its value still encoded.</summary>
    public bool ReadAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        attributes = attributes.TrimStart(" \t\r\n/"u8);
        if (attributes.IsEmpty)
        {
            return false;
        }

        var end = attributes.IndexOfAny(EndOfAttributeName);
        name = end < 0 ? attributes : attributes[..end];
        attributes = attributes[name.Length..];
        if (attributes.IsEmpty || attributes[0] != (byte)'=')
        {
            return true;
        }

        attributes = attributes[1..];
        var quote = attributes.IsEmpty ? (byte)0 : attributes[0];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var close = attributes[1..].IndexOf(quote);
            value = close < 0 ? attributes[1..] : attributes.Slice(1, close);
            attributes = attributes[Math.Min(attributes.Length, value.Length + 2)..];
        }
        else
        {
            var close = attributes.IndexOfAny(" \t\r\n"u8);
            value = close < 0 ? attributes : attributes[..close];
            attributes = attributes[value.Length..];
        }

        return true;
    }

    /// <summary>The text behind character references.</summary>
    public static string Decode(ReadOnlySpan<byte> encoded)
    {
        var text = Encoding.UTF8.GetString(encoded);
        return text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
    }

    private void ReadTag()
    {
        IsClosing = rest.Length > 1 && rest[1] == (byte)'/';
        var inside = rest[(IsClosing ? 2 : 1)..];
        var nameEnd = inside.IndexOfAny(EndOfTagName);
        Tag = nameEnd < 0 ? inside : inside[..nameEnd];
        inside = inside[Tag.Length..];
        var end = EndOfTag(inside);
        attributes = inside[..end];
        rest = end < inside.Length ? inside[(end + 1)..] : default;
        if (!IsClosing && Tag.SequenceEqual("script"u8))
        {
            Skip("</script>"u8);
        }
        else if (!IsClosing && Tag.SequenceEqual("style"u8))
        {
            Skip("</style>"u8);
        }
    }

    /// <summary>The closing bracket of a tag; one inside quotes does not count.</summary>
    private static int EndOfTag(ReadOnlySpan<byte> inside)
    {
        byte quote = 0;
        for (var index = 0; index < inside.Length; index++)
        {
            var current = inside[index];
            if (quote != 0)
            {
                quote = current == quote ? (byte)0 : quote;
            }
            else if (current is (byte)'"' or (byte)'\'')
            {
                quote = current;
            }
            else if (current == (byte)'>')
            {
                return index;
            }
        }

        return inside.Length;
    }

    private void Skip(ReadOnlySpan<byte> end)
    {
        var at = rest.IndexOf(end);
        rest = at < 0 ? default : rest[(at + end.Length)..];
    }
}
