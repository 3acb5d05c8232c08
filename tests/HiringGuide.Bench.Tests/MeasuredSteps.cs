using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using HiringGuide.Bench.Steps;
using Xunit;

namespace HiringGuide.Bench.Tests;

/// <summary>Every measured step can be taken. How long it takes is no test's business.</summary>
public sealed class MeasuredSteps
{
    [Fact]
    public void Every_step_runs_once_dry()
    {
        var log = new AccumulationLogger();
        var folder = Directory.CreateTempSubdirectory("steps-run-");
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Dry.WithToolchain(InProcessNoEmitToolchain.Instance))
            .AddLogger(log)
            .WithArtifactsPath(folder.FullName)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator);

        var summary = BenchmarkRunner.Run<StepsOfABuild>(config);
        folder.Delete(recursive: true);

        Assert.False(summary.HasCriticalValidationErrors, log.GetLog());
        Assert.NotEmpty(summary.Reports);
        Assert.All(summary.Reports, report => Assert.True(report.Success, log.GetLog()));
    }
}
