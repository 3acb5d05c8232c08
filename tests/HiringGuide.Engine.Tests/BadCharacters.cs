using System.Text;
using static HiringGuide.Engine.Tests.BadInput;

namespace HiringGuide.Engine.Tests;

/// <summary>Rows 32 to 40: bytes and characters.</summary>
internal static class BadCharacters
{
    private const string Category = "categories/office.md";
    private const string Office = "---\ntitle: Office\nsummary: Roles that keep an office running, from the post that comes in to the records that stay.\norder: 1\n---\n\nAn office hires for care.\n";

    public static IReadOnlyList<BadInput> Inputs { get; } =
    [
        new(32, "a byte order mark first", File(Category, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Office)])) { Shows = ("categories/office/index.html", "<h1>Office</h1>") },
        new(33, "a byte order mark in a key", Keys("pl\uFEFFural: clerks"), $"{InRole}(3,3): error HG201"),
        new(33, "two byte order marks first", File(Category, [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Office)]), "input/categories/office.md(1,1): error HG201"),
        new(34, "UTF-16, little end first", File(Category, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Office)]), "input/categories/office.md(1,1): error HG202"),
        new(34, "UTF-16, big end first", File(Category, [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Office)]), "input/categories/office.md(1,1): error HG202"),
        new(34, "UTF-16 without a mark", File(Category, Encoding.Unicode.GetBytes(Office)), "input/categories/office.md(1,1): error HG202"),
        new(35, "Latin-1 in a title", File(Category, Encoding.Latin1.GetBytes(Office.Replace("Office", "Bür", StringComparison.Ordinal))), "input/categories/office.md(2,9): error HG203"),
        new(35, "Latin-1 in the text", File(Category, Encoding.Latin1.GetBytes(Office.Replace("care", "café", StringComparison.Ordinal))), "input/categories/office.md(7,24): error HG203"),
        new(35, "an overlong slash", Bytes(0xC0, 0xAF), "input/categories/office.md(7,3): error HG203"),
        new(35, "half a pair", Bytes(0xED, 0xA0, 0x80), "input/categories/office.md(7,3): error HG203"),
        new(35, "a cut character", File(Category, [.. Encoding.UTF8.GetBytes(Office.TrimEnd()), 0xE2, 0x82]), "input/categories/office.md(7,26): error HG203"),
        new(36, "line ends of Windows", File(Category, Office.Replace("\n", "\r\n", StringComparison.Ordinal))) { Shows = ("categories/office/index.html", "<h1>Office</h1>") },
        new(36, "line ends of old", File(Category, Office.Replace('\n', '\r')), "input/categories/office.md(1,4): error HG204"),
        new(37, "NUL in a title", Title("Cl\0erk"), $"{InRole}(2,10): error HG205"),
        new(37, "NUL in a comment", Keys("# a\0b"), $"{InRole}(3,4): error HG205"),
        new(37, "NUL in the text", Markdown("a\0b"), $"{InArticle}(18,2): error HG205"),
        new(38, "BEL", Title("Cl\aerk"), $"{InRole}(2,10): error HG205"),
        new(38, "ESC in the text", Markdown("\u001B[31mred"), $"{InArticle}(18,1): error HG205"),
        new(38, "VT", Markdown("a\vb"), $"{InArticle}(18,2): error HG205"),
        new(38, "ESC by an escape of YAML", Replaced(Role, "family: clerks", "family: \"a\\e[31m\""), $"{InRole}(4,9): error HG205: A control character (U+001B) stands here."),
        new(38, "ESC in a name, which the message shows and does not send", Named("articles/first\u001B[31m.md"), "input/articles/first\\x1b[31m.md(1,1): error HG701"),
        new(38, "the number of ESC", Markdown("a&#27;[31mred"), $"{InArticle}(18,2): error HG205: The number of a control character (U+001B) stands here."),
        new(38, "the number of ESC in an address", Markdown("See\n[a](https://example.com/&#x1B;)"), $"{InArticle}(19,25): error HG205"),
        new(38, "a code that is no character", Markdown("a\uFFFEb"), $"{InArticle}(18,2): error HG205: A code that is no character (U+FFFE) stands here."),
        new(38, "a code that is no character by an escape of YAML", Replaced(Role, "family: clerks", "family: \"a\\uFFFE\""), $"{InRole}(4,9): error HG205"),
        new(38, "the number of a code that is no character", Markdown("a&#xFFFF;b &#x1FFFE;"), $"{InArticle}(18,2): error HG205", $"{InArticle}(18,12): error HG205"),
        new(39, "a line separator that hides a key", Title("Clerk\u2028draft: true"), $"{InRole}(2,13): error HG206"),
        new(39, "a next line that hides a key", Title("Clerk\u0085draft: true"), $"{InRole}(2,13): error HG206"),
        new(40, "letters in the other direction", Title("Clerk \u202Ekrelc"), $"{InRole}(2,14): warning HG207"),
        new(40, "letters in the other direction by an escape of YAML", Replaced(Role, "reviewer: The editors", "reviewer: \"The editors\\u202E\""), $"{InRole}(9,11): warning HG207"),
        new(40, "no width in a name", Named("articles/first\u200B-talks.md"), "input/articles/first\u200B-talks.md(1,1): error HG701"),
        new(40, "no width in a word", Markdown("no\u200Bthing"), $"{InArticle}(18,3): error HG205"),
    ];

    /// <summary>Puts bytes between two letters of the text, at line 7, column 3.</summary>
    private static Action<TestSite> Bytes(params byte[] bytes) =>
        File(Category, [.. Encoding.UTF8.GetBytes(Office[..^24]), .. bytes, .. Encoding.UTF8.GetBytes(Office[^24..])]);
}
