using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Rendering.Views;
using HiringGuide.Theme;
using RazorSlices;

namespace HiringGuide.Bench.PlainGuide;

/// <summary>The pages of bench/hugo/layouts again, as Razor slices: the same elements with the same text. The comparison has four kinds of page and no others.</summary>
internal sealed class PlainTheme : ITheme
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public IReadOnlyList<ThemeAsset> Assets { get; } = [];

    public void Home(HomeView view, IBufferWriter<byte> output) => Render(Pages.Home.Create(view), output);

    public void Role(RoleView view, IBufferWriter<byte> output) => Render(Pages.Role.Create(view), output);

    public void Category(CategoryView view, IBufferWriter<byte> output) => Render(Pages.Category.Create(view), output);

    public void NotFound(NotFoundView view, IBufferWriter<byte> output) => Render(Pages.NotFound.Create(view), output);

    public void Interview(InterviewView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Scorecard(ScorecardView view, IBufferWriter<byte> output) => throw NotCompared();

    public void RoleIndex(RoleIndexView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Family(FamilyView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Term(TermView view, IBufferWriter<byte> output) => throw NotCompared();

    public void TermIndex(TermIndexView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Article(ArticleView view, IBufferWriter<byte> output) => throw NotCompared();

    public void ArticleIndex(ArticleIndexView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Comparison(ComparisonView view, IBufferWriter<byte> output) => throw NotCompared();

    public void ComparisonIndex(ComparisonIndexView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Salaries(SalariesView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Source(SourceView view, IBufferWriter<byte> output) => throw NotCompared();

    public void SourceIndex(SourceIndexView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Data(DataView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Notes(NotesView view, IBufferWriter<byte> output) => throw NotCompared();

    public void LevelStep(LevelStepView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Posting(PostingView view, IBufferWriter<byte> output) => throw NotCompared();

    public void Search(SearchView view, IBufferWriter<byte> output) => throw NotCompared();

    public void SocialCard(SocialCardView view, IBufferWriter<byte> output) => throw NotCompared();

    private static void Render(RazorSlice slice, IBufferWriter<byte> output)
    {
        using (slice)
        {
            slice.RenderAsync(new BufferPipe(output), Encoder).AsTask().GetAwaiter().GetResult();
        }
    }

    private static NotSupportedException NotCompared() => new("The compared site has no such page.");
}
