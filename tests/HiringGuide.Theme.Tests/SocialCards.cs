using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using HiringGuide.Engine;
using HiringGuide.Engine.Rendering.Views;
using HiringGuide.Theme.Cards;
using Xunit;

namespace HiringGuide.Theme.Tests;

/// <summary>The pictures that other sites show beside a link. That a browser reads them as they are meant is tested with the built guide.</summary>
public sealed class SocialCards
{
    private const int MostBytes = 40 * 1024;
    private const int Margin = 80;

    private static readonly SocialCardView Ordinary = new()
    {
        SiteName = "Hiring Guide",
        Kind = "Lead · Engineering",
        Title = "Lead backend engineer",
        Tagline = "Job adverts, interviews and pay you can check, role by role.",
        Pay = new MedianPay("$135,980", "Software Developers", "US median, May 2025, US Bureau of Labor Statistics"),
    };

    public static TheoryData<string> Titles =>
    [
        "Lead backend engineer",
        "",
        " ",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesbeauftragte",
        string.Join(' ', Enumerable.Repeat("Head of everything", 40)),
        "Nurse 👩🏽‍⚕️ on the ward 🏥",
        "高级后端工程师",
        "Z\u0351\u036b\u0343\u036a\u0302\u0346algo e\u0301ngineer",
        "A lone surrogate \ud83d here",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    ];

    [Fact]
    public void The_same_card_has_the_same_bytes()
    {
        Assert.Equal(Draw(Ordinary), Draw(Ordinary with { }));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Any_text_stays_on_the_card_and_off_its_margins(string text)
    {
        var pixels = PixelsOf(Draw(new SocialCardView { SiteName = text, Kind = text, Title = text, Tagline = text, Pay = new MedianPay(text, text, text) }));

        Assert.All(Enumerable.Range(0, SocialCardView.Height), row => Assert.All(pixels[((row * SocialCardView.Width) + SocialCardView.Width - Margin)..((row + 1) * SocialCardView.Width)], pixel => Assert.Equal(0, pixel)));
        Assert.True(pixels.AsSpan(0, SocialCardView.Width * 40)[24..SocialCardView.Width].IndexOfAnyExcept((byte)0) < 0, "Something stands in the upper margin.");
        Assert.True(pixels.AsSpan(((SocialCardView.Height - 1) * SocialCardView.Width) + 24).IndexOfAnyExcept((byte)0) < 0, "Something stands on the lower edge.");
    }

    [Fact]
    public void A_letter_without_a_glyph_is_written_as_its_base_or_left_out()
    {
        Assert.Equal("Nguyen Muller", Spelling.In(GlyphFile.Fonts.Text, "Nguyễn  Muller 🏥高"));
        Assert.Equal("Müller", Spelling.In(GlyphFile.Fonts.Text, "Mu\u0308ller"));
        Assert.Equal("fi", Spelling.In(GlyphFile.Fonts.Text, "ﬁ\ud83d"));
    }

    [Theory]
    [InlineData("Accountant", 1)]
    [InlineData("Senior backend engineer", 2)]
    [InlineData("What to ask, what not to ask, and what to write down afterwards", 3)]
    public void A_title_has_as_few_lines_as_it_needs(string title, int lines)
    {
        Assert.Equal(lines, Break(title).Lines.Count);
        Assert.Equal(title, string.Join(' ', Break(title).Lines));
    }

    [Fact]
    public void No_word_could_move_to_make_the_lines_narrower()
    {
        var title = Break("What a scorecard of an interview says");

        Assert.Equal(["What a scorecard of", "an interview says"], title.Lines);
        Assert.True(Widest(title.Lines) <= Widest(["What a scorecard", "of an interview says"]));
        Assert.True(Widest(title.Lines) <= Widest(["What a scorecard of an", "interview says"]));

        int Widest(IReadOnlyList<string> lines) => lines.Max(title.Font.WidthOf);
    }

    [Fact]
    public void A_title_that_is_too_long_ends_in_an_ellipsis_on_the_third_line()
    {
        var title = Break(string.Join(' ', Enumerable.Repeat("Head of everything", 40)));

        Assert.Equal(3, title.Lines.Count);
        Assert.EndsWith("…", title.Lines[2], StringComparison.Ordinal);
        Assert.All(title.Lines, line => Assert.InRange(title.Font.WidthOf(line), 1, 1024));
    }

    [Fact]
    public void What_stands_outside_the_sheet_is_not_drawn()
    {
        using var canvas = new Canvas(40, 30);
        canvas.Write("Wide", GlyphFile.Fonts.LargeTitle, -30, 50, Ink.InkOnPaper);
        canvas.Fill(-5, 25, 100, 100, Palette.Shade(Ink.AccentOnPaper, Palette.Full));

        Assert.Equal(1200, canvas.Pixels.Length);
        Assert.True(canvas.Pixels[(25 * 40)..].IndexOfAnyExcept(Palette.Shade(Ink.AccentOnPaper, Palette.Full)) < 0);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 7)]
    [InlineData(70_000, 1)]
    [InlineData(70_000, 3)]
    [InlineData(70_000, 256)]
    public void What_is_compressed_comes_back(int length, int values)
    {
        // Long runs, repetitions near and far, and bytes of every value.
        var data = Enumerable.Range(0, length).Select(index => (byte)(index / 300 % 2 == 0 ? index * index % values : index / 7 % values)).ToArray();

        using var inflated = new ZLibStream(new MemoryStream(Zlib.Compress(data, stride: 601)), CompressionMode.Decompress);
        using var back = new MemoryStream();
        inflated.CopyTo(back);

        Assert.Equal(data, back.ToArray());
    }

    [Fact]
    public void The_colours_of_the_cards_are_those_of_the_style_sheet()
    {
        var css = Encoding.UTF8.GetString(new GuideTheme().Assets.Single(asset => asset.Name == "site.css").Bytes.Span);

        Assert.Contains($"--paper: light-dark(#{Colour(Palette.Shade(Ink.InkOnPaper, 0))},", css, StringComparison.Ordinal);
        Assert.Contains($"--ink: light-dark(#{Colour(Palette.Shade(Ink.InkOnPaper, Palette.Full))},", css, StringComparison.Ordinal);
        Assert.Contains($"--accent: light-dark(#{Colour(Palette.Shade(Ink.AccentOnPaper, Palette.Full))},", css, StringComparison.Ordinal);
        Assert.Contains($"--soft: light-dark(#{Colour(Palette.Shade(Ink.SoftOnPaper, Palette.Full))},", css, StringComparison.Ordinal);

        static string Colour(byte shade) => Convert.ToHexStringLower(Palette.Colours.AsSpan(shade * 3, 3));
    }

    [Fact]
    public void Every_role_and_article_of_the_guide_names_a_small_card_of_its_own()
    {
        var options = new BuildOptions { Root = Parts.Repository(), Output = "unused", Today = new DateOnly(2026, 11, 24) };
        var result = Pipeline.Check(options, new GuideTheme());
        var site = result.Site!;
        var wanted = site.Roles.Select(role => $"roles/{role.Slug}/").Concat(site.Articles.Select(article => $"articles/{article.Article.Slug}/")).ToList();

        Assert.NotEmpty(wanted);
        Assert.All(wanted, folder =>
        {
            var page = Encoding.UTF8.GetString(result.Files.Single(file => file.Path == $"{folder}index.html").Bytes.Span);
            Assert.Contains($"<meta property=\"og:image\" content=\"{site.Settings.BaseUrl}{folder}card.png\">", page, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\">", page, StringComparison.Ordinal);
            Assert.InRange(result.Files.Single(file => file.Path == $"{folder}card.png").Bytes.Length, 1, MostBytes);
        });
    }

    private static TitleLines Break(string title) => TitleLines.For(title, [new(GlyphFile.Fonts.LargeTitle, 2), new(GlyphFile.Fonts.Title, 3)], 1024);

    private static byte[] Draw(SocialCardView view)
    {
        var output = new ArrayBufferWriter<byte>();
        new GuideTheme().SocialCard(view, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The numbers of the colours, read by the framework's own decompression.</summary>
    private static byte[] PixelsOf(byte[] png)
    {
        var start = png.AsSpan().IndexOf("IDAT"u8);
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(start - 4));
        using var rows = new ZLibStream(new MemoryStream(png, start + 4, length), CompressionMode.Decompress);
        var pixels = new byte[SocialCardView.Width * SocialCardView.Height];
        for (var row = 0; row < SocialCardView.Height; row++)
        {
            Assert.Equal(0, rows.ReadByte());
            rows.ReadExactly(pixels, row * SocialCardView.Width, SocialCardView.Width);
        }

        Assert.Equal(-1, rows.ReadByte());
        return pixels;
    }
}
