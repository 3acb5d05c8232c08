namespace HiringGuide.Engine.Diagnostics;

/// <summary>How bad a problem is. A warning fails a build only under <c>--strict</c>, information never.</summary>
public enum Severity
{
    Information,
    Warning,
    Error,
}

/// <summary>A kind of problem. The code is never used twice; <see cref="Name"/> is also the name of its page in docs/checks.</summary>
public sealed record Rule(string Code, string Name, Severity Severity)
{
    /// <summary>"error", "warning" or "note", as every report has it.</summary>
    public string SeverityName => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
