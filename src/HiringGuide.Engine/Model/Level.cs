namespace HiringGuide.Engine.Model;

/// <summary>How senior a role is. Principal and manager stand side by side: two ways on from lead.</summary>
public enum Level
{
    Junior,
    Mid,
    Senior,
    Lead,
    Principal,
    Manager,
    Director,
}

public static class LevelNames
{
    /// <summary>As authors write them.</summary>
    public static IReadOnlyList<string> All { get; } = ["junior", "mid", "senior", "lead", "principal", "manager", "director"];

    /// <summary>As readers read them.</summary>
    public static string NameOf(Level level) => level switch
    {
        Level.Junior => "Junior",
        Level.Mid => "Mid level",
        Level.Senior => "Senior",
        Level.Lead => "Lead",
        Level.Principal => "Principal",
        Level.Manager => "Manager",
        _ => "Director",
    };

    /// <summary>The rung of the ladder, from 1.</summary>
    public static int RankOf(Level level) => level switch
    {
        Level.Junior => 1,
        Level.Mid => 2,
        Level.Senior => 3,
        Level.Lead => 4,
        Level.Principal or Level.Manager => 5,
        _ => 6,
    };
}
