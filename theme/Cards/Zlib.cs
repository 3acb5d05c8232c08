using System.Buffers.Binary;

namespace HiringGuide.Theme.Cards;

/// <summary>
/// A zlib stream (RFC 1950) of one DEFLATE block with the fixed codes (RFC 1951). The framework's own would be smaller, but its bytes differ from one version
/// and machine to the next, and ours must not.
/// </summary>
internal static class Zlib
{
    private const int Window = 32768;
    private const int ShortestMatch = 3;
    private const int LongestMatch = 258;
    private const int HashBits = 14;
    private const int EndOfBlock = 256;
    private const uint Adler = 65521;

    /// <summary>So many bytes may be added up before a sum of 32 bits overflows.</summary>
    private const int AdlerStretch = 5552;

    /// <summary>The stream of <paramref name="data"/>. Rows of <paramref name="stride"/> bytes are compared with the row above.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data, int stride)
    {
        var bits = new BitWriter();
        bits.Write(0x0178, 16); // A window of 32 KB; no dictionary.
        bits.Write(0b011, 3); // The last block; fixed codes.
        WriteTokens(data, stride, bits);
        WriteLiteralOrLength(EndOfBlock, bits);
        bits.FillByte();
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, ChecksumOf(data));
        foreach (var part in checksum)
        {
            bits.Write(part, 8);
        }

        return bits.ToArray();
    }

    private static void WriteTokens(ReadOnlySpan<byte> data, int stride, BitWriter bits)
    {
        // Where each hash of three bytes was last seen, plus one.
        var seen = new int[1 << HashBits];
        for (var at = 0; at < data.Length;)
        {
            var (length, distance) = (0, 0);
            if (at + ShortestMatch <= data.Length)
            {
                ref var last = ref seen[HashOf(data[at..])];
                Try(data, at, at - last + 1, ref length, ref distance);
                Try(data, at, 1, ref length, ref distance);
                Try(data, at, stride, ref length, ref distance);
                last = at + 1;
            }

            if (length < ShortestMatch)
            {
                WriteLiteralOrLength(data[at], bits);
                at++;
            }
            else
            {
                WriteMatch(length, distance, bits);
                at += length;
            }
        }
    }

    private static uint HashOf(ReadOnlySpan<byte> data) => ((uint)(data[0] | (data[1] << 8) | (data[2] << 16)) * 2654435761u) >> (32 - HashBits);

    /// <summary>Takes a match at a distance where it is longer than the one at hand.</summary>
    private static void Try(ReadOnlySpan<byte> data, int at, int distance, ref int length, ref int best)
    {
        if (distance < 1 || distance > Math.Min(at, Window))
        {
            return;
        }

        var ahead = data.Slice(at, Math.Min(data.Length - at, LongestMatch));
        var alike = ahead.CommonPrefixLength(data[(at - distance)..]);
        if (alike > length)
        {
            (length, best) = (alike, distance);
        }
    }

    private static void WriteMatch(int length, int distance, BitWriter bits)
    {
        // 258 has a code of its own; otherwise lengths and distances come in groups, each group twice as wide as the one before.
        var (code, extraBits, extra) = length == LongestMatch ? (28, 0, 0) : Group(length - ShortestMatch, groupBits: 2);
        WriteLiteralOrLength(EndOfBlock + 1 + code, bits);
        bits.Write((uint)extra, extraBits);
        (code, extraBits, extra) = Group(distance - 1, groupBits: 1);
        bits.WriteCode((uint)code, 5);
        bits.Write((uint)extra, extraBits);
    }

    /// <summary>The code of a number, how many bits follow it, and those bits: 2 to the power of <paramref name="groupBits"/> codes share a number of bits.</summary>
    private static (int Code, int ExtraBits, int Extra) Group(int number, int groupBits)
    {
        var extraBits = Math.Max(0, int.Log2(Math.Max(number, 1)) - groupBits);
        return ((extraBits << groupBits) + (number >> extraBits), extraBits, number & ((1 << extraBits) - 1));
    }

    private static void WriteLiteralOrLength(int symbol, BitWriter bits)
    {
        var (code, length) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xc0 + symbol - 280, 8),
        };
        bits.WriteCode((uint)code, length);
    }

    private static uint ChecksumOf(ReadOnlySpan<byte> data)
    {
        var (a, b) = (1u, 0u);
        while (!data.IsEmpty)
        {
            var stretch = data[..Math.Min(data.Length, AdlerStretch)];
            foreach (var part in stretch)
            {
                a += part;
                b += a;
            }

            (a, b) = (a % Adler, b % Adler);
            data = data[stretch.Length..];
        }

        return (b << 16) | a;
    }

    /// <summary>Bits from the lowest of a byte to its highest.</summary>
    private sealed class BitWriter
    {
        private readonly List<byte> bytes = new(16 * 1024);
        private ulong pending;
        private int count;

        public void Write(uint value, int length)
        {
            pending |= (ulong)value << count;
            for (count += length; count >= 8; count -= 8)
            {
                bytes.Add((byte)pending);
                pending >>= 8;
            }
        }

        /// <summary>A Huffman code, which begins with its highest bit.</summary>
        public void WriteCode(uint code, int length)
        {
            var reversed = 0u;
            for (var bit = 0; bit < length; bit++)
            {
                reversed |= ((code >> bit) & 1) << (length - 1 - bit);
            }

            Write(reversed, length);
        }

        public void FillByte() => Write(0, (8 - count) % 8);

        public byte[] ToArray() => [.. bytes];
    }
}
