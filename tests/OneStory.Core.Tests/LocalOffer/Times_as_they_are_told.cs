using System.Text;
using System.Text.Json;
using OneStory.LocalOffer;
using OneStory.LocalOffer.OpenReferral;
using OneStory.LocalOffer.Search;

namespace OneStory.Core.Tests.LocalOffer;

public sealed class Times_as_they_are_told
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly EntryContent Monthly = new() { Name = "Sibling day", Summary = "Once a month.", Times = [new() { Days = ["SA"], IsMonthly = true }] };

    [Fact]
    public void The_feed_says_of_what_is_monthly_only_what_is_known()
    {
        var time = Told(Monthly);
        (time.TryGetProperty("freq", out _), time.TryGetProperty("byday", out _), time.TryGetProperty("interval", out _)).ShouldBe((false, false, false));
        time.GetProperty("description").GetString()!.ShouldContain("once a month");
        var weekly = Told(Monthly with { Times = [new() { Days = ["SA"] }] });
        (weekly.GetProperty("freq").GetString(), weekly.GetProperty("byday").GetString()).ShouldBe(("WEEKLY", "SA"));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void A_time_whose_last_day_is_past_is_on_no_day(int days, int found)
    {
        var content = Monthly with { Times = [new() { Days = ["SA"], To = Today.AddDays(days) }] };
        var index = SearchIndex.Build(new() { Entries = [new() { Id = Guid.NewGuid(), Slug = "a", Content = content }], Today = Today });
        index.Find(new() { Days = ["SA"] }).Total.ShouldBe(found);
    }

    [Fact]
    public void Nothing_is_told_of_what_somebody_hid_but_that_it_is_gone()
    {
        var hidden = new OfferEntry { Slug = "a", ProviderId = Guid.NewGuid(), State = EntryState.Hidden, Content = Monthly, Name = Monthly.Name };
        Written(writer => writer.Gone(hidden)).GetProperty("name").GetString().ShouldBe("Not shown");
        hidden.HiddenByClock = true;
        Written(writer => writer.Gone(hidden)).GetProperty("name").GetString().ShouldBe("Sibling day");
    }

    private static JsonElement Told(EntryContent content)
    {
        var provider = new OfferProvider { Slug = "p", Name = "P" };
        return Written(writer => writer.Service(new(Guid.NewGuid(), "a", provider.Id, content, 1, Today, Today, DateTime.UnixEpoch, Today), provider, FeedDetail.Full)).GetProperty("schedules")[0];
    }

    private static JsonElement Written(Action<FeedWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(new(json, "Ashmere"));
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
