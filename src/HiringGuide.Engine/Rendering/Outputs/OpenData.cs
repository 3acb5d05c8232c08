using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>/data/</c>: what the guide knows as tables, each as CSV and as JSON with its schema.</summary>
internal sealed class OpenData : IOutput
{
    public string Name => "open data";

    public IEnumerable<PlannedFile> Plan(RenderContext context)
    {
        var tables = TablesOf(context);
        return tables.SelectMany(table => (IEnumerable<PlannedFile>)
            [
                new PlannedFile(Routes.FileFor(Routes.DataFile(table.Name, "csv")), null, output => PlannedFile.WriteText(CsvOf(table, context), output)),
                new PlannedFile(Routes.FileFor(Routes.DataFile(table.Name, "json")), null, output => WriteJson(table, context, output)),
                new PlannedFile(Routes.FileFor(Routes.DataFile(table.Name, "schema.json")), null, output => WriteSchema(table, context, output)),
            ])
            .Append(PlannedFile.Page(Routes.Data, output => context.Theme.Data(ViewOf(tables, context), output)));
    }

    /// <summary>The tables, listed by hand. A column that is added is a change for those who read the files: say so in the changelog.</summary>
    private static IReadOnlyList<DataTable> TablesOf(RenderContext context) =>
    [
        new(
            "roles",
            "Roles",
            "Every role of the guide.",
            [new("slug", "The last part of its address"), new("title", "Its title"), new("alsoKnownAs", "Other titles, divided by semicolons"), new("level", "How senior it is"), new("category", "Field of work"), new("family", "The ladder it belongs to, if any"), new("summary", "What the person does"), new("reviewed", "The day it was last read against the facts"), new("reviewBy", "The day it must be read again"), new("url", "Its page")],
            context.Site.Roles.Select(role => (IReadOnlyList<DataCell>)
                [new(role.Slug), new(role.Title), new(string.Join("; ", role.Guide.AlsoKnownAs)), new(role.Guide.Level.ToString().ToLowerInvariant()), new(role.Category.Slug), new(role.Family?.Slug), new(role.Guide.Summary), new(Spoken.IsoDate(role.Guide.Review.Reviewed)), new(Spoken.IsoDate(role.Guide.Review.ReviewBy.Value)), new(context.FullUrl(Routes.Role(role.Slug)))])),
        new(
            "skills",
            "Skills",
            "Which role asks for which skill, at which grade.",
            [new("skill", "The skill"), new("role", "Slug of the role"), new("kind", "hard or soft"), new("grade", "awareness, working, practitioner or expert"), new("need", "must, trainable or nice"), new("why", "What the role does with it")],
            context.Site.Roles.SelectMany(role => role.Skills.Select(use => (IReadOnlyList<DataCell>)
                [new(use.Skill.Name), new(role.Slug), new(use.IsHard ? "hard" : "soft"), new(use.Demand.Grade.ToString().ToLowerInvariant()), new(use.Demand.Need.ToString().ToLowerInvariant()), new(use.Demand.Why)]))),
        new(
            "tools",
            "Tools",
            "Which role uses which tool, and what for.",
            [new("tool", "The tool"), new("role", "Slug of the role"), new("group", "Kind of tool"), new("why", "What the role does with it")],
            context.Site.Roles.SelectMany(role => role.ToolGroups.SelectMany(group => group.Tools.Select(use => (IReadOnlyList<DataCell>)
                [new(use.Tool.Name), new(role.Slug), new(group.Group.Name), new(use.Use.Why)])))),
        new(
            "salaries",
            "Salaries",
            "The national percentiles of each role's occupation. A missing value was not published.",
            [new("role", "Slug of the role"), new("occupation", "Occupation code"), new("occupationTitle", "Title of the occupation"), new("fit", "How well the occupation fits the role: strong, ok or weak"), new("area", "Where"), new("period", "When"), new("currency", "Currency"), new("p10", "10th percentile, a year", IsNumber: true), new("p25", "25th percentile, a year", IsNumber: true), new("p50", "Median, a year", IsNumber: true), new("p75", "75th percentile, a year", IsNumber: true), new("p90", "90th percentile, a year", IsNumber: true), new("topCoded", "Missing upper percentiles are at or above this", IsNumber: true), new("source", "Who published it"), new("retrieved", "The day it was read")],
            context.Site.Roles.SelectMany(role => SalaryRows(role, context.Site))),
        new(
            "questions",
            "Interview questions",
            "Every question with what it tests and what answers of 1, 3 and 5 sound like.",
            [new("role", "Slug of the role"), new("question", "The question"), new("stage", "Stage of the interview"), new("tests", "What it tests, divided by semicolons"), new("score1", "What a weak answer sounds like"), new("score3", "What a good answer sounds like"), new("score5", "What an outstanding answer sounds like")],
            context.Site.Roles.SelectMany(role => role.Guide.Interview.Questions.Select(question => (IReadOnlyList<DataCell>)
                [new(role.Slug), new(question.Text.Value), new(question.Stage.Value), new(string.Join("; ", question.Tests.Select(test => test.Value))), .. question.Scores.Select(score => new DataCell(score.Text.Text))]))),
        new(
            "pay-rules",
            "Pay rules",
            "What an advert must say about pay and what nobody may ask, by place. Information, not legal advice.",
            [new("place", "Slug of the place"), new("name", "The place"), new("country", "Its country"), new("topic", "pay range or pay history"), new("says", "What an employer must do, or leave"), new("appliesTo", "Who is bound"), new("effective", "Since when, or from when; missing where it could not be confirmed"), new("effectiveNote", "What else is to be said of the date"), new("law", "The law"), new("url", "Where the law or its agency's page stands"), new("readIn", "What was read"), new("checked", "The day it was read"), new("reviewBy", "The day it must be read again")],
            context.Site.PostingPlaces.SelectMany(place => place.Rules.Select(rule => (IReadOnlyList<DataCell>)
                [new(place.Slug), new(place.Name), new(place.Country), new(PayRuleTopics.NameOf(rule.Topic)), new(rule.Says), new(rule.AppliesTo), new(rule.Effective is { } effective ? Spoken.IsoDate(effective) : null), new(rule.EffectiveNote), new(rule.Law), new(rule.Url), new(place.ReadIn), new(Spoken.IsoDate(place.Checked)), new(Spoken.IsoDate(place.ReviewBy.Value))]))),
    ];

    private static IEnumerable<IReadOnlyList<DataCell>> SalaryRows(Role role, Site site)
    {
        if (role.Occupation.Leading is not { } figure)
        {
            yield break;
        }

        yield return
        [
            new(role.Slug), new(role.Occupation.Code), new(role.Occupation.Title), new(SalaryViews.NameOf(SalaryViews.FitOf(role))), new(figure.Source.Area), new(figure.Source.Period.ToString()), new(figure.Source.Currency),
            Amount(Percentile.P10), Amount(Percentile.P25), Amount(Percentile.P50), Amount(Percentile.P75), Amount(Percentile.P90), new(null, figure.TopCoded),
            new(site.FigureSources[figure.Source.Source.Value].Publisher), new(Spoken.IsoDate(figure.Source.Retrieved)),
        ];

        DataCell Amount(Percentile percentile) => new(null, figure.Percentiles.TryGetValue(percentile, out var amount) ? amount : null);
    }

    private static DataView ViewOf(IReadOnlyList<DataTable> tables, RenderContext context) => new(
        context.Frame(Routes.Data, "Open data", "What the guide knows as tables: roles, skills, tools, salaries, questions and pay rules, each as CSV and as JSON with its schema.", [], new FrameDetails { ShortTitle = "Data" }),
        Routes.RoleSchema,
        [.. tables.Select(table => new DataTableView(table.Name, table.Title, table.Description, RowsOf(table, context).Count, Routes.DataFile(table.Name, "csv"), Routes.DataFile(table.Name, "json"), Routes.DataFile(table.Name, "schema.json"), [.. table.Columns.Select(column => new DataColumnView(column.Name, column.Meaning))]))],
        [.. context.Site.DataChanges.Select(change => new DataChangeView(Spoken.IsoDate(change.Date), Spoken.Date(change.Date), change.Text))]);

    private static IReadOnlyList<IReadOnlyList<DataCell>> RowsOf(DataTable table, RenderContext context) =>
        context.Shared<IReadOnlyList<IReadOnlyList<DataCell>>>(table.Name, () => [.. table.Rows]);

    private static string CsvOf(DataTable table, RenderContext context)
    {
        var csv = new StringBuilder().AppendCsvRow(table.Columns.Select(column => column.Name));
        foreach (var row in RowsOf(table, context))
        {
            csv.AppendCsvRow(row.Select(cell => cell.Number?.ToString(CultureInfo.InvariantCulture) ?? cell.Text));
        }

        return csv.ToString();
    }

    private static void WriteJson(DataTable table, RenderContext context, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartArray();
        foreach (var row in RowsOf(table, context))
        {
            json.WriteStartObject();
            for (var index = 0; index < row.Count; index++)
            {
                WriteCell(json, table.Columns[index], row[index]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter json, DataColumn column, DataCell cell)
    {
        if (cell.Number is { } number)
        {
            json.WriteNumber(column.Name, number);
        }
        else if (cell.Text is { } text)
        {
            json.WriteString(column.Name, text);
        }
    }

    private static void WriteSchema(DataTable table, RenderContext context, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id", context.FullUrl(Routes.DataFile(table.Name, "schema.json")));
        json.WriteString("title", table.Title);
        json.WriteString("description", table.Description);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject(column.Name);
            json.WriteString("type", column.IsNumber ? "integer" : "string");
            json.WriteString("description", column.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A table whose rows are read from the site each time they are asked for.</summary>
    private sealed record DataTable(string Name, string Title, string Description, IReadOnlyList<DataColumn> Columns, IEnumerable<IReadOnlyList<DataCell>> Rows);

    private sealed record DataColumn(string Name, string Meaning, bool IsNumber = false);

    /// <summary>Text or a number; neither where there is nothing to say.</summary>
    private readonly record struct DataCell(string? Text, int? Number = null);
}

/// <summary><c>llms.txt</c>: the guide in one list of links, for programs that read.</summary>
internal sealed class LlmsFile : IOutput
{
    public string Name => "llms.txt";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => [PlannedFile.Text("llms.txt", () => TextOf(context))];

    private static string TextOf(RenderContext context)
    {
        var site = context.Site;
        var text = new StringBuilder();
        text.Append("# ").Append(site.Settings.Name).Append("\n\n> ").Append(site.Settings.Description).Append('\n');
        Section("Roles", site.Roles.Select(role => (role.Title, Routes.Role(role.Slug), role.Guide.Summary)));
        Section("Whole roles as Markdown", site.Roles.Select(role => (role.Title, Routes.RoleAsMarkdown(role.Slug), "every section of the page, and its pay with the sources")));
        Section("Adverts as Markdown", site.Roles.Select(role => ($"{role.Title} job description", Routes.AdvertAsMarkdown(role.Slug), "blanks in square brackets")));
        Section("Articles", site.Articles.Select(article => (article.Article.Title, Routes.Article(article.Article.Slug), article.Article.Summary)));
        Section("Data", [("Open data", Routes.Data, "roles, skills, tools, salaries, questions and pay rules as CSV and JSON"), ("Sources", Routes.Sources, "who published the figures, and under which licence")]);
        return text.ToString();

        void Section(string title, IEnumerable<(string Title, string Url, string About)> links)
        {
            text.Append("\n## ").Append(title).Append("\n\n");
            foreach (var (name, url, about) in links)
            {
                text.Append("- [").Append(name).Append("](").Append(context.FullUrl(url)).Append("): ").Append(about).Append('\n');
            }
        }
    }
}
