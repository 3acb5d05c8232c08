using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Linking;

/// <summary>What an earlier run found in the words of each role. It follows from the role and the list alone, so where both are kept in memory it is found once.</summary>
internal sealed class KnownWording
{
    private WordingList? list;
    private Dictionary<RoleGuide, IReadOnlyList<Diagnostic>> byRole = [];

    /// <summary>Null where nothing is known of this very role under this very list.</summary>
    internal IReadOnlyList<Diagnostic>? Find(WordingList wording, RoleGuide role) => ReferenceEquals(wording, list) ? byRole.GetValueOrDefault(role) : null;

    /// <summary>Forgets all but this.</summary>
    internal void Keep(WordingList wording, IEnumerable<(RoleGuide Role, IReadOnlyList<Diagnostic> Problems)> found)
    {
        list = wording;
        byRole = new(found.Select(entry => KeyValuePair.Create(entry.Role, entry.Problems)), ReferenceEqualityComparer.Instance);
    }
}
