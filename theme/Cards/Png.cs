using System.Buffers;
using System.Buffers.Binary;

namespace HiringGuide.Theme.Cards;

/// <summary>A picture of numbered colours as a PNG file (ISO/IEC 15948): header, palette, pixels, end, and nothing that tells when or where it was made.</summary>
internal static class Png
{
    private const byte BitsPerPixel = 8;
    private const byte Indexed = 3;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];

    /// <summary><paramref name="pixels"/> has a number of a colour a pixel, row by row; <paramref name="colours"/> red, green and blue of each number.</summary>
    public static void Write(ReadOnlySpan<byte> pixels, int width, ReadOnlySpan<byte> colours, IBufferWriter<byte> output)
    {
        var height = pixels.Length / width;
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = BitsPerPixel;
        header[9] = Indexed;

        output.Write(Signature);
        WriteChunk("IHDR"u8, header, output);
        WriteChunk("PLTE"u8, colours, output);
        WriteChunk("IDAT"u8, CompressedRows(pixels, width, height), output);
        WriteChunk("IEND"u8, [], output);
    }

    /// <summary>Each row after a byte that says that it is not filtered: filters help photographs.</summary>
    private static byte[] CompressedRows(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var stride = width + 1;
        var rented = ArrayPool<byte>.Shared.Rent(stride * height);
        try
        {
            var rows = rented.AsSpan(0, stride * height);
            for (var row = 0; row < height; row++)
            {
                rows[row * stride] = 0;
                pixels.Slice(row * width, width).CopyTo(rows[((row * stride) + 1)..]);
            }

            return Zlib.Compress(rows, stride);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static void WriteChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data, IBufferWriter<byte> output)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(data, Crc(type, uint.MaxValue)));
        output.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (var part in data)
        {
            crc = CrcTable[(byte)(crc ^ part)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : 0xedb88320 ^ (crc >> 1);
        }

        return crc;
    }
}
