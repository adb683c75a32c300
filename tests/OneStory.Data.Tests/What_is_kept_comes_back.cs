using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Audit;
using OneStory.Places;

namespace OneStory.Data.Tests;

public sealed class What_is_kept_comes_back
{
    [Theory, OnBothDatabases]
    public async Task An_instant_is_UTC_and_to_the_millisecond_however_it_was_given(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var given = new DateTime(2026, 7, 1, 23, 30, 15, 123, DateTimeKind.Utc);
        var ids = new List<Guid>();
        await using (var db = area.Database.Open(area.Ashmere))
        {
            foreach (var instant in new[] { given, given.ToLocalTime() })
                ids.Add(db.Add(new RequestDraft { CodeHash = Guid.NewGuid().ToString(), StartedAt = instant, SavedAt = instant }).Entity.Id);
            await db.SaveChangesAsync();
        }

        await using var after = area.Database.Open(area.Ashmere);
        foreach (var draft in await after.RequestDrafts.Where(draft => ids.Contains(draft.Id)).ToListAsync())
        {
            draft.StartedAt.ShouldBe(given);
            draft.StartedAt.Kind.ShouldBe(DateTimeKind.Utc);
        }

        UkClock.DayOf(given).ShouldBe(new(2026, 7, 2), "in London it was half past midnight");
    }

    [Theory, OnBothDatabases]
    public async Task Instants_are_put_in_order_and_compared_by_the_database(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var first = new DateTime(2026, 10, 25, 0, 59, 59, 999, DateTimeKind.Utc);
        TimeSpan[] after = [TimeSpan.FromHours(1), TimeSpan.Zero, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(-400), TimeSpan.FromMilliseconds(10)];
        await using (var db = area.Database.Open(area.Ashmere))
        {
            foreach (var later in after) db.Add(new RequestDraft { CodeHash = Guid.NewGuid().ToString(), StartedAt = first + later });
            await db.SaveChangesAsync();
        }

        await using var read = area.Database.Open(area.Ashmere);
        (await read.RequestDrafts.OrderBy(draft => draft.StartedAt).Select(draft => draft.StartedAt).ToListAsync()).ShouldBe(after.Order().Select(later => first + later));
        (await read.RequestDrafts.CountAsync(draft => draft.StartedAt > first)).ShouldBe(3);
        (await read.RequestDrafts.MaxAsync(draft => draft.StartedAt)).ShouldBe(first + TimeSpan.FromHours(1));
    }

    [Theory, OnBothDatabases]
    public async Task Answers_lists_and_the_parts_of_things_come_back_as_they_were(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        Guid[] files = [Guid.NewGuid(), Guid.NewGuid()];
        await using (var db = area.Database.Open(area.Ashmere))
        {
            db.Add(new RequestDraft { CodeHash = "a", StartedAt = area.Clock.GetUtcNow().UtcDateTime, FileIds = [.. files], Answers = { ["what-helps"] = "Her brother’s songs – “again!” 😀\nEvery night.", ["empty"] = "" } });
            await db.SaveChangesAsync();
        }

        await using var after = area.Database.Open(area.Ashmere);
        var draft = await after.RequestDrafts.SingleAsync();
        draft.FileIds.ShouldBe(files);
        draft.Answers.ShouldBe(new Dictionary<string, string> { ["what-helps"] = "Her brother’s songs – “again!” 😀\nEvery night.", ["empty"] = "" }, ignoreOrder: true);
        draft.Answers["what-helps"] = "Songs.";
        await after.SaveChangesAsync();
        await using var again = area.Database.Open(area.Ashmere);
        (await again.RequestDrafts.SingleAsync()).Answers["what-helps"].ShouldBe("Songs.", "a change inside is a change");
    }

    [Theory, OnBothDatabases]
    public async Task Each_contact_of_an_authority_is_its_own(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var db = area.Database.Open();
        var ashmere = await db.Authorities.SingleAsync(authority => authority.Slug == "ashmere");
        (ashmere.Name, ashmere.Contact.Name, ashmere.AdviceAndSupport.Name, ashmere.MediationAdviser.Name, ashmere.DisagreementResolution.Name)
            .ShouldBe(("Ashmere County Council", "SEND Service", "SEND Advice and Support", "Bridgewell Mediation", "Commonground Resolution"));
        ashmere.Areas.ShouldBe(["North", "South"]);
    }

    [Theory, OnBothDatabases]
    public async Task Choices_are_kept_by_their_names_and_days_as_days(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya);
        await area.SetUp(null, hand =>
        {
            hand.Db.Add(new Consultation { CaseId = @case, SettingId = area.Places.School.Id, Letter = "", SentOn = new(2026, 2, 28), Reply = ConsultationReply.ShouldNotBeNamed, Grounds = ["unsuitable"] });
            return Task.CompletedTask;
        });
        await using var db = area.Database.Open(area.Ashmere);
        var consultation = await db.Consultations.SingleAsync(one => one.Grounds.Contains("unsuitable") && one.SentOn < new DateOnly(2026, 3, 1));
        (consultation.Reply, consultation.SentOn, consultation.RepliedOn).ShouldBe((ConsultationReply.ShouldNotBeNamed, new(2026, 2, 28), null));
        (await db.Database.SqlQueryRaw<string>("select reply as \"Value\" from consultations").SingleAsync()).ShouldBe("ShouldNotBeNamed");
    }
}
