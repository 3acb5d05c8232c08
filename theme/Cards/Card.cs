using System.Buffers;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Theme.Cards;

/// <summary>The picture other sites show beside a link: the site above, the title in the middle, pay or the tagline at the foot.</summary>
internal static class Card
{
    private const int StripWidth = 24;
    private const int Left = 96;
    private const int Right = 1120;
    private const int NameBaseline = 98;
    private const int MarkBaseline = 112;
    private const int BodyTop = 132;
    private const int FootTop = 482;
    private const int FootBaseline = 553;
    private const int FootLead = 42;
    private const int Gap = 20;
    private const int Rule = 2;

    private static readonly byte StripShade = Palette.Shade(Ink.AccentOnPaper, Palette.Full);
    private static readonly byte RuleShade = Palette.Shade(Ink.InkOnPaper, 3);

    public static void Draw(SocialCardView view, IBufferWriter<byte> output)
    {
        var fonts = GlyphFile.Fonts;
        using var canvas = new Canvas(SocialCardView.Width, SocialCardView.Height);
        canvas.Fill(0, 0, StripWidth, canvas.Height, StripShade);
        DrawHead(view, fonts, canvas);
        DrawBody(view, fonts, canvas);
        DrawFoot(view, fonts, canvas);
        Png.Write(canvas.Pixels, canvas.Width, Palette.Colours, output);
    }

    private static void DrawHead(SocialCardView view, CardFonts fonts, Canvas canvas)
    {
        canvas.Write("\uE000", fonts.Mark, Left, MarkBaseline, Ink.AccentOnPaper);
        canvas.Write("\uE001", fonts.Mark, Left, MarkBaseline, Ink.PaperOnAccent);
        canvas.Write("\uE002", fonts.Mark, Left, MarkBaseline, Ink.GoldOnAccent);
        WriteLine(view.SiteName, fonts.Name, Left + fonts.Mark.Size + Gap, NameBaseline, Ink.InkOnPaper, canvas);
    }

    /// <summary>What the page is and its title, in the middle between head and foot.</summary>
    private static void DrawBody(SocialCardView view, CardFonts fonts, Canvas canvas)
    {
        var title = TitleLines.For(Spelling.In(fonts.Text, view.Title), [new(fonts.LargeTitle, 2), new(fonts.Title, 3)], Right - Left);
        var lead = title.Font.Size * 27 / 25;
        var kind = view.Kind is null ? 0 : fonts.Text.Size * 2;
        var bottom = view.Pay is null && view.Tagline is null ? canvas.Height - NameBaseline : FootTop;
        var top = BodyTop + ((bottom - BodyTop - kind - (lead * title.Lines.Count)) / 2);
        if (view.Kind is not null)
        {
            WriteLine(view.Kind, fonts.Text, Left, top + fonts.Text.Size, Ink.AccentOnPaper, canvas);
        }

        for (var line = 0; line < title.Lines.Count; line++)
        {
            canvas.Write(title.Lines[line], title.Font, Left, top + kind + (lead * line) + (title.Font.Size * 4 / 5), Ink.InkOnPaper);
        }
    }

    private static void DrawFoot(SocialCardView view, CardFonts fonts, Canvas canvas)
    {
        if (view.Pay is null && view.Tagline is null)
        {
            return;
        }

        canvas.Fill(Left, FootTop, Right - Left, Rule, RuleShade);
        if (view.Pay is { } pay)
        {
            var amount = TitleLines.Fit(Spelling.In(fonts.Text, pay.Amount), fonts.Title, (Right - Left) / 2);
            var beside = Left + fonts.Title.WidthOf(amount) + Gap + Gap;
            canvas.Write(amount, fonts.Title, Left, FootBaseline + (FootLead / 2), Ink.AccentOnPaper);
            WriteLine(pay.Occupation, fonts.Text, beside, FootBaseline - (FootLead / 4), Ink.InkOnPaper, canvas);
            WriteLine(pay.Origin, fonts.Text, beside, FootBaseline + (FootLead * 3 / 4), Ink.SoftOnPaper, canvas);
        }
        else
        {
            WriteLine(view.Tagline ?? "", fonts.Text, Left, FootBaseline, Ink.SoftOnPaper, canvas);
        }
    }

    private static void WriteLine(string text, GlyphFont font, int x, int baseline, Ink ink, Canvas canvas) =>
        canvas.Write(TitleLines.Fit(Spelling.In(font, text), font, Right - x), font, x, baseline, ink);
}
