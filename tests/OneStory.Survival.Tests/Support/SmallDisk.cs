using System.Diagnostics;

namespace OneStory.Survival.Tests.Support;

/// <summary>A disk of a few megabytes that can be filled: a file system in memory, where the machine lets us have one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>One that everybody on this machine may write to; the test is skipped where there can be none.</summary>
    public static SmallDisk New(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("onestory-disk-").FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0777", "tmpfs", folder), "This machine does not let the tests have a disk of their own.");
        return new(folder);
    }

    public void Fill()
    {
        using var file = new FileStream(Path.Combine(Folder, "full"), FileMode.Create, FileAccess.Write, FileShare.None, 1);
        try
        {
            while (true) file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Path.Combine(Folder, "full"));

    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(params string[] command)
    {
        using var run = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, UseShellExecute = false })!;
        run.WaitForExit();
        return run.ExitCode == 0;
    }
}
