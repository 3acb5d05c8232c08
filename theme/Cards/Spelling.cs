using System.Text;

namespace HiringGuide.Theme.Cards;

/// <summary>Text in letters that a font has: a letter it lacks is written without its accents, or left out where nothing is left of it.</summary>
internal static class Spelling
{
    /// <summary>Any text, even one that is no valid Unicode. Runs of white space become one space, and none stands at either end.</summary>
    public static string In(GlyphFont font, string text)
    {
        var spelt = new StringBuilder(text.Length);
        foreach (var letter in Composed(text))
        {
            if (char.IsWhiteSpace(letter))
            {
                spelt.Append(spelt.Length > 0 && spelt[^1] != ' ' ? " " : "");
            }
            else if (font.Has(letter))
            {
                spelt.Append(letter);
            }
            else if (!char.IsSurrogate(letter))
            {
                spelt.Append([.. letter.ToString().Normalize(NormalizationForm.FormKD).Where(font.Has)]);
            }
        }

        return spelt.ToString().TrimEnd();
    }

    /// <summary>Accents joined to their letters where Unicode has the pair as one.</summary>
    private static string Composed(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            valid.Append(rune.ToString());
        }

        return valid.ToString().Normalize(NormalizationForm.FormC);
    }
}
