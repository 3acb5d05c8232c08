using System.Text;

namespace HiringGuide.Engine.Tests;

/// <summary>A bad input: one change to the small guide of Sites/whole, and what the build is to say of it.</summary>
/// <param name="Row">The row of docs/reliability.md that it belongs to.</param>
/// <param name="Name">What tells it from the others of its row.</param>
/// <param name="Change">Makes the guide bad.</param>
/// <param name="Problems">The start of every problem, in the order of the report: at least path, line, column, severity and code. None where the input is accepted.</param>
internal sealed record BadInput(int Row, string Name, Action<TestSite> Change, params string[] Problems)
{
    public const string Role = "roles/clerk/description.md";
    public const string Article = "articles/first-interviews.md";
    public const string InRole = $"input/{Role}";
    public const string InArticle = $"input/{Article}";

    /// <summary>The page of <see cref="Article"/>.</summary>
    public const string ArticlePage = "articles/first-interviews/index.html";

    /// <summary>Where the site is published: a file of it, and what stands in there.</summary>
    public (string Path, string Text)? Shows { get; init; }

    public string Id => $"{Row}, {Name}";

    /// <summary>Puts keys below the title of a role, at line 3.</summary>
    public static Action<TestSite> Keys(string keys) => site => site.Edit(Role, "title: Clerk\n", $"title: Clerk\n{keys}\n");

    /// <summary>Makes another title of a role's; it starts at line 2, column 8.</summary>
    public static Action<TestSite> Title(string title) => Replaced(Role, "title: Clerk\n", $"title: {title}\n");

    /// <summary>Puts Markdown in an article, at line 18.</summary>
    public static Action<TestSite> Markdown(string markdown) => Replaced(Article, "Write the score down first.", markdown);

    public static Action<TestSite> Replaced(string path, string old, string replacement) => site => site.Edit(path, old, replacement);

    /// <summary>Writes a file anew, below input/.</summary>
    public static Action<TestSite> File(string path, string text) => site => site.With(path, text);

    public static Action<TestSite> File(string path, byte[] bytes) => site => site.With(path, bytes);

    /// <summary>A copy of the article under another name, which takes no other page's place.</summary>
    public static Action<TestSite> Named(string path) => site => site.With(path, System.IO.File.ReadAllText(site.PathOf(Article)).Replace("../roles", "/roles", StringComparison.Ordinal).Replace("[the clerk's own](/roles/clerk/interview.md)", "the clerk's own", StringComparison.Ordinal));

    public static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
