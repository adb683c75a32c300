using System.Globalization;
using System.Text.Json;
using OneStory.Law;

namespace OneStory.Registers;

/// <summary>
/// Compares the bank holidays that the government publishes with those the product counts working days by. These are part of
/// the law library, so that a deadline never depends on what an installation has loaded: each difference is a remark, and a
/// line to add or take away there.
/// </summary>
public sealed class TakeBankHolidays(OneStoryDbContext db, UkClock clock) : TakeReference(db, clock), IUseCase
{
    private static readonly Dictionary<string, Nations> Divisions = new() { ["england-and-wales"] = Nations.EnglandAndWales, ["scotland"] = Nations.Scotland, ["northern-ireland"] = Nations.NorthernIreland };

    protected override ReferenceSource Source => ReferenceSources.BankHolidays;

    private protected override async Task<string?> Take(Taking taking, CancellationToken cancellation)
    {
        const string NotIt = "This is not the published list of bank holidays (bank-holidays.json).";
        using var text = taking.Data.Open();
        try
        {
            using var json = JsonDocument.Parse(await text.ReadToEndAsync(cancellation));
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("england-and-wales", out _)) return NotIt;
            foreach (var division in json.RootElement.EnumerateObject())
            {
                if (Divisions.TryGetValue(division.Name, out var nation)) Compare(taking, division.Name, nation, [.. division.Value.GetProperty("events").EnumerateArray().Select(Day)]);
            }

            return null;
        }
        catch (Exception problem) when (problem is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return NotIt;
        }
    }

    private static (DateOnly Date, string Name) Day(JsonElement day) =>
        (DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), day.GetProperty("title").GetString()!);

    private static void Compare(Taking taking, string division, Nations nation, List<(DateOnly Date, string Name)> published)
    {
        taking.Rows += published.Count;
        if (published.Count == 0) return;
        var (first, last) = (published.Min(day => day.Date), published.Max(day => day.Date));
        var counted = BankHolidays.Standard.In(nation).Where(holiday => holiday.Date >= first && holiday.Date <= last).Select(holiday => holiday.Date).ToHashSet();
        foreach (var (date, name) in published.Where(day => !counted.Contains(day.Date)))
        {
            taking.Added++;
            taking.Remark(0, $"{date:yyyy-MM-dd},{division},{name} is published and not counted. Add it to src/OneStory.Law/Calendar/bank-holidays.csv.");
        }

        foreach (var date in counted.Except(published.Select(day => day.Date)))
        {
            taking.Gone++;
            taking.Remark(0, $"{date:yyyy-MM-dd} is counted in {division} and not published. Take it out of src/OneStory.Law/Calendar/bank-holidays.csv, or see why it is there.");
        }
    }
}
