using System.Globalization;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Rendering.Outputs;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering;

/// <summary>A role's page as a manuscript: the same sections in the same order, addresses written whole.</summary>
internal sealed class RoleManuscript
{
    private readonly List<ManuscriptBlock> blocks = [];
    private readonly Role role;
    private readonly RenderContext context;

    private RoleManuscript(Role role, RenderContext context)
    {
        this.role = role;
        this.context = context;
    }

    public static Manuscript Of(Role role, RenderContext context)
    {
        var maker = new RoleManuscript(role, context);
        maker.AddHead();
        maker.AddAdvert();
        maker.AddBullets("Responsibilities", role.Guide.Responsibilities, RolePages.DutyMarkOf);
        maker.AddBullets("Qualifications", role.Guide.Qualifications, RolePages.MarkOf);
        maker.AddBullets("Prerequisites", role.Guide.Prerequisites, RolePages.MarkOf);
        maker.AddSkills();
        maker.AddSalary();
        maker.AddInterview();
        maker.AddTools();
        maker.AddFaq();
        maker.AddRelated();
        return new Manuscript(maker.blocks);
    }

    private void AddHead()
    {
        var guide = role.Guide;
        Heading(1, role.Title);
        Paragraph(guide.Summary);
        if (guide.AlsoKnownAs.Count > 0)
        {
            Paragraph($"Also called {string.Join(", ", guide.AlsoKnownAs)}.");
        }

        Paragraph($"{LevelNames.NameOf(guide.Level)}, {role.Category.Title}. Reviewed {Spoken.Date(guide.Review.Reviewed)} by {guide.Review.Reviewer}, to be reviewed again by {Spoken.Date(guide.Review.ReviewBy.Value)}.");
        Add(new ManuscriptRun("The page: "), new ManuscriptRun(context.FullUrl(Routes.Role(role.Slug)), Url: context.FullUrl(Routes.Role(role.Slug))), new ManuscriptRun($". Text: {context.Site.Settings.LicenceName}; figures under the licences of their sources."));
    }

    private void AddAdvert()
    {
        Heading(2, "Job description");
        AddAll(context.AdvertOf(role).Blocks, headingShift: 1);
    }

    private void AddBullets(string title, BulletSection section, Func<Need?, string?> markOf)
    {
        Heading(2, title);
        AddProse(section.Introduction);
        foreach (var bullet in section.Bullets)
        {
            var mark = markOf(bullet.Need) is { } text ? $" ({Spoken.MidSentence(text)})" : "";
            blocks.Add(ManuscriptBlock.Bullet([new ManuscriptRun($"{bullet.Name.Value}.", IsBold: true), new ManuscriptRun($"{mark} "), .. Whole(ManuscriptMaker.RunsOf(bullet.Text))]));
        }
    }

    private void AddSkills()
    {
        Heading(2, "Skills");
        AddProse(role.Guide.Skills.Introduction);
        foreach (var (title, isHard) in new[] { ("Hard skills", true), ("Soft skills", false) })
        {
            Heading(3, title);
            Table(["Skill", "Grade", "Need", "What for"], role.Skills.Where(use => use.IsHard == isHard).Select(RolePages.RowOf).Select(row => (IReadOnlyList<string>)[row.Skill.Text, row.Grade, row.Mark, row.Why]));
        }
    }

    private void AddSalary()
    {
        var salary = SalaryViews.For(role, context.Site);
        Heading(2, "Salary");
        Paragraph($"{salary.FitSentence} {salary.FitReason}");
        if (salary.Percentiles.Count > 0)
        {
            Table(["Area", .. salary.Percentiles[0].Cells.Select(cell => cell.Mark)], salary.Percentiles.Select(table => (IReadOnlyList<string>)[table.Origin.Area, .. table.Cells.Select(cell => cell.Text)]));
            AddOrigins(salary.Percentiles.Select(table => table.Origin));
        }

        if (salary.Reading is { } reading)
        {
            Paragraph($"Our reading, not the agency's: {reading.From.Text} to {reading.To.Text} ({reading.From.Mark} to {reading.To.Mark}). {reading.Reason}");
        }

        if (salary.Levels is { } levels)
        {
            Heading(3, "Four official wage levels, by area");
            Table(["Area", "Level I", "Level II", "Level III", "Level IV"], levels.Rows.Select(row => (IReadOnlyList<string>)[row.Area, row.Level1.Text, row.Level2.Text, row.Level3.Text, row.Level4.Text]));
            Paragraph($"Source: {levels.Source.Text}, {levels.Period}. Read {levels.RetrievedText}.");
        }

        if (salary.Experience is { } survey)
        {
            Heading(3, "Years of experience, from a survey");
            Table(["Years", "Answers", "P25", "Median", "P75"], survey.Rows.Select(row => (IReadOnlyList<string>)[row.Years, Number(row.Count), row.P25.Text, row.P50.Text, row.P75.Text]));
            AddOrigins([survey.Origin]);
        }

        AddProse(role.Guide.Salary.Advice);
    }

    private void AddOrigins(IEnumerable<FigureOrigin> origins)
    {
        foreach (var origin in FigureOrigin.EachOnce(origins))
        {
            Paragraph($"Source: {origin.Source.Text}, {origin.Period}.{(origin.Excludes is { } excludes ? $" Leaves out: {excludes}." : "")} Read {origin.RetrievedText}.");
        }
    }

    private void AddInterview()
    {
        var kit = role.Guide.Interview;
        Heading(2, "Interview");
        AddProse(kit.Introduction);
        Table(["Stage", "Minutes", "Who", "Purpose"], kit.Stages.Select(stage => (IReadOnlyList<string>)[stage.Name.Value, Number(stage.Minutes), stage.Who, stage.Purpose]));
        foreach (var question in kit.Questions)
        {
            Heading(3, $"{Number(InterviewPages.NumberOf(role, question))}. {question.Text.Value}");
            Paragraph($"Stage: {question.Stage.Value}. Tests: {string.Join(", ", question.Tests.Select(test => test.Value))}.");
            AddProse(question.Setup);
            foreach (var probe in question.Probes)
            {
                blocks.Add(ManuscriptBlock.Bullet([.. Whole(ManuscriptMaker.RunsOf(probe))]));
            }

            Table(["Score", "Sounds like"], question.Scores.Select(score => (IReadOnlyList<string>)[Number(score.Score), score.Text.Text]));
        }
    }

    private void AddTools()
    {
        Heading(2, "Tools");
        AddProse(role.Guide.Tools.Introduction);
        Table(["Tool", "Group", "What for"], role.ToolGroups.SelectMany(group => group.Tools.Select(use => (IReadOnlyList<string>)[use.Tool.Name, group.Group.Name, use.Use.Why])));
    }

    private void AddFaq()
    {
        Heading(2, "Questions and answers");
        foreach (var entry in role.Guide.Faq.Entries)
        {
            Heading(3, entry.Question);
            AddProse(entry.Answer);
            var basis = new ManuscriptRun($"Rests on {entry.Basis.ToString().ToLowerInvariant()}.");
            Add(entry.Citation is { } citation ? [basis, new ManuscriptRun(" "), new ManuscriptRun(citation.Text, Url: citation.Url)] : [basis]);
        }
    }

    private void AddRelated()
    {
        if (role.Related.Count == 0)
        {
            return;
        }

        Heading(2, "Related roles");
        foreach (var related in role.Related)
        {
            blocks.Add(ManuscriptBlock.Bullet(new ManuscriptRun(related.Role.Title, Url: context.FullUrl(Routes.RoleAsMarkdown(related.Role.Slug)))));
        }
    }

    private void AddProse(Prose prose) => AddAll(ManuscriptMaker.Make(prose, context.Site.Settings.Placeholders, _ => null).Blocks, headingShift: 1);

    private void AddAll(IEnumerable<ManuscriptBlock> all, int headingShift) =>
        blocks.AddRange(all.Select(block => block with { Level = block.Kind == ManuscriptKind.Heading ? block.Level + headingShift : block.Level, Runs = [.. Whole(block.Runs)] }));

    private void Heading(int level, string text) => blocks.Add(ManuscriptBlock.Heading(level, text));

    private void Paragraph(string text) => Add(new ManuscriptRun(text));

    private void Add(params IReadOnlyList<ManuscriptRun> runs) => blocks.Add(ManuscriptBlock.Paragraph(runs));

    private void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) => blocks.Add(ManuscriptBlock.Of(new ManuscriptTable([], [head, .. rows])));

    /// <summary>Addresses of the site written whole: the file is read away from it.</summary>
    private IEnumerable<ManuscriptRun> Whole(IEnumerable<ManuscriptRun> runs) => runs.Select(run => run.Url is ['/', ..] ? run with { Url = context.FullUrl(run.Url) } : run);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
