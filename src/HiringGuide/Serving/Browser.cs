using System.ComponentModel;
using System.Diagnostics;

namespace HiringGuide.Serving;

/// <summary>The browser of whoever runs the command.</summary>
internal static class Browser
{
    /// <summary>Opens an address; false on a machine that has no browser to open.</summary>
    public static bool TryOpen(string address)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            return false;
        }
    }
}
