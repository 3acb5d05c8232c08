using System.IO;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Model;
using HiringGuide.Engine.Reading;

namespace HiringGuide.Engine.Moving;

/// <summary>Which page is moved, and the slug it gets.</summary>
public sealed record MoveOrder
{
    private MoveOrder(PageKind kind, string from, string to) => (Kind, From, To) = (kind, from, to);

    internal PageKind Kind { get; }

    internal string From { get; }

    internal string To { get; }

    /// <summary>
    /// Reads two names of a page: its path, with or without <c>input/</c> and its ending, or its address; the new one may be a slug alone. Null where they
    /// name no page that can be moved, and then why.
    /// </summary>
    public static MoveOrder? Find(string from, string to, Sources sources, out string fault)
    {
        var old = PartsOf(from);
        if (old is not [var folder, var slug, ..] || PageKind.All.FirstOrDefault(kind => kind.Folder == folder) is not { } kind)
        {
            fault = old is ["skills" or "tools", ..]
                ? $"'{from}': the address of a skill or tool follows from its name. Change the name in the roles that use it and the title of its page, then rename the file."
                : $"'{from}' is no page that can be moved: name a role, an article, a comparison, a category or a family, such as roles/nurse or articles/first-interviews.md.";
            return null;
        }

        var there = PartsOf(to);
        var order = there is [var alone] ? new MoveOrder(kind, slug, alone) : there is [var other, var renamed] && other == folder ? new MoveOrder(kind, slug, renamed) : null;
        fault = order is null
            ? $"'{to}': a page stays a page of its kind; name a place in {folder}/."
            : FaultOf(order, sources);
        return fault.Length == 0 ? order : null;
    }

    private static string FaultOf(MoveOrder order, Sources sources)
    {
        var (kind, from, to) = (order.Kind, order.From, order.To);
        var known = sources.Files.Where(file => file.Parts is [var folder, _, ..] && folder == kind.Folder).Select(file => Path.GetFileNameWithoutExtension(file.Parts[1])).ToHashSet(StringComparer.Ordinal);
        if (!known.Contains(from))
        {
            return $"There is no {kind.Name} '{from}'.{(Suggestion.FindNearest(from, known) is { } nearest ? $" Did you mean '{nearest}'?" : "")}";
        }

        if (!Slug.IsValid(to))
        {
            return $"'{to}' cannot be an address: use lower case letters, digits and single hyphens.";
        }

        return known.Contains(to) ? $"There is a {kind.Name} '{to}' already." : "";
    }

    /// <summary>The folder and the slug of a path or an address.</summary>
    private static string[] PartsOf(string written)
    {
        var parts = written.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or SourceReader.InputFolder)).ToArray();
        if (parts is ["roles", _, _])
        {
            parts = parts[..2];
        }

        if (parts is ["compare", ..])
        {
            parts[0] = PageKind.Comparison.Folder;
        }

        return [.. parts.Select(part => part.EndsWith(".md", StringComparison.Ordinal) ? part[..^3] : part)];
    }
}
