using System.Text;

namespace HiringGuide.Engine.Diagnostics;

/// <summary>One problem of the content: which rule, where, what is wrong, and what to do about it.</summary>
public sealed record Diagnostic(Rule Rule, Place Place, string Message, string? Help)
{
    /// <summary>The message as compilers print it; help on a line of its own. Control characters are shown, never sent to the terminal.</summary>
    public override string ToString()
    {
        var text = Visible($"{Place}: {Rule.SeverityName} {Rule.Code}: {Message}");
        return Help is null ? text : $"{text}\n  help: {Visible(Help)}";
    }

    /// <summary>The text with its control characters and marks of direction written out, so that no terminal or log obeys them.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsControl(character) || IsBidirectional(character))
            {
                visible.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\x{(int)character:x2}");
            }
            else
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }

    private static bool IsBidirectional(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
