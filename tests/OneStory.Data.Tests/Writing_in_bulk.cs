using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Authorities;

namespace OneStory.Data.Tests;

public sealed class Writing_in_bulk
{
    private static readonly DateTime Then = new(2026, 10, 25, 0, 59, 59, 999, DateTimeKind.Utc);

    [Theory, OnBothDatabases]
    public async Task What_is_written_in_bulk_comes_back_as_what_the_tracker_writes(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var (tracked, bulk) = (Draft("tracked"), Draft("bulk"));
        await using (var db = area.Database.Open(area.Ashmere))
        {
            db.Add(tracked);
            await db.SaveChangesAsync();
            (await db.BulkWriter().Write([bulk, Draft("another")])).ShouldBe(2);
        }

        await using var after = area.Database.Open(area.Ashmere);
        var (one, other) = (await after.RequestDrafts.SingleAsync(draft => draft.Id == tracked.Id), await after.RequestDrafts.SingleAsync(draft => draft.Id == bulk.Id));
        (other.AuthorityId, other.StartedAt, other.StartedAt.Kind, other.SavedAt).ShouldBe((area.Ashmere, Then, DateTimeKind.Utc, one.SavedAt));
        other.FileIds.ShouldBe(one.FileIds);
        other.Answers.ShouldBe(one.Answers);
    }

    [Theory, OnBothDatabases]
    public async Task The_parts_of_things_lists_and_nothing_at_all_are_written_too(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var db = area.Database.Open();
        var known = await db.Authorities.AsNoTracking().FirstAsync();
        await db.BulkWriter().Write([new Authority
        {
            Id = 999, Name = "Åby – “it”", Slug = "aby", Colour = "#123456", Contact = known.Contact, AdviceAndSupport = known.AdviceAndSupport, MediationAdviser = new() { Name = "Médiation", Phone = "1", Email = "a@b.example", Url = null, Address = "x\ny" },
            DisagreementResolution = known.DisagreementResolution, LocalOfferUrl = "", OfficeHours = "9 to 5", Areas = ["North, by the sea", "South \"end\""], IsDemonstration = true,
        }]);
        await using var after = area.Database.Open();
        var written = await after.Authorities.SingleAsync(authority => authority.Id == 999 && authority.Areas.Contains("North, by the sea"));
        (written.Name, written.MediationAdviser.Name, written.MediationAdviser.Url, written.MediationAdviser.Address, written.Contact.Name, written.IsDemonstration).ShouldBe(("Åby – “it”", "Médiation", null, "x\ny", known.Contact.Name, true));
        written.Areas.ShouldBe(["North, by the sea", "South \"end\""]);
    }

    [Theory, OnBothDatabases]
    public async Task Rows_go_with_the_transaction_they_are_written_in(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using (var db = area.Database.Open(area.Ashmere))
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.BulkWriter().Write([Draft("a")]);
            await db.BulkWriter().Write([Draft("b")]);
            (await db.RequestDrafts.CountAsync()).ShouldBe(2);
        }

        await using var after = area.Database.Open(area.Ashmere);
        (await after.RequestDrafts.CountAsync()).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Another_authoritys_record_is_refused(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var theirs = Draft("theirs");
        await using (var there = area.Database.Open(area.Stourhaven)) await there.BulkWriter().Write([theirs]);
        await using var here = area.Database.Open(area.Ashmere);
        (await here.RequestDrafts.AnyAsync()).ShouldBeFalse();
        (await Should.ThrowAsync<InvalidOperationException>(() => here.BulkWriter().Write([theirs]))).Message.ShouldContain("cannot be written in authority");
        await using var nowhere = area.Database.Open();
        await Should.ThrowAsync<InvalidOperationException>(() => nowhere.BulkWriter().Write([Draft("x")]));
    }

    private static RequestDraft Draft(string hash) => new() { CodeHash = hash, StartedAt = Then, SavedAt = Then, FileIds = [Guid.Parse("0198c1f0-0000-7000-8000-000000000001")], Answers = { ["what-helps"] = "Her brother’s songs – “again!” 😀", ["empty"] = "" } };
}
