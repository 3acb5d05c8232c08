using HiringGuide.Engine.Tests;

namespace HiringGuide.Tests;

/// <summary>One call of the command, as a shell would make it: exit code and both streams.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    public static Task<Run> GuideAsync(params string[] args) => GuideAsync(new Dictionary<string, string>(), args);

    /// <summary>The same under variables of the environment.</summary>
    public static Task<Run> GuideAsync(IReadOnlyDictionary<string, string> variables, params string[] args) => GuideAsync(variables, cache: null, args);

    /// <summary>The same for a user with a folder for what can be made again.</summary>
    public static async Task<Run> GuideAsync(IReadOnlyDictionary<string, string> variables, string? cache, IReadOnlyList<string> args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await GuideCommand.RunAsync([.. args], new Surroundings(output, errors, new NoonOf(TestSite.Today)) { Variable = variables.GetValueOrDefault, CacheFolder = cache });
        return new Run(exitCode, output.ToString(), errors.ToString());
    }

    private sealed class NoonOf(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
