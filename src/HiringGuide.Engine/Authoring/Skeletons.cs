using System.Globalization;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Authoring;

public enum SkeletonKind
{
    Role,
    Article,
    Category,
    Comparison,
}

/// <summary>
/// New pages with everything in its place and nothing said yet: what is to be written is an empty key, an empty heading or a name in braces, so that a check
/// points at each of them. What good looks like stands in comments.
/// </summary>
public static class Skeletons
{
    private const int MonthsToReview = 6;

    /// <summary>The files of a new page. Null after reporting that its name gives no address; comparisons want two roles with "vs" between them.</summary>
    public static IReadOnlyList<SourceFile>? Find(SkeletonKind kind, string name, DateOnly today, DiagnosticBag log)
    {
        var title = string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        var slug = Slug.For(title);
        var folder = $"{SourceReader.InputFolder}/{FolderOf(kind)}";
        var path = kind == SkeletonKind.Role ? $"{folder}/{slug}/description.md" : $"{folder}/{slug}.md";
        if (title.Any(char.IsControl) || slug.Length == 0)
        {
            log.Report(Rules.BadSlug, Place.StartOf(folder), $"'{title}' has no letter or digit to make an address of, or is no line of text.", "name it in Latin letters");
            return null;
        }

        if (!ContentParser.SlugIsFine(slug, Place.StartOf(path), log))
        {
            return null;
        }

        if (kind == SkeletonKind.Comparison && !IsOfTwo(slug))
        {
            log.Report(Rules.BadSlug, Place.StartOf(path), "A comparison's name is two roles with 'vs' between them.", "write it like 'Clerk vs lead clerk'");
            return null;
        }

        var words = new SkeletonWords(title, Day(today), Day(today.AddMonths(MonthsToReview)));
        return kind switch
        {
            SkeletonKind.Role => [.. RoleParser.Sections.Select(section => new SourceFile($"{folder}/{slug}/{section}.md", RoleSkeleton.TextOf(section, words)))],
            SkeletonKind.Article => [new SourceFile(path, PageSkeletons.Article(words))],
            SkeletonKind.Category => [new SourceFile(path, PageSkeletons.Category(words))],
            _ => [new SourceFile(path, PageSkeletons.Comparison(words))],
        };
    }

    private static string FolderOf(SkeletonKind kind) => kind switch
    {
        SkeletonKind.Role => "roles",
        SkeletonKind.Article => "articles",
        SkeletonKind.Category => "categories",
        _ => "comparisons",
    };

    private static bool IsOfTwo(string slug) => slug.IndexOf("-vs-", StringComparison.Ordinal) > 0;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What a skeleton knows of its page; days as they are written.</summary>
internal sealed record SkeletonWords(string Title, string Reviewed, string ReviewBy)
{
    /// <summary>The title as a value of YAML: in quotes unless it is made of plain words.</summary>
    public string YamlTitle => char.IsAsciiLetter(Title[0]) && Title.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '/' or '.' or '+')
        ? Title
        : $"\"{Title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The title as Markdown shows it.</summary>
    public string MarkdownTitle => string.Concat(Title.Select(character => "\\`*_[]<>".Contains(character, StringComparison.Ordinal) ? $"\\{character}" : $"{character}"));
}
