using BenchmarkDotNet.Running;
using HiringGuide.Bench.Steps;

BenchmarkSwitcher.FromTypes([typeof(StepsOfABuild)]).Run(args);
