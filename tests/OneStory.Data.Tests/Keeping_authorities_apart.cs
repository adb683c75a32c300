using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OneStory.Data.Tests;

public sealed class Keeping_authorities_apart
{
    [Theory, OnBothDatabases]
    public async Task A_query_does_not_see_another_authoritys_children(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var elsewhere = await area.Child("Orla", "Hart", authority: area.Stourhaven);
        await using var here = area.Database.Open(area.Ashmere);
        (await here.Children.CountAsync()).ShouldBe(2);
        (await here.Children.AnyAsync(child => child.Id == elsewhere)).ShouldBeFalse();
        await using var there = area.Database.Open(area.Stourhaven);
        (await there.Children.SingleAsync()).Id.ShouldBe(elsewhere);
    }

    [Theory, OnBothDatabases]
    public async Task Without_an_authority_there_is_nobody_to_see(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var db = area.Database.Open();
        (await db.Children.CountAsync()).ShouldBe(0);
        (await db.Posts.CountAsync()).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task The_database_itself_refuses_a_reference_to_another_authoritys_child(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var elsewhere = await area.Child("Orla", "Hart", authority: area.Stourhaven);
        await using var db = area.Database.Open(area.Ashmere);
        var refusal = await Should.ThrowAsync<DbException>(() => Insert(db, area.Ashmere, elsewhere));
        refusal.Message.ShouldContain("FOREIGN KEY", Shouldly.Case.Insensitive);
        await Should.NotThrowAsync(() => Insert(db, area.Ashmere, area.Maya));
    }

    [Theory, OnBothDatabases]
    public async Task Work_in_one_authority_does_not_go_over_to_another(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var working = await area.As(Persona.Senco);
        Should.Throw<InvalidOperationException>(() => working.Db.Scope.Enter(area.Stourhaven)).Message.ShouldContain("cannot go over to 991");
    }

    [Theory, OnPostgres]
    public async Task On_PostgreSQL_even_plain_SQL_shows_only_the_authority_entered(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Child("Orla", "Hart", authority: area.Stourhaven);
        foreach (var (authority, names) in new (int?, string[])[] { (area.Ashmere, ["Maya", "Theo"]), (area.Stourhaven, ["Orla"]), (null, []) })
        {
            await using var db = area.Database.Open(authority);
            (await db.Database.SqlQueryRaw<string>("select first_name as \"Value\" from children order by first_name").ToListAsync()).ShouldBe(names);
        }
    }

    [Theory, OnPostgres]
    public async Task On_PostgreSQL_a_connection_that_is_kept_is_told_again_whenever_it_works_for_another(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Child("Wren", "Halloran");
        await using var db = area.Database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        async Task<string> Told() => (await db.Database.SqlQuery<string>($"select current_setting('onestory.authority', true) as \"Value\"").SingleAsync(TestContext.Current.CancellationToken));

        (await Told()).ShouldBe("");
        db.Scope.Enter(area.Ashmere);
        (await Told()).ShouldBe($"{area.Ashmere}");
        await using (var undone = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            db.Scope.LooksEverywhere = true;
            (await Told()).ShouldBe("*");
            await undone.RollbackAsync(TestContext.Current.CancellationToken);
        }

        (await Told()).ShouldBe("*");
        db.Scope.LooksEverywhere = false;
        (await Told()).ShouldBe($"{area.Ashmere}");
        await db.Database.CloseConnectionAsync();
        (await Told()).ShouldBe($"{area.Ashmere}");
    }

    [Theory, OnPostgres]
    public async Task On_PostgreSQL_a_row_cannot_be_written_into_another_authority_or_taken_from_it(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var elsewhere = await area.Child("Orla", "Hart", authority: area.Stourhaven);
        await using var db = area.Database.Open(area.Ashmere);
        (await Should.ThrowAsync<DbException>(() => Insert(db, area.Stourhaven, elsewhere))).Message.ShouldContain("row-level security");
        (await db.Database.ExecuteSqlRawAsync("update children set first_name = 'Taken' where authority_id = 991")).ShouldBe(0);
        (await db.Database.ExecuteSqlRawAsync("delete from children where authority_id = 991")).ShouldBe(0);
    }

    [Theory, OnPostgres]
    public async Task On_PostgreSQL_every_table_with_an_authoritys_records_is_locked_even_to_its_owner(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var db = area.Database.Open(area.Ashmere);
        var locked = await db.Database.SqlQueryRaw<string>("select relname as \"Value\" from pg_class where relrowsecurity and relforcerowsecurity").ToListAsync();
        locked.ShouldBe(db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(OfAuthority))).Select(type => type.GetTableName()!).Distinct(), ignoreOrder: true);
    }

    private static Task<int> Insert(OneStoryDbContext db, int authority, Guid child) => db.Database.ExecuteSqlAsync($"""
        insert into team_members (authority_id, id, child_id, name, role, is_lead, version) values ({authority}, {Guid.NewGuid()}, {child}, 'Jo Rowan', 'Teacher', {false}, {0})
        """);
}
