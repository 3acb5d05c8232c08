using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Parsing;

/// <summary>Pages that are one file: categories, families, skills, tools, articles, comparisons, and those about the guide.</summary>
internal static class PageParser
{
    public static Category? FindCategory(SourceFile file, DiagnosticBag log) =>
        FindDocument(file, log) is { } document && Common(document, log) is var page
            ? new Category(file.Slug, file.Start, page.Title, page.Summary, page.Order, page.Aliases, page.Body)
            : null;

    public static Family? FindFamily(SourceFile file, DiagnosticBag log) =>
        FindDocument(file, log) is { } document && Common(document, log) is var page
            ? new Family(file.Slug, file.Start, page.Title, page.Summary, page.Order, page.Aliases, page.Body)
            : null;

    public static TermPage? FindTerm(SourceFile file, DiagnosticBag log)
    {
        if (FindDocument(file, log) is not { } document)
        {
            return null;
        }

        var fields = new Fields(document.Keys, log);
        var title = fields.Name("title");
        var page = new TermPage(file.Slug, file.Start, title.Value, fields.Summary("summary"), fields.Texts("alsoKnownAs"), BodyOf(document, log));
        fields.Close();
        if (title.Value.Length > 0 && Slug.For(title.Value) != file.Slug)
        {
            log.Report(Rules.BadSlug, title.Place, $"The file of '{title.Value}' is called {Slug.For(title.Value)}.md.", "rename the file, or mend the title");
        }

        return page;
    }

    public static Article? FindArticle(SourceFile file, DiagnosticBag log)
    {
        if (FindDocument(file, log) is not { } document)
        {
            return null;
        }

        var fields = new Fields(document.Keys, log);
        var about = fields.FindGroup("about");
        var article = new Article
        {
            Slug = file.Slug,
            Place = file.Start,
            Title = fields.Text("title"),
            Summary = fields.Summary("summary"),
            Order = fields.FindNumber("order") ?? 0,
            AboutRoles = about?.Names("roles") ?? [],
            AboutSkills = about?.Names("skills") ?? [],
            AboutTools = about?.Names("tools") ?? [],
            Related = fields.Names("related"),
            Aliases = AliasesOf(fields, log),
            Review = ReviewOf(fields),
            Publication = PublicationOf(fields),
            Body = RequiredBodyOf(document, log),
        };
        about?.Close();
        fields.Close();
        return article;
    }

    public static Comparison? FindComparison(SourceFile file, DiagnosticBag log)
    {
        if (FindDocument(file, log) is not { } document)
        {
            return null;
        }

        var at = file.Slug.IndexOf("-vs-", StringComparison.Ordinal);
        if (at <= 0)
        {
            log.Report(Rules.BadSlug, file.Start, "A comparison's file name is two roles with -vs- between them.", "rename it, such as lead-backend-engineer-vs-backend-architect.md");
            return null;
        }

        var fields = new Fields(document.Keys, log);
        var comparison = new Comparison
        {
            Slug = file.Slug,
            Place = file.Start,
            Left = new Authored<string>(file.Slug[..at], file.Start),
            Right = new Authored<string>(file.Slug[(at + 4)..], file.Start),
            Title = fields.Text("title"),
            Summary = fields.Summary("summary"),
            Aliases = AliasesOf(fields, log),
            Review = ReviewOf(fields),
            Publication = PublicationOf(fields),
            Body = RequiredBodyOf(document, log),
        };
        fields.Close();
        return comparison;
    }

    public static StandalonePage? FindStandalonePage(SourceFile file, DiagnosticBag log)
    {
        if (FindDocument(file, log) is not { } document)
        {
            return null;
        }

        var fields = new Fields(document.Keys, log);
        var page = new StandalonePage(file.Slug, file.Start, fields.Text("title"), fields.Summary("summary"), ReviewOf(fields), RequiredBodyOf(document, log));
        fields.Close();
        return page;
    }

    public static Review ReviewOf(Fields fields) => new()
    {
        Reviewed = fields.Date("reviewed").Value,
        Reviewer = fields.Text("reviewer"),
        ReviewBy = fields.Date("reviewBy"),
        Updated = fields.FindDate("updated")?.Value,
    };

    public static Publication PublicationOf(Fields fields) => new(fields.Flag("draft"), fields.FindDate("publishDate")?.Value);

    /// <summary>Old addresses of a page.</summary>
    public static IReadOnlyList<Authored<string>> AliasesOf(Fields fields, DiagnosticBag log) => OldAddresses(fields, "aliases", log);

    /// <summary>Old addresses under a key: from the root, lower case, nothing that could end a line of the redirect file.</summary>
    public static IReadOnlyList<Authored<string>> OldAddresses(Fields fields, string key, DiagnosticBag log)
    {
        var aliases = fields.Names(key);
        foreach (var alias in aliases.Where(alias => !IsAddress(alias.Value)))
        {
            log.Report(Rules.BadAlias, alias.Place, $"'{alias.Value}' is not an old address.", "write it from the root in lower case with a slash at both ends, such as /roles/old-name/");
        }

        return [.. aliases.Where(alias => IsAddress(alias.Value))];
    }

    private static bool IsAddress(string text) =>
        text is ['/', _, ..] && text.EndsWith('/') && !text.Contains("//", StringComparison.Ordinal) && text.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '/');

    private static Document? FindDocument(SourceFile file, DiagnosticBag log) => Document.Find(file, keysRequired: true, log);

    private static Prose BodyOf(Document document, DiagnosticBag log) => ProseParser.Parse(document, new ProseParser.Manners(""), log);

    private static Prose RequiredBodyOf(Document document, DiagnosticBag log)
    {
        var body = BodyOf(document, log);
        if (body.IsEmpty && !body.WasRefused)
        {
            log.Report(Rules.EmptyFile, document.File.Start, "The page has no text under its front matter.", "write it, or mark it draft: true");
        }

        return body;
    }

    private static (string Title, string Summary, int Order, IReadOnlyList<Authored<string>> Aliases, Prose Body) Common(Document document, DiagnosticBag log)
    {
        var fields = new Fields(document.Keys, log);
        var page = (fields.Text("title"), fields.Summary("summary"), fields.FindNumber("order") ?? 0, AliasesOf(fields, log), BodyOf(document, log));
        fields.Close();
        return page;
    }
}
