using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Editing;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Importing;

/// <summary>An occupation's file as its author wrote it, with the changes an import makes to it.</summary>
internal sealed class OccupationFile
{
    private OccupationFile(SourceFile file, YamlMap root)
    {
        File = file;
        Root = root;
        Edits = new YamlEdits(file.Text);
    }

    public SourceFile File { get; }

    public YamlMap Root { get; }

    public YamlEdits Edits { get; }

    public EditedFile Edited => new(File, File.Path, Edits.Edits);

    public string Code => File.Slug;

    public string Title => FindText(Root, "title") ?? Code;

    /// <summary>Null after reporting the errors of a file: only one that holds together is changed.</summary>
    public static OccupationFile? Find(SourceFile file, DiagnosticBag log)
    {
        var own = new DiagnosticBag();
        SalaryParser.FindOccupation(file, own);
        foreach (var error in own.Sorted().Where(problem => problem.Rule.Severity == Severity.Error))
        {
            log.Report(error.Rule, error.Place, error.Message, error.Help);
        }

        return !own.HasErrors && FrontMatterReader.Find(file.Path, file.Text, lineOffset: 0, own) is { } root ? new OccupationFile(file, root) : null;
    }

    /// <summary>The lines that the file has of a publisher's figures, in their order.</summary>
    public IEnumerable<YamlMap> LinesOf(Measure measure) =>
        Root.Entries.Where(entry => entry.Key == measure.Section).Select(entry => entry.Value).OfType<YamlList>()
            .SelectMany(list => list.Items.OfType<YamlMap>())
            .Where(line => FindText(line, "source") == measure.Source);

    /// <summary>The value of a key that is there and is text.</summary>
    public static string? FindText(YamlMap group, string key) =>
        group.Entries.FirstOrDefault(entry => entry.Key == key)?.Value is YamlText { Value.Length: > 0 } text ? text.Value : null;
}
