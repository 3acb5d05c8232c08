using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Editing;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Moving;

/// <summary>What a move changes in one file: the names in its keys, its links, and the old addresses of a page that moves.</summary>
internal sealed class FileEdits
{
    /// <summary>Where pages of a kind are named: the folder of the files that name them, and the keys that lead to the names.</summary>
    private static readonly IReadOnlyList<(string Kind, string Folder, string[] Keys)> Namings =
    [
        ("roles", "roles", ["related", "roles"]),
        ("roles", "articles", ["about", "roles"]),
        ("articles", "roles", ["related", "articles"]),
        ("articles", "articles", ["related"]),
        ("categories", "roles", ["category"]),
        ("families", "roles", ["family"]),
    ];

    private readonly Moves moves;
    private readonly YamlEdits edits;
    private readonly List<Rewriting> rewritings = [];

    public FileEdits(SourceFile file, Moves moves)
    {
        (File, this.moves, edits) = (file, moves, new YamlEdits(file.Text));
        if (file.Path.EndsWith(".yml", StringComparison.Ordinal))
        {
            RewriteSources();
        }
        else if (Document.Find(file, keysRequired: false, new DiagnosticBag()) is { } document)
        {
            RewriteNames(document.Keys);
            var before = file.Text.Length - document.Body.Length;
            RewriteLinks(LinkTargets.In(document.Body).Select(target => target with { Start = before + target.Start }));
            if (moves.FindPageOf(file) is { } page)
            {
                KeepAddress(document, page);
            }
        }
    }

    public SourceFile File { get; }

    public bool IsChanged => edits.Edits.Count > 0 || moves.PathOf(File.Path) != File.Path;

    public EditedFile Edited => new(File, moves.PathOf(File.Path), edits.Edits);

    public IReadOnlyList<Rewriting> Rewritings => [.. rewritings.OrderBy(rewriting => rewriting.Place)];

    private void RewriteNames(YamlMap keys)
    {
        foreach (var (kind, _, path) in Namings.Where(naming => naming.Folder == File.Parts[0] && (naming.Folder != "roles" || File.Slug == "description")))
        {
            foreach (var name in NamesAt(keys, path))
            {
                if (moves.Pages.FirstOrDefault(page => page.Kind.Folder == kind && page.From == name.Value) is { } page)
                {
                    edits.Replace(name, page.To);
                    rewritings.Add(new Rewriting(name.TextPlace, page.From, page.To));
                }
            }
        }
    }

    private static IEnumerable<YamlText> NamesAt(YamlNode node, string[] path) => (node, path) switch
    {
        (YamlMap map, [var key, .. var rest]) when FindValue(map, key) is { } value => NamesAt(value, rest),
        (YamlList list, []) => list.Items.OfType<YamlText>(),
        (YamlText text, []) => [text],
        _ => [],
    };

    /// <summary>The prose about a source stands inside YAML, so its links are looked up where the YAML has them.</summary>
    private void RewriteSources()
    {
        if (File.Parts is not ["data", "sources.yml"] || FrontMatterReader.Find(File.Path, File.Text, lineOffset: 0, new DiagnosticBag()) is not { } sources)
        {
            return;
        }

        foreach (var about in sources.Entries.Select(entry => entry.Value).OfType<YamlMap>().Select(source => FindValue(source, "about")).OfType<YamlText>())
        {
            RewriteLinks(LinkTargets.In(about.Value).Select(target => InYaml(target, about)).Where(target => target.Start >= 0));
        }
    }

    /// <summary>The same target where the file has it: behind as many equal texts as in the value.</summary>
    private LinkTarget InYaml(LinkTarget target, YamlText value)
    {
        var start = edits.OffsetOf(value.TextPlace.Line, value.TextPlace.Column) - 1;
        for (var at = -1; at < target.Start;)
        {
            at = value.Value.IndexOf(target.Text, at + 1, StringComparison.Ordinal);
            start = File.Text.IndexOf(target.Text, start + 1, StringComparison.Ordinal);
            if (start < 0)
            {
                break;
            }
        }

        return target with { Start = start };
    }

    private void RewriteLinks(IEnumerable<LinkTarget> targets)
    {
        var to = moves.PathOf(File.Path);
        foreach (var target in targets.Where(target => target.Text.AsSpan().IndexOfAny(":\\") < 0 && !target.Text.StartsWith('/')))
        {
            var written = target.Text.Split('#')[0];
            if (written.Length > 0 && GuidePath.Find(File.Path, written) is { } old && moves.PathOf(old) is var wanted && GuidePath.Find(to, written) != wanted)
            {
                var replacement = GuidePath.Between(to, wanted);
                edits.Replace(new TextEdit(target.Start, written.Length, replacement));
                rewritings.Add(new Rewriting(edits.PlaceOf(File.Path, target.Start), written, replacement));
            }
        }
    }

    /// <summary>The address the page leaves joins its old ones; one that it comes back to leaves them.</summary>
    private void KeepAddress(Document document, Move page)
    {
        var (left, taken) = (page.Kind.AddressOf(page.From), page.Kind.AddressOf(page.To));
        if (FindValue(document.Keys, "aliases") is not YamlList aliases)
        {
            edits.InsertLine(document.LinesBefore, $"aliases: [{left}]");
        }
        else if (aliases.Items.OfType<YamlText>().FirstOrDefault(alias => alias.Value == taken) is { } again)
        {
            edits.Replace(again, left);
        }
        else
        {
            edits.Prepend(aliases, left);
        }
    }

    private static YamlNode? FindValue(YamlMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}
