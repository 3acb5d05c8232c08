using System.Globalization;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Parsing;

/// <summary>
/// Takes a group of keys apart, key by key, and reports what is missing, misshapen or unknown. What cannot be read comes back as a harmless value,
/// so that one run finds every problem; a site with errors is never rendered.
/// </summary>
internal sealed class Fields(YamlMap map, DiagnosticBag log)
{
    /// <summary>Stands for a date that could not be read.</summary>
    public static readonly DateOnly NoDate = new(2000, 1, 1);

    /// <summary>The keys asked for so far. A group has a handful, and there is one of these for every group of every file: a list is smaller and faster than a set.</summary>
    private readonly List<string> known = new(8) { "extra" };

    /// <summary>The keys that were asked for and are not there; null while there is none.</summary>
    private List<string>? missing;

    public Place Place => map.Place;

    /// <summary>Where a key's value stands, or the start of the group.</summary>
    public Place PlaceOf(string key) => FindEntry(key)?.Value.Place ?? map.Place;

    public bool Has(string key) => FindEntry(key) is not null;

    public string Text(string key) => FindText(key)?.Value ?? Missing(key, "");

    public string? FindOptionalText(string key) => FindText(key)?.Value;

    public Authored<string> Name(string key) => FindText(key) ?? new Authored<string>(Missing(key, ""), map.Place);

    public Authored<string>? FindName(string key) => FindText(key);

    /// <summary>An address outside the guide, which a reader may follow.</summary>
    public string Address(string key)
    {
        var address = Name(key);
        if (address.Value.Length > 0 && !WebAddress.IsWhole(address.Value))
        {
            log.Report(Rules.DangerousUrl, address.Place, $"'{address.Value}' is not an address a reader may be sent to.", "write it whole, such as https://example.com/");
        }
        else if (address.Value.Length > 0)
        {
            WebAddress.Check(address.Value, address.Place, log);
        }

        return address.Value;
    }

    /// <summary>Prose inside YAML, with the place where it starts.</summary>
    public Authored<string> Markdown(string key)
    {
        var name = FindText(key, isProse: true) ?? new Authored<string>(Missing(key, ""), map.Place);
        return FindEntry(key)?.Value is YamlText text ? name with { Place = text.TextPlace } : name;
    }

    /// <summary>A text with the place of each of its words, as <see cref="Text"/> has read it; empty where there is none.</summary>
    public PlacedText Placed(string key) => FindEntry(key)?.Value is YamlText text ? WrittenText.PlacedTextOf(text) : PlacedText.At(map.Place, "");

    /// <summary>A summary: text of a length that search results and cards can show.</summary>
    public string Summary(string key)
    {
        var text = Text(key);
        if (text.Length is > 0 and (< Limits.SummaryShortest or > Limits.SummaryLongest))
        {
            log.Report(Rules.TextLength, PlaceOf(key), $"The {key} has {text.Length} characters; {Limits.SummaryShortest} to {Limits.SummaryLongest} read well in lists and search results.", "say what the reader finds here, in one or two sentences");
        }

        return text;
    }

    public IReadOnlyList<Authored<string>> Names(string key)
    {
        if (FindEntry(key) is not { } entry)
        {
            return [];
        }

        if (entry.Value is not YamlList list)
        {
            return Misshapen<IReadOnlyList<Authored<string>>>(entry, "a list", []);
        }

        var names = new List<Authored<string>>();
        foreach (var item in list.Items)
        {
            if (item is YamlText { Value.Length: > 0 } text)
            {
                CheckPlaceholder(text);
                names.Add(new Authored<string>(text.Value.Trim(), text.Place));
            }
            else
            {
                log.Report(Rules.WrongShape, item.Place, $"Wanted text in the list '{key}', found {(item is YamlText ? "nothing" : item.Kind)}.", "put an entry that holds a colon in quotes, and delete one that holds nothing");
            }
        }

        return names;
    }

    public IReadOnlyList<string> Texts(string key) => [.. Names(key).Select(name => name.Value)];

    public int Number(string key) => FindNumber(key) ?? (Has(key) ? 0 : Missing(key, 0));

    public int? FindNumber(string key)
    {
        if (FindText(key) is not { Value.Length: > 0 } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        log.Report(Rules.BadNumber, text.Place, $"'{text.Value}' is not a whole number.", "write digits only: 45000, not 45,000 or 45k");
        return null;
    }

    public Authored<DateOnly> Date(string key) => FindDate(key) ?? new Authored<DateOnly>(Has(key) ? NoDate : Missing(key, NoDate), PlaceOf(key));

    public Authored<DateOnly>? FindDate(string key)
    {
        if (FindText(key) is not { Value.Length: > 0 } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            if (date.Year > Limits.LastYear)
            {
                log.Report(Rules.FarDate, text.Place, $"'{text.Value}' lies far ahead.", "check the year");
            }

            return new Authored<DateOnly>(date, text.Place);
        }

        log.Report(Rules.BadDate, text.Place, $"'{text.Value}' is not a date.", "write YYYY-MM-DD, such as 2026-11-24");
        return null;
    }

    public bool Flag(string key)
    {
        if (FindText(key) is not { Value.Length: > 0 } text)
        {
            return false;
        }

        if (text.Value is "true" or "false")
        {
            return text.Value == "true";
        }

        log.Report(Rules.UnknownValue, text.Place, $"'{text.Value}' is neither true nor false.", "write true or false");
        return false;
    }

    /// <summary>The place of a value among the allowed ones; 0 after reporting.</summary>
    public int Choice(string key, IReadOnlyList<string> allowed) =>
        FindText(key) switch
        {
            { Value.Length: > 0 } text => ChoiceOf(text, key, allowed),
            null => Missing(key, 0),
            _ => 0,
        };

    public int ChoiceOf(Authored<string> text, string key, IReadOnlyList<string> allowed)
    {
        for (var index = 0; index < allowed.Count; index++)
        {
            if (allowed[index] == text.Value)
            {
                return index;
            }
        }

        log.Report(Rules.UnknownValue, text.Place, $"'{text.Value}' is not a {key}.", Suggestion.For(text.Value, allowed, $"one of: {string.Join(", ", allowed)}"));
        return 0;
    }

    /// <summary>A group of keys under a key; reported where it is missing.</summary>
    public Fields Group(string key) => FindGroup(key) ?? new Fields(YamlMap.EmptyAt(Has(key) ? PlaceOf(key) : Missing(key, map.Place)), new DiagnosticBag());

    public Fields? FindGroup(string key)
    {
        if (FindEntry(key) is not { } entry)
        {
            return null;
        }

        return entry.Value is YamlMap group ? new Fields(group, log) : Misshapen<Fields?>(entry, "a group of keys", null);
    }

    /// <summary>A list of groups of keys; empty where the key is missing.</summary>
    public IReadOnlyList<Fields> Groups(string key)
    {
        if (FindEntry(key) is not { } entry || entry.Value is YamlText { Value: "" })
        {
            return [];
        }

        if (entry.Value is not YamlList list)
        {
            return Misshapen<IReadOnlyList<Fields>>(entry, "a list", []);
        }

        var groups = new List<Fields>();
        foreach (var item in list.Items)
        {
            if (item is YamlMap group)
            {
                groups.Add(new Fields(group, log));
            }
            else
            {
                log.Report(Rules.WrongShape, item.Place, $"Wanted a group of keys in the list '{key}', found {(item is YamlText { Value: "" } ? "nothing" : item.Kind)}.", "write its keys, each with a colon and a value");
            }
        }

        return groups;
    }

    /// <summary>The keys of a group whose names are the author's own, such as the placeholders of site.yml.</summary>
    public IReadOnlyList<(string Key, Place Place, Fields Fields)> NamedGroups()
    {
        var groups = new List<(string Key, Place Place, Fields Fields)>();
        foreach (var entry in map.Entries)
        {
            Know(entry.Key);
            if (entry.Value is YamlMap group)
            {
                groups.Add((entry.Key, entry.Place, new Fields(group, log)));
            }
            else
            {
                Misshapen(entry, "a group of keys", 0);
            }
        }

        return groups;
    }

    public void Report(Rule rule, string key, string message, string? help = null) => log.Report(rule, PlaceOf(key), message, help);

    /// <summary>True where the key is misspelt, or holds what it may not, and that is told elsewhere: then it is not missing as well.</summary>
    public bool IsReportedElsewhere(string key) =>
        FindEntry(key)?.Value switch
        {
            null => IsMisspelt(key),
            YamlText { Value: "" } or YamlList { Items.Count: 0 } => false,
            _ => true,
        };

    /// <summary>Reports every key nobody asked for, and every one that was asked for and is not there.</summary>
    public void Close()
    {
        if (missing is not null)
        {
            ReportMissing(missing);
        }

        var wasEndOfNumber = false;
        foreach (var entry in map.Entries)
        {
            var followsEnd = wasEndOfNumber;
            wasEndOfNumber = IsEndOfNumber(entry);
            if (known.Contains(entry.Key) || (followsEnd && wasEndOfNumber))
            {
                continue;
            }

            if (wasEndOfNumber)
            {
                log.Report(Rules.BadNumber, entry.Place, "A comma stands inside the number that ends here.", "write digits only: 45000, not 45,000");
                continue;
            }

            var help = EndsValueInBraces(entry) ? "inside braces a comma ends a value; put a value that holds one in quotes" : $"known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}";
            log.Report(Rules.UnknownKey, entry.Place, $"'{entry.Key}' is not a key here.", Suggestion.For(entry.Key, known, help));
        }
    }

    private bool EndsValueInBraces(YamlEntry entry) => entry.Value is YamlText { Value: "" } && entry.Place.Line == map.Place.Line && entry.Place.Column > map.Place.Column;

    /// <summary>In braces a comma ends a value, so that 45,000 becomes the number 45 and the key 000.</summary>
    public bool HasDividedNumber => map.Entries.Any(IsEndOfNumber);

    private static bool IsEndOfNumber(YamlEntry entry) => YamlEntry.IsEndOfNumber(entry.Key, entry.Value);

    private Authored<string>? FindText(string key, bool isProse = false)
    {
        if (FindEntry(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is not YamlText text)
        {
            return Misshapen<Authored<string>?>(entry, "text", null) ?? new Authored<string>("", entry.Value.Place);
        }

        if (string.IsNullOrWhiteSpace(text.Value) || text.Value is "~" or "null")
        {
            log.Report(Rules.MissingField, entry.Place, $"'{key}' is empty.", "write its value, or delete the line if the page can do without");
            return new Authored<string>("", entry.Place);
        }

        if (!isProse)
        {
            CheckPlaceholder(text);
        }

        return new Authored<string>(text.Value.Trim(), text.Place);
    }

    private void CheckPlaceholder(YamlText text)
    {
        // The {path} of site.yml's editUrl is no placeholder of an advert.
        if (text.Value.Contains('{', StringComparison.Ordinal) && !text.Value.Contains("://", StringComparison.Ordinal) && ProseParser.PlaceholderPattern().Match(text.Value) is { Success: true } match)
        {
            log.Report(Rules.LeakedPlaceholder, text.Place, $"'{match.Value}' is a placeholder, and only an advert may have some.", "write the thing itself");
        }
    }

    private YamlEntry? FindEntry(string key)
    {
        Know(key);
        for (var index = 0; index < map.Entries.Count; index++)
        {
            if (map.Entries[index].Key == key)
            {
                return map.Entries[index];
            }
        }

        return null;
    }

    private void Know(string key)
    {
        if (!known.Contains(key))
        {
            known.Add(key);
        }
    }

    /// <summary>Reported at the end: only then it is known which of the other keys are none, and so may be this one misspelt.</summary>
    private T Missing<T>(string key, T fallback)
    {
        (missing ??= []).Add(key);
        return fallback;
    }

    /// <summary>A misspelt key is reported once, as unknown, and not a second time as missing.</summary>
    private void ReportMissing(List<string> keys)
    {
        foreach (var key in keys.Where(key => !IsMisspelt(key)))
        {
            log.Report(Rules.MissingField, map.Place, $"'{key}' is missing.", $"add a line '{key}: …'");
        }
    }

    private bool IsMisspelt(string key) => map.Entries.Any(entry => !known.Contains(entry.Key) && Suggestion.FindNearest(entry.Key, [key]) is not null);

    private T Misshapen<T>(YamlEntry entry, string wanted, T fallback)
    {
        var help = wanted switch
        {
            "text" => "put the value in quotes if it holds brackets, braces or colons",
            "a list" => "write each entry on a line of its own with a hyphen before it",
            _ => "write each of its keys on a line of its own, indented",
        };
        log.Report(Rules.WrongShape, entry.Value.Place, $"Wanted {wanted} for '{entry.Key}', found {(entry.Value is YamlText { Value: "" } ? "nothing" : entry.Value.Kind)}.", help);
        return fallback;
    }
}
