using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Rendering.Views;
using HiringGuide.Theme.Cards;
using RazorSlices;

namespace HiringGuide.Theme;

/// <summary>The guide's own look: typed Razor slices, one style sheet, no script needed to read.</summary>
public sealed class GuideTheme : ITheme
{
    /// <summary>Everything that HTML does not need to be encoded stays as it is: accents, dashes, quotation marks.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What asks for another stands behind it.</summary>
    private static readonly IReadOnlyList<string> AssetNames = ["favicon.svg", "site.css", "dom.js", "match.js", "word.js", "advert.js", "finder.js", "search.js", "table.js", "pick.js", "places.js", "colours.js"];

    /// <summary>The theme as it was compiled.</summary>
    public GuideTheme()
        : this(_ => null)
    {
    }

    /// <summary>The theme with other bytes for some of its assets, as while they are being written.</summary>
    /// <param name="newer">The bytes of an asset by its name; null for those it was compiled with.</param>
    public GuideTheme(Func<string, byte[]?> newer) => Assets = [.. AssetNames.Select(name => newer(name) is { } bytes ? new ThemeAsset(name, bytes) : Asset(name))];

    public IReadOnlyList<ThemeAsset> Assets { get; }

    public IReadOnlyList<string> InlineScripts { get; } = [Markup.ChosenColours.Value!]; // It is made of a text.

    public void Home(HomeView view, IBufferWriter<byte> output) => Render(Pages.Home.Create(view), output);

    public void Role(RoleView view, IBufferWriter<byte> output) => Render(Pages.Role.Create(view), output);

    public void Interview(InterviewView view, IBufferWriter<byte> output) => Render(Pages.Interview.Create(view), output);

    public void Scorecard(ScorecardView view, IBufferWriter<byte> output) => Render(Pages.Scorecard.Create(view), output);

    public void Notes(NotesView view, IBufferWriter<byte> output) => Render(Pages.Notes.Create(view), output);

    public void RoleIndex(RoleIndexView view, IBufferWriter<byte> output) => Render(Pages.RoleIndex.Create(view), output);

    public void Category(CategoryView view, IBufferWriter<byte> output) => Render(Pages.Category.Create(view), output);

    public void Family(FamilyView view, IBufferWriter<byte> output) => Render(Pages.Family.Create(view), output);

    public void LevelStep(LevelStepView view, IBufferWriter<byte> output) => Render(Pages.LevelStep.Create(view), output);

    public void Term(TermView view, IBufferWriter<byte> output) => Render(Pages.Term.Create(view), output);

    public void TermIndex(TermIndexView view, IBufferWriter<byte> output) => Render(Pages.TermIndex.Create(view), output);

    public void Article(ArticleView view, IBufferWriter<byte> output) => Render(Pages.Article.Create(view), output);

    public void ArticleIndex(ArticleIndexView view, IBufferWriter<byte> output) => Render(Pages.ArticleIndex.Create(view), output);

    public void Comparison(ComparisonView view, IBufferWriter<byte> output) => Render(Pages.Comparison.Create(view), output);

    public void ComparisonIndex(ComparisonIndexView view, IBufferWriter<byte> output) => Render(Pages.ComparisonIndex.Create(view), output);

    public void Posting(PostingView view, IBufferWriter<byte> output) => Render(Pages.Posting.Create(view), output);

    public void Salaries(SalariesView view, IBufferWriter<byte> output) => Render(Pages.Salaries.Create(view), output);

    public void Source(SourceView view, IBufferWriter<byte> output) => Render(Pages.Source.Create(view), output);

    public void SourceIndex(SourceIndexView view, IBufferWriter<byte> output) => Render(Pages.SourceIndex.Create(view), output);

    public void Data(DataView view, IBufferWriter<byte> output) => Render(Pages.Data.Create(view), output);

    public void Search(SearchView view, IBufferWriter<byte> output) => Render(Pages.Search.Create(view), output);

    public void NotFound(NotFoundView view, IBufferWriter<byte> output) => Render(Pages.NotFound.Create(view), output);

    public void SocialCard(SocialCardView view, IBufferWriter<byte> output) => Card.Draw(view, output);

    /// <summary>Writes a slice, a page or a part, as UTF-8.</summary>
    internal static void Render(RazorSlice slice, IBufferWriter<byte> output)
    {
        using (slice)
        {
            var rendering = slice.RenderAsync(new BufferPipe(output), Encoder);
            if (!rendering.IsCompleted)
            {
                // Slices wait for nothing. One that does has left its view; to block here would only hide it.
                throw new InvalidOperationException("A slice waited for something; slices show what is there.");
            }

            rendering.GetAwaiter().GetResult();
        }
    }

    private static ThemeAsset Asset(string name) => new(name, ThemeResource.Bytes($"assets/{name}"));
}
