using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>The lists beside the roles: <c>data/pay-rules.yml</c>, <c>data/not-to-ask.yml</c> and <c>data/changes.yml</c>.</summary>
internal static class ListParser
{
    public static IReadOnlyList<PostingPlace> Places(SourceFile file, DiagnosticBag log)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return ListIn(file, "places", fields => PlaceOf(fields, taken, log), log);
    }

    public static IReadOnlyList<TopicNotToAsk> NotToAsk(SourceFile file, DiagnosticBag log) => ListIn(file, "topics", TopicOf, log);

    public static IReadOnlyList<DataChange> Changes(SourceFile file, DiagnosticBag log) => ListIn(file, "changes", ChangeOf, log);

    private static List<T> ListIn<T>(SourceFile file, string key, Func<Fields, T> entryOf, DiagnosticBag log)
    {
        if (FrontMatterReader.Find(file.Path, file.Text, lineOffset: 0, log) is not { } map)
        {
            return [];
        }

        var fields = new Fields(map, log);
        var entries = fields.Groups(key).Select(entryOf).ToList();
        if (entries.Count == 0 && !fields.IsReportedElsewhere(key))
        {
            log.Report(Rules.MissingField, file.Start, $"'{key}' is missing.", $"list them under '{key}:', or delete the file");
        }

        fields.Close();
        return entries;
    }

    private static PostingPlace PlaceOf(Fields fields, HashSet<string> taken, DiagnosticBag log)
    {
        var slug = fields.Name("slug");
        if (slug.Value.Length > 0 && !Slug.IsValid(slug.Value))
        {
            log.Report(Rules.BadSlug, slug.Place, $"'{slug.Value}' cannot be an address.", Slug.For(slug.Value) is { Length: > 0 } better ? $"write '{better}'" : "use lower case letters, digits and single hyphens");
        }
        else if (!taken.Add(slug.Value) && slug.Value.Length > 0)
        {
            log.Report(Rules.AddressTaken, slug.Place, $"'{slug.Value}' is another place's slug as well.", "give each place a slug of its own");
        }

        var place = new PostingPlace
        {
            Slug = slug.Value,
            Place = fields.Place,
            Name = fields.Text("name"),
            Country = fields.Text("country"),
            Rules = [.. fields.Groups("rules").Select(RuleOf)],
            ReadIn = fields.Text("readIn"),
            Checked = fields.Date("checked").Value,
            ReviewBy = fields.Date("reviewBy"),
        };
        if (place.Rules.Count == 0 && !fields.IsReportedElsewhere("rules"))
        {
            fields.Report(Rules.MissingField, "rules", "'rules' is missing.", "write at least one rule, or delete the place");
        }

        fields.Close();
        return place;
    }

    private static PayRule RuleOf(Fields fields)
    {
        var rule = new PayRule(
            (PayRuleTopic)fields.Choice("topic", PayRuleTopics.All),
            fields.Text("says"),
            fields.Text("appliesTo"),
            fields.FindDate("effective")?.Value,
            fields.Has("effective") ? fields.FindOptionalText("effectiveNote") : fields.Text("effectiveNote"),
            fields.Text("law"),
            fields.Has("url") ? fields.Address("url") : null);
        fields.Close();
        return rule;
    }

    private static TopicNotToAsk TopicOf(Fields fields)
    {
        var source = fields.Group("source");
        var topic = new TopicNotToAsk(
            fields.Text("name"),
            fields.Texts("dontAsk"),
            fields.Text("askInstead"),
            fields.Text("why"),
            new Citation(source.Text("text"), source.Address("url")));
        if (topic.Questions.Count == 0 && !fields.IsReportedElsewhere("dontAsk"))
        {
            fields.Report(Rules.MissingField, "dontAsk", "'dontAsk' is missing.", "name at least one question that is asked and should not be");
        }

        source.Close();
        fields.Close();
        return topic;
    }

    private static DataChange ChangeOf(Fields fields)
    {
        var change = new DataChange(fields.Date("date").Value, fields.Text("text"));
        fields.Close();
        return change;
    }
}
