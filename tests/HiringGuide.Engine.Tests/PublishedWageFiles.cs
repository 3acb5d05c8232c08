using CsCheck;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Importing;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;
using Xunit;

namespace HiringGuide.Engine.Tests;

/// <summary>Promises about files that come from elsewhere, tried on many that are broken.</summary>
public sealed class PublishedWageFiles
{
    private static readonly byte[] Sheet = PublishedFiles.Workbook(PublishedFiles.Headings, PublishedFiles.Clerks("30100 35000 41000 48000 61000"));
    private static readonly byte[] Table = PublishedFiles.Csv(PublishedFiles.Headings, PublishedFiles.Clerks("30100 35000 41000 48000 61000"));

    [Fact]
    public void A_whole_file_gives_an_update_without_a_problem()
    {
        Assert.Equal((1, 0), (Plan(Sheet, out var sheet).Files.Count, sheet.ErrorCount + sheet.WarningCount));
        Assert.Equal((1, 0), (Plan(Table, out var table).Files.Count, table.ErrorCount + table.WarningCount));
    }

    [Theory]
    [InlineData("packed workbook")]
    [InlineData("unpacked workbook")]
    [InlineData("table")]
    public void A_file_with_any_byte_changed_ends_as_an_update_or_as_a_problem_and_never_as_an_exception(string kind)
    {
        var whole = kind switch { "packed workbook" => Sheet, "unpacked workbook" => PublishedFiles.Unpacked(Sheet), _ => Table };
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 5].Sample(
            changes =>
            {
                var bytes = whole.ToArray();
                foreach (var (at, value) in changes)
                {
                    bytes[at] = value;
                }

                var update = Plan(bytes, out var log);
                return log.HasErrors || log.WarningCount > 0 || update.Files.Count + update.Unchanged + update.OfOtherAreas > 0;
            },
            iter: 500);
    }

    [Fact]
    public void A_workbook_whose_sheet_is_any_xml_ends_as_an_update_or_as_a_problem_and_never_as_an_exception()
    {
        string[] pieces = ["<row r=\"2\">", "<row>", "</row>", "<c r=\"A1\" t=\"s\">", "<c r=\"ZZZ9\">", "<c>", "</c>", "<v>", "</v>", "0", "99999999999", "OCC_CODE", "<is><t>", "</t></is>", "<f>", "</f>", "&amp;", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a>", "<?a?>"];
        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 25].Select(string.Concat).Sample(
            xml =>
            {
                var book = PublishedFiles.Zip(
                    ("xl/workbook.xml", PublishedFiles.Bytes("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheet r:id=\"a\"/></workbook>")),
                    ("xl/_rels/workbook.xml.rels", PublishedFiles.Bytes("<a><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></a>")),
                    ("xl/worksheets/sheet1.xml", PublishedFiles.Bytes($"<sheetData>{xml}</sheetData>")));
                Plan(book, out var log);
                return log.HasErrors;
            },
            iter: 500);
    }

    private static WageUpdate Plan(byte[] bytes, out DiagnosticBag log)
    {
        log = new DiagnosticBag();
        var sources = new Sources([Clerks], new HashSet<string>(StringComparer.Ordinal));
        return WageImport.Plan(sources, [new PublishedFile("wages", bytes)], new ImportOptions { Period = new Period(2026, 5, null, null), Retrieved = TestSite.Today, TopCode = 239200 }, log);
    }

    private static SourceFile Clerks { get; } = ReadClerks();

    private static SourceFile ReadClerks()
    {
        using var site = WageSite.Whole();
        return new SourceFile($"input/{WageSite.Occupation}", site.Clerks());
    }
}
