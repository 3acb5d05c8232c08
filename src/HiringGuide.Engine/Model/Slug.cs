using System.Globalization;
using System.Text;

namespace HiringGuide.Engine.Model;

/// <summary>The last part of an address: lower case ASCII letters, digits, single hyphens.</summary>
public static class Slug
{
    /// <summary>True for <c>^[a-z0-9]+(-[a-z0-9]+)*$</c> of at most eighty characters.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > Limits.SlugLength || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal))
        {
            return false;
        }

        return text.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
    }

    /// <summary>The slug of a name: accents folded, <c>C#</c> to <c>c-sharp</c>, <c>C++</c> to <c>c-plus-plus</c>, <c>.NET</c> to <c>dot-net</c>, the rest to hyphens. Empty where nothing is left.</summary>
    public static string For(string name) => name.Length <= Limits.SlugLength && !name.AsSpan().ContainsAnyExcept(Simple) ? OfSimple(name) : OfAny(name);

    /// <summary>Letters, digits and marks of ASCII that are not spelt out.</summary>
    private static readonly System.Buffers.SearchValues<char> Simple =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_'/()?:,;!\"*");

    private static string OfSimple(string name)
    {
        Span<char> slug = stackalloc char[name.Length];
        var length = 0;
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug[length++] = char.ToLowerInvariant(character);
            }
            else if (character != '\'' && length > 0 && slug[length - 1] != '-')
            {
                slug[length++] = '-';
            }
        }

        return slug[..length].TrimEnd('-').ToString();
    }

    private static string OfAny(string name)
    {
        var slug = new StringBuilder(name.Length + 8);
        foreach (var character in Spelt(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark && character is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var end = slug.Length > Limits.SlugLength ? Limits.SlugLength : slug.Length;
        return slug.ToString(0, end).Trim('-');
    }

    private static string Spelt(string name) => name
        .Replace("C#", "C-sharp", StringComparison.Ordinal)
        .Replace("F#", "F-sharp", StringComparison.Ordinal)
        .Replace("++", "-plus-plus", StringComparison.Ordinal)
        .Replace(".NET", "dot-net", StringComparison.Ordinal)
        .Replace("&", " and ", StringComparison.Ordinal);
}
