using System.Buffers;
using System.Threading.Tasks;

namespace HiringGuide.Engine.Rendering;

/// <summary>A site whose files are known by name and made when they are asked for, one by one or all side by side; either way their bytes are the same.</summary>
public sealed class PlannedSite
{
    private static readonly MemoryKeeper InMemory = new();

    private readonly RenderContext context;
    private readonly PlannedFile[] plans;
    private readonly string[] paths;
    private readonly OutputFile?[] made;

    /// <param name="context">What the files are made from.</param>
    /// <param name="plans">In the order of their paths.</param>
    internal PlannedSite(RenderContext context, PlannedFile[] plans)
        : this(context, plans, [.. plans.Select(plan => plan.Path)])
    {
    }

    private PlannedSite(RenderContext context, PlannedFile[] plans, string[] paths)
    {
        this.context = context;
        this.plans = plans;
        this.paths = paths;
        made = new OutputFile?[plans.Length];
    }

    /// <summary>The file with a path below the output folder, made on the first call; null where the site has none.</summary>
    public OutputFile? Find(string path)
    {
        var index = Array.BinarySearch(paths, path, StringComparer.Ordinal);
        return index < 0 ? null : made[index] ??= Make(plans[index], new ArrayBufferWriter<byte>(), InMemory);
    }

    /// <summary>Every file, in the order of their paths. They are not kept.</summary>
    /// <param name="threads">How many to make at a time; -1 for as many as the machine likes.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<OutputFile> MakeAll(int threads = -1, System.Threading.CancellationToken cancellation = default) => MakeAll(InMemory, threads, cancellation);

    /// <summary>The same, kept where it says.</summary>
    internal IReadOnlyList<OutputFile> MakeAll(IFileKeeper keeper, int threads = -1, System.Threading.CancellationToken cancellation = default)
    {
        var files = new OutputFile[plans.Length];
        Parallel.For(
            0,
            plans.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new ArrayBufferWriter<byte>(64 * 1024),
            (index, _, buffer) =>
            {
                files[index] = Make(plans[index], buffer, keeper);
                return buffer;
            },
            _ => { });
        return files;
    }

    /// <summary>The same files of the same site after something in it was replaced: nothing that was made before is taken again.</summary>
    internal PlannedSite Renewed()
    {
        context.Forget();
        return new PlannedSite(context, plans, paths);
    }

    private static OutputFile Make(PlannedFile plan, ArrayBufferWriter<byte> buffer, IFileKeeper keeper)
    {
        buffer.ResetWrittenCount();
        plan.Write(buffer);
        return keeper.Keep(plan.Path, buffer.WrittenSpan, plan.PageUrl);
    }
}
