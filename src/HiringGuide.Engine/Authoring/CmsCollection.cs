using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Authoring;

/// <summary>A kind of file as the editor in the browser lists it: what its files are called, which keys they have, and whether text follows the keys.</summary>
internal sealed record CmsCollection
{
    private const string Slug = "{{slug}}";

    /// <summary>The name of its description and of its schema; of a file without keys the name such a description would have.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    /// <summary>Where the files lie below the guide's folder, with <c>*</c> for a name of the author's own.</summary>
    public required string Files { get; init; }

    public required string About { get; init; }

    public required IReadOnlyList<KeyDescription> Keys { get; init; }

    /// <summary>True where the file's own keys are names of the author's, each with a group of <see cref="Keys"/>.</summary>
    public bool HoldsNamedGroups { get; init; }

    /// <summary>One a kind of file, in the order in which an editor looks for them. The list of words is not among them: the CMS drops comments, and in that list stands a licence.</summary>
    public static IReadOnlyList<CmsCollection> All { get; } =
    [
        .. RoleParser.Sections.Select(OfSection),
        .. PageDescriptions.All.Where(file => !IsOfRole(file)).Concat(DataDescriptions.All.Where(file => file.Name != "wording")).Select(file => Of(file, LabelOf(file.Files))),
    ];

    /// <summary>The folder of the files, or null where the collection is one file.</summary>
    public string? Folder => Files.IndexOf("/*", StringComparison.Ordinal) is > 0 and var end ? $"{SourceReader.InputFolder}/{Files[..end]}" : null;

    /// <summary>The path of a file below the folder, without its ending.</summary>
    public string PathInFolder => Files[(Files.IndexOf('*', StringComparison.Ordinal))..Files.LastIndexOf('.')].Replace("*", Slug, StringComparison.Ordinal);

    public string Ending => Files[(Files.LastIndexOf('.') + 1)..];

    public bool HasBody => Ending == "md";

    public bool HasTitle => Keys.Any(key => key.Name == "title");

    /// <summary>A role is eight files, and a page is started with all of what it needs, so only kinds of one file are.</summary>
    public bool IsStartedHere => !IsSection;

    /// <summary>Where a page of the collection is found on the site; null for files that are no page.</summary>
    public string? PagePath => Routes.FindAddress(new SourceFile($"{SourceReader.InputFolder}/{Files.Replace("*", Slug, StringComparison.Ordinal)}", ""))?.TrimStart('/');

    private bool IsSection => Files.StartsWith("roles/", StringComparison.Ordinal);

    private static CmsCollection OfSection(string section)
    {
        var files = $"roles/*/{section}.md";
        var label = $"Role: {section}";
        return PageDescriptions.All.FirstOrDefault(file => file.Files == files) is { } described
            ? Of(described, label)
            : new CmsCollection { Name = $"role-{section}", Label = label, Files = files, About = "No keys: all of it is text.", Keys = [] };
    }

    private static CmsCollection Of(FileDescription file, string label) =>
        new() { Name = file.Name, Label = label, Files = file.Files, About = file.About, Keys = file.Keys, HoldsNamedGroups = file.HoldsNamedGroups };

    private static bool IsOfRole(FileDescription file) => file.Files.StartsWith("roles/", StringComparison.Ordinal);

    /// <summary>The name of the folder or of the file, as a word: "Articles", "Pay rules".</summary>
    private static string LabelOf(string files)
    {
        var name = files.Replace("data/", "", StringComparison.Ordinal).Split('/', '.')[0].Replace('-', ' ');
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}";
    }
}
