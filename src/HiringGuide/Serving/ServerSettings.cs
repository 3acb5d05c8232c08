using System.Net;

namespace HiringGuide.Serving;

/// <summary>Where a server listens and what it allows.</summary>
internal sealed record ServerSettings
{
    public const int DefaultPort = 5080;

    public IPAddress Host { get; init; } = IPAddress.Loopback;

    public required int Port { get; init; }

    /// <summary>Whether the port is the one that is wanted and no other.</summary>
    public bool StrictPort { get; init; }

    /// <summary>How long a client may take to send the head of its request.</summary>
    public TimeSpan HeadersTimeout { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>The port that was asked for is taken, and no other was allowed or free.</summary>
internal sealed class PortInUseException(int port) : Exception
{
    public int Port { get; } = port;
}
