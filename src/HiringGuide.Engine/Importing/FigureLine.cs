using System.Globalization;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Importing;

/// <summary>The figures of a published row, fit to be written into the guide.</summary>
/// <param name="Values">The amount of each key that was published.</param>
/// <param name="TopCoded">The amount at or above which the missing ones at the upper end stand; null where none does.</param>
/// <param name="Notes">Why a key has no amount.</param>
internal sealed record FigureLine(IReadOnlyDictionary<string, int> Values, int? TopCoded, IReadOnlyDictionary<string, string> Notes)
{
    /// <summary>Null where the row holds no figure, or fewer than the measure needs, or is faulty; the last has been reported.</summary>
    public static FigureLine? Find(WageRow row, Measure measure, int? topCode, DiagnosticBag log)
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        var tops = new SortedSet<int>();
        for (var index = 0; index < measure.Keys.Count; index++)
        {
            var (key, place) = (measure.Keys[index], row.PlaceOf(index));
            switch (PublishedAmount.Find(row.Amounts[index], row.IsHourly))
            {
                case null:
                    log.Report(Rules.BadWageRow, place, $"'{row.Amounts[index]}' is no yearly wage for {key} of {row.Code}.", "compare with the publisher's page; a column of hourly wages may have been taken for a yearly one");
                    return null;
                case { Kind: AmountKind.Published, Value: { } value } when values.Count > 0 && value <= values.Values.Max():
                    log.Report(Rules.BadWageRow, place, $"{key} of {row.Code} ({value}) is not above the figure before it ({values.Values.Max()}).", "compare with the publisher's page");
                    return null;
                case { Kind: AmountKind.Published, Value: { } value }:
                    values.Add(key, value);
                    break;
                case { Kind: AmountKind.TopCoded, Value: null } when topCode is null:
                    log.Report(Rules.BadWageRow, place, $"{key} of {row.Code} is top-coded with '#', and the file does not say at what amount.", "pass the yearly amount that the publisher's notes give for '#', such as --top-code 239200");
                    return null;
                case { Kind: AmountKind.TopCoded, Value: var least }:
                    tops.Add(least ?? topCode!.Value); // The case above leaves where both are null.
                    notes.Add(key, WageGap.TopCoded);
                    break;
                default:
                    notes.Add(key, WageGap.NotPublished);
                    break;
            }
        }

        if (tops.Count > 0 && (tops.Count > 1 || (values.Count > 0 && values.Values.Max() > tops.Min)))
        {
            log.Report(Rules.BadWageRow, row.Place, $"The top code of {row.Code} ({string.Join(", ", tops.Select(top => top.ToString(CultureInfo.InvariantCulture)))}) does not stand above all its figures.", "compare --top-code with the publisher's notes");
            return null;
        }

        return values.Count == 0 || (measure.IsWholeOrNothing && values.Count < measure.Keys.Count) ? null : new FigureLine(values, TopOf(measure, values, notes, tops), notes);
    }

    /// <summary>No top code where a percentile above all known ones was withheld: "at or above" would be said of it as well.</summary>
    private static int? TopOf(Measure measure, Dictionary<string, int> values, Dictionary<string, string> notes, SortedSet<int> tops)
    {
        var missingAtTheTop = measure.Keys.Reverse().TakeWhile(key => !values.ContainsKey(key));
        return tops.Count > 0 && missingAtTheTop.All(key => notes[key] == WageGap.TopCoded) ? tops.Min : null;
    }
}
