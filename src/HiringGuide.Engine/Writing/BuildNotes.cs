using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Writing;

/// <summary>
/// What a build was made of, so that the next one with nothing changed tells the same again and makes nothing. Notes are believed only where the program, the
/// options, every byte of the guide and every byte of the published site are still what they were.
/// </summary>
internal sealed class BuildNotes
{
    private readonly string path;
    private readonly string madeOf;
    private readonly Sources sources;
    private readonly BuildOptions options;

    private BuildNotes(string path, string madeOf, Sources sources, BuildOptions options)
    {
        this.path = path;
        this.madeOf = madeOf;
        this.sources = sources;
        this.options = options;
    }

    /// <summary>Of the build that is about to be made. Null for one that keeps none.</summary>
    public static BuildNotes? Of(Sources sources, DiagnosticBag foundWhenRead, BuildOptions options) =>
        options.Memory is { } memory ? new BuildNotes(memory.Path, HashOf(sources, foundWhenRead.Sorted(), options, memory), sources, options) : null;

    /// <summary>What the last build told, where it was made of the same and what it published stands as it was. Null where the work has to be done.</summary>
    /// <param name="mayPublish">Whether a site with these problems is published this time.</param>
    public BuildResult? FindRepeat(Func<DiagnosticBag, bool> mayPublish)
    {
        if (FindLast() is not { } last)
        {
            return null;
        }

        var log = new DiagnosticBag();
        log.ReportAll(last.Problems.Select(problem => problem.ToDiagnostic()));
        return mayPublish(log) && SiteWriter.FindUnchanged(options.Output, last.Manifest) is { } written
            ? new BuildResult { Diagnostics = log.All(), Site = null, Files = [], Sources = sources.WithoutTexts(), Written = written, Repeated = last.Counts }
            : null;
    }

    /// <summary>Keeps the notes of a build that published, for the next one. Where that fails, the next one makes everything anew.</summary>
    public void Keep(BuildResult result)
    {
        if (result is not { Written: { } written, Counts: { } counts })
        {
            return;
        }

        var notes = new Notes(madeOf, written.ManifestHash, counts, [.. result.Diagnostics.Select(NotedProblem.Of)]);
        var whole = string.Create(CultureInfo.InvariantCulture, $"{path}.new-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // The notes are a file in a folder.
            File.WriteAllBytes(whole, JsonSerializer.SerializeToUtf8Bytes(notes, NotesShape.Default.Notes));
            File.Move(whole, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The site is published, and nothing in it depends on these notes.
        }
    }

    private Notes? FindLast()
    {
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize(File.ReadAllBytes(path), NotesShape.Default.Notes) is { } last && last.MadeOf == madeOf ? last : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The hash of everything a site is made of. The options go in by what their record prints of itself, so that a new option is in it without anybody
    /// thinking of it; where the guide lies and where the site goes makes no difference to a page.
    /// </summary>
    private static string HashOf(Sources sources, IEnumerable<Diagnostic> foundWhenRead, BuildOptions options, BuildMemory memory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(memory.Program);
        Append((options with { Root = "", Output = "", Memory = null }).ToString());
        AppendAll(sources.AllPaths.Order(StringComparer.Ordinal));
        AppendAll(foundWhenRead.Select(diagnostic => diagnostic.ToString()));
        foreach (var file in sources.Files)
        {
            Append(file.Path);
            AppendBytes(file.Utf8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void AppendAll(IEnumerable<string> texts)
        {
            foreach (var text in texts)
            {
                Append(text);
            }

            Append("");
        }

        void Append(string text) => AppendBytes(Encoding.UTF8.GetBytes(text));

        // The length first, so that no two lists of texts run together to the same bytes.
        void AppendBytes(ReadOnlySpan<byte> bytes)
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
    }
}

/// <param name="MadeOf">The hash of everything the site was made of.</param>
/// <param name="Manifest">The hash of the list of published files.</param>
/// <param name="Counts">What was read and rendered.</param>
/// <param name="Problems">What was found, in the order it was told.</param>
internal sealed record Notes(string MadeOf, string Manifest, SiteCounts Counts, IReadOnlyList<NotedProblem> Problems);

/// <summary>A diagnostic that names its rule by code.</summary>
internal sealed record NotedProblem(string Code, string Path, int Line, int Column, string Message, string? Help)
{
    public static NotedProblem Of(Diagnostic found) => new(found.Rule.Code, found.Place.Path, found.Place.Line, found.Place.Column, found.Message, found.Help);

    public Diagnostic ToDiagnostic() => new(Rules.All.First(rule => rule.Code == Code), new Place(Path, Line, Column), Message, Help);
}

/// <summary>How notes become JSON, without reflection.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Notes))]
internal sealed partial class NotesShape : JsonSerializerContext;
