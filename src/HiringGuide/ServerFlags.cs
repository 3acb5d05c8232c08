using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using HiringGuide.Engine.Reading;
using HiringGuide.Serving;

namespace HiringGuide;

/// <summary>The flags that say where <c>guide serve</c> listens and how it follows changes.</summary>
internal sealed class ServerFlags
{
    private readonly Option<int> port = new("--port", "-p") { Description = "The port to listen on; the next free one where it is in use.", DefaultValueFactory = _ => ServerSettings.DefaultPort };
    private readonly Option<bool> strictPort = new("--strict-port") { Description = "Fail where the port is in use." };
    private readonly Option<IPAddress> host = new("--host") { Description = "The address to listen on; 127.0.0.1 unless given. Others need --expose.", DefaultValueFactory = _ => IPAddress.Loopback, CustomParser = ParseHost };
    private readonly Option<bool> expose = new("--expose") { Description = "Let everyone on the network read the guide, drafts included, where --host allows it." };
    private readonly Option<bool> open = new("--open") { Description = "Open the guide in the browser." };
    private readonly Option<bool> noReload = new("--no-reload") { Description = "Rebuild after each change, but leave open pages alone." };
    private readonly Option<bool> poll = new("--poll") { Description = "Look for changes twice a second instead of being told: for shared folders and containers." };

    public void AddTo(Command command)
    {
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 1 or > IPEndPoint.MaxPort)
            {
                result.AddError("--port wants a number from 1 to 65535.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(host) is { } address && !IPAddress.IsLoopback(address) && !result.GetValue(expose))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"On {address} everyone on the network could read the guide, drafts included. Add --expose if that is meant."));
            }
        });
        command.Options.Add(port);
        command.Options.Add(strictPort);
        command.Options.Add(host);
        command.Options.Add(expose);
        command.Options.Add(open);
        command.Options.Add(noReload);
        command.Options.Add(poll);
    }

    public ServerSettings SettingsFrom(ParseResult parsed) => new()
    {
        Host = parsed.GetValue(host) ?? IPAddress.Loopback,
        Port = parsed.GetValue(port),
        StrictPort = parsed.GetValue(strictPort),
    };

    public bool Opens(ParseResult parsed) => parsed.GetValue(open);

    public bool Reloads(ParseResult parsed) => !parsed.GetValue(noReload);

    /// <summary>Starts to watch the folders of a guide; looks for changes instead where that is asked for or the system cannot tell them.</summary>
    public IChangeSource Watch(ParseResult parsed, string root, Surroundings surroundings)
    {
        var folders = FoldersOf(root);
        if (parsed.GetValue(poll) || surroundings.Variable("DOTNET_USE_POLLING_FILE_WATCHER") is "1" or "true" || !folders.All(folder => Directory.Exists(Path.Join(root, folder))))
        {
            return new FolderPoller(root, folders, surroundings.Time);
        }

        try
        {
            return new FolderWatcher(root, folders, surroundings.Time);
        }
        catch (IOException failure)
        {
            surroundings.Errors.WriteLine($"The system does not tell changes ({failure.Message}); they are looked for instead.");
            return new FolderPoller(root, folders, surroundings.Time);
        }
    }

    /// <summary>The guide, and the theme's files where the guide is served from the repository.</summary>
    public static IReadOnlyList<string> FoldersOf(string root) =>
        new ThemeOnDisk(root).Exists ? [SourceReader.InputFolder, ThemeOnDisk.Folder] : [SourceReader.InputFolder];

    private static IPAddress? ParseHost(ArgumentResult result)
    {
        if (result.Tokens is [var token])
        {
            if (token.Value.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            {
                return IPAddress.Loopback;
            }

            if (IPAddress.TryParse(token.Value, out var address))
            {
                return address;
            }
        }

        result.AddError("--host wants an address of this machine, such as 127.0.0.1, ::1 or 0.0.0.0.");
        return null;
    }
}
