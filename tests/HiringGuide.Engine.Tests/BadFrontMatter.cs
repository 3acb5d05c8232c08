using static HiringGuide.Engine.Tests.BadInput;

namespace HiringGuide.Engine.Tests;

/// <summary>Rows 1 to 31: front matter and its fields.</summary>
internal static class BadFrontMatter
{
    private const string Category = "categories/office.md";
    private const string Figures = "data/occupations/43-9061.yml";

    public static IReadOnlyList<BadInput> Inputs { get; } =
    [
        new(1, "lists of lists of aliases", Keys($"extra:\n  a: &a [x, x, x, x, x, x, x, x, x]\n{Laughs()}"), $"{InRole}(4,6): error HG110"),
        new(2, "a text of 2 KB in 9,000 places", Keys($"extra:\n  a: &a {new string('x', 2048)}\n  b: [{Repeated("*a,", 9_000)}]"), $"{InRole}(4,6): error HG110"),
        new(3, "a list that holds itself", Keys("extra: &a [*a]"), $"{InRole}(3,8): error HG110"),
        new(3, "a map that holds itself", Keys("extra: &a { b: *a }"), $"{InRole}(3,8): error HG110"),
        new(4, "a merge key", Keys("extra:\n  <<: { a: b }"), $"{InRole}(4,3): error HG111"),
        new(4, "two merge keys", Keys("extra:\n  <<: { a: b }\n  <<: { c: d }"), $"{InRole}(4,3): error HG111"),
        new(5, "15,000 open brackets", Keys($"extra: {Repeated("[", 15_000)}"), $"{InRole}(3,24): error HG112"),
        new(5, "8,000 open maps", Keys($"extra: {Repeated("{a: ", 8_000)}"), $"{InRole}(3,72): error HG112"),
        new(5, "8,000 open keys", Keys($"extra: {Repeated("{? ", 8_000)}"), $"{InRole}(3,11): error HG113"),
        new(5, "15,000 list items", Keys($"extra:\n  {Repeated("- ", 15_000)}"), $"{InRole}(4,35): error HG112"),
        new(6, "a list for a key", Keys("? [a, b]\n: c"), $"{InRole}(3,3): error HG113"),
        new(6, "a map for a key", Keys("? { a: b }\n: c"), $"{InRole}(3,3): error HG113"),
        new(7, "a key of 2,000 letters", Keys($"{new string('k', 2_000)}: x"), $"{InRole}(3,1): error HG113"),
        new(8, "1,500 unknown keys", Keys(string.Join('\n', Enumerable.Range(0, 1_500).Select(number => $"k{number}: x"))),
            [.. Enumerable.Range(3, 50).Select(line => $"{InRole}({line},1): error HG301"), $"{InRole}(52,1): note HG900: 1450 more problems"]),
        new(8, "51 notes", Markdown(Repeated("[a](http://example.com/)", 51)),
            [.. Enumerable.Range(0, 50).Select(number => $"{InArticle}(18,{(24 * number) + 1}): note HG405"), $"{InArticle}(18,1177): note HG900: 1 more problems"]),
        new(8, "a fault behind 50 notes", Markdown($"{Repeated("[a](http://example.com/)", 50)}[b](nowhere.md)"),
            [.. Enumerable.Range(0, 49).Select(number => $"{InArticle}(18,{(24 * number) + 1}): note HG405"), $"{InArticle}(18,1201): error HG601", $"{InArticle}(18,1201): note HG900: 1 more problems"]),
        new(9, "a key twice", Keys("level: mid"), $"{InRole}(6,1): error HG114: 'level' stands here a second time; the first is on line 3."),
        new(9, "a key twice inside a group", Replaced("roles/clerk/skills.md", "    need: must\n", "    need: must\n    need: nice\n"), "input/roles/clerk/skills.md(6,5): error HG114: 'need' stands here a second time; the first is on line 5."),
        new(10, "a misspelt key", Replaced(Role, "title: ", "titel: "), $"{InRole}(2,1): error HG301: 'titel' is not a key here.\n  help: did you mean 'title'?"),
        new(10, "a key with a capital", Replaced(Role, "title: ", "Title: "), $"{InRole}(2,1): error HG301: 'Title' is not a key here.\n  help: did you mean 'title'?"),
        new(11, "a tab that indents", Replaced("roles/clerk/skills.md", "    grade: working", "\tgrade: working"), "input/roles/clerk/skills.md(4,1): error HG115"),
        new(12, "a tab after the colon", Title("\tClerk")),
        new(13, "no closing line", Replaced(Role, "reviewBy: 2027-11-01\n---\n", "reviewBy: 2027-11-01\n"), $"{InRole}(1,1): error HG101: The front matter opens here and is never closed.\n  help: put a line with --- after the last key; the text seems to start on line 12"),
        new(13, "three dots for it", Replaced(Role, "reviewBy: 2027-11-01\n---\n", "reviewBy: 2027-11-01\n...\n"), $"{InRole}(1,1): error HG101: The front matter opens here and is never closed.\n  help: put a line with --- after the last key; the text seems to start on line 13"),
        new(14, "no front matter", File(Category, "An office hires for care.\n"), "input/categories/office.md(1,1): error HG102"),
        new(14, "nothing between the lines", File(Category, "---\n---\n\nAn office hires for care.\n"), "input/categories/office.md(2,1): error HG302", "input/categories/office.md(2,1): error HG302"),
        new(14, "an empty file", File(Category, ""), "input/categories/office.md(1,1): error HG103"),
        new(14, "a file of blanks", File(Category, " \n\n"), "input/categories/office.md(1,1): error HG103"),
        new(15, "an open double quote", Title("\"Clerk"), $"{InRole}(2,8): error HG116"),
        new(15, "an open single quote", Title("'Clerk"), $"{InRole}(2,8): error HG116"),
        new(16, "an open list", Keys("extra: [1, 2"), $"{InRole}(3,10): error HG117"),
        new(16, "tags and brackets", Title("!!![["), $"{InRole}(2,6): error HG117"),
        new(16, "an empty tag", Title("!<> Clerk"), $"{InRole}(2,6): error HG117"),
        new(16, "dots and a comma", Keys("... ,"), $"{InRole}(3,1): error HG117"),
        new(17, "a colon in a title", Title("Clerk: office and post"), $"{InRole}(2,8): error HG118"),
        new(18, "an at sign first", Title("@clerk"), $"{InRole}(2,8): error HG118"),
        new(18, "a backtick first", Title("`clerk`"), $"{InRole}(2,8): error HG118"),
        new(19, "a number sign after a blank", Title("C# engineer #1"), $"{InRole}(2,20): warning HG119") { Shows = ("roles/clerk/index.html", "<h1>C# engineer</h1>") },
        new(20, "NO", Title("NO")) { Shows = ("roles/clerk/index.html", "<h1>NO</h1>") },
        new(21, "a leading zero", Title("0123")) { Shows = ("roles/clerk/index.html", "<h1>0123</h1>") },
        new(22, "no value", Title(""), $"{InRole}(2,1): error HG302"),
        new(22, "a tilde", Title("~"), $"{InRole}(2,1): error HG302"),
        new(22, "blanks in quotes", Title("\"  \""), $"{InRole}(2,1): error HG302"),
        new(23, "a list for a text", Title("[Clerk]"), $"{InRole}(2,8): error HG303: Wanted text for 'title', found a list."),
        new(23, "a map for a text", Title("{ a: Clerk }"), $"{InRole}(2,8): error HG303: Wanted text for 'title', found a group of keys."),
        new(23, "a text for a list", Replaced(Role, "[Filing clerk]", "Filing clerk"), $"{InRole}(6,14): error HG303: Wanted a list for 'alsoKnownAs', found text."),
        new(23, "a list for the whole", File(Category, "---\n- title\n---\n\nAn office hires for care.\n"), "input/categories/office.md(2,1): error HG303: Wanted keys with values, found a list."),
        new(24, "month 13", Replaced(Role, "2027-11-01", "2027-13-01"), $"{InRole}(10,11): error HG304"),
        new(24, "30 February", Replaced(Role, "2027-11-01", "2027-02-30"), $"{InRole}(10,11): error HG304"),
        new(24, "slashes", Replaced(Role, "2027-11-01", "03/04/2027"), $"{InRole}(10,11): error HG304"),
        new(25, "a review in 2999", Replaced(Role, "2027-11-01", "2999-11-01"), $"{InRole}(10,11): warning HG305"),
        new(25, "published in 2999", Keys("publishDate: 2999-01-01"), $"{InArticle}(5,11): error HG619", $"{InArticle}(14,40): error HG619", "input/comparisons/clerk-vs-lead-clerk.md(1,1): error HG619", $"{InRole}(3,14): warning HG305"),
        new(26, "a number beyond all numbers", Replaced(Figures, "p25: 35000", "p25: 99999999999999999999"), "input/data/occupations/43-9061.yml(5,115): error HG306"),
        new(26, "not a number", Replaced(Figures, "p25: 35000", "p25: NaN"), "input/data/occupations/43-9061.yml(5,115): error HG306"),
        new(26, "below nothing", Replaced(Figures, "p25: 35000", "p25: -35000"), "input/data/occupations/43-9061.yml(5,115): error HG306"),
        new(26, "a range upside down", Replaced(Figures, "p25: 35000", "p25: 45000"), "input/data/occupations/43-9061.yml(5,127): error HG307"),
        new(27, "a tag", Title("!!str Clerk"), $"{InRole}(2,8): error HG120"),
        new(27, "a type of the runtime", Title("!System.IO.FileInfo /etc/passwd"), $"{InRole}(2,8): error HG120"),
        new(28, "__proto__", Keys("__proto__: { admin: true }"), $"{InRole}(3,1): error HG301"),
        new(28, "constructor", Keys("constructor: x"), $"{InRole}(3,1): error HG301"),
        new(29, "a YAML directive", File(Category, "%YAML 1.2\n---\ntitle: Office\n---\n\nText.\n"), "input/categories/office.md(1,1): error HG104"),
        new(29, "TOML", File(Category, "+++\ntitle = \"Office\"\n+++\n\nText.\n"), "input/categories/office.md(1,1): error HG104"),
        new(29, "JSON", File(Category, "{ \"title\": \"Office\" }\n\nText.\n"), "input/categories/office.md(1,1): error HG104"),
        new(30, "an empty line first", Replaced(Category, "---\ntitle", "\n---\ntitle"), "input/categories/office.md(1,1): error HG104"),
        new(30, "four hyphens", Replaced(Category, "---\ntitle", "----\ntitle"), "input/categories/office.md(1,1): error HG104"),
        new(30, "blanks behind the hyphens", Replaced(Category, "---\ntitle: Office", "---  \ntitle: Office")),
        new(31, "a rule in the text", Markdown("Write it down.\n\n---\n\nThen talk.")) { Shows = (ArticlePage, "<hr />") },
    ];

    private static string Laughs() =>
        string.Join('\n', Enumerable.Range('b', 8).Select(letter => $"  {(char)letter}: &{(char)letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 9))}]"));
}
