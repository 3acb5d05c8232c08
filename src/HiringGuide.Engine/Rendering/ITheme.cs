using System.Buffers;
using HiringGuide.Engine.Rendering.Views;

namespace HiringGuide.Engine.Rendering;

/// <summary>How pages look: one method a kind of page, each from a view to UTF-8, and one for the picture beside a link. The engine knows no theme beyond this.</summary>
public interface ITheme
{
    /// <summary>
    /// Style sheets, scripts and pictures the pages ask for by name in <see cref="SiteFrame.Assets"/>. A script or style sheet asks for another
    /// as <c>'./name'</c>; the one that is asked for stands earlier in the list.
    /// </summary>
    IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>The texts of the scripts that stand in pages, to the byte: the content security policy lets in these and no others. Most themes need none.</summary>
    IReadOnlyList<string> InlineScripts => [];

    void Home(HomeView view, IBufferWriter<byte> output);

    void Role(RoleView view, IBufferWriter<byte> output);

    void Interview(InterviewView view, IBufferWriter<byte> output);

    void Scorecard(ScorecardView view, IBufferWriter<byte> output);

    void Notes(NotesView view, IBufferWriter<byte> output);

    void RoleIndex(RoleIndexView view, IBufferWriter<byte> output);

    void Category(CategoryView view, IBufferWriter<byte> output);

    void Family(FamilyView view, IBufferWriter<byte> output);

    /// <summary>What changes from one role of a family to the next.</summary>
    void LevelStep(LevelStepView view, IBufferWriter<byte> output);

    /// <summary>A skill or a tool: who uses it, and how well they must know it.</summary>
    void Term(TermView view, IBufferWriter<byte> output);

    /// <summary>Every skill, or every tool, in the order of the alphabet.</summary>
    void TermIndex(TermIndexView view, IBufferWriter<byte> output);

    void Article(ArticleView view, IBufferWriter<byte> output);

    void ArticleIndex(ArticleIndexView view, IBufferWriter<byte> output);

    void Comparison(ComparisonView view, IBufferWriter<byte> output);

    /// <summary>Every comparison of two roles.</summary>
    void ComparisonIndex(ComparisonIndexView view, IBufferWriter<byte> output);

    /// <summary>The rules about pay in adverts, place by place.</summary>
    void Posting(PostingView view, IBufferWriter<byte> output);

    void Salaries(SalariesView view, IBufferWriter<byte> output);

    /// <summary>One publisher's figures: what they measure, the attribution, and where the guide uses them.</summary>
    void Source(SourceView view, IBufferWriter<byte> output);

    void SourceIndex(SourceIndexView view, IBufferWriter<byte> output);

    /// <summary>The guide as tables to take away.</summary>
    void Data(DataView view, IBufferWriter<byte> output);

    void Search(SearchView view, IBufferWriter<byte> output);

    void NotFound(NotFoundView view, IBufferWriter<byte> output);

    /// <summary>The picture other sites show beside a link, as a PNG of <see cref="SocialCardView.Width"/> by <see cref="SocialCardView.Height"/> pixels.</summary>
    void SocialCard(SocialCardView view, IBufferWriter<byte> output);
}

/// <summary>A file the theme brings along. <see cref="Name"/> is how pages ask for it, such as <c>site.css</c>.</summary>
public sealed record ThemeAsset(string Name, ReadOnlyMemory<byte> Bytes);
