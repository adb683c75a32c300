using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OneStory.Returns.Modules;
using OneStory.Returns.Sen2;
using OneStory.Returns.Tests.Support;

namespace OneStory.Returns.Tests.Sen2;

/// <summary>A return that comes as nine CSVs is the same return.</summary>
public class Exports_of_modules
{
    public static TheoryData<int> Years => [.. Sen2Profile.All.Select(profile => profile.Year.Number).Where(year => year > 2022)];

    [Theory, MemberData(nameof(Years))]
    public void Whoever_is_written_as_modules_is_read(int year) =>
        Prop.ForAll(Sen2People.Of(year).ListOf().ToArbitrary(), people =>
        {
            var read = Read(Zipped(Exported(year, people)), year);
            read.Header.ShouldBe(Sen2Files.Header(year));
            read.Findings.ShouldBeEmpty();
            read.Persons.SelectMany(person => person.Findings).ShouldBeEmpty();
            Told(read.Persons).ShouldBe(people.Select(Sen2Files.Told));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Files_in_another_order_are_put_into_order_and_it_is_said()
    {
        var people = Sen2People.Of(2026).ListOf(40).Sample(1, 1).Single().ToList();
        var files = Exported(2026, people);
        foreach (var module in files.Keys.Where(module => module is not ("sen2" or "person"))) files[module] = Reversed(files[module]);
        var read = Read(Zipped(files));
        read.Findings.Single().Message.ShouldBe("The files are not in the order of their keys. They were put into order first.");
        read.Persons.Select(person => Straightened(person.Person with { Number = 0, Line = 0 })).ShouldBe(people.Select(Straightened));
    }

    [Fact]
    public void More_rows_than_are_held_are_put_into_order_on_disk()
    {
        var modules = Sen2Module.Of(Sen2Profile.Newest);
        using var assembler = new ModuleAssembler(modules, held: 10);
        for (var person = 0; person < 1_000; person++) assembler.Add(modules[0], Row(modules[0], $"p{person}", ""));
        for (var person = 999; person >= 0; person--) assembler.Add(modules[1], Row(modules[1], $"r{person}", $"p{person}"));
        assembler.Add(modules[1], Row(modules[1], "r1", "p1"));
        assembler.Add(modules[1], Row(modules[1], "x", "nobody"));
        var persons = assembler.Records().ToList();
        persons.Select(rows => rows[0].Single().Key).ShouldBe(Enumerable.Range(0, 1_000).Select(person => $"p{person}"));
        persons.Select(rows => rows[1].Single().Key).ShouldBe(Enumerable.Range(0, 1_000).Select(person => $"r{person}"));
        assembler.Problems.Select(problem => problem.Message).ShouldBe(
        [
            "The key “r1” stands twice in Requests. The second row is not read.",
            "This row of Requests belongs to a row of Person, “nobody”, that is not there. It is not read.",
        ]);
    }

    [Fact]
    public void A_folder_is_read_as_a_zip_is()
    {
        var folder = Directory.CreateTempSubdirectory("blades");
        try
        {
            foreach (var (module, text) in Exported(2026, [Sen2Cases.Issued])) File.WriteAllBytes(Path.Combine(folder.FullName, $"Blade-Export_02-03-2026_{module}.csv"), text);
            using var blades = Sen2Blades.Open(folder.FullName, 2026);
            blades.Persons().Single().Person.Surname.ShouldBe("Hale");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_cannot_be_read_is_said_with_its_line()
    {
        var files = Exported(2026, [Sen2Cases.Historical, Sen2Cases.Issued]);
        files["requests"] = Replaced(files["requests"], "2025-Mar-03 00:00:00", "3rd of March");
        var finding = Read(Zipped(files)).Persons[1].Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Path, finding.Line, finding.Value).ShouldBe(("S2-007", "Requests[1]/ReceivedDate", 3, "3rd of March"));
    }

    [Fact]
    public void A_column_that_is_not_known_is_said_and_passed_over()
    {
        var files = Exported(2026, [Sen2Cases.Issued]);
        files["person"] = Replaced(files["person"], "surname", "familyname");
        var read = Read(Zipped(files));
        read.Findings.Single().Message.ShouldBe("A return of 2026 has no familyname in Person. The column is not read.");
        read.Persons.Single().Person.Surname.ShouldBeNull();
    }

    [Fact]
    public void An_export_that_cannot_be_one_is_refused()
    {
        var good = Exported(2026, [Sen2Cases.Issued]);
        Refused(good, "requests", null).Reason.ShouldBe(RefusedBecause.Columns);
        Refused(good, "requests", null).Message.ShouldBe("There is no file of the module requests in the export.");
        Refused(good, "person", Replaced(good["person"], "persontableid", "id")).Message.ShouldBe("Line 1, character 1: The file person has no column persontableid, by which its rows are joined.");
        Refused(good, "sen2", Replaced(good["sen2"], "SEN2,", "CIN,")).Reason.ShouldBe(RefusedBecause.OtherCollection);
        Refused(good, "sen2", Replaced(good["sen2"], "2026,", "2025,")).Reason.ShouldBe(RefusedBecause.OtherYear);
        Refused(good, "sen2", [.. good["sen2"], .. good["sen2"]]).Reason.ShouldBe(RefusedBecause.SecondReturn);
        Refused(good, "person", []).Reason.ShouldBe(RefusedBecause.Empty);
        Refused(good, "person", Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(good["person"]).Replace("Hale", "Zoë", StringComparison.Ordinal))).Reason.ShouldBe(RefusedBecause.Encoding);
        Refused(good, "person", Replaced(good["person"], "Hale", "\"Hale")).ShouldSatisfyAllConditions(one => one.Reason.ShouldBe(RefusedBecause.Broken), one => one.Place.Line.ShouldBe(2));
        Refused(good, "person", Replaced(good["person"], "Hale", new string('x', 1_100_000))).Reason.ShouldBe(RefusedBecause.TooLarge);
        Should.Throw<FileRefusedException>(() => Sen2Blades.OpenZip(new MemoryStream([1, 2, 3]))).Reason.ShouldBe(RefusedBecause.NotThisKindOfFile);
    }

    [Fact]
    public void The_columns_have_the_names_of_the_export() =>
        Encoding.UTF8.GetString(Exported(2026, [Sen2Cases.Issued])["requests"]).ShouldBe(
            "requeststableid,NativeId,requestsorderseqcolumn,sourceid,persontableid,receiveddate,requestsource,rya,requestoutcomedate,requestoutcome,requestmediation,requesttribunal,exported\r\n"
            + "1,301,1,1,1,2025-Mar-03 00:00:00,1,false,2025-Apr-01 00:00:00,Y,false,false,\r\n");

    private static FileRefusedException Refused(Dictionary<string, byte[]> good, string module, byte[]? with)
    {
        var files = new Dictionary<string, byte[]>(good);
        if (with is null) files.Remove(module);
        else files[module] = with;
        return Should.Throw<FileRefusedException>(() => Read(Zipped(files), 2026));
    }

    private static Dictionary<string, byte[]> Exported(int year, IEnumerable<Sen2Person> people)
    {
        var files = new Dictionary<string, MemoryStream>();
        using (var writer = new Sen2BladeWriter(module => files[module] = new(), Sen2Files.Header(year)))
            foreach (var person in people) writer.Write(person);
        return files.ToDictionary(file => file.Key, file => file.Value.ToArray());
    }

    private static MemoryStream Zipped(Dictionary<string, byte[]> files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (module, bytes) in files)
            {
                using var entry = zip.CreateEntry($"Blade-Export_02-03-2026_{module}.csv").Open();
                entry.Write(bytes);
            }

        return stream;
    }

    private static (Sen2Header Header, List<Sen2Finding> Findings, List<Sen2Read> Persons) Read(Stream zip, int? year = null)
    {
        using var blades = Sen2Blades.OpenZip(zip, year);
        var persons = blades.Persons().ToList();
        return (blades.Header, [.. blades.Findings], persons);
    }

    private static IEnumerable<string> Told(IEnumerable<Sen2Read> persons) => persons.Select(person => Sen2Files.Told(person.Person with { Number = 0, Line = 0 }));

    // Rows that were turned about are the same record with its lists the other way round.
    private static string Straightened(Sen2Person person) =>
        Sen2Files.Told(person with { Requests = [.. person.Requests.Select(WithListsInOrder).OrderBy(Sen2Files.Told, StringComparer.Ordinal)] });

    private static Sen2Request WithListsInOrder(Sen2Request request) => request with
    {
        Assessment = request.Assessment is not { NamedPlan: { } plan } assessment ? request.Assessment
            : assessment with { NamedPlan = plan with { Settings = [.. plan.Settings.OrderBy(Sen2Files.Told, StringComparer.Ordinal)] } },
        ActivePlan = request.ActivePlan is not { } active ? null : active with
        {
            Placements = [.. active.Placements.OrderBy(Sen2Files.Told, StringComparer.Ordinal)],
            Needs = [.. active.Needs.OrderBy(Sen2Files.Told, StringComparer.Ordinal)],
        },
    };

    private static byte[] Reversed(byte[] file)
    {
        var lines = Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Take(1).Concat(lines.Skip(1).Reverse())));
    }

    private static byte[] Replaced(byte[] file, string old, string with) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace(old, with, StringComparison.Ordinal));

    private static ModuleRow Row(Sen2Module module, string key, string parent) => new(key, parent, 1, [.. module.Element.Children.Select(_ => "")]);
}
