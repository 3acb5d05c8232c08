using System.Text;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;
using HiringGuide.Theme;

namespace HiringGuide.Fuzz;

/// <summary>
/// What is tried with bytes that nobody would write. Whatever they are, the run ends with diagnostics: an exception, a problem without a place, or a page that
/// holds what an author may not put there is a find.
/// </summary>
internal sealed class Targets
{
    private const string FrontMatterFile = "input/roles/clerk/skills.md";
    private const string LinksFile = "input/articles/first-interviews.md";

    private readonly Sources whole;
    private readonly string article;
    private readonly BuildOptions options = new() { Root = "unused", Output = "unused", Today = new DateOnly(2026, 11, 24) };
    private readonly GuideTheme theme = new();

    /// <param name="root">A small guide without a problem; one of its files is replaced.</param>
    public Targets(string root)
    {
        whole = SourceReader.Read(root, new DiagnosticBag());
        var text = whole.Files.First(file => file.Path == LinksFile).Text;
        article = text[..(text.LastIndexOf("---\n", StringComparison.Ordinal) + 4)];
    }

    /// <summary>The bytes are the front matter of a page of skills.</summary>
    public static void FrontMatter(byte[] bytes)
    {
        var log = new DiagnosticBag();
        if (FindText(FrontMatterFile, [.. "---\n"u8, .. bytes, .. "\n---\n"u8], log) is { } text && Document.Find(new SourceFile(FrontMatterFile, text), keysRequired: true, log) is { } document)
        {
            SectionParser.Skills(document, log);
        }

        DemandSound(log.Sorted());
    }

    /// <summary>The bytes are the text of an article: prose, with links to other files.</summary>
    public void Links(byte[] bytes)
    {
        var log = new DiagnosticBag();
        if (FindText(LinksFile, [.. Encoding.UTF8.GetBytes(article), .. "\n"u8, .. bytes], log) is { } text)
        {
            var site = SiteLinker.Link(ContentParser.Parse(With(LinksFile, text), options, log), options, log);
            Demand(log.HasErrors == (site is null), "a site that is neither whole nor told to be broken");
        }

        DemandSound(log.Sorted());
    }

    /// <summary>The first byte chooses a file of the guide; the others are its text. Every page is made and checked.</summary>
    public void Page(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            Try(whole.Files[bytes[0] % whole.Files.Count].Path, bytes[1..]);
        }
    }

    private void Try(string path, byte[] bytes)
    {
        var log = new DiagnosticBag();
        if (FindText(path, bytes, log) is not { } text)
        {
            DemandSound(log.Sorted());
            return;
        }

        var result = Pipeline.Check(With(path, text), options, theme);
        DemandSound(result.Diagnostics);
        Demand(result.Site is not null || result.HasErrors, "no site, and no error told");
        foreach (var page in result.Files.Where(file => file.PageUrl is not null))
        {
            var html = theme.InlineScripts.Aggregate(Encoding.UTF8.GetString(page.Bytes.Span), (text, script) => text.Replace($"<script>{script}</script>", "", StringComparison.Ordinal));
            Demand(!html.Contains("<script>", StringComparison.OrdinalIgnoreCase) && !html.Contains("href=\"javascript:", StringComparison.OrdinalIgnoreCase), $"{page.Path} holds what it may not");
        }
    }

    /// <summary>What the reader of files makes of the bytes; null only where it said why.</summary>
    private static string? FindText(string path, byte[] bytes, DiagnosticBag log)
    {
        var text = bytes.Length <= Limits.SourceFileBytes ? SourceReader.FindText(path, bytes, log) : "";
        Demand(text is not null || log.HasErrors, "a file that is left out, and nothing said");
        return text;
    }

    private Sources With(string path, string text) =>
        whole with { Files = [.. whole.Files.Where(file => file.Path != path).Append(new SourceFile(path, text)).OrderBy(file => file.Path, StringComparer.Ordinal)] };

    private static void DemandSound(IReadOnlyList<Diagnostic> problems)
    {
        foreach (var problem in problems)
        {
            Demand(problem.Place.Line >= 1 && problem.Place.Column >= 1, $"no place: {problem.Rule.Code}");
            Demand(problem.Message.Length > 0 && !problem.ToString().Any(character => char.IsControl(character) && character != '\n'), $"not fit to print: {problem.Rule.Code}");
        }
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
