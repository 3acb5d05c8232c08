using System.CommandLine;
using HiringGuide.Engine.Authoring;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Writing;

namespace HiringGuide;

/// <summary><c>guide new</c>: a page to be written, with everything in its place.</summary>
internal static class NewVerb
{
    private const string Description = """
        Writes a new page with every key and section in its place and comments that say what good looks like. Nothing that is there is
        written over. Roles, articles and comparisons are drafts at first. 'guide check --drafts' names what is still to be written.

        Example: guide new role "Payroll clerk"
        """;

    public static Command Create(Surroundings surroundings) => new("new", Description)
    {
        KindOf(SkeletonKind.Role, "role", "The title, in sentence case and singular: \"Payroll clerk\".", "Writes a folder with the eight files of a role.", surroundings),
        KindOf(SkeletonKind.Article, "article", "The title: \"Hiring your first manager\".", "Writes an article that belongs to no single role.", surroundings),
        KindOf(SkeletonKind.Category, "category", "The title: \"Finance\".", "Writes a field of work that roles can name.", surroundings),
        KindOf(SkeletonKind.Comparison, "comparison", "Two roles with vs between them: \"Clerk vs lead clerk\".", "Writes a page that sets two roles side by side.", surroundings),
    };

    private static Command KindOf(SkeletonKind kind, string verb, string aboutName, string about, Surroundings surroundings)
    {
        var name = new Argument<string>("NAME") { Description = aboutName };
        var date = new Option<DateOnly?>("--date") { Description = "The day of the first review (YYYY-MM-DD); today in UTC unless given.", CustomParser = SiteFlags.ParseDay };
        var root = new Option<string>("--root") { Description = "The folder that holds input/.", DefaultValueFactory = _ => "." };
        var command = new Command(verb, about) { name, date, root };
        command.SetAction(parsed => Write(kind, parsed.GetValue(name)!, parsed.GetValue(date) ?? surroundings.Today, parsed.GetValue(root) ?? ".", surroundings));
        return command;
    }

    private static int Write(SkeletonKind kind, string name, DateOnly day, string root, Surroundings surroundings)
    {
        var log = new DiagnosticBag();
        if (Skeletons.Find(kind, name, day, log) is not { } files)
        {
            return Refuse(string.Join('\n', log.Sorted().Select(problem => $"guide: {Diagnostic.Visible(problem.Message)}\n  help: {problem.Help}")), ExitCodes.WrongUsage);
        }

        if (SourceWriter.FindTaken(files, root) is { } taken)
        {
            return Refuse($"guide: {taken.Path} is there already.\n  help: write on in it, or choose another name", ExitCodes.WrongUsage);
        }

        if (!SourceWriter.Add(files, root, log))
        {
            return Refuse(string.Join('\n', log.Sorted()), ExitCodes.ContentProblems);
        }

        Tell(kind, files, surroundings.Output);
        return ExitCodes.Fine;

        int Refuse(string why, int exitCode)
        {
            surroundings.Errors.WriteLine(why);
            surroundings.Output.WriteLine("Nothing was written");
            return exitCode;
        }
    }

    private static void Tell(SkeletonKind kind, IReadOnlyList<SourceFile> files, TextWriter output)
    {
        foreach (var file in files)
        {
            output.WriteLine($"Wrote  {file.Path}");
        }

        if (kind == SkeletonKind.Category)
        {
            output.WriteLine("Next   write it: 'guide check' names what is missing");
            output.WriteLine($"Then   name it in a role: category: {files[0].Slug}");
            return;
        }

        output.WriteLine("Next   write it: 'guide check --drafts' names what is missing, 'guide list' how far it is");
        output.WriteLine($"Then   take draft: true out of {files[0].Path}");
    }
}
