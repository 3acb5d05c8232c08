using HiringGuide.Engine.Tests;
using Xunit;

namespace HiringGuide.Tests;

/// <summary>The small guide as the first commit of a repository of its own, on the branch main.</summary>
internal sealed class GitSite : IDisposable
{
    private GitSite(TestSite site) => Site = site;

    public TestSite Site { get; }

    public static async Task<GitSite> WholeAsync()
    {
        var repository = new GitSite(TestSite.Whole());
        File.Delete(Path.Join(repository.Site.Root, "expected.txt"));
        await repository.GitAsync("init", "-q", "-b", "main");
        await repository.GitAsync("config", "user.name", "Somebody");
        await repository.GitAsync("config", "user.email", "somebody@example.com");
        await repository.GitAsync("config", "commit.gpgsign", "false");
        await repository.CommitAsync();
        return repository;
    }

    public async Task<string> GitAsync(params string[] args)
    {
        var git = await Child.RunAsync("git", args, Site.Root, new Dictionary<string, string?>());
        Assert.True(git.ExitCode == 0, git.Errors);
        return git.Output;
    }

    public async Task CommitAsync()
    {
        await GitAsync("add", "-A");
        await GitAsync("commit", "-q", "-m", "A change");
    }

    /// <summary>Calls the command on this guide.</summary>
    public Task<Run> GuideAsync(params string[] args) => Run.GuideAsync([.. args, "--root", Site.Root]);

    public void Dispose()
    {
        // Git leaves its objects read-only, which keeps some systems from deleting them.
        foreach (var file in Directory.EnumerateFiles(Site.Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Site.Dispose();
    }
}
