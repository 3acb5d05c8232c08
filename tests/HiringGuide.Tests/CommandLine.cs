using System.Text.RegularExpressions;

namespace HiringGuide.Tests;

/// <summary>A call as documentation shows it.</summary>
internal static partial class CommandLine
{
    /// <summary>The words of a call as a shell divides them; double quotes hold several together.</summary>
    public static IReadOnlyList<string> WordsOf(string call) => [.. Word().Matches(call).Select(word => word.Groups["quoted"].Success ? word.Groups["quoted"].Value : word.Value)];

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|\\S+")]
    private static partial Regex Word();
}
