using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>job-description.docx</c>, <c>.md</c> and <c>.txt</c> beside each role: the advert to take away, blanks in square brackets.</summary>
internal sealed class AdvertFiles : IOutput
{
    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.Roles.SelectMany(role => FilesOf(role, context));

    public static Manuscript ManuscriptOf(Role role, SiteSettings settings) =>
        ManuscriptMaker.Make(role.Guide.Advert.Body, settings.Placeholders, block => AdvertBlocks.FindBlocks(role, block));

    private static IEnumerable<PlannedFile> FilesOf(Role role, RenderContext context)
    {
        // Three formats of one text, which is made when the first of them is.
        var advert = new Lazy<Manuscript>(() => ManuscriptOf(role, context.Site.Settings));
        yield return new PlannedFile(Routes.FileFor(Routes.AdvertAsWord(role.Slug)), null, output => WordDocument.Write(advert.Value, $"{role.Title}: job description", output));
        yield return new PlannedFile(Routes.FileFor(Routes.AdvertAsMarkdown(role.Slug)), null, output => PlannedFile.WriteText(advert.Value.ToMarkdown(), output));
        yield return new PlannedFile(Routes.FileFor(Routes.AdvertAsText(role.Slug)), null, output => PlannedFile.WriteText(advert.Value.ToPlainText(), output));
    }
}
