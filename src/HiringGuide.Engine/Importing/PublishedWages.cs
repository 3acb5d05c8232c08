using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Importing;

/// <summary>A row of a published table that speaks of an occupation: its amounts as they stand there, in the order of the measure's keys.</summary>
internal sealed record WageRow(Place Place, string Code, string Area, IReadOnlyList<string> Amounts, IReadOnlyList<int> Columns, bool IsHourly)
{
    public Place PlaceOf(int amount) => Place with { Column = Columns[amount] + 1 };
}

/// <summary>What published files say of the occupations of the guide, by occupation and area.</summary>
internal sealed class PublishedWages
{
    private readonly DiagnosticBag log;
    private readonly IReadOnlySet<string> codes;
    private readonly int year;
    private readonly Dictionary<(Measure Measure, string Code, string Area), WageRow> rows = [];
    private readonly Dictionary<string, List<string>> namesByAreaCode = new(StringComparer.Ordinal);
    private readonly HashSet<(string Code, string Name)> named = [];
    private readonly Dictionary<(Measure Measure, string Area), string> areas = [];

    private PublishedWages(IReadOnlySet<string> codes, int year, DiagnosticBag log)
    {
        this.codes = codes;
        this.year = year;
        this.log = log;
    }

    /// <summary>What the files measure; empty where none of their tables is known, which has been reported.</summary>
    public IReadOnlyList<Measure> Measures { get; private set; } = [];

    /// <summary>The names of the tables that were read, for messages.</summary>
    public List<string> Tables { get; } = [];

    /// <param name="files">As their publishers give them out; the wages and the areas of the Department of Labor may be two files.</param>
    /// <param name="codes">The occupations of the guide; rows of others are not looked at.</param>
    /// <param name="year">The first year of the period; tables with a column "year" may hold several.</param>
    /// <param name="log">Takes what is wrong with the files.</param>
    public static PublishedWages Read(IReadOnlyList<PublishedFile> files, IReadOnlySet<string> codes, int year, DiagnosticBag log)
    {
        var wages = new PublishedWages(codes, year, log);
        var read = new List<(Headings Headings, WageRow Row)>();
        foreach (var file in files)
        {
            wages.ReadFile(file, read);
        }

        foreach (var (headings, row) in read)
        {
            wages.Add(headings, row);
        }

        wages.CheckAreas(read);
        return wages;
    }

    public bool HasCode(Measure measure, string code) => rows.Keys.Any(key => key.Measure == measure && key.Code == code);

    public bool HasArea(Measure measure, string area) => areas.ContainsKey((measure, KeyOf(area)));

    /// <summary>The published name that is nearest to an area that was not found.</summary>
    public string? FindNearestArea(Measure measure, string area) =>
        Suggestion.FindNearest(area, areas.Where(known => known.Key.Measure == measure).Select(known => known.Value).Order(StringComparer.Ordinal));

    public WageRow? Find(Measure measure, string code, string area) => rows.GetValueOrDefault((measure, code, KeyOf(area)));

    private void ReadFile(PublishedFile file, List<(Headings Headings, WageRow Row)> read)
    {
        var before = Tables.Count;
        try
        {
            foreach (var table in PublishedTables.TablesOf(file))
            {
                ReadTable(table, read);
            }

            if (Tables.Count == before)
            {
                log.Report(Rules.UnreadableWageFile, Place.StartOf(file.Path), "No table of this file has headings that are known.", "wanted are OCC_CODE with A_PCT10, A_PCT25, A_MEDIAN, A_PCT75 and A_PCT90; or SocCode and Area with Level1 to Level4; or Area with AreaName");
            }
        }
        catch (Unreadable failure)
        {
            log.Report(Rules.UnreadableWageFile, failure.Place, failure.Message, failure.Help);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The libraries answer broken archives and broken XML with exceptions of many kinds: each becomes one problem.
            log.Report(Rules.UnreadableWageFile, Place.StartOf(file.Path), "The workbook or archive is damaged.", "download the file again");
        }
    }

    private void ReadTable(PublishedTable table, List<(Headings Headings, WageRow Row)> read)
    {
        Headings? headings = null;
        foreach (var row in table.Rows)
        {
            if (headings is null)
            {
                if (row.Cells.All(cell => cell.Length == 0))
                {
                    continue;
                }

                headings = Headings.FindIn(row.Cells);
                if (headings is null)
                {
                    return;
                }

                Tables.Add(table.Name);
                Measures = headings.Measure is { } measure ? [.. Measures.Union([measure])] : Measures;
            }
            else if (headings.Measure is null)
            {
                NameArea(row.CellAt(headings.AreaCode), row.CellAt(headings.AreaName));
            }
            else
            {
                KeepArea(headings, headings.Measure, row);
                if (codes.Contains(row.CellAt(headings.Code)) && headings.IsAcrossIndustries(row) && headings.IsOfYear(row, year))
                {
                    read.Add((headings, headings.RowOf(table.Name, row)));
                }
            }
        }
    }

    /// <summary>Reports wages whose areas cannot be told, and a list of areas that came without wages.</summary>
    private void CheckAreas(List<(Headings Headings, WageRow Row)> read)
    {
        if (Tables.Count > 0 && Measures.Count == 0)
        {
            log.Report(Rules.UnreadableWageFile, Place.StartOf(Tables[0]), "This is a list of areas without wages.", "pass the file of the wages, ALC_Export.csv, as well");
        }
        else if (namesByAreaCode.Count == 0 && read.FirstOrDefault(entry => entry.Headings.AreaName < 0 && entry.Headings.AreaCode >= 0).Row is { } row)
        {
            log.Report(Rules.UnreadableWageFile, Place.StartOf(row.Place.Path), "The areas of this file are numbers, and no list of their names was passed.", "pass Geography.csv of the same archive as well, or the archive itself");
        }
    }

    private void NameArea(string code, string name)
    {
        if (!namesByAreaCode.TryGetValue(code, out var names))
        {
            namesByAreaCode.Add(code, names = []);
        }

        // The list of areas has a line a county, so a name comes many times.
        if (name.Length > 0 && named.Add((code, name)))
        {
            names.Add(name);
        }
    }

    private void KeepArea(Headings headings, Measure measure, TableRow row)
    {
        if (headings.AreaName >= 0)
        {
            areas.TryAdd((measure, KeyOf(row.CellAt(headings.AreaName))), row.CellAt(headings.AreaName));
        }
        else if (headings.AreaCode < 0)
        {
            areas.TryAdd((measure, KeyOf(Areas.Nation)), Areas.Nation);
        }
    }

    /// <summary>Files a row under its area: by name, or by the names that the list of areas gives its code.</summary>
    private void Add(Headings headings, WageRow row)
    {
        var measure = headings.Measure!; // Rows are only kept of tables that measure something.
        IEnumerable<string> names = headings.AreaName >= 0 || headings.AreaCode < 0 ? [row.Area] : namesByAreaCode.GetValueOrDefault(row.Area) ?? [];
        foreach (var name in names)
        {
            areas.TryAdd((measure, KeyOf(name)), name);
            var key = (measure, row.Code, KeyOf(name));
            if (!rows.TryAdd(key, row) && !rows[key].Amounts.SequenceEqual(row.Amounts, StringComparer.Ordinal))
            {
                log.Report(Rules.BadWageRow, row.Place, $"{row.Code} in {name} has other wages on row {rows[key].Place.Line}.", "take a file with one row for each occupation and area");
            }
        }
    }

    private static string KeyOf(string area) => Areas.KeyOf(area);
}
