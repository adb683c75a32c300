using System.IO.Compression;
using System.Text;
using OneStory.Returns.Census;
using OneStory.Returns.Sen2;
using OneStory.Returns.Tests.Census;
using OneStory.Returns.Tests.Support;

namespace OneStory.Returns.Tests.Sen2;

/// <summary>However a file is damaged, it is read with what is wrong said, or it is refused with a reason: never anything else.</summary>
public class Files_that_are_damaged
{
    private static readonly byte[] Marks = "<>&/\"'=![]-?,\n\0\u00ff"u8.ToArray();

    [Theory]
    [InlineData("sen2_sample_2023.xml")]
    [InlineData("sen2_sample_2025.xml")]
    public void XML_is_read_or_refused(string sample) => ReadOrRefused(Sen2Files.Sample(sample), file => Read(Sen2Reader.Open(new MemoryStream(file))), 1_500);

    [Fact]
    public void An_export_is_read_or_refused()
    {
        var files = new Dictionary<string, MemoryStream>();
        using (var writer = new Sen2BladeWriter(module => files[module] = new(), Sen2Files.Header(2026)))
            foreach (var person in new[] { Sen2Cases.Issued, Sen2Cases.Historical, Sen2Cases.Ended }) writer.Write(person);
        foreach (var module in files.Keys)
            ReadOrRefused(files[module].ToArray(), file => Read(Sen2Blades.OpenZip(Zipped(files.ToDictionary(one => one.Key + ".csv", one => one.Key == module ? file : one.Value.ToArray())))), 60);
    }

    [Fact]
    public void A_workbook_is_read_or_refused()
    {
        var parts = Parts(The_workbook.Filled());
        foreach (var part in parts.Keys)
            ReadOrRefused(parts[part], damaged => Read(Sen2Template.Open(Zipped(parts.ToDictionary(one => one.Key, one => one.Key == part ? damaged : one.Value)))), 60);
        ReadOrRefused(The_workbook.Filled().ToArray(), file => Read(Sen2Template.Open(new MemoryStream(file))), 200);
    }

    [Fact]
    public void A_school_census_is_read_or_refused()
    {
        ReadOrRefused(Encoding.UTF8.GetBytes(School_census.Example), file =>
        {
            using var census = CensusXml.Open(new MemoryStream(file));
            _ = census.Pupils().Count();
        }, 500);
        byte[] roll = Start("pupilonroll"), needs = Start("senneeds");
        ReadOrRefused(roll, file => Census(file, needs), 100);
        ReadOrRefused(needs, file => Census(roll, file), 100);
    }

    private static byte[] Start(string module) => [.. Sen2Files.Sample($"2025_spring_{module}.csv").Take(4_000)];

    private static void Census(byte[] roll, byte[] needs)
    {
        using var census = CensusBlades.OpenZip(Zipped(new() { ["pupilonroll.csv"] = roll, ["senneeds.csv"] = needs }));
        _ = census.Pupils().Count();
    }

    private static void Read(ISen2Source opened)
    {
        using var source = opened;
        var check = new Sen2Check(source.Header, source.Profile.Year.Number);
        foreach (var read in source.Persons().Take(100)) check.Person(read);
    }

    private static void ReadOrRefused(byte[] good, Action<byte[]> read, int times)
    {
        var random = new Random(2026);
        for (var time = 0; time < times; time++)
        {
            var damaged = Damaged(good, random);
            try
            {
                read(damaged);
            }
            catch (FileRefusedException refused)
            {
                refused.Why.ShouldNotBeNullOrEmpty();
            }
        }
    }

    private static byte[] Damaged(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var wound = random.Next(1, 4); wound > 0; wound--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.Insert(at, Marks[random.Next(Marks.Length)]); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at - 1)); break;
                default: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(1, bytes.Count / 2))); break;
            }
        }

        return [.. bytes];
    }

    private static Dictionary<string, byte[]> Parts(MemoryStream workbook)
    {
        using var zip = new ZipArchive(workbook);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    private static MemoryStream Zipped(Dictionary<string, byte[]> files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }

        return stream;
    }
}
