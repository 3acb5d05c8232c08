using System.Buffers;
using System.Net;
using System.Text;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Tests;

/// <summary>A second theme, as bare as can be: it shows that the engine needs no particular one, and keeps the engine's tests free of the real one.</summary>
internal sealed class PlainTheme : ITheme
{
    public IReadOnlyList<ThemeAsset> Assets { get; } = [new("plain.css", "body { margin: 1em }\n"u8.ToArray())];

    public void Home(HomeView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        page.Heading(view.Frame.Site.Name);
        page.Links(view.Categories.Select(category => new Link(category.Title, category.Url)));
        page.Links(view.Families);
        page.Links(view.Comparisons);
    });

    public void Role(RoleView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        page.Heading(view.Title);
        page.Text(view.Summary);
        page.Links(view.Contents.Select(entry => new Link(entry.Text, $"#{entry.Anchor}")));
        page.Section("description", "Job description").Html(view.Advert.Body).Links([new Link("Word", view.Advert.WordUrl), new Link("Markdown", view.Advert.MarkdownUrl), new Link("Text", view.Advert.TextUrl)]);
        page.Links(view.Posting?.Countries.SelectMany(country => country.Places) ?? []);
        page.Links(view.Frame.Alternates.Select(format => new Link(format.Name, format.Url)));
        page.Bullets("responsibilities", "Responsibilities", view.Responsibilities);
        page.Bullets("qualifications", "Qualifications", view.Qualifications);
        page.Bullets("prerequisites", "Prerequisites", view.Prerequisites);
        page.Section("skills", "Skills").Html(view.Skills.Introduction);
        page.Skills("hard-skills", view.Skills.Hard);
        page.Skills("soft-skills", view.Skills.Soft);
        page.Section("salary", "Salary").Text(view.Salary.FitSentence).Html(view.Salary.Advice);
        if (view.Salary.Chart is { } chart)
        {
            page.Text($"Chart to {chart.End.Text}: {string.Join(" ", chart.Marks.Select(mark => $"{mark.Mark} {mark.Position}"))}");
        }

        foreach (var table in view.Salary.Percentiles)
        {
            page.Percentiles(table);
        }

        page.Section("interview", "Interview").Links([new Link("Interview", view.Interview.Url), .. view.Interview.Questions.Select(question => new Link(question.Text, question.Url))]);
        page.Section("tools", "Tools").Html(view.Tools.Introduction);
        foreach (var group in view.Tools.Groups)
        {
            page.Text(group.Name).Links(group.Tools.Select(tool => tool.Tool));
        }

        page.Section("faq", "Questions");
        foreach (var entry in view.Faq)
        {
            page.Section(entry.Anchor, entry.Question).Text(entry.Grade).Html(entry.Answer);
        }

        page.Section("examples", "Examples").Links(view.AdvertExamples.Select(card => new Link(card.Title, card.Url)));
        page.Section("related", "Related").Links(view.RelatedRoles.Select(card => new Link(card.Title, card.Url)));
        foreach (var reason in view.RelatedRoles.Select(card => card.Reason).OfType<string>())
        {
            page.Text(reason);
        }

        page.Links(view.RelatedArticles.Select(card => new Link(card.Title, card.Url)));
        page.Section("previous", "Previous level").Links(view.PreviousLevel.Select(card => new Link(card.Title, card.Url)));
        page.Section("next", "Next level").Links(view.NextLevel.Select(card => new Link(card.Title, card.Url)));
        page.Links(view.Comparisons);
    });

    public void Interview(InterviewView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        page.Heading(view.Frame.Title).Html(view.Introduction);
        page.Links([new Link("Scorecard", view.ScorecardUrl), new Link("Notes", view.NotesUrl)]).Section("plan", "Plan").Section("questions", "Questions");
        foreach (var question in view.Questions)
        {
            page.Section(question.Anchor, question.Text).Links(question.Tests).Html(question.Setup);
            foreach (var score in question.Scores)
            {
                page.Text($"{score.Score}").Html(score.Text);
            }
        }

        page.Section("coverage", "Coverage");
        foreach (var row in view.Coverage)
        {
            page.Text(row.Must).Links(row.Questions);
        }

        page.Section("not-to-ask", "Not to ask");
        foreach (var topic in view.NotToAsk)
        {
            page.Text($"{topic.Name}: {string.Join(" ", topic.Questions)} {topic.AskInstead} {topic.Why}").Links([topic.Source]);
        }
    });

    public void Scorecard(ScorecardView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        page.Heading(view.Frame.Title).Text(view.Instructions).Links([new Link("Word", view.WordUrl)]);
        foreach (var row in view.Rows)
        {
            page.Text($"{row.Must}: {string.Join(", ", row.Questions.Select(question => $"question {question.Number} in {question.Stage}"))}").Links(row.Questions.Select(question => question.Question));
        }
    });

    public void Notes(NotesView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        page.Heading(view.Frame.Title).Text(view.Instructions).Links([new Link("Word", view.WordUrl)]);
        foreach (var stage in view.Stages)
        {
            page.Text(stage.Stage.Name).Links(stage.Questions.Select(question => question.Question));
        }
    });

    public void LevelStep(LevelStepView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        page.Heading(view.Frame.Title).Links([view.Family, new Link(view.From.Title, view.From.Url), new Link(view.To.Title, view.To.Url)]);
        page.Text($"new duties {string.Join(", ", view.NewDuties.Select(duty => duty.Name))}; left {string.Join(", ", view.LeftDuties.Select(duty => duty.Name))}; new qualifications {string.Join(", ", view.NewQualifications.Select(bullet => bullet.Name))}");
        page.Text($"added {string.Join(", ", view.Added.Select(row => $"{row.Skill.Text} {row.Grade}"))}; raised {string.Join(", ", view.Raised.Select(row => $"{row.Skill.Text} {row.FromGrade} to {row.ToGrade}"))}").Links(view.Dropped);
        page.Links(view.Questions.Select(question => new Link(question.Text, question.Url)));
    });

    public void Posting(PostingView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        page.Heading(view.Frame.Title);
        foreach (var place in view.Countries.SelectMany(country => country.Places))
        {
            page.Section(place.Anchor, place.Name).Text($"checked {place.CheckedText} in {place.ReadIn}, again by {place.ReviewByText}{(place.Overdue ? ", overdue" : "")}");
            foreach (var rule in place.Rules)
            {
                page.Text($"{rule.Topic}: {rule.Says} {rule.AppliesTo}. {rule.Since}. {rule.Law}");
            }
        }
    });

    public void RoleIndex(RoleIndexView view, IBufferWriter<byte> output) => Index(view.Frame, view.Letters, output);

    public void TermIndex(TermIndexView view, IBufferWriter<byte> output) => Index(view.Frame, view.Letters, output);

    public void Category(CategoryView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading(view.Title).Html(view.Introduction).Links(view.Roles.Select(card => new Link(card.Title, card.Url))));

    public void Family(FamilyView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        page.Heading(view.Title).Html(view.Introduction);
        foreach (var step in view.Rungs.SelectMany(rung => rung.Roles).SelectMany(role => role.StepsFromBelow))
        {
            page.Links([step.From, new Link("The step", step.Url)]).Text($"added {string.Join(", ", step.Added)}; raised {string.Join(", ", step.Raised)}; dropped {string.Join(", ", step.Dropped)}");
        }

        page.Links(view.Columns);
    });

    public void Term(TermView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        page.Heading(view.Title).Html(view.Body);
        foreach (var use in view.Uses)
        {
            page.Links([use.Role]).Text($"{use.Grade} {use.Why}");
        }

        page.Links(view.SeenWith);
    });

    public void Article(ArticleView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading(view.Title).Html(view.Body).Links(view.AboutRoles.Select(card => new Link(card.Title, card.Url))));

    public void ArticleIndex(ArticleIndexView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading("Articles").Links(view.Articles.Select(card => new Link(card.Title, card.Url))));

    public void Comparison(ComparisonView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading(view.Title).Html(view.Body).Text($"both {string.Join(", ", view.SharedDuties)}; left {string.Join(", ", view.Left.OnlyDuties.Select(duty => duty.Name))}; right {string.Join(", ", view.Right.OnlyDuties.Select(duty => duty.Name))}").Links(view.Skills.Select(row => row.Skill)));

    public void ComparisonIndex(ComparisonIndexView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading("Comparisons").Links(view.Comparisons.Select(card => new Link(card.Title, card.Url))));

    public void Salaries(SalariesView view, IBufferWriter<byte> output) => Page(view.Frame, output, page =>
    {
        foreach (var row in view.Rows)
        {
            page.Links([row.Role]).Percentiles(row.Figure);
        }
    });

    public void Source(SourceView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading(view.Title).Text(view.Attribution).Html(view.About).Links(view.Uses.SelectMany(use => use.Roles)));

    public void SourceIndex(SourceIndexView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading("Sources").Links(view.Sources.Select(source => new Link(source.Title, source.Url))));

    public void Data(DataView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading("Data").Text(string.Join("; ", view.Changes.Select(change => $"{change.DateText}: {change.Text}"))).Links([new Link("Schema of a role", view.RoleSchemaUrl)]).Links(view.Tables.SelectMany(table => (IEnumerable<Link>)[new Link($"{table.Title} CSV", table.CsvUrl), new Link($"{table.Title} JSON", table.JsonUrl), new Link($"{table.Title} schema", table.SchemaUrl)])));

    public void Search(SearchView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading(view.Frame.Title).Text(string.Join(", ", view.Kinds.Concat(view.Categories).Concat(view.Levels))));

    public void NotFound(NotFoundView view, IBufferWriter<byte> output) => Page(view.Frame, output, page => page.Heading("Not found").Links(view.Suggestions));

    /// <summary>What the card says, as text: a picture of it is a theme's own affair.</summary>
    public void SocialCard(SocialCardView view, IBufferWriter<byte> output) =>
        output.Write(Encoding.UTF8.GetBytes(string.Join('\n', new[] { view.SiteName, view.Kind, view.Title, view.Tagline, view.Pay?.ToString() }.OfType<string>())));

    private static void Index(PageFrame frame, IReadOnlyList<IndexLetter> letters, IBufferWriter<byte> output) => Page(frame, output, page =>
    {
        page.Heading(frame.Title);
        foreach (var letter in letters)
        {
            page.Section(letter.Anchor, letter.Letter).Links(letter.Entries.Select(entry => new Link(entry.Text, entry.Url)));
        }
    });

    private static void Page(PageFrame frame, IBufferWriter<byte> output, Action<PageText> body)
    {
        var html = new PageText();
        var policy = frame.SecurityPolicy is { } own ? $"<meta http-equiv=\"Content-Security-Policy\" content=\"{WebUtility.HtmlEncode(own)}\">" : "";
        html.Raw($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">{policy}<title>{WebUtility.HtmlEncode(frame.Title)}</title><meta content=\"{frame.SocialCard.Url}\" property=\"og:image\"><link rel=\"stylesheet\" href=\"{frame.Site.Assets["plain.css"]}\">");
        foreach (var data in frame.StructuredData)
        {
            html.Raw($"<script type=\"application/ld+json\">{data}</script>");
        }

        html.Raw("</head><body>").Links(frame.Navigation.Select(entry => new Link(entry.Text, entry.Url))).Links(frame.Breadcrumbs).Raw("<main>");
        body(html);
        html.Raw("</main>").Links(frame.Site.FooterLinks).Raw("</body></html>\n");
        output.Write(Encoding.UTF8.GetBytes(html.ToString()));
    }

    private sealed class PageText
    {
        private readonly StringBuilder html = new();

        public PageText Raw(string text)
        {
            html.Append(text);
            return this;
        }

        public PageText Html(ProseHtml prose) => Raw(prose.Html);

        public PageText Text(string text) => Raw($"<p>{WebUtility.HtmlEncode(text)}</p>\n");

        public PageText Heading(string text) => Raw($"<h1>{WebUtility.HtmlEncode(text)}</h1>\n");

        public PageText Section(string anchor, string text) => Raw($"<h2 id=\"{WebUtility.HtmlEncode(anchor)}\">{WebUtility.HtmlEncode(text)}</h2>\n");

        public PageText Links(IEnumerable<Link> links)
        {
            Raw("<ul>");
            foreach (var link in links)
            {
                Raw($"<li><a href=\"{WebUtility.HtmlEncode(link.Url)}\">{WebUtility.HtmlEncode(link.Text)}</a></li>");
            }

            return Raw("</ul>\n");
        }

        public void Bullets(string anchor, string text, BulletSectionView section)
        {
            Section(anchor, text).Html(section.Introduction).Raw("<ul>");
            foreach (var bullet in section.Bullets)
            {
                Raw($"<li id=\"{bullet.Anchor}\"><strong>{WebUtility.HtmlEncode(bullet.Name)}</strong> {bullet.Text.Html} {bullet.Mark}</li>");
            }

            Raw("</ul>\n");
        }

        public void Skills(string anchor, IReadOnlyList<SkillRow> rows)
        {
            Raw($"<div id=\"{anchor}\">");
            foreach (var row in rows)
            {
                Links([row.Skill]).Text($"{row.Grade} {row.Mark} {row.Why}");
            }

            Raw("</div>\n");
        }

        public PageText Percentiles(PercentileTable table) =>
            Links([table.Origin.Source]).Text($"{table.Origin.Area}, {table.Origin.Period}: {string.Join(" ", table.Cells.Select(cell => $"{cell.Mark} {(cell.AtOrAbove ? "at or above " : "")}{cell.Value?.Text ?? "not published"}"))}");

        public override string ToString() => html.ToString();
    }
}
