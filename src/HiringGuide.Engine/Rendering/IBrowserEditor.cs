using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Model;

namespace HiringGuide.Engine.Rendering;

/// <summary>Makes an editor of the guide that runs in the browser, for a site whose settings ask for one.</summary>
public interface IBrowserEditor
{
    /// <summary>The files of the editor, below <c>admin/</c>. None of them is a page of the guide: they are not linked, searched or listed.</summary>
    IReadOnlyList<OutputFile> Make(Site site, AdminSettings admin);
}
