using System.IO;
using System.IO.Compression;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Importing;

/// <summary>A zip archive in memory, whose members are unpacked up to a limit and no further.</summary>
internal sealed class Archive : IDisposable
{
    private readonly ZipArchive zip;

    private Archive(string name, ZipArchive zip)
    {
        Name = name;
        this.zip = zip;
    }

    public string Name { get; }

    /// <summary>The paths of its members, in their order in the archive.</summary>
    public IEnumerable<string> Members => zip.Entries.Select(entry => entry.FullName);

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8);

    /// <exception cref="InvalidDataException">The archive is damaged; reading a member may say the same.</exception>
    public static Archive Open(string name, ReadOnlyMemory<byte> bytes) => new(name, new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read));

    public bool Has(string member) => zip.GetEntry(member) is not null;

    /// <summary>The bytes of a member; a size that the archive declares is not believed.</summary>
    public byte[] BytesOf(string member)
    {
        var entry = zip.GetEntry(member) ?? throw new Unreadable(Place.StartOf(Name), $"The workbook lacks its part '{member}'.", "download the file again");
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        while (packed.Read(buffer) is > 0 and var read)
        {
            unpacked.Write(buffer, 0, read);
            if (unpacked.Length > Limits.PublishedPartBytes)
            {
                throw new Unreadable(Place.StartOf(Name), $"'{member}' unpacks to more than {Limits.PublishedPartBytes} bytes.", "take the file of the nation or of the states, not the one that holds everything");
            }
        }

        return unpacked.ToArray();
    }

    public void Dispose() => zip.Dispose();
}
