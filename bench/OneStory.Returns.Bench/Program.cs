using System.Globalization;
using OneStory.Returns.Bench;
using OneStory.Returns.Sen2;

// How many people, and the seed they grow from: dotnet run -c Release --project bench/OneStory.Returns.Bench [PEOPLE | --million] [SEED]
// To lay beside what another tool makes of the same file: lists WORKBOOK CHILDREN DAY [SEED], return FILE PEOPLE YEAR FOLDER [SEED], or check FILE.
switch (args)
{
    case ["lists", var workbook, var children, var day, .. var rest]:
        Lists.Run(workbook, Number(children), DateOnly.Parse(day, CultureInfo.InvariantCulture), Seed(rest));
        break;
    case ["return", var file, var people, var year, var folder, .. var rest]:
        Return(file, Number(people), Number(year), folder, Seed(rest));
        break;
    case ["check", var file]:
        Check(file);
        break;
    default:
        new Speed(Seed([.. args.Skip(1)])).Run(args switch { [] => 50_000, ["--million", ..] => 1_000_000, _ => Number(args[0]) });
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Seed(string[] rest) => rest.Length == 0 ? 2026 : Number(rest[0]);

static void Return(string file, int people, int year, string folder, int seed)
{
    var generator = new PersonGenerator(seed);
    using var tables = new Tables(folder);
    using var stream = File.Create(file);
    using var writer = new Sen2Writer(stream, new() { Year = year, ReferenceDate = new(year, 1, 15), Authority = "301", MedicalOfficer = "Y", ClinicalOfficer = "Y", SocialCareOfficer = "Y" });
    for (var number = 1; number <= people; number++)
    {
        var person = Variety.Of(generator.Next(number), number, year);
        writer.Write(person);
        tables.Add(person);
    }
}

static void Check(string file)
{
    using var reader = Sen2File.Open(File.OpenRead(file));
    var check = new Sen2Check(reader.Header);
    foreach (var read in reader.Persons())
        foreach (var finding in check.Person(read)) Console.WriteLine($"{read.Person.Number} {read.Person.Line} {finding.Rule} {finding.Severity} {finding.Message}");
    foreach (var finding in (IEnumerable<Sen2Finding>)[.. reader.Findings, .. check.Header(reader.Findings)]) Console.WriteLine($"0 0 {finding.Rule} {finding.Severity} {finding.Message}");
}
