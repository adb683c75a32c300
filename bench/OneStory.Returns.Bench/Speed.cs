using System.Diagnostics;
using System.Globalization;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.Bench;

/// <summary>How long a return takes to be written, read and checked, beside a parser in C.</summary>
internal sealed class Speed(int seed)
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"onestory-bench-{Environment.ProcessId}.xml");

    public void Run(int people)
    {
        try
        {
            Read(Write(20_000), check: true);

            var started = Stopwatch.GetTimestamp();
            var header = Write(people);
            Say("written", Stopwatch.GetElapsedTime(started), $"{new FileInfo(_file).Length / 1e6:N0} MB");

            started = Stopwatch.GetTimestamp();
            var read = Read(header, check: false);
            var reading = Stopwatch.GetElapsedTime(started);
            Say("read", reading, $"{read.People:N0} people");

            var allocated = GC.GetTotalAllocatedBytes();
            started = Stopwatch.GetTimestamp();
            var found = Read(header, check: true);
            var checking = Stopwatch.GetElapsedTime(started);
            Say("read and checked by every rule", checking, $"{found.Findings:N0} findings, {(GC.GetTotalAllocatedBytes() - allocated) / people:N0} bytes allocated a person");

            using var me = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of this program       {me.PeakWorkingSet64 / 1e6,8:N0} MB"));

            // The floor: a parser in C that says whether the file is well-formed, and nothing more.
            foreach (var option in new[] { "--noout", "--stream --noout" })
                if (Lint(option) is { } lint)
                {
                    Say($"xmllint {option}", lint, "well-formed or not");
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio: read {reading / lint:N2}, read and checked {checking / lint:N2} times xmllint"));
                }
        }
        finally
        {
            File.Delete(_file);
        }
    }

    private Sen2Header Write(int count)
    {
        var header = new Sen2Header { Year = 2026, ReferenceDate = new(2026, 1, 15), Authority = "301", MedicalOfficer = "Y", ClinicalOfficer = "Y", SocialCareOfficer = "Y" };
        var generator = new PersonGenerator(seed);
        using var stream = File.Create(_file);
        using var writer = new Sen2Writer(stream, header);
        for (var number = 1; number <= count; number++) writer.Write(generator.Next(number));
        return header;
    }

    private (int People, long Findings) Read(Sen2Header header, bool check)
    {
        using var reader = Sen2Reader.Open(File.OpenRead(_file), header.Year);
        var rules = new Sen2Check(reader.Header);
        var (count, findings) = (0, 0L);
        foreach (var read in reader.Persons())
        {
            count++;
            findings += check ? rules.Person(read).Count : read.Findings.Count;
        }

        return (count, findings);
    }

    private TimeSpan? Lint(string options)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            using var lint = Process.Start("xmllint", $"{options} {_file}");
            lint.WaitForExit();
            return Stopwatch.GetElapsedTime(started);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("xmllint is not here (libxml2-utils), so there is nothing to compare with.");
            return null;
        }
    }

    private static void Say(string what, TimeSpan took, string note) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-32} {took.TotalSeconds,8:N2} s   {note}"));
}
