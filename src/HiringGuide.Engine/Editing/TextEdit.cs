namespace HiringGuide.Engine.Editing;

/// <summary>A change of a text: what stands from <paramref name="Start"/> on for <paramref name="Length"/> characters gives way to <paramref name="Replacement"/>.</summary>
public readonly record struct TextEdit(int Start, int Length, string Replacement)
{
    /// <summary>The text with every change made; none may reach into another.</summary>
    internal static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        // From the end to the start, so that places before stay true; at one place what goes goes first, and what comes comes in its order.
        foreach (var edit in edits.Reverse().OrderByDescending(edit => edit.Start).ThenByDescending(edit => edit.Length))
        {
            text = string.Concat(text.AsSpan(0, edit.Start), edit.Replacement, text.AsSpan(edit.Start + edit.Length));
        }

        return text;
    }
}
