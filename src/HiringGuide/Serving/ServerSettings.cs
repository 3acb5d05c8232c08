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

/// <summary>Nothing can listen where it was asked for; the message says why, and what to do.</summary>
internal sealed class CannotListenException(string message) : Exception(message);
