using System.ComponentModel;
using System.Runtime.InteropServices;

namespace OneStory.Files;

/// <summary>
/// Writes a folder's list of names to the disk itself. Without it a file that was flushed and renamed can be without its name
/// after a power cut, and the record would point at nothing. The framework can flush files and not folders.
/// </summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        var handle = OpenFile(folder, ReadOnly);
        if (handle < 0) throw new IOException($"The folder '{folder}' could not be opened: {new Win32Exception().Message}");
        try
        {
            // Some file systems cannot, and say so (EINVAL): they keep names in their own way.
            if (Sync(handle) != 0 && Marshal.GetLastPInvokeError() != 22)
                throw new IOException($"The folder '{folder}' could not be written to the disk: {new Win32Exception().Message}");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int OpenFile([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int handle);
}
