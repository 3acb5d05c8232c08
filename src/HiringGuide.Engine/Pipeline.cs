using HiringGuide.Engine.Checking;
using HiringGuide.Engine.Diagnostics;
using HiringGuide.Engine.Linking;
using HiringGuide.Engine.Parsing;
using HiringGuide.Engine.Reading;
using HiringGuide.Engine.Rendering;
using HiringGuide.Engine.Writing;

namespace HiringGuide.Engine;

/// <summary>The steps of a build, in order. Each hands a new type on, so none can be taken early.</summary>
public enum Phase
{
    Reading,
    Parsing,
    Linking,
    Rendering,
    Checking,
    Writing,
}

/// <summary>Compiles the guide: six steps in a row. Read this first.</summary>
public static class Pipeline
{
    /// <summary>Builds and publishes. Where there is any error, or any warning that counts as one, nothing is published and the previous site stays.</summary>
    public static BuildResult Build(BuildOptions options, ITheme theme, bool warningsFail, Action<Phase>? phaseDone = null, TimedPart? timed = null) =>
        Run(log => SourceReader.Read(options.Root, log), options, theme, SiteRenderer.Outputs, log => !log.Fails(warningsFail), phaseDone, timed);

    /// <summary>Builds and publishes some outputs only: for measuring the engine against generators whose site has no others.</summary>
    internal static BuildResult BuildOnly(IReadOnlyList<IOutput> outputs, BuildOptions options, ITheme theme, Action<Phase>? phaseDone = null) =>
        Run(log => SourceReader.Read(options.Root, log), options, theme, outputs, log => !log.HasErrors, phaseDone);

    /// <summary>The same run without the last step.</summary>
    public static BuildResult Check(BuildOptions options, ITheme theme, Action<Phase>? phaseDone = null)
    {
        Sources? read = null;
        var result = Run(log => read = SourceReader.Read(options.Root, log), options, theme, SiteRenderer.Outputs, _ => false, phaseDone);
        return result with { Sources = read! }; // The run reads first of all.
    }

    /// <summary>Checks files that were read already, as they would stand after a change that is not written yet.</summary>
    public static BuildResult Check(Sources sources, BuildOptions options, ITheme theme) =>
        Run(_ => sources, options, theme, SiteRenderer.Outputs, _ => false, phaseDone: null) with { Sources = sources };

    private static BuildResult Run(Func<DiagnosticBag, Sources> read, BuildOptions options, ITheme theme, IReadOnlyList<IOutput> outputs, Func<DiagnosticBag, bool> mayPublish, Action<Phase>? phaseDone, TimedPart? timed = null)
    {
        var log = new DiagnosticBag();
        var sources = Done(Phase.Reading, read(log));
        var notes = BuildNotes.Of(sources, log, options);
        if (notes?.FindRepeat(mayPublish) is { } repeat)
        {
            return Done(Phase.Writing, repeat);
        }

        var content = Done(Phase.Parsing, ContentParser.Parse(sources, options, log));
        var site = Done(Phase.Linking, SiteLinker.Link(content, options, log));
        IReadOnlyList<OutputFile> files = site is null ? [] : Done(Phase.Rendering, SiteRenderer.Render(site, theme, options, outputs, new Spool(), timed));
        if (site is not null)
        {
            SiteChecker.Check(site, files, log);
            phaseDone?.Invoke(Phase.Checking);
        }

        var written = site is not null && mayPublish(log) ? Done(Phase.Writing, SiteWriter.Write(files, options.Output, log)) : null;
        var result = new BuildResult { Diagnostics = log.Sorted(), Site = site, Files = files, Sources = content.Sources, Written = written };
        notes?.Keep(result);
        return result;

        T Done<T>(Phase phase, T result)
        {
            phaseDone?.Invoke(phase);
            return result;
        }
    }
}
