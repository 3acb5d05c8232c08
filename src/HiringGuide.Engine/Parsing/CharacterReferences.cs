using System.Globalization;
using System.Text.RegularExpressions;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Parsing;

/// <summary>
/// Looks through Markdown for numbers of characters, such as <c>&amp;#7;</c>, that no page, feed or Word file can hold: those that the reader of files refuses where they stand
/// as they are. The library turns numbers that are none into the sign for an unknown character, and lets these through.
/// </summary>
internal static partial class CharacterReferences
{
    /// <summary>False after reporting; then the text must not be parsed.</summary>
    public static bool Hold(string path, string markdown, int linesBefore, int columnsBefore, DiagnosticBag log)
    {
        var hold = true;
        foreach (var match in Reference().EnumerateMatches(markdown))
        {
            if (FindControl(markdown.AsSpan(match.Index, match.Length)) is { } code)
            {
                var before = markdown.AsSpan(0, match.Index);
                var place = new Place(path, linesBefore + 1 + before.Count('\n'), columnsBefore + match.Index - before.LastIndexOf('\n'));
                log.Report(Rules.ControlCharacter, place, $"The number of a control character (U+{code:X4}) stands here.", "delete it");
                hold = false;
            }
        }

        return hold;
    }

    private static int? FindControl(ReadOnlySpan<char> reference)
    {
        var digits = reference[2..^1];
        var isHex = digits[0] is 'x' or 'X';
        var code = isHex ? int.Parse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var isControl = code is > 0 and < 0x20 and not ('\t' or '\n' or '\r') or >= 0x7F and < 0xA0;
        var isNone = code is >= 0xFDD0 and <= 0xFDEF || (code <= 0x10FFFF && (code & 0xFFFE) == 0xFFFE);
        return isControl || isNone ? code : null;
    }

    [GeneratedRegex("&#(?:[xX][0-9A-Fa-f]{1,6}|[0-9]{1,7});", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
