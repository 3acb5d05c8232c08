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
