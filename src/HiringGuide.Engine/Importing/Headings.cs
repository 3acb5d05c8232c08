using System.Globalization;
using HiringGuide.Engine.Diagnostics;

namespace HiringGuide.Engine.Importing;

/// <summary>Which column of a published table holds what; -1 where the table has no such column.</summary>
internal sealed record Headings
{
    private static readonly IReadOnlyDictionary<string, string[]> Names = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["code"] = ["OCC_CODE", "SOCCODE", "SOC_CODE"],
        ["areaName"] = ["AREA_TITLE", "AREANAME", "AREA_NAME"],
        ["areaCode"] = ["AREA", "AREA_CODE"],
        ["industry"] = ["I_GROUP"],
        ["year"] = ["YEAR"],
        ["label"] = ["LABEL"],
        ["p10"] = ["A_PCT10", "P10"],
        ["p25"] = ["A_PCT25", "P25"],
        ["p50"] = ["A_MEDIAN", "P50"],
        ["p75"] = ["A_PCT75", "P75"],
        ["p90"] = ["A_PCT90", "P90"],
        ["level1"] = ["LEVEL1"],
        ["level2"] = ["LEVEL2"],
        ["level3"] = ["LEVEL3"],
        ["level4"] = ["LEVEL4"],
    };

    /// <summary>Null for a list of areas, which measures nothing.</summary>
    public required Measure? Measure { get; init; }

    public required int Code { get; init; }

    public required int AreaCode { get; init; }

    public required int AreaName { get; init; }

    /// <summary>The columns of the measure's keys, in their order.</summary>
    public required IReadOnlyList<int> Amounts { get; init; }

    private int Industry { get; init; }

    private int Year { get; init; }

    /// <summary>Says of the Department of Labor's own file, which is by the hour, where a row is by the year.</summary>
    private int Label { get; init; }

    /// <summary>Null where the row is no heading of a table that is known.</summary>
    public static Headings? FindIn(IReadOnlyList<string> cells)
    {
        var names = cells.Select(cell => cell.ToUpperInvariant()).ToList();
        var measure = new[] { Measure.Percentiles, Measure.Levels }.FirstOrDefault(known => known.Keys.Append("code").All(key => ColumnOf(key) >= 0));
        var listsAreas = ColumnOf("areaCode") >= 0 && ColumnOf("areaName") >= 0;
        if (measure is null && !listsAreas)
        {
            return null;
        }

        return new Headings
        {
            Measure = measure,
            Code = ColumnOf("code"),
            AreaCode = ColumnOf("areaCode"),
            AreaName = ColumnOf("areaName"),
            Amounts = [.. measure?.Keys.Select(ColumnOf) ?? []],
            Industry = ColumnOf("industry"),
            Year = ColumnOf("year"),
            Label = ColumnOf("label"),
        };

        int ColumnOf(string key) => names.FindIndex(name => Names[key].Contains(name, StringComparer.Ordinal));
    }

    /// <summary>False for the rows of one industry or one kind of owner, which some files hold beside those of all together.</summary>
    public bool IsAcrossIndustries(TableRow row) => Industry < 0 || row.CellAt(Industry) == "cross-industry";

    public bool IsOfYear(TableRow row, int year) => Year < 0 || row.CellAt(Year) == year.ToString(CultureInfo.InvariantCulture);

    public WageRow RowOf(string table, TableRow row) => new(
        new Place(table, row.Number, Code + 1),
        row.CellAt(Code),
        AreaName >= 0 ? row.CellAt(AreaName) : AreaCode >= 0 ? row.CellAt(AreaCode) : Areas.Nation,
        [.. Amounts.Select(row.CellAt)],
        Amounts,
        Label >= 0 && row.CellAt(Label) != "Annual Wage");
}
