using System.IO.Compression;
using System.Text;
using OneStory.Returns.Csv;

namespace OneStory.Returns.Tests.Csv;

public sealed class Reading_a_table
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b", "1|2")]
    [InlineData("a,b\r\n1,2", "a|b", "1|2")]
    [InlineData("a,b\n\n\n1,\n", "a|b", "1|")]
    [InlineData("a,b\n\"x, \"\"y\"\"\nz\",2\n", "a|b", "x, \"y\"\nz|2")]
    [InlineData("a,b\n\"\",\"2\"", "a|b", "|2")]
    [InlineData("a\n1\r2\r", "a", "1", "2")]
    [InlineData("a,b\n,\n", "a|b", "|")]
    public void Records_are_read_as_they_are_written(string text, params string[] expected) =>
        Records(text).Select(record => string.Join('|', record.Cells)).ShouldBe(expected);

    [Fact]
    public void Each_record_says_on_which_line_it_begins() =>
        Records("a,b\r\n\"1\n1\",2\n\n3,4\n").Select(record => record.Line).ShouldBe([1, 2, 5]);

    [Fact]
    public void A_record_longer_than_the_buffer_is_read_whole()
    {
        var cells = Enumerable.Range(0, 9000).Select(number => $"\"cell {number}\"\"\"").ToList();
        Records(string.Join(',', cells) + "\n1,2").ShouldSatisfyAllConditions(
            all => all[0].Cells.ShouldBe(cells.Select((_, number) => $"cell {number}\"")),
            all => all[1].Cells.ShouldBe(["1", "2"]));
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_reported_and_the_rest_goes_on()
    {
        var table = new CsvTable(new StringReader("a,b\n1,2\n1\n1,2,3\n\"x\"y,2\n3,4\n\"never closed,5\n6,7\n"), "a", "b");
        table.Rows().Select(read => $"{read.Line}: {read.WhyNot ?? string.Join('+', read.Row!.Cells)}").ShouldBe(
        [
            "2: 1+2",
            "3: it has 1 cells, and the heading 2",
            "4: it has 3 cells, and the heading 2",
            "5: there is something after a closing quote",
            "6: 3+4",
            "7: a quote is opened and never closed",
        ]);
    }

    [Fact]
    public void Columns_are_found_by_name_in_any_order_and_what_is_missing_or_unknown_is_said()
    {
        var table = new CsvTable(new StringReader("\uFEFFB , extra,a\n 2 ,x,1\n"), "a", "b", "c");
        (table.Missing, table.Unknown).ShouldSatisfyAllConditions(said => said.Missing.ShouldBe(["c"]), said => said.Unknown.ShouldBe(["extra"]));
        var row = table.Rows().ToList().ShouldHaveSingleItem().Row.ShouldNotBeNull();
        (row["a"], row["b"], row["c"]).ShouldBe(("1", "2", ""));
    }

    [Theory]
    [InlineData("windows-1252", false)]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    public void A_file_is_read_in_the_encoding_it_is_in_compressed_or_not(string encoding, bool compressed)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.csv{(compressed ? ".gz" : "")}");
        var text = "name\nSt Zoë’s – " + new string('x', 40_000) + "é\n";
        var bytes = (encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!).GetBytes(text);
        try
        {
            using (var file = File.Create(path))
            {
                using Stream into = compressed ? new GZipStream(file, CompressionLevel.Fastest) : file;
                into.Write(bytes);
            }

            var data = new DataFile(path);
            using var reader = data.Open();
            new CsvTable(reader).Rows().ToList().ShouldHaveSingleItem().Row!["name"].ShouldBe(text[5..^1]);
            data.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Records(string text)
    {
        var reader = new CsvReader(new StringReader(text));
        var all = new List<(int, IReadOnlyList<string>)>();
        while (reader.Read()) all.Add((reader.Line, reader.Cells));
        return all;
    }
}
