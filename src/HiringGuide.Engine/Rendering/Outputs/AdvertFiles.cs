using HiringGuide.Engine.Linking;

namespace HiringGuide.Engine.Rendering.Outputs;

/// <summary><c>job-description.docx</c>, <c>.md</c> and <c>.txt</c> beside each role: the advert to take away, blanks in square brackets.</summary>
internal sealed class AdvertFiles : IOutput
{
    public string Name => "adverts (Word, Markdown, text)";

    public IEnumerable<PlannedFile> Plan(RenderContext context) => context.Site.Roles.SelectMany(role => (IReadOnlyList<PlannedFile>)
    [
        new(Routes.FileFor(Routes.AdvertAsWord(role.Slug)), null, output => WordDocument.Write(context.AdvertOf(role), $"{role.Title}: job description", output)),
        new(Routes.FileFor(Routes.AdvertAsMarkdown(role.Slug)), null, output => PlannedFile.WriteText(context.AdvertOf(role).ToMarkdown(), output)),
        new(Routes.FileFor(Routes.AdvertAsText(role.Slug)), null, output => PlannedFile.WriteText(context.AdvertOf(role).ToPlainText(), output)),
    ]);
}
