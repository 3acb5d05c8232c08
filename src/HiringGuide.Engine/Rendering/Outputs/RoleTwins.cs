using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>index.md</c> and <c>index.json</c> beside each role: the whole page for those who read it with something other than a browser.</summary>
internal sealed class RoleTwins : IOutput
{
    public string Name => "twins (Markdown and JSON)";

    /// <summary>Letters of every language stay as they are.</summary>
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.Roles.SelectMany(role => (IReadOnlyList<PlannedFile>)
        [
            new(Routes.FileFor(Routes.RoleAsMarkdown(role.Slug)), null, output => PlannedFile.WriteText(RoleManuscript.Of(role, context).ToMarkdown(), output)),
            new(Routes.FileFor(Routes.RoleAsJson(role.Slug)), null, output => Write(DocumentOf(role, context), output)),
        ])
        .Append(new PlannedFile(Routes.FileFor(Routes.RoleSchema), null, output => WriteSchema(context, output)));

    private static void Write(RoleDocument document, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        JsonSerializer.Serialize(json, document, RoleDocumentContext.Default.RoleDocument);
    }

    private static void WriteSchema(RenderContext context, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        RoleDocumentContext.SchemaOf(context.FullUrl(Routes.RoleSchema)).WriteTo(json);
    }

    private static RoleDocument DocumentOf(Role role, RenderContext context)
    {
        var guide = role.Guide;
        var site = context.Site;
        return new RoleDocument
        {
            Schema = context.FullUrl(Routes.RoleSchema),
            Url = context.FullUrl(Routes.Role(role.Slug)),
            Slug = role.Slug,
            Title = role.Title,
            AlsoKnownAs = guide.AlsoKnownAs,
            Level = NameOf(guide.Level),
            Category = role.Category.Slug,
            Family = role.Family?.Slug,
            Summary = guide.Summary,
            Job = JobOf(role, context),
            Advert = context.AdvertOf(role).ToMarkdown(),
            Responsibilities = [.. guide.Responsibilities.Bullets.Select(RequirementOf)],
            Qualifications = [.. guide.Qualifications.Bullets.Select(RequirementOf)],
            Prerequisites = [.. guide.Prerequisites.Bullets.Select(RequirementOf)],
            Skills = [.. role.Skills.Select(use => new SkillDocument(use.Skill.Name, use.IsHard ? "hard" : "soft", NameOf(use.Demand.Grade), NameOf(use.Demand.Need), use.Demand.Why))],
            Tools = [.. role.ToolGroups.SelectMany(group => group.Tools.Select(use => new ToolDocument(use.Tool.Name, group.Group.Name, use.Use.Why)))],
            Salary = SalaryOf(role, site),
            Interview = new InterviewDocument(
                [.. guide.Interview.Stages.Select(stage => new StageDocument(stage.Name.Value, stage.Minutes, stage.Who, stage.Purpose))],
                [.. guide.Interview.Questions.Select(QuestionOf)]),
            Faq = [.. guide.Faq.Entries.Select(entry => new AnswerDocument(entry.Question, entry.Answer.Text, NameOf(entry.Basis), entry.Citation?.Text, entry.Citation?.Url))],
            RelatedRoles = [.. role.Related.Select(related => related.Role.Slug)],
            Review = new ReviewDocument(Spoken.IsoDate(guide.Review.Reviewed), guide.Review.Reviewer, Spoken.IsoDate(guide.Review.ReviewBy.Value), guide.Review.Updated is { } updated ? Spoken.IsoDate(updated) : null),
            Licence = new LicenceDocument(site.Settings.LicenceName, site.Settings.LicenceUrl),
        };
    }

    private static JobDocument JobOf(Role role, RenderContext context) => new(
        role.Title,
        LevelNames.NameOf(role.Guide.Level),
        role.Guide.Summary,
        [.. role.Guide.Responsibilities.Bullets.Select(PhraseOf)],
        [.. role.Guide.Qualifications.Bullets.Select(PhraseOf)],
        [.. role.Skills.Select(use => new JobSkillDocument(use.Skill.Name, NameOf(use.Demand.Grade), use.Skill.Page?.AlsoKnownAs ?? []))],
        new JobMetaDocument(context.FullUrl(Routes.RoleAsJson(role.Slug)), "1", $"{Spoken.IsoDate(role.Guide.Review.Changed)}T00:00:00"));

    private static string PhraseOf(NamedBullet bullet) => $"{bullet.Name.Value}. {bullet.Text.Text}";

    private static RequirementDocument RequirementOf(NamedBullet bullet) => new(bullet.Name.Value, bullet.Text.Text, bullet.Need is { } need ? NameOf(need) : null);

    private static QuestionDocument QuestionOf(InterviewQuestion question) => new(
        question.Text.Value,
        question.Stage.Value,
        [.. question.Tests.Select(test => test.Value)],
        [.. question.Probes.Select(probe => probe.Text)],
        question.Scores[0].Text.Text,
        question.Scores[1].Text.Text,
        question.Scores[2].Text.Text);

    private static SalaryDocument SalaryOf(Role role, Site site)
    {
        var salary = role.Guide.Salary;
        return new SalaryDocument(
            role.Occupation.Code,
            role.Occupation.Title,
            SalaryViews.NameOf(SalaryViews.FitOf(role)),
            salary.Occupation?.Why ?? "",
            [.. SalaryViews.NationalFirst(role.Occupation).Select(figure => FigureOf(figure, site))],
            [.. role.Occupation.Levels.Select(level => new WageLevelDocument(level.Source.Area, level.Source.Period.ToString(), level.Source.Currency, level.Level1, level.Level2, level.Level3, level.Level4, OriginOf(level.Source, site)))],
            salary.Reading is { } reading ? new ReadingDocument(reading.From.ToString(), reading.To.ToString(), reading.Why) : null);
    }

    private static FigureDocument FigureOf(WageFigure figure, Site site) => new(
        figure.Source.Area,
        figure.Source.Period.ToString(),
        figure.Source.Currency,
        OriginOf(figure.Source, site),
        Find(figure, Percentile.P10),
        Find(figure, Percentile.P25),
        Find(figure, Percentile.P50),
        Find(figure, Percentile.P75),
        Find(figure, Percentile.P90),
        figure.TopCoded,
        figure.Excludes);

    private static int? Find(WageFigure figure, Percentile percentile) => figure.Percentiles.TryGetValue(percentile, out var amount) ? amount : null;

    private static OriginDocument OriginOf(FigureSource figure, Site site)
    {
        var source = site.FigureSources[figure.Source.Value];
        return new OriginDocument(source.Publisher, source.Title, source.Url, source.Licence, Spoken.IsoDate(figure.Retrieved));
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
