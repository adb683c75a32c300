using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Casework;

namespace OneStory.Data.Tests;

public sealed class The_chain_of_acts
{
    [Theory, OnBothDatabases]
    public async Task What_nobody_has_touched_holds(DatabaseKind on)
    {
        await using var area = await Lived(on);
        var report = await Verify(area);
        report.Breaks.ShouldBeEmpty();
        report.Ends.Single(end => (end.Store, end.Chain) == (VerifyAudit.Acts, area.Maya)).Number.ShouldBe(5);
        report.Ends.Single(end => (end.Store, end.Chain) == (VerifyAudit.Looks, area.Maya)).Number.ShouldBe(3);
        report.Rows.ShouldBe(5 + 3 + 1 + 1, "acts and looks of Maya's, the making of Theo's record, and the setting up of posts");
    }

    [Theory, OnBothDatabases]
    public async Task Every_way_of_changing_a_row_shows_where_it_was_changed(DatabaseKind on)
    {
        await using var area = await Lived(on);
        foreach (var (sql, store, number) in new[]
        {
            ("update acts set by_name = 'Somebody else' where {0} = 3", VerifyAudit.Acts, 3),
            ("update acts set at = {1} where {0} = 2", VerifyAudit.Acts, 2),
            ("update act_events set payload = 'nothing' where act_id in (select id from acts where {0} = 4)", VerifyAudit.Acts, 4),
            ("delete from act_events where act_id in (select id from acts where {0} = 4)", VerifyAudit.Acts, 4),
            ("update field_changes set before = 'Anna' where act_id in (select id from acts where {0} = 3)", VerifyAudit.Acts, 3),
            ("update access_log set by_name = 'Somebody else' where {0} = 2", VerifyAudit.Looks, 2),
            ("update access_log set terms = 'nothing' where {0} = 1", VerifyAudit.Looks, 1),
        })
        {
            await using var spoilt = await Spoilt(area, string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, OfMaya(area, "number"), Day(on)));
            var found = (await Verify(spoilt)).Breaks.ShouldHaveSingleItem($"after {sql}");
            (found.Store, found.Chain, found.Number, found.What).ShouldBe((store, area.Maya, number, "it has been changed since it was written"), sql);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_row_taken_out_leaves_a_gap(DatabaseKind on)
    {
        await using var area = await Lived(on);
        await using var spoilt = await Spoilt(area, $"delete from access_log where {OfMaya(area, "number")} = 2");
        (await Verify(spoilt)).Breaks.ShouldBe([new(VerifyAudit.Looks, area.Maya, 3, "number 2 is missing")]);
    }

    [Theory, OnBothDatabases]
    public async Task A_row_slipped_in_does_not_follow_from_the_one_before(DatabaseKind on)
    {
        await using var area = await Lived(on);
        await using var spoilt = await Spoilt(area, $"""
            insert into access_log (authority_id, id, chain_id, number, kind, what, child_id, by_name, by_role, why, at, previous_hash, hash)
            select authority_id, '{Guid.NewGuid().ToString().ToUpperInvariant()}', chain_id, 4, kind, what, child_id, by_name, by_role, why, at, 'made up', hash
            from access_log where {OfMaya(area, "number")} = 3
            """);
        (await Verify(spoilt)).Breaks.ShouldBe([new(VerifyAudit.Looks, area.Maya, 4, "it does not follow from the one before")]);
    }

    [Theory, OnBothDatabases]
    public async Task A_chain_made_anew_from_a_changed_row_on_shows_only_against_the_ends_written_down(DatabaseKind on)
    {
        await using var area = await Lived(on);
        var ends = (await Verify(area)).Ends;
        await using var spoilt = await Spoilt(area, $"delete from access_log where {OfMaya(area, "number")} = 3");
        (await Verify(spoilt)).Breaks.ShouldBeEmpty();
        (await Verify(spoilt, ends)).Breaks.ShouldBe([new(VerifyAudit.Looks, area.Maya, 3, "it was there when the ends were written down, and is not now")]);
        await using var emptied = await Spoilt(area, $"delete from access_log where 1 = {OfMaya(area, "1")}");
        (await Verify(emptied, ends)).Breaks.ShouldBe([new(VerifyAudit.Looks, area.Maya, 3, "it was there when the ends were written down, and is not now")]);
        await Look(area, "the plan");
        (await Verify(area, ends)).Breaks.ShouldBeEmpty("A chain that has only grown still holds.");
    }

    /// <summary>Maya's record with five acts on it and three looks.</summary>
    private static async Task<Area> Lived(DatabaseKind on)
    {
        var area = await Area.On(on);
        var @case = await area.Case(area.Maya);
        await using (var working = await area.As(Persona.Officer))
        {
            await working.Work.OnChild(area.Maya, Right.EditPeople, new("rename"), hand =>
            {
                hand.Child.FirstName = "Mya";
                return Task.FromResult(Outcome.Done());
            });
            foreach (var _ in new[] { 1, 2 })
                await working.Work.OnCase(@case, Right.CorrectDates, new("note"), hand =>
                {
                    hand.Happened(new Noted("It was noted.", 3.5m));
                    return Task.FromResult(Outcome.Done());
                });
        }

        foreach (var what in new[] { "the child's record", "the draft plan", "the story" }) await Look(area, what);
        return area;
    }

    private static async Task Look(Area area, string what)
    {
        await using var working = await area.As(Persona.Officer);
        await working.Get<AccessLog>().Viewed((await working.Get<ChildAccess>().To(area.Maya))!, what);
    }

    private static async Task<TestDatabase> Spoilt(Area area, string sql)
    {
        var spoilt = await area.Database.Copy();
        await using var db = spoilt.Open(area.Ashmere);
        (await db.Database.ExecuteSqlRawAsync(sql)).ShouldBeGreaterThan(0, sql);
        return spoilt;
    }

    private static Task<VerifyAudit.Report> Verify(Area area, IReadOnlyList<VerifyAudit.End>? before = null) => Verify(area.Database, before);

    private static async Task<VerifyAudit.Report> Verify(TestDatabase database, IReadOnlyList<VerifyAudit.End>? before = null)
    {
        await using var db = database.Open(990);
        return await new VerifyAudit(db).Do(before);
    }

    /// <summary>The column, where the row is on Maya's chain, and nothing elsewhere.</summary>
    private static string OfMaya(Area area, string column) =>
        $"(case when lower({(area.Database.Kind == DatabaseKind.Postgres ? "chain_id::text" : "chain_id")}) = '{area.Maya}' then {column} end)";

    private static string Day(DatabaseKind on) => on == DatabaseKind.Postgres ? "timestamptz '2026-10-01 09:00Z'" : "'2026-10-01 09:00:00'";

    [EventType("noted-in-a-test", 1)]
    private sealed record Noted(string Words, decimal Hours) : Event;
}
