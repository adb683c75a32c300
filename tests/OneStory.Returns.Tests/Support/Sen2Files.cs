using System.Text;
using System.Text.Json;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.Tests.Support;

/// <summary>Returns made and read in memory.</summary>
internal static class Sen2Files
{
    public static Sen2Header Header(int year) => new()
    {
        Year = year,
        ReferenceDate = new(year, 1, 15),
        Authority = "301",
        SoftwareCode = "OneStory",
        Release = "1",
        MadeAt = new(year, 2, 3, 4, 5, 6),
        MedicalOfficer = "Y",
        ClinicalOfficer = "N",
        SocialCareOfficer = year >= 2025 ? "R" : null,
    };

    public static byte[] Written(Sen2Header header, params IEnumerable<Sen2Person> persons)
    {
        var stream = new MemoryStream();
        using (var writer = new Sen2Writer(stream, header))
            foreach (var person in persons) writer.Write(person);
        return stream.ToArray();
    }

    public static (Sen2Header Header, List<Sen2Finding> Findings, List<Sen2Read> Persons) Read(byte[] file, int? year = null)
    {
        using var reader = Sen2Reader.Open(new MemoryStream(file), year);
        return (reader.Header, [.. reader.Findings], [.. reader.Persons()]);
    }

    public static (Sen2Header Header, List<Sen2Finding> Findings, List<Sen2Read> Persons) Read(string file, int? year = null) => Read(Encoding.UTF8.GetBytes(file), year);

    public static byte[] Sample(string name) => File.ReadAllBytes(Repository.PathOf("tests", "OneStory.Returns.Tests", "Samples", name));

    /// <summary>All a record holds, so that two can be compared through their lists.</summary>
    public static string Told(object record) => JsonSerializer.Serialize(record, Indented);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>A return of one year with these lines inside its one person.</summary>
    public static string WithPerson(int year, string inside) => $"""
        <Message>
        <Header><CollectionDetails><Collection>SEN2</Collection><Year>{year}</Year><ReferenceDate>{year}-01-15</ReferenceDate></CollectionDetails>
        <Source><SourceLevel>L</SourceLevel><LEA>301</LEA><SerialNo>001</SerialNo><DMO>Y</DMO><DCO>Y</DCO></Source></Header>
        <Persons><Person>
        {inside}
        </Person></Persons></Message>
        """;
}
