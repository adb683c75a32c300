using System.Text.Json;

namespace OneStory.LocalOffer.OpenReferral;

/// <summary>One record of a saved feed; where it cannot be read, why.</summary>
public sealed record FeedRow(int Number, JsonElement? Record, string? WhyNot)
{
    public string Id => Text("id");
    public string Name => Text("name");

    private string Text(string name) => Record is { } record && FeedText.Of(record, name) is { } text ? text.Length > 60 ? $"{text[..60]}…" : text : "";
}

/// <summary>Takes a saved feed apart: a page of /services, a list of records, one record, or a record to a line. What is broken is a row too.</summary>
public static class FeedRows
{
    public const int LargestRow = 512 * 1024, LargestFile = 512 * 1024 * 1024;
    private const int Deepest = 64;

    public static IEnumerable<FeedRow> Of(ReadOnlyMemory<byte> file)
    {
        if (file.Span.StartsWith("\uFEFF"u8)) file = file[3..];
        var number = 0;
        foreach (var (bytes, whyNot) in IsLines(file) ? Lines(file) : Document(file)) yield return whyNot is null ? Row(++number, bytes) : new(++number, null, whyNot);
    }

    private static FeedRow Row(int number, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestRow) return new(number, null, $"It has {bytes.Length / 1024:0} kB. A record may have {LargestRow / 1024}.");
        try
        {
            using var document = JsonDocument.Parse(bytes, new() { MaxDepth = Deepest });
            return document.RootElement.ValueKind == JsonValueKind.Object ? new(number, document.RootElement.Clone(), null) : new(number, null, "It is not a record.");
        }
        catch (JsonException problem)
        {
            return new(number, null, $"It is not JSON: {problem.Message}");
        }
    }

    /// <summary>Whether the first line is a whole record and more follow: a page or a list is no record by its first line.</summary>
    private static bool IsLines(ReadOnlyMemory<byte> file)
    {
        var text = file.Span.TrimStart(" \r\n\t"u8);
        var end = text.IndexOf((byte)'\n');
        if (end < 0 || text.IsEmpty || text[0] == '[') return false;
        return text[..end].TrimEnd("\r "u8) is [.., (byte)'}'] && text[end..].TrimStart(" \r\n\t"u8).Length > 0;
    }

    private static IEnumerable<(ReadOnlyMemory<byte> Bytes, string? WhyNot)> Lines(ReadOnlyMemory<byte> file)
    {
        while (!file.IsEmpty)
        {
            var end = file.Span.IndexOf((byte)'\n');
            var line = end < 0 ? file : file[..end];
            file = end < 0 ? default : file[(end + 1)..];
            if (!line.Span.Trim(" \r\t"u8).IsEmpty) yield return (line, null);
        }
    }

    private static List<(ReadOnlyMemory<byte> Bytes, string? WhyNot)> Document(ReadOnlyMemory<byte> file)
    {
        var rows = new List<(ReadOnlyMemory<byte>, string?)>();
        var reader = new Utf8JsonReader(file.Span, new JsonReaderOptions { MaxDepth = Deepest + 2, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            if (!IntoList(ref reader))
            {
                rows.Add((file, null));
                return rows;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var from = (int)reader.TokenStartIndex;
                reader.Skip();
                rows.Add((file[from..(int)reader.BytesConsumed], null));
            }
        }
        catch (JsonException problem)
        {
            rows.Add((default, $"The file is broken here, and what follows cannot be read: {problem.Message}"));
        }

        return rows;
    }

    /// <summary>Goes to the list itself or to the one called contents (in the first standard, content); false where there is neither.</summary>
    private static bool IntoList(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType == JsonTokenType.StartArray) return reader.TokenType == JsonTokenType.StartArray;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isList = reader.ValueTextEquals("contents"u8) || reader.ValueTextEquals("content"u8);
            reader.Read();
            if (isList && reader.TokenType == JsonTokenType.StartArray) return true;
            reader.Skip();
        }

        return false;
    }
}

/// <summary>Reads what may be there, may be null and may be of another kind.</summary>
internal static class FeedText
{
    public static string? Of(JsonElement record, string name) => Find(record, name) switch
    {
        { ValueKind: JsonValueKind.String } text => PublicText.CleanText(Said(text)),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static decimal? Number(JsonElement record, string name) => Find(record, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) => value,
        { ValueKind: JsonValueKind.String } text when decimal.TryParse(Said(text), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public static IEnumerable<JsonElement> Each(JsonElement record, string name) =>
        Find(record, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    public static JsonElement? One(JsonElement record, string name) => Find(record, name) is { ValueKind: JsonValueKind.Object } one ? one : null;

    private static JsonElement? Find(JsonElement record, string name) => record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) ? value : null;

    /// <summary>What is no text at all, by its bytes or by half a letter, is nothing.</summary>
    private static string? Said(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
