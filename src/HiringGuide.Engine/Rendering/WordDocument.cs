using System.Buffers;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace HiringGuide.Engine.Rendering;

/// <summary>
/// A manuscript as a Word file: real heading and list styles, blanks highlighted, links that work. The parts are stored without compression and without
/// a date of their own, so that the same manuscript gives the same bytes everywhere.
/// </summary>
internal static class WordDocument
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string RelationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string BulletList = "1";
    private const int FirstNumberedList = 2;

    // Twentieths of a point: A4, and two centimetres.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int PageMargin = 1134;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" };

    public static void Write(Manuscript manuscript, string title, IBufferWriter<byte> output)
    {
        var links = manuscript.Blocks.SelectMany(block => block.Runs).Select(run => run.Url).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddPart(archive, "[Content_Types].xml", WriteContentTypes);
            AddPart(archive, "_rels/.rels", WritePackageRelationships);
            AddPart(archive, "docProps/core.xml", xml => WriteProperties(xml, title));
            AddPart(archive, "word/document.xml", xml => WriteBody(xml, manuscript, links));
            AddPart(archive, "word/_rels/document.xml.rels", xml => WriteDocumentRelationships(xml, links));
            AddPart(archive, "word/styles.xml", WriteStyles);
            AddPart(archive, "word/numbering.xml", xml => WriteNumbering(xml, manuscript.Blocks.Count(StartsNumbers)));
        }

        output.Write(bytes.ToArray());
    }

    private static void AddPart(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
#pragma warning disable RS0030 // Every entry of a ZIP file has a time; the first that the format knows stands for none.
        entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
#pragma warning restore RS0030
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void WriteContentTypes(XmlWriter xml)
    {
        const string Namespace = $"{Packages}/content-types";
        xml.WriteStartElement("Types", Namespace);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override("/word/document.xml", $"{WordTypes}.document.main+xml");
        Override("/word/styles.xml", $"{WordTypes}.styles+xml");
        Override("/word/numbering.xml", $"{WordTypes}.numbering+xml");
        xml.WriteEndElement();

        void Default(string extension, string type) => Element("Default", "Extension", extension, type);

        void Override(string part, string type) => Element("Override", "PartName", part, type);

        void Element(string name, string key, string value, string type)
        {
            xml.WriteStartElement(name, Namespace);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WritePackageRelationships(XmlWriter xml) => WriteRelationships(xml,
    [
        ("rId1", $"{RelationshipTypes}/officeDocument", "word/document.xml", false),
        ("rId2", $"{Packages}/relationships/metadata/core-properties", "docProps/core.xml", false),
    ]);

    private static void WriteDocumentRelationships(XmlWriter xml, IReadOnlyList<string> links) => WriteRelationships(xml,
    [
        ("styles", $"{RelationshipTypes}/styles", "styles.xml", false),
        ("numbering", $"{RelationshipTypes}/numbering", "numbering.xml", false),
        .. links.Select((link, index) => (LinkId(index), $"{RelationshipTypes}/hyperlink", link, true)),
    ]);

    private static void WriteRelationships(XmlWriter xml, IReadOnlyList<(string Id, string Type, string Target, bool IsOutside)> relationships)
    {
        const string Namespace = $"{Packages}/relationships";
        xml.WriteStartElement("Relationships", Namespace);
        foreach (var (id, type, target, isOutside) in relationships)
        {
            xml.WriteStartElement("Relationship", Namespace);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            if (isOutside)
            {
                xml.WriteAttributeString("TargetMode", "External");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, string title)
    {
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", $"{Packages}/metadata/core-properties");
        xml.WriteElementString("dc", "title", Dublin, title);
        xml.WriteElementString("dc", "language", Dublin, "en");
        xml.WriteEndElement();
    }

    private static void WriteBody(XmlWriter xml, Manuscript manuscript, List<string> links)
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteAttributeString("xmlns", "r", null, R);
        xml.WriteStartElement("body", W);
        var numberedLists = 0;
        for (var index = 0; index < manuscript.Blocks.Count; index++)
        {
            var block = manuscript.Blocks[index];
            if (block.Table is { } table)
            {
                WriteTable(xml, table);
                continue;
            }

            numberedLists += StartsNumbers(block) ? 1 : 0;
            var list = block.Kind == ManuscriptKind.Number ? Number(FirstNumberedList + numberedLists - 1) : BulletList;
            WriteParagraph(xml, block, isFirst: index == 0, list, links);
        }

        WritePage(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A4 with margins that a Letter sheet has room for as well.</summary>
    private static void WritePage(XmlWriter xml)
    {
        xml.WriteStartElement("sectPr", W);
        xml.WriteStartElement("pgSz", W);
        xml.WriteAttributeString("w", W, Number(PageWidth));
        xml.WriteAttributeString("h", W, Number(PageHeight));
        xml.WriteEndElement();
        xml.WriteStartElement("pgMar", W);
        foreach (var side in (IReadOnlyList<string>)["top", "right", "bottom", "left", "header", "footer"])
        {
            xml.WriteAttributeString(side, W, Number(side is "header" or "footer" ? PageMargin / 2 : PageMargin));
        }

        xml.WriteAttributeString("gutter", W, "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Each numbered list counts from one.</summary>
    private static bool StartsNumbers(ManuscriptBlock block) => block is { Kind: ManuscriptKind.Number, Number: 1 };

    private static void WriteParagraph(XmlWriter xml, ManuscriptBlock block, bool isFirst, string list, List<string> links)
    {
        xml.WriteStartElement("p", W);
        if (StyleOf(block, isFirst) is { } style)
        {
            xml.WriteStartElement("pPr", W);
            Value(xml, "pStyle", style);
            if (block.IsListItem)
            {
                xml.WriteStartElement("numPr", W);
                Value(xml, "ilvl", Number(block.Level - 1));
                Value(xml, "numId", list);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        foreach (var run in block.Runs)
        {
            WriteRun(xml, run, links);
        }

        xml.WriteEndElement();
    }

    /// <summary>The advert opens with its title; headings start at the second level of the file and at the first of Word.</summary>
    private static string? StyleOf(ManuscriptBlock block, bool isFirst) => block.Kind switch
    {
        ManuscriptKind.Heading => $"Heading{Math.Clamp(block.Level - 1, 1, 3)}",
        ManuscriptKind.Bullet => "ListBullet",
        ManuscriptKind.Number => "ListNumber",
        _ => isFirst ? "Title" : null,
    };

    private static void WriteTable(XmlWriter xml, ManuscriptTable table)
    {
        xml.WriteStartElement("tbl", W);
        xml.WriteStartElement("tblPr", W);
        Width(xml, "tblW", 100);
        xml.WriteStartElement("tblBorders", W);
        foreach (var side in (IReadOnlyList<string>)["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            xml.WriteStartElement(side, W);
            xml.WriteAttributeString("val", W, "single");
            xml.WriteAttributeString("sz", W, "4");
            xml.WriteAttributeString("color", W, "808080");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("tblLayout", W);
        xml.WriteAttributeString("type", W, "fixed");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("tblGrid", W);
        foreach (var width in table.Widths)
        {
            xml.WriteStartElement("gridCol", W);
            xml.WriteAttributeString("w", W, Number((PageWidth - (2 * PageMargin)) * width / 100));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            WriteRow(xml, table, row);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, ManuscriptTable table, int row)
    {
        var isHead = row == 0;
        xml.WriteStartElement("tr", W);
        xml.WriteStartElement("trPr", W);
        Value(xml, "cantSplit", null);
        if (!isHead && table.RowHeight > 0)
        {
            xml.WriteStartElement("trHeight", W);
            xml.WriteAttributeString("val", W, Number(table.RowHeight));
            xml.WriteAttributeString("hRule", W, "atLeast");
            xml.WriteEndElement();
        }

        Flag(xml, "tblHeader", isHead);
        xml.WriteEndElement();
        foreach (var (column, cell) in table.Rows[row].Index())
        {
            xml.WriteStartElement("tc", W);
            xml.WriteStartElement("tcPr", W);
            Width(xml, "tcW", table.Widths[column]);
            xml.WriteEndElement();
            foreach (var line in cell.Split('\n'))
            {
                xml.WriteStartElement("p", W);
                xml.WriteStartElement("pPr", W);
                Value(xml, "pStyle", "TableText");
                xml.WriteEndElement();
                WriteRun(xml, new ManuscriptRun(line, IsBold: isHead || column == 0), []);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A width in percent, which the format counts in fiftieths.</summary>
    private static void Width(XmlWriter xml, string name, int percent)
    {
        xml.WriteStartElement(name, W);
        xml.WriteAttributeString("w", W, Number(percent * 50));
        xml.WriteAttributeString("type", W, "pct");
        xml.WriteEndElement();
    }

    private static void WriteRun(XmlWriter xml, ManuscriptRun run, List<string> links)
    {
        if (run.Url is { } url)
        {
            xml.WriteStartElement("hyperlink", W);
            xml.WriteAttributeString("id", R, LinkId(links.IndexOf(url)));
        }

        xml.WriteStartElement("r", W);
        if (run.IsBold || run.IsItalic || run.Url is not null || run.Placeholder is not null)
        {
            xml.WriteStartElement("rPr", W);
            Flag(xml, "b", run.IsBold);
            Flag(xml, "i", run.IsItalic);
            if (run.Placeholder is not null)
            {
                Value(xml, "highlight", "yellow");
            }

            if (run.Url is not null)
            {
                Value(xml, "u", "single");
            }

            xml.WriteEndElement();
        }

        xml.WriteStartElement("t", W);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(run.Text);
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (run.Url is not null)
        {
            xml.WriteEndElement();
        }
    }

    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("w", "styles", W);
        Style("Normal", "Normal", size: 22, isBold: false, before: 0, after: 120, isDefault: true);
        Style("Title", "Title", size: 36, isBold: true, before: 0, after: 200);
        Style("Heading1", "heading 1", size: 28, isBold: true, before: 320, after: 120, outline: 0);
        Style("Heading2", "heading 2", size: 24, isBold: true, before: 240, after: 80, outline: 1);
        Style("Heading3", "heading 3", size: 22, isBold: true, before: 200, after: 80, outline: 2);
        Style("ListBullet", "List Bullet", size: 22, isBold: false, before: 0, after: 60);
        Style("ListNumber", "List Number", size: 22, isBold: false, before: 0, after: 60);
        Style("TableText", "Table Text", size: 18, isBold: false, before: 20, after: 20);
        xml.WriteEndElement();

        void Style(string id, string name, int size, bool isBold, int before, int after, int? outline = null, bool isDefault = false)
        {
            xml.WriteStartElement("style", W);
            xml.WriteAttributeString("type", W, "paragraph");
            if (isDefault)
            {
                xml.WriteAttributeString("default", W, "1");
            }

            xml.WriteAttributeString("styleId", W, id);
            Value(xml, "name", name);
            if (!isDefault)
            {
                Value(xml, "basedOn", "Normal");
                Value(xml, "qFormat", null);
            }

            xml.WriteStartElement("pPr", W);
            Flag(xml, "keepNext", outline is not null);
            xml.WriteStartElement("spacing", W);
            xml.WriteAttributeString("before", W, Number(before));
            xml.WriteAttributeString("after", W, Number(after));
            xml.WriteEndElement();
            if (outline is { } level)
            {
                Value(xml, "outlineLvl", Number(level));
            }

            xml.WriteEndElement();
            xml.WriteStartElement("rPr", W);
            Flag(xml, "b", isBold);
            Value(xml, "sz", Number(size));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void WriteNumbering(XmlWriter xml, int numberedLists)
    {
        xml.WriteStartElement("w", "numbering", W);
        List("0", "bullet", "•");
        List("1", "decimal", "%1.");
        Instance(BulletList, "0", startsAnew: false);
        for (var list = 0; list < numberedLists; list++)
        {
            Instance(Number(FirstNumberedList + list), "1", startsAnew: true);
        }

        xml.WriteEndElement();

        void List(string id, string format, string text)
        {
            xml.WriteStartElement("abstractNum", W);
            xml.WriteAttributeString("abstractNumId", W, id);
            for (var level = 0; level < 3; level++)
            {
                xml.WriteStartElement("lvl", W);
                xml.WriteAttributeString("ilvl", W, Number(level));
                Value(xml, "start", "1");
                Value(xml, "numFmt", format);
                Value(xml, "lvlText", format == "bullet" ? text : $"%{level + 1}.");
                Value(xml, "lvlJc", "left");
                xml.WriteStartElement("pPr", W);
                xml.WriteStartElement("ind", W);
                xml.WriteAttributeString("left", W, Number(360 * (level + 1)));
                xml.WriteAttributeString("hanging", W, "360");
                xml.WriteEndElement();
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        void Instance(string number, string list, bool startsAnew)
        {
            xml.WriteStartElement("num", W);
            xml.WriteAttributeString("numId", W, number);
            Value(xml, "abstractNumId", list);
            if (startsAnew)
            {
                xml.WriteStartElement("lvlOverride", W);
                xml.WriteAttributeString("ilvl", W, "0");
                Value(xml, "startOverride", "1");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    private static string LinkId(int index) => $"link{Number(index)}";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Flag(XmlWriter xml, string name, bool isSet)
    {
        if (isSet)
        {
            Value(xml, name, null);
        }
    }

    private static void Value(XmlWriter xml, string name, string? value)
    {
        xml.WriteStartElement(name, W);
        if (value is not null)
        {
            xml.WriteAttributeString("val", W, value);
        }

        xml.WriteEndElement();
    }
}
