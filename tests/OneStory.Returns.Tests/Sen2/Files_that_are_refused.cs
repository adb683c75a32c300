using System.Text;
using OneStory.Returns.Sen2;
using OneStory.Returns.Tests.Support;

namespace OneStory.Returns.Tests.Sen2;

/// <summary>Each file that is broken, is something else, or is made to do harm: refused, with its place and a reason.</summary>
public class Files_that_are_refused
{
    private const string Person = "<Surname>Hale</Surname>";
    private static readonly string Good = Sen2Files.WithPerson(2026, Person);

    public static TheoryData<string, byte[], RefusedBecause, int, int, string> Texts => new()
    {
        { "nothing", [], RefusedBecause.Empty, 0, 0, "The file is empty." },
        { "a letter", Bytes("Dear colleague"), RefusedBecause.NotThisKindOfFile, 1, 1, "not XML" },
        { "a workbook", [(byte)'P', (byte)'K', 3, 4, 9, 9], RefusedBecause.NotThisKindOfFile, 0, 0, "Excel" },
        { "a PDF", Bytes("%PDF-1.7"), RefusedBecause.NotThisKindOfFile, 0, 0, "a PDF" },
        { "a web page", Bytes("<html><body/></html>"), RefusedBecause.NotThisKindOfFile, 1, 2, "“html”" },
        { "no header", Bytes("<Message><Persons/></Message>"), RefusedBecause.NotThisKindOfFile, 1, 11, "Header" },
        { "no persons", Bytes(Good.Replace("Persons>", "People>", StringComparison.Ordinal)), RefusedBecause.NotThisKindOfFile, 4, 2, "“People”" },
        { "something else among the persons", Bytes(Good.Replace("Person>", "Child>", StringComparison.Ordinal)), RefusedBecause.NotThisKindOfFile, 4, 11, "“Child”" },
        { "another collection", Bytes(Good.Replace(">SEN2<", ">CIN<", StringComparison.Ordinal)), RefusedBecause.OtherCollection, 2, 29, "“CIN”" },
        { "no collection", Bytes(Good.Replace("<Collection>SEN2</Collection>", "", StringComparison.Ordinal)), RefusedBecause.OtherCollection, 2, 2, "does not say which collection" },
        { "a year before there was a return", Bytes(Good.Replace("2026", "2015", StringComparison.Ordinal)), RefusedBecause.OtherYear, 2, 2, "2015" },
        { "no year", Bytes(Good.Replace("<Year>2026</Year><ReferenceDate>2026-01-15</ReferenceDate>", "", StringComparison.Ordinal)), RefusedBecause.OtherYear, 2, 2, "neither a year" },
        { "the year before", Bytes(Sen2Files.WithPerson(2025, Person)), RefusedBecause.OtherYear, 2, 2, "This is the return of 2025. The one of 2026 was asked for." },
        { "an end that does not fit", Bytes(Good.Replace("</Surname>", "</Forename>", StringComparison.Ordinal)), RefusedBecause.Broken, 5, 16, "well-formed" },
        { "an ampersand", Bytes(Good.Replace("Hale", "Hale & Co", StringComparison.Ordinal)), RefusedBecause.Broken, 5, 16, "well-formed" },
        { "an entity of its own", Bytes(Good.Replace("Hale", "&hale;", StringComparison.Ordinal)), RefusedBecause.Broken, 5, 11, "well-formed" },
        { "cut short in a tag", Bytes(Good[..^12]), RefusedBecause.CutShort, 6, 18, "cut short" },
        { "cut short in a text", Bytes(Good[..Good.IndexOf("le</S", StringComparison.Ordinal)]), RefusedBecause.CutShort, 5, 12, "cut short" },
        { "two returns one after the other", Bytes(Good + Good), RefusedBecause.SecondReturn, 6, 31, "one return" },
        { "two headers", Bytes(Good.Replace("</Message>", "<Header/></Message>", StringComparison.Ordinal)), RefusedBecause.SecondReturn, 6, 21, "“Header”" },
        { "a document type", Bytes("<!DOCTYPE Message [<!ENTITY a \"aaa\">]>" + Good), RefusedBecause.DocumentType, 1, 3, "“<!”" },
        { "an entity bomb", Bytes("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><Message>&b;</Message>"), RefusedBecause.DocumentType, 2, 3, "“<!”" },
        { "an entity from elsewhere", Bytes("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><Message/>"), RefusedBecause.DocumentType, 1, 3, "“<!”" },
        { "a namespace", Bytes("<Message xmlns=\"urn:other\"><Header/></Message>"), RefusedBecause.Namespace, 1, 2, "“urn:other”" },
        { "a namespace inside", Bytes(Good.Replace("<Surname>", "<Surname xmlns=\"urn:other\">", StringComparison.Ordinal)), RefusedBecause.Namespace, 5, 2, "“urn:other”" },
        { "declared as UTF-16 and not", Bytes("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Good), RefusedBecause.Encoding, 1, 1, "says its characters are utf-16, but they are UTF-8" },
        { "declared as UTF-8 and marked as UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Good)], RefusedBecause.Encoding, 1, 1, "but they are UTF-16" },
        { "UTF-16 without its mark", Encoding.Unicode.GetBytes(Good), RefusedBecause.Encoding, 1, 1, "UTF-16 without the mark" },
        { "UTF-16 the other way without its mark", Encoding.BigEndianUnicode.GetBytes(Good), RefusedBecause.Encoding, 1, 1, "UTF-16 without the mark" },
        { "Windows-1252", Encoding.Latin1.GetBytes(Good.Replace("Hale", "Zoë", StringComparison.Ordinal)), RefusedBecause.Encoding, 5, 12, "it would be “ë”" },
        { "an encoding nobody uses", Bytes("<?xml version=\"1.0\" encoding=\"EBCDIC-GB\"?>" + Good), RefusedBecause.Encoding, 1, 1, "EBCDIC-GB" },
        { "a million attributes", Bytes($"<Message {string.Concat(Enumerable.Range(0, 1_000_000).Select(n => $"a{n}=\"\" "))}/>"), RefusedBecause.TooLarge, 1, 4099, "longer than any" },
        { "a tag that quotes its end", Bytes($"<Message {string.Concat(Enumerable.Repeat("a=\">\" ", 10_000))}/>"), RefusedBecause.TooLarge, 1, 4099, "longer than any" },
        { "a text without end", Bytes(Good.Replace("Hale", new string('x', 70_000), StringComparison.Ordinal)), RefusedBecause.TooLarge, 5, 0, "longer than any" },
        { "a comment without end", Bytes(Good.Replace("Hale", $"<!--{new string('x', 70_000)}-->", StringComparison.Ordinal)), RefusedBecause.TooLarge, 5, 0, "longer than any" },
        { "tags as deep as a well", Bytes(Good.Replace("Hale", string.Concat(Enumerable.Repeat("<a>", 1_000)), StringComparison.Ordinal)), RefusedBecause.TooLarge, 5, 0, "deeper" },
        { "a person with a hundred thousand requests", Bytes(Good.Replace(Person, string.Concat(Enumerable.Repeat("<Requests/>", 100_000)), StringComparison.Ordinal)), RefusedBecause.TooLarge, 5, 0, "One person’s record" },
        { "a person of many texts", Bytes(Good.Replace(Person, string.Concat(Enumerable.Repeat($"<a>{new string('x', 60_000)}</a>", 40)), StringComparison.Ordinal)), RefusedBecause.TooLarge, 5, 0, "One person’s record" },
    };

    [Theory, MemberData(nameof(Texts))]
    public void A_file_is_refused(string kind, byte[] file, RefusedBecause because, int line, int column, string words)
    {
        var refused = Should.Throw<FileRefusedException>(() => Sen2Files.Read(file, 2026), kind);
        refused.Reason.ShouldBe(because, refused.Message);
        refused.Message.ShouldContain(words);
        refused.Place.Line.ShouldBe(line, refused.Message);
        if (column > 0 || line == 0) refused.Place.Column.ShouldBe(column, refused.Message);
    }

    [Fact]
    public void A_text_of_a_gigabyte_is_refused_as_soon_as_it_is_too_long()
    {
        using var gigabyte = new Gigabyte();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<FileRefusedException>(() => Sen2Reader.Open(gigabyte)).Reason.ShouldBe(RefusedBecause.TooLarge);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2_000_000);
    }

    [Theory]
    [InlineData("utf-8"), InlineData("iso-8859-1"), InlineData("windows-1252"), InlineData("us-ascii")]
    public void A_file_in_an_encoding_it_declares_is_read(string name)
    {
        var encoding = name switch { "utf-8" => Encoding.UTF8, "us-ascii" => Encoding.ASCII, _ => Encoding.Latin1 };
        var surname = name is "us-ascii" ? "Hale" : "Zoë";
        Sen2Files.Read(encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>" + Good.Replace("Hale", surname, StringComparison.Ordinal)))
            .Persons.Single().Person.Surname.ShouldBe(surname);
    }

    [Fact]
    public void A_file_in_UTF_16_with_its_mark_is_read() =>
        Sen2Files.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Good)]).Persons.Count.ShouldBe(1);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class Gigabyte : MemoryStream
    {
        private long _given;

        public Gigabyte() : base(Bytes("<Message><Header><Collection>")) { }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            if (read > 0 || (_given += count) > 1L << 30) return read;
            buffer.AsSpan(offset, count).Fill((byte)'x');
            return count;
        }
    }
}
