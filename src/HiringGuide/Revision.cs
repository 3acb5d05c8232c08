using System.ComponentModel;
using System.Diagnostics;
using HiringGuide.Engine;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;

namespace HiringGuide;

/// <summary>
/// The guide as it was at a commit, read out of git. Where the working tree left the named revision long ago, it is the commit where it left, so that what
/// others did since does not look undone.
/// </summary>
/// <param name="Name">The revision as it was named: <c>origin/main</c>.</param>
/// <param name="Commit">The full hash of the commit that is read.</param>
/// <param name="Root">The folder that holds <c>input/</c> now.</param>
internal sealed record Revision(string Name, string Commit, string Root)
{
    /// <summary>Null where there is no such revision, or no git, and then why.</summary>
    public static Revision? Find(string name, string root, out string fault)
    {
        var (commit, complaint) = Git(root, "rev-parse", "--verify", "--end-of-options", $"{name}^{{commit}}");
        if (commit is null)
        {
            fault = $"--since wants a revision that git knows, such as origin/main; '{name}' is none here: {complaint}";
            return null;
        }

        fault = "";
        var hash = Line(commit);
        var (fork, _) = Git(root, "merge-base", hash, "HEAD");
        return new Revision(name, fork is null ? hash : Line(fork), root);
    }

    /// <summary>Builds the guide as it was, in memory, under the options of now.</summary>
    public BuildResult Build(BuildOptions options, ITheme theme)
    {
        var (archive, _) = Git(Root, "archive", "--format=tar", Commit, "--", SourceReader.InputFolder);
        using var bytes = new MemoryStream(archive ?? []);

        // What the bytes of a file have against them keeps it from being read, and is told by the build as a missing file.
        return Pipeline.Check(SourceReader.ReadArchive(bytes, new DiagnosticBag()), options, theme);
    }

    private static string Line(byte[] output) => System.Text.Encoding.UTF8.GetString(output).Trim();

    /// <summary>What git prints; null where it fails, and then the first line of its complaint.</summary>
    private static (byte[]? Output, string Complaint) Git(string folder, params IReadOnlyList<string> args)
    {
        try
        {
            var start = new ProcessStartInfo("git", ["-C", folder, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C" } };
            using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
            var errors = git.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            git.WaitForExit();
            return git.ExitCode == 0 ? (output.ToArray(), "") : (null, errors.GetAwaiter().GetResult().Trim().Split('\n')[0]);
        }
        catch (Win32Exception failure)
        {
            return (null, $"git cannot be run ({failure.Message})");
        }
    }
}
