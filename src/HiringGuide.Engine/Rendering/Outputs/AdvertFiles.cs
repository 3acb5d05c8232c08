using HiringGuide.Engine.Linking;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>job-description.docx</c>, <c>.md</c> and <c>.txt</c> beside each role: the advert to take away, blanks in square brackets.</summary>
internal sealed class AdvertFiles : IOutput
{
    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.Roles.SelectMany(role => (IEnumerable<PlannedFile>)
    [
        new PlannedFile(Routes.FileFor(Routes.AdvertAsWord(role.Slug)), null, output => WordDocument.Write(ManuscriptOf(role, context), $"{role.Title}: job description", output)),
        new PlannedFile(Routes.FileFor(Routes.AdvertAsMarkdown(role.Slug)), null, output => PlannedFile.WriteText(ManuscriptOf(role, context).ToMarkdown(), output)),
        new PlannedFile(Routes.FileFor(Routes.AdvertAsText(role.Slug)), null, output => PlannedFile.WriteText(ManuscriptOf(role, context).ToPlainText(), output)),
    ]);

    /// <summary>The advert with its blocks filled from the other sections.</summary>
    internal static Manuscript ManuscriptOf(Role role, RenderContext context) =>
        ManuscriptMaker.Make(role.Guide.Advert.Body, context.Site.Settings.Placeholders, block => AdvertBlocks.FindBlocks(role, block));
}
