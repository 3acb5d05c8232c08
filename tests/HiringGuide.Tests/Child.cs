using System.Diagnostics;
using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>Another program, run to its end: exit code and both streams.</summary>
internal sealed record Child(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a program in a folder. A variable that is null is taken away.</summary>
    public static async Task<Child> RunAsync(string program, IReadOnlyList<string> args, string folder, IReadOnlyDictionary<string, string?> variables)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Child(process.ExitCode, await output, await errors);
    }

    /// <summary>Runs a script of tests/tools and gives what it printed.</summary>
    public static async Task<string> ToolAsync(string script, params IReadOnlyList<string> args)
    {
        var tools = Path.Join(TestSite.Repository, "tests", "tools");
        Assert.True(Directory.Exists(Path.Join(tools, "node_modules")), "Run 'npm ci --ignore-scripts' in tests/tools, as ./build does.");
        var child = await RunAsync("node", [Path.Join(tools, script), .. args], tools, new Dictionary<string, string?>());
        Assert.True(child.ExitCode == 0, child.Errors);
        return child.Output;
    }
}
