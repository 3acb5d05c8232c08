using static HiringGuide.Engine.Tests.BadInput;

namespace HiringGuide.Engine.Tests;

/// <summary>Rows 66 to 76: names of files, and addresses.</summary>
internal static class BadNames
{
    public static IReadOnlyList<BadInput> Inputs { get; } =
    [
        new(66, "up by dots", Named("articles/..up.md"), "input/articles/..up.md(1,1): warning HG804"),
        new(66, "up by backslashes", Named("articles/..\\..\\up.md"), "input/articles/..\\..\\up.md(1,1): warning HG804"),
        new(66, "up by an escape", Named("articles/%2e%2e%2fup.md"), "input/articles/%2e%2e%2fup.md(1,1): error HG701"),
        new(66, "up by the name of a role", Keys("related:\n  roles: [../../articles/first-interviews]"), $"{InRole}(4,11): error HG606"),
        new(66, "from the root by the name of a category", Replaced(Role, "category: office", "category: /etc/passwd"), $"{InRole}(3,11): error HG606"),
        new(66, "down into a folder by the name of a category", site => site.With("categories/sub/x.md", "---\ntitle: X\n---\n").Edit(Role, "category: office", "category: sub/x"), "input/categories/sub/x.md(1,1): warning HG804", $"{InRole}(3,11): error HG606"),
        new(66, "down into a folder by the code of an occupation", site => site.With("data/occupations/sub/x.yml", "code: sub/x\n").Edit("roles/clerk/salary.md", "code: 43-9061", "code: sub/x"), "input/data/occupations/sub/x.yml(1,1): warning HG804", "input/roles/clerk/salary.md(3,9): error HG606"),
        new(66, "up by an old address", Keys("aliases: [/../../etc/]"), $"{InRole}(3,11): error HG706"),
        new(66, "up by a link", Markdown("[a](../../../../etc/passwd)"), $"{InArticle}(18,1): error HG601"),
        new(66, "a dot inside", Named("articles/a.b.md"), "input/articles/a.b.md(1,1): error HG701"),
        new(67, "a line break", Named("articles/a\nb.md"), "input/articles/a\\x0ab.md(1,1): error HG701"),
        new(67, "marks of addresses", Named("articles/what?#.md"), "input/articles/what?#.md(1,1): error HG701"),
        new(67, "markup", Named("articles/<b>.md"), "input/articles/<b>.md(1,1): error HG701"),
        new(68, "no name", Named("articles/.md"), "input/articles/.md(1,1): warning HG804"),
        new(68, "hyphens only", Named("articles/---.md"), "input/articles/---.md(1,1): error HG701"),
        new(69, "a dot last", Named("articles/a..md"), "input/articles/a..md(1,1): error HG701"),
        new(69, "a blank last", Named("articles/a .md"), "input/articles/a .md(1,1): error HG701"),
        new(69, "capitals", Named("articles/First.md"), "input/articles/First.md(1,1): error HG701"),
        new(69, "a disk of Windows", Named("articles/c:.md"), "input/articles/c:.md(1,1): error HG701"),
        new(69, "250 letters", Named($"articles/{new string('a', 250)}.md"), "input/articles/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.md(1,1): error HG701"),
        new(70, "con", Named("articles/con.md"), "input/articles/con.md(1,1): error HG703"),
        new(70, "nul", Named("articles/nul.md"), "input/articles/nul.md(1,1): error HG703"),
        new(70, "aux", Named("articles/aux.md"), "input/articles/aux.md(1,1): error HG703"),
        new(70, "prn", Named("articles/prn.md"), "input/articles/prn.md(1,1): error HG703"),
        new(70, "com0", Named("articles/com0.md"), "input/articles/com0.md(1,1): error HG703"),
        new(70, "lpt9", Named("articles/lpt9.md"), "input/articles/lpt9.md(1,1): error HG703"),
        new(70, "conin$", Named("articles/conin$.md"), "input/articles/conin$.md(1,1): error HG701"),
        new(71, "index", Named("articles/index.md"), "input/articles/index.md(1,1): error HG704"),
        new(71, "404", Named("articles/404.md"), "input/articles/404.md(1,1): error HG704"),
        new(71, "_headers", Named("articles/_headers.md"), "input/articles/_headers.md(1,1): error HG701"),
        new(71, "assets", Named("articles/assets.md"), "input/articles/assets.md(1,1): error HG704"),
        new(71, "a folder of the site for a page about the guide", site => Directory.Move(site.PathOf("pages/colophon.md"), site.PathOf("pages/compare.md")), "input/pages/compare.md(1,1): error HG704"),
        new(72, "a skill in two spellings", Replaced("roles/clerk/skills.md", "skill: Patience", "skill: Filing!"), "input/roles/clerk/skills.md(8,12): error HG317", "input/roles/clerk/skills.md(8,12): warning HG615"),
        new(72, "two tools of one address", site => site.Edit("roles/clerk/tools.md", "tool: Lever arch file", "tool: Lever arch file\n        why: Holding a year of letters\n      - tool: Lever-arch file"), "input/roles/clerk/tools.md(8,15): warning HG615"),
        new(73, "names that differ in case only", Named("articles/First-interviews.md"), "input/articles/First-interviews.md(1,1): error HG701"),
        new(73, "a letter and its accent apart", Named("articles/cafe\u0301.md"), "input/articles/cafe\u0301.md(1,1): error HG701"),
        new(73, "a letter with its accent", Named("articles/caf\u00E9.md"), "input/articles/caf\u00E9.md(1,1): error HG701"),
        new(74, "the dotted and the dotless i of Turkish", Markdown("Write.\n\n## INSIDE İstanbul ısı\n\nText.")) { Shows = (ArticlePage, "<h2 id=\"inside-istanbul-s\">") },
        new(75, "a blank in an old address", Keys("aliases: [\"/roles/old clerk/\"]"), $"{InRole}(3,11): error HG706"),
        new(75, "a line break in one", Keys("aliases: [\"/roles/old/\\n/* https://evil.example/\"]"), $"{InRole}(3,11): error HG706"),
        new(75, "another host as one", Keys("aliases: [//evil.example/]"), $"{InRole}(3,11): error HG706"),
        new(76, "an old address where a page is", Keys("aliases: [/roles/lead-clerk/]"), $"{InRole}(3,11): error HG705"),
        new(76, "where a step of a ladder is", Keys("aliases: [/families/clerks/clerk-to-lead-clerk/]"), $"{InRole}(3,11): error HG705"),
        new(76, "where the editor is", site => site.Edit("site.yml", "placeholders:", "admin:\n  backend: test-repo\nplaceholders:").Edit(Role, "title: Clerk\n", "title: Clerk\naliases: [/admin/]\n"), $"{InRole}(3,11): error HG705"),
        new(76, "one of two pages", site => site.Edit(Role, "title: Clerk\n", "title: Clerk\naliases: [/roles/old/]\n").Edit("roles/lead-clerk/description.md", "title: Lead clerk\n", "title: Lead clerk\naliases: [/roles/old/]\n"), "input/roles/lead-clerk/description.md(3,11): error HG705"),
    ];
}
