using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace HiringGuide.Engine.Writing;

/// <summary>Work done for many files at once. What one of them throws is thrown as it is, not wrapped.</summary>
internal static class SideBySide
{
    private const int Waiters = 16;

    /// <summary>For work that keeps a processor busy.</summary>
    public static void For(int count, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, work);
        }
        catch (AggregateException failure)
        {
            ExceptionDispatchInfo.Throw(failure.Flatten().InnerExceptions[0]);
        }
    }

    /// <summary>For work that waits for the disk: what waits together is written together, so sixteen take little longer than one.</summary>
    public static void Wait(IEnumerable<string> paths, Action<string> work)
    {
        var queue = new ConcurrentQueue<string>(paths);
        Task.WhenAll(Enumerable.Range(0, Math.Min(Waiters, queue.Count)).Select(_ => Task.Factory.StartNew(WorkThroughQueue, TaskCreationOptions.LongRunning))).GetAwaiter().GetResult();

        void WorkThroughQueue()
        {
            while (queue.TryDequeue(out var path))
            {
                work(path);
            }
        }
    }
}
