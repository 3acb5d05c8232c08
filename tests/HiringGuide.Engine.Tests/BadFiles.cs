using System.Diagnostics;
using System.Net.Sockets;
using static HiringGuide.Engine.Tests.BadInput;

namespace HiringGuide.Engine.Tests;

/// <summary>Rows 77 to 85, and 87: what lies in the folder besides text, and how much is told.</summary>
internal static class BadFiles
{
    public static IReadOnlyList<BadInput> Inputs { get; } =
    [
        new(77, "to a file outside", Link("articles/passwd.md", "/etc/passwd"), "input/articles/passwd.md(1,1): error HG801"),
        new(77, "to a file inside", Link("articles/again.md", "first-interviews.md"), "input/articles/again.md(1,1): error HG801"),
        new(77, "to nowhere", Link("articles/gone.md", "nowhere.md"), "input/articles/gone.md(1,1): error HG801"),
        new(77, "to a folder", Link("roles/etc", "/etc"), "input/roles/etc(1,1): error HG801"),
        new(77, "to the folder above, in a circle", Link("roles/circle", ".."), "input/roles/circle(1,1): error HG801"),
        new(77, "to a file that is no page", Link("articles/passwd.txt", "/etc/passwd"), "input/articles/passwd.txt(1,1): error HG801"),
        new(77, "to itself", Link("articles/me.md", "me.md"), "input/articles/me.md(1,1): error HG801"),
        new(78, "a pipe", MakePipe("articles/pipe.md"), "input/articles/pipe.md(1,1): error HG802"),
        new(78, "a socket", MakeSocket("articles/s.md"), "input/articles/s.md(1,1): error HG802"),
        new(79, "a folder called like a page", File("articles/folder.md/page.md", "Text.\n"), "input/articles/folder.md/page.md(1,1): warning HG804"),
        new(79, "an option of a command", Named("articles/-rf.md"), "input/articles/-rf.md(1,1): error HG701"),
        new(79, "a command", Named("articles/$(id).md"), "input/articles/$(id).md(1,1): error HG701"),
        new(80, "an ending in capitals", Named("articles/second.MD"), "input/articles/second.MD(1,1): warning HG804"),
        new(80, "another ending of Markdown", Named("articles/second.markdown"), "input/articles/second.markdown(1,1): warning HG804"),
        new(80, "a stray text", File("articles/notes.txt", "Notes.\n"), "input/articles/notes.txt(1,1): warning HG804"),
        new(81, "a file of secrets", File(".env", "TOKEN=1\n"), "input/.env(1,1): warning HG804"),
        new(81, "a repository inside", File("articles/.git/config", "[core]\n"), "input/articles/.git(1,1): warning HG804"),
        new(81, "what editors leave", site => site.With("articles/first-interviews.md~", "Text.\n").With("articles/.first-interviews.md.swp", "Text.\n"), "input/articles/.first-interviews.md.swp(1,1): warning HG804", $"{InArticle}~(1,1): warning HG804"),
        new(82, "60 folders deep", File($"{Repeated("f/", 60)}page.md", "Text.\n"), "input/f/f/f/f/f/f/f/f(1,1): error HG805"),
        new(83, "no guide", site => Directory.Delete(Path.Join(site.Root, "input"), recursive: true), "input(1,1): error HG901"),
        new(83, "an empty guide", site => Empty(Path.Join(site.Root, "input")), "input(1,1): error HG901"),
        new(84, "five bad files", FiveBadFiles, $"{InArticle}(14,40): error HG601", "input/data/occupations/43-9061.yml(5,118): error HG306", $"{InRole}(3,11): error HG606", "input/roles/lead-clerk/salary.md(4,8): error HG310", "input/skills/filing.md(2,8): error HG118"),
        new(85, "one bad file among thirty good ones", OneBadFileAmongThirty, "input/articles/talk-17.md(7,11): error HG304"),
        new(87, "a picture", File("articles/desk.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]), "input/articles/desk.png(1,1): warning HG804"),
        new(87, "a picture that says it is a page", File("articles/desk.md", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]), "input/articles/desk.md(1,1): error HG203"),
    ];

    private static Action<TestSite> Link(string path, string target) => site => System.IO.File.CreateSymbolicLink(site.PathOf(path), target);

    private static Action<TestSite> MakePipe(string path) => site =>
    {
        using var maker = Process.Start("mkfifo", [site.PathOf(path)]);
        maker.WaitForExit();
    };

    private static Action<TestSite> MakeSocket(string path) => site =>
    {
        // A socket that is closed takes its first name away with it.
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(site.PathOf("socket")));
        System.IO.File.Move(site.PathOf("socket"), site.PathOf(path));
    };

    private static void Empty(string folder)
    {
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
    }

    private static void FiveBadFiles(TestSite site) => site
        .Edit("roles/lead-clerk/salary.md", "fit: strong", "fit: storng")
        .Edit(Article, "../roles/clerk/interview.md", "../roles/clark/interview.md")
        .Edit("data/occupations/43-9061.yml", "p25: 35000", "p25: 35,000")
        .Edit(Role, "category: office", "category: ofice")
        .Edit("skills/filing.md", "title: Filing", "title: Filing: by year");

    private static void OneBadFileAmongThirty(TestSite site)
    {
        foreach (var number in Enumerable.Range(1, 30))
        {
            Named($"articles/talk-{number}.md")(site);
        }

        site.Edit("articles/talk-17.md", "reviewed: 2026-11-01", "reviewed: yesterday");
    }
}
