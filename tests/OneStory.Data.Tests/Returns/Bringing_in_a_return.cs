using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.Imports;
using OneStory.Insight;
using OneStory.Law;
using OneStory.Returns.Sen2;
using OneStory.Testing.Returns;

namespace OneStory.Data.Tests.Returns;

public sealed class Bringing_in_a_return
{
    [Theory, OnBothDatabases]
    public async Task What_comes_in_goes_out_the_same_and_comes_in_again_without_a_change(DatabaseKind on)
    {
        await using var area = await Area.On(on);

        var first = await AReturn.BringIn(area, AReturn.File(area.Ashmere));
        first.Counts.ShouldBe(new(AReturn.People.Count, 0, 0, 0, 0, AReturn.People.Count, 0, 0, 0));

        var exported = await Export(area);
        Read(exported).ShouldBe(AReturn.People.Select(InOrder));

        var again = await AReturn.Summary(area, await AReturn.Read(area, exported, "again.xml"));
        again.Counts.ShouldBe(new(0, 0, AReturn.People.Count, 0, 0, 0, 0, 0, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_on_a_record_until_somebody_has_said_so(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var working = await area.AsTheSystem();
        var before = await working.Db.Children.CountAsync(TestContext.Current.CancellationToken);

        var run = await AReturn.Read(area, AReturn.File(area.Ashmere));

        (await AReturn.Summary(area, run)).Run.State.ShouldBe(ImportState.Checked);
        (await working.Db.Children.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_that_was_brought_in_has_its_clocks(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));

        await using var working = await area.AsTheSystem();
        var reviewed = await Case(working, "Older plan, reviewed");
        reviewed.Standing.Stage.ShouldBe(CaseStates.PlanIssued.Id);
        reviewed.Standing.IsClosed.ShouldBeFalse();
        reviewed.Standing.NextLimitId.ShouldBe("review-12-months");
        reviewed.Standing.NextDue.ShouldBe(new DateOnly(2026, 10, 23));

        // The return has the day of the meeting and not of its papers: nobody is called late for what was never asked.
        reviewed.Deadlines.ShouldNotContain(deadline => deadline.LimitId == "review-papers" || deadline.LimitId == "review-report");
        (await Case(working, "Awaiting")).Standing.Stage.ShouldBe(CaseStates.Requested.Id);
        (await Case(working, "Ceased")).Standing.IsClosed.ShouldBeTrue();
        (await Case(working, "Refused")).Standing.IsClosed.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_child_who_died_has_no_plan_in_force_in_the_return(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));
        await area.SetUp(area.Ashmere, async hand => (await hand.Db.Children.SingleAsync(child => child.LastName == "Out of school")).Died = new(2025, 10, 3));

        await using var file = await Export(area);

        using var reader = Sen2Reader.Open(file);
        var request = reader.Persons().Select(read => read.Person).Single(person => person.Surname == "Out of school").Requests.ShouldHaveSingleItem();
        (request.ActivePlan, request.Assessment!.NamedPlan!.CeasedOn, request.Assessment.NamedPlan.CeaseReason).ShouldBe((null, new(2025, 10, 3), "8"));
    }

    [Theory, OnBothDatabases]
    public async Task A_row_that_another_has_taken_leaves_no_act_behind(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var run = await AReturn.Read(area, AReturn.File(area.Ashmere));
        await using (var working = await area.As(Persona.DataOfficer)) (await working.Get<SayOfImport>().BringIn(run)).ShouldBeOfType<Done>();

        await Task.WhenAll(AReturn.GoOn(area), AReturn.GoOn(area), AReturn.GoOn(area));

        await using var after = await area.AsTheSystem();
        (await after.Db.Acts.CountAsync(act => act.Kind == "bring-in", TestContext.Current.CancellationToken)).ShouldBe(AReturn.People.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Amending_a_plan_does_not_put_off_its_next_review(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));

        await using var working = await area.AsTheSystem();
        var amended = await Case(working, "Amended since");
        amended.Standing.NextLimitId.ShouldBe("review-12-months");
        amended.Standing.NextDue.ShouldBe(new DateOnly(2026, 2, 16));
    }

    [Theory, OnBothDatabases]
    public async Task Numbers_that_were_crossed_between_twins_put_neither_on_the_others_record(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var twin = AReturn.People[0] with { Surname = "Pell", Postcode = null, UpnUnknown = null };
        await AReturn.BringIn(area, AReturn.File(area.Ashmere, [twin with { Forename = "Anna", Upn = "B801200005001" }, twin with { Forename = "Benedict", Upn = "P207000016049" }]));

        var run = await AReturn.Read(area, AReturn.File(area.Ashmere, [twin with { Forename = "Anna", Upn = "P207000016049" }, twin with { Forename = "Benedict", Upn = "B801200005001" }]), "crossed.xml");

        (await AReturn.Summary(area, run)).Counts.Doubtful.ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_date_no_clock_can_run_from_is_refused_when_the_file_is_read_and_stops_nobody_else(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var placeholder = AReturn.People[8] with { Requests = [AReturn.People[8].Requests[0] with { Assessment = new() { Outcome = "H", NamedPlan = new() { StartedOn = new(1899, 12, 30), CeasedOn = new(2025, 8, 31), CeaseReason = "4" } } }] };

        var done = await AReturn.BringIn(area, AReturn.File(area.Ashmere, [placeholder, AReturn.People[1]]));

        (done.Run.State, done.Counts.Refused, done.Counts.Applied).ShouldBe((ImportState.Done, 1, 1));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_recorded_here_as_it_happened_stands(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var said = AReturn.People.Single(person => person.Surname == "Refused");
        var child = await area.Child("Robin", "Refused", born: said.Born);
        await area.Case(child, received: said.Requests[0].ReceivedOn, facts: new Fact(FactTypes.DecisionSent, new(2025, 3, 28), DecisionKinds.RefuseToAssess));

        await AReturn.BringIn(area, AReturn.File(area.Ashmere, [said]));

        await using var working = await area.AsTheSystem();
        (await Case(working, "Refused")).Facts.Where(fact => fact.WithdrawnByActId is null).Select(fact => (fact.Type, fact.Date)).ShouldBe([("request-received", new(2025, 3, 3)), ("decision-sent", new(2025, 3, 28))], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task An_older_return_takes_nothing_back_that_a_newer_one_said(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));
        var older = new MemoryStream();
        using (var writer = new Sen2Writer(older, AReturn.Header(area.Ashmere) with { Year = 2025, ReferenceDate = new(2025, 1, 16) }))
            writer.Write(AReturn.People.Single(person => person.Upn is not null) with { Surname = "Met", Postcode = "HP20 1UY", Requests = [AReturn.People.Single(person => person.Upn is not null).Requests[0] with { ActivePlan = null }] });
        older.Position = 0;

        await AReturn.BringIn(area, older, "older.xml");

        await using var working = await area.AsTheSystem();
        (await working.Db.Children.SingleAsync(child => child.Upn == "B801200005001", TestContext.Current.CancellationToken)).Postcode.ShouldBe("HP20 1ZU");
    }

    [Theory, OnBothDatabases]
    public async Task A_later_return_changes_what_it_says_otherwise_and_shows_it_first(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));
        List<Sen2Person> later = [.. AReturn.People.Select(person => person.Surname == "Met and not decided"
            ? person with { Postcode = "HP20 1UY", Requests = [person.Requests[0] with { ActivePlan = person.Requests[0].ActivePlan! with { ReviewOutcome = "M", LastReviewOn = new(2026, 1, 9) } }] }
            : person)];

        var run = await AReturn.Read(area, AReturn.File(area.Ashmere, later), "later.xml");
        (await AReturn.Summary(area, run)).Counts.Change.ShouldBe(1);
        await using (var looking = await area.As(Persona.DataOfficer))
        {
            var imports = looking.Get<ImportsQuery>();
            var row = (await imports.Rows(run, new(ImportVerdict.Change))).Rows.ShouldHaveSingleItem();
            var changes = (await imports.Row(run, row.Number))!.Changes;
            changes.ShouldContain(new ImportChange("Postcode", "HP20 1ZU", "HP20 1UY"));
            changes.ShouldContain(change => change.Now == new DateOnly(2026, 1, 9).InWords());
            (await looking.Get<SayOfImport>().BringIn(run)).ShouldBeOfType<Done>();
        }

        await AReturn.GoOn(area);
        await using var working = await area.AsTheSystem();
        (await working.Db.Children.SingleAsync(child => child.LastName == "Met and not decided", TestContext.Current.CancellationToken)).Postcode.ShouldBe("HP20 1UY");
        Read(await Export(area)).ShouldBe(later.Select(InOrder));
    }

    [Theory, OnBothDatabases]
    public async Task A_person_decides_where_it_is_in_doubt_whose_record_it_is(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var held = await area.Child("Robyn", "Awaiting", born: AReturn.People.Single(person => person.Surname == "Awaiting").Born);

        var run = await AReturn.Read(area, AReturn.File(area.Ashmere));
        (await AReturn.Summary(area, run)).Counts.Doubtful.ShouldBe(1);
        await using (var working = await area.As(Persona.DataOfficer))
        {
            var row = (await working.Get<ImportsQuery>().Rows(run, new(ImportVerdict.Doubtful))).Rows.ShouldHaveSingleItem();
            (await working.Get<DecideRow>().Do(run, row.Number, new(Guid.NewGuid()))).ShouldBeOfType<Casework.Refused>();
            (await working.Get<DecideRow>().Do(run, row.Number, new(held))).ShouldBeOfType<Done>();
            (await working.Get<SayOfImport>().BringIn(run)).ShouldBeOfType<Done>();
        }

        await AReturn.GoOn(area);
        await using var after = await area.AsTheSystem();
        (await after.Db.Cases.SingleAsync(found => found.ChildId == held, TestContext.Current.CancellationToken)).Standing.Stage.ShouldBe(CaseStates.Requested.Id);
    }

    [Theory, OnBothDatabases]
    public async Task What_dies_in_the_middle_is_taken_up_where_it_stopped_and_nobody_is_brought_in_twice(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var run = await AReturn.Read(area, AReturn.File(area.Ashmere));
        await using (var working = await area.As(Persona.DataOfficer)) (await working.Get<SayOfImport>().BringIn(run)).ShouldBeOfType<Done>();

        for (var turn = 0; turn < AReturn.People.Count; turn++)
        {
            // A slice of no length deals with one row and stops, as a node that dies after it would.
            await using var working = await area.AsTheSystem();
            (await working.Get<PutOnRecord>().Turn(run, TimeSpan.Zero, TestContext.Current.CancellationToken)).ShouldBe(1);
        }

        await AReturn.GoOn(area);
        var done = await AReturn.Summary(area, run);
        (done.Run.State, done.Counts.Applied).ShouldBe((ImportState.Done, AReturn.People.Count));
        Read(await Export(area)).ShouldBe(AReturn.People.Select(InOrder));
    }

    [Theory, OnBothDatabases]
    public async Task Two_nodes_at_one_import_bring_nobody_in_twice(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var run = await AReturn.Read(area, AReturn.File(area.Ashmere));
        await using (var working = await area.As(Persona.DataOfficer)) (await working.Get<SayOfImport>().BringIn(run)).ShouldBeOfType<Done>();

        await Task.WhenAll(AReturn.GoOn(area), AReturn.GoOn(area));

        (await AReturn.Summary(area, run)).Counts.Applied.ShouldBe(AReturn.People.Count);
        Read(await Export(area)).ShouldBe(AReturn.People.Select(InOrder));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_person_twice_in_one_file_is_refused_the_second_time(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));

        var run = await AReturn.Read(area, AReturn.File(area.Ashmere, [AReturn.People[0], AReturn.People[1], AReturn.People[0]]), "twice.xml");

        var counts = (await AReturn.Summary(area, run)).Counts;
        (counts.Same, counts.Refused).ShouldBe((2, 1));
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_breaks_off_leaves_nothing_behind_and_says_where(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var whole = AReturn.File(area.Ashmere).ToArray();

        var run = await AReturn.Read(area, new MemoryStream(whole[..(whole.Length * 2 / 3)]), "broken.xml");

        var found = await AReturn.Summary(area, run);
        (found.Run.State, found.Counts.All).ShouldBe((ImportState.Refused, 0));
        found.Run.WhyRefused.ShouldNotBeNull().ShouldContain("Line ");
        await using var working = await area.As(Persona.DataOfficer);
        (await working.Get<SayOfImport>().BringIn(run)).ShouldBeOfType<Casework.Refused>();
    }

    [Theory, OnBothDatabases]
    public async Task The_return_of_another_authority_is_refused(DatabaseKind on)
    {
        await using var area = await Area.On(on);

        var run = await AReturn.Read(area, AReturn.File(825), "other.xml");

        (await AReturn.Summary(area, run)).Run.WhyRefused.ShouldNotBeNull().ShouldContain("825");
    }

    [Theory, OnBothDatabases]
    public async Task Each_value_can_be_traced_to_the_file_and_the_line_it_came_from(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AReturn.BringIn(area, AReturn.File(area.Ashmere));

        await using var working = await area.AsTheSystem();
        var child = await working.Db.Children.SingleAsync(one => one.LastName == "Ceased", TestContext.Current.CancellationToken);
        var act = await working.Db.Acts.SingleAsync(one => one.ChildId == child.Id, TestContext.Current.CancellationToken);
        act.Reason.ShouldNotBeNull().ShouldStartWith("SEN2 return for 2026: return.xml, person 9, line ");
        act.OnBehalfOf.ShouldBe("Piotr Wexford");
        (await Case(working, "Ceased")).Facts.ShouldAllBe(fact => fact.BroughtInFrom == "SEN2 return for 2026" && fact.RecordedByActId == act.Id);
    }

    private static async Task<Casework.Case> Case(Working working, string surname) =>
        await working.Db.Cases.Include(found => found.Facts).Include(found => found.Deadlines).Include(found => found.Child).SingleAsync(found => found.Child.LastName == surname, TestContext.Current.CancellationToken);

    private static async Task<MemoryStream> Export(Area area)
    {
        await using var working = await area.As(Persona.DataOfficer);
        var file = new MemoryStream();
        var exported = await working.Get<ExportReturn>().Write(AReturn.Year, file, TestContext.Current.CancellationToken);
        exported.LeftOut.ShouldBeEmpty();
        file.Position = 0;
        return file;
    }

    private static List<string> Read(Stream file)
    {
        file.Position = 0;
        using var reader = Sen2Reader.Open(new MemoryStream(Bytes(file)));
        var people = reader.Persons().ToList();
        file.Position = 0;
        people.SelectMany(read => read.Findings).ShouldBeEmpty();
        var order = AReturn.People.Select((person, at) => (person.Surname, at)).ToDictionary(pair => pair.Surname!, pair => pair.at);
        return [.. people.Select(read => read.Person).Where(person => order.ContainsKey(person.Surname!)).OrderBy(person => order[person.Surname!]).Select(InOrder)];
    }

    private static byte[] Bytes(Stream file)
    {
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private static string InOrder(Sen2Person person) => JsonSerializer.Serialize(person with { Number = 0, Line = 0 });
}
