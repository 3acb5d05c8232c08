using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>Reads <c>data/wording.yml</c>: coded terms, the stems of the balance, and the sources of both.</summary>
internal static class WordingParser
{
    public static readonly IReadOnlyList<string> Codings = ["age", "gender", "ability", "origin", "slur", "jargon"];
    public static readonly IReadOnlyList<string> Severities = ["warning", "error"];

    /// <summary>An empty list after reporting where the file cannot be read.</summary>
    public static WordingList Parse(SourceFile file, DiagnosticBag log)
    {
        if (FrontMatterReader.Find(file.Path, file.Text, lineOffset: 0, log) is not { } map)
        {
            return WordingList.Empty;
        }

        var fields = new Fields(map, log);
        var sources = SourcesOf(fields);
        var terms = fields.Groups("terms").Select(term => TermOf(term, sources, log)).ToList();
        if (terms.Count == 0 && !fields.IsReportedElsewhere("terms"))
        {
            fields.Report(Rules.MissingField, "terms", "There is no term here.", "list terms, each with forms, coding, severity, why, instead and source");
        }

        var balance = fields.FindGroup("balance") is { } group ? BalanceOf(group, sources, log) : null;
        fields.Close();
        CheckListedOnce(terms.SelectMany(term => term.Forms.Concat(term.Exceptions)), Words.Normal, log);
        return new WordingList(terms, balance);
    }

    private static HashSet<string> SourcesOf(Fields fields)
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, _, source) in fields.Group("sources").NamedGroups())
        {
            sources.Add(key);
            source.Text("title");
            source.Text("publisher");
            source.Text("licence");
            source.Address("url");
            source.Close();
        }

        return sources;
    }

    private static CodedTerm TermOf(Fields fields, IReadOnlySet<string> sources, DiagnosticBag log)
    {
        var forms = fields.Names("forms");
        if (forms.Count == 0 && !fields.IsReportedElsewhere("forms"))
        {
            fields.Report(Rules.MissingField, "forms", "The term has no form.", "list the word, its plural and its other spellings");
        }

        var term = new CodedTerm
        {
            Forms = forms,
            Exceptions = fields.Names("except"),
            Coding = (TermCoding)fields.Choice("coding", Codings),
            IsError = fields.Choice("severity", Severities) == 1,
            Why = fields.Text("why").TrimEnd('.'),
            Instead = fields.Text("instead").TrimEnd('.'),
            Source = SourceOf(fields, sources, log),
        };
        fields.Close();
        foreach (var form in term.Forms.Concat(term.Exceptions).Where(form => Words.Normal(form.Value).Length == 0))
        {
            log.Report(Rules.WrongShape, form.Place, $"'{form.Value}' holds no word.", "write a word or a phrase of words");
        }

        if (term is { IsError: true, Coding: TermCoding.Ability or TermCoding.Origin or TermCoding.Jargon })
        {
            fields.Report(Rules.UnknownValue, "severity", $"A term that is coded '{Codings[(int)term.Coding]}' is a warning.", "only age, gender and slur may be errors");
        }

        return term;
    }

    private static CodedBalance BalanceOf(Fields fields, IReadOnlySet<string> sources, DiagnosticBag log)
    {
        var masculine = fields.Names("masculine");
        var feminine = fields.Names("feminine");
        var balance = new CodedBalance(StemsOf(masculine), StemsOf(feminine), fields.Texts("neutral"));
        SourceOf(fields, sources, log);
        fields.Close();
        foreach (var stem in masculine.Concat(feminine).Where(stem => !IsStem(stem.Value)))
        {
            log.Report(Rules.WrongShape, stem.Place, $"'{stem.Value}' is not the start of a word.", "write lower case letters alone; hyphens are left out when words are compared");
        }

        CheckListedOnce(masculine.Concat(feminine), stem => stem, log);
        return balance;
    }

    private static IReadOnlyList<string> StemsOf(IReadOnlyList<Authored<string>> names) => [.. names.Select(name => name.Value).Where(IsStem)];

    private static bool IsStem(string text) => text.Length > 0 && text.All(char.IsAsciiLetterLower);

    private static string SourceOf(Fields fields, IReadOnlySet<string> sources, DiagnosticBag log)
    {
        var source = fields.Name("source");
        if (source.Value.Length > 0 && !sources.Contains(source.Value))
        {
            log.Report(Rules.UnknownName, source.Place, $"'{source.Value}' is not a source of this file.", Suggestion.For(source.Value, sources, "name it under sources:"));
        }

        return source.Value;
    }

    /// <summary>What is listed twice could be judged in two ways.</summary>
    private static void CheckListedOnce(IEnumerable<Authored<string>> entries, Func<string, string> normal, DiagnosticBag log)
    {
        var seen = new Dictionary<string, Place>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(entry => normal(entry.Value).Length > 0))
        {
            if (!seen.TryAdd(normal(entry.Value), entry.Place))
            {
                log.Report(Rules.RepeatedName, entry.Place, $"'{entry.Value}' is listed twice; first at {seen[normal(entry.Value)]}.", "keep one of them");
            }
        }
    }
}
