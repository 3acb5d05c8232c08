using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using HiringGuide;
using HiringGuide.Engine.Diagnostics;

// Same bytes on any machine: nothing may follow the culture of the one who runs it.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return await GuideCommand.RunAsync(args, new Surroundings(Console.Out, Console.Error, TimeProvider.System)
{
    Variable = Environment.GetEnvironmentVariable,
    CacheFolder = LastBuilds.FindUsersCache(),
});

namespace HiringGuide
{
    /// <summary>What the command takes from the machine: where it prints, and the only clock there is.</summary>
    internal sealed record Surroundings(TextWriter Output, TextWriter Errors, TimeProvider Time)
    {
        /// <summary>The day in UTC, unless <c>--date</c> says otherwise.</summary>
        public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

        /// <summary>A variable of the environment, by its name; null where it is not set. None are set unless given.</summary>
        public Func<string, string?> Variable { get; init; } = _ => null;

        /// <summary>Where the user's programs keep what can be made again; null for a run that keeps nothing.</summary>
        public string? CacheFolder { get; init; }

        /// <summary>Prints problems as compilers do, one after the other.</summary>
        public void Tell(IEnumerable<Diagnostic> problems)
        {
            foreach (var problem in problems)
            {
                Errors.WriteLine(problem.ToString());
            }
        }
    }

    /// <summary>Exit codes that scripts can rely on.</summary>
    internal static class ExitCodes
    {
        public const int Fine = 0;
        public const int ContentProblems = 1;
        public const int WrongUsage = 2;
        public const int InternalFailure = 3;
        public const int Interrupted = 130;
    }

    /// <summary>The <c>guide</c> command: verbs, flags and exit codes.</summary>
    internal static class GuideCommand
    {
        public static async Task<int> RunAsync(string[] args, Surroundings surroundings)
        {
            var root = new RootCommand("Hiring Guide: compiles a guide to hiring into a static website.")
            {
                BuildVerb.Create(surroundings),
                ChangesVerb.Create(surroundings),
                CheckVerb.Create(surroundings),
                ServeVerb.Create(surroundings),
                NewVerb.Create(surroundings),
                ListVerb.Create(surroundings),
                SchemaVerb.Create(surroundings),
                MoveVerb.Create(surroundings),
                WagesVerb.Create(surroundings),
            };
            var parsed = root.Parse(args);
            var configuration = new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Errors, EnableDefaultExceptionHandler = false };
            if (parsed.Action is ParseErrorAction wrongCall)
            {
                // The library would print the whole help and answer 1, which is kept for problems of the content.
                wrongCall.ShowHelp = false;
                wrongCall.ShowTypoCorrections = true;
                await parsed.InvokeAsync(configuration);
                await surroundings.Errors.WriteLineAsync("Run 'guide --help' for the verbs, 'guide VERB --help' for the flags of one.");
                return ExitCodes.WrongUsage;
            }

            try
            {
                return await parsed.InvokeAsync(configuration);
            }
            catch (OperationCanceledException)
            {
                return ExitCodes.Interrupted;
            }
            catch (Exception failure)
            {
                // Problems of the content are diagnostics; what arrives here is a fault of ours or a broken disk.
                await surroundings.Errors.WriteLineAsync($"guide: internal failure, please report it: {failure}");
                return ExitCodes.InternalFailure;
            }
        }
    }
}
