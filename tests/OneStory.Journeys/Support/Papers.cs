using System.Diagnostics;
using System.IO.Compression;

namespace OneStory.Journeys.Support;

/// <summary>What a file that was kept says when it is opened with other people's software.</summary>
public static class Papers
{
    public static async Task<string> TextOfPdf(byte[] pdf)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("onestory-paper-").FullName, "plan.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        using var reading = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await reading.StandardOutput.ReadToEndAsync();
        await reading.WaitForExitAsync();
        reading.ExitCode.ShouldBe(0);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public static async Task<string> XmlOfWord(byte[] word)
    {
        await using var zip = new ZipArchive(new MemoryStream(word));
        using var document = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync());
        return await document.ReadToEndAsync();
    }
}
