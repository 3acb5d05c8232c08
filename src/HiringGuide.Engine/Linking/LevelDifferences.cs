using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>What changes from one role to another: skills that are added, asked for at a higher grade, or no longer asked for.</summary>
public sealed record LevelDifferences(IReadOnlyList<SkillUse> Added, IReadOnlyList<(SkillUse Before, SkillUse After)> Raised, IReadOnlyList<SkillUse> Dropped)
{
    public static LevelDifferences Between(Role from, Role to)
    {
        var before = from.Skills.ToDictionary(use => use.Skill);
        var after = to.Skills.ToDictionary(use => use.Skill);
        return new LevelDifferences(
            [.. to.Skills.Where(use => !before.ContainsKey(use.Skill))],
            [.. to.Skills.Where(use => before.TryGetValue(use.Skill, out var old) && old.Demand.Grade < use.Demand.Grade).Select(use => (before[use.Skill], use))],
            [.. from.Skills.Where(use => !after.ContainsKey(use.Skill))]);
    }
}

/// <summary>The duties of two roles: those of one name in both, and those that only one of them has.</summary>
public sealed record DutyDifferences(IReadOnlyList<string> Shared, IReadOnlyList<NamedBullet> OnlyFirst, IReadOnlyList<NamedBullet> OnlySecond)
{
    public static DutyDifferences Between(Role first, Role second)
    {
        var left = first.Guide.Responsibilities.Bullets;
        var right = second.Guide.Responsibilities.Bullets;
        return new DutyDifferences(
            [.. left.Select(duty => duty.Name.Value).Intersect(right.Select(duty => duty.Name.Value), StringComparer.OrdinalIgnoreCase)],
            Without(left, right),
            Without(right, left));
    }

    private static IReadOnlyList<NamedBullet> Without(IReadOnlyList<NamedBullet> duties, IReadOnlyList<NamedBullet> others) =>
        [.. duties.Where(duty => !others.Any(other => string.Equals(other.Name.Value, duty.Name.Value, StringComparison.OrdinalIgnoreCase)))];
}
