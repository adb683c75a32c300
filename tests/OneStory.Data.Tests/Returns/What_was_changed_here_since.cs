using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Imports;
using OneStory.Insight;
using OneStory.Law;
using OneStory.Returns.Sen2;
using OneStory.Testing.Returns;

namespace OneStory.Data.Tests.Returns;

/// <summary>A file against what somebody put on the record here: the record stands until a person has said which is right.</summary>
public sealed class What_was_changed_here_since
{
    private static readonly Sen2Person Met = AReturn.People.Single(person => person.Surname == "Met and not decided");
    private static readonly Sen2Person Awaiting = AReturn.People.Single(person => person.Surname == "Awaiting");
    private static readonly Sen2Person Refused = AReturn.People.Single(person => person.Surname == "Refused");

    [Theory, OnBothDatabases]
    public async Task A_value_that_an_officer_corrected_stands_against_the_same_file_and_a_newer_one(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Met);
        await Correct(area, "HP20 9AA");

        var (same, _) = await Read(area, "same.xml", Met);
        same.Counts.ShouldBe(new(0, 0, 1, 0, 0, 0, 0, 0, 0, ToSettle: 1));
        var (newer, difference) = await Read(area, "newer.xml", Met with { Postcode = "HP20 1UY" });
        (difference.What, difference.Held, difference.Said, difference.PutByName, difference.PutOn).ShouldBe(("Postcode", "HP20 9AA", "HP20 1UY", "OneStory", area.Clock.Today));
        await Approve(area, newer.Run.Id);
        (await Postcode(area)).ShouldBe("HP20 9AA");

        await Settle(area, difference, ImportChoice.File);
        (await Postcode(area)).ShouldBe("HP20 1UY");
        (await Read(area, "newer again.xml", Met with { Postcode = "HP20 1UY" })).Summary.Counts.ShouldBe(new(0, 0, 1, 0, 0, 0, 0, 0, 0));
        await BringIn(area, Met with { Postcode = "HP20 1ZZ" });
        (await Postcode(area)).ShouldBe("HP20 1ZZ", "what was taken from a file gives way to the next");
    }

    [Theory, OnBothDatabases]
    public async Task What_was_settled_for_the_record_is_not_asked_again_until_the_file_says_something_else(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Met);
        await Correct(area, "HP20 9AA");
        var (_, difference) = await Read(area, "same.xml", Met);

        await Settle(area, difference, ImportChoice.Ours);

        (await Read(area, "again.xml", Met)).Summary.Counts.ToSettle.ShouldBe(0);
        (await Read(area, "other.xml", Met with { Postcode = "HP20 1UY" })).Summary.Counts.ToSettle.ShouldBe(1);
        (await Postcode(area)).ShouldBe("HP20 9AA");
    }

    [Theory, OnBothDatabases]
    public async Task A_choice_of_the_file_lasts_no_longer_than_until_it_is_changed_here_again(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Met);
        await Correct(area, "HP20 9AA");
        var (run, difference) = await Read(area, "same.xml", Met);
        await Approve(area, run.Run.Id);
        await Settle(area, difference, ImportChoice.File);
        area.Clock.MoveOn(TimeSpan.FromDays(1));
        await Correct(area, "HP20 9AB");

        (await Read(area, "again.xml", Met)).Summary.Counts.ToSettle.ShouldBe(1);
        (await Postcode(area)).ShouldBe("HP20 9AB");
    }

    [Theory, OnBothDatabases]
    public async Task What_was_taken_off_here_is_not_brought_back(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await BringIn(area, AReturn.People[0]);
        await using (var officer = await area.As(Persona.DataOfficer))
            (await officer.Get<SayForReturn>().OfChild(await officer.Db.Children.Where(child => child.LastName == AReturn.People[0].Surname).Select(child => child.Id).SingleAsync(TestContext.Current.CancellationToken), new() { Sex = "F", Ethnicity = "WIRI", FirstNeed = "ASD" })).ShouldBeOfType<Done>();

        var (summary, _) = await Read(area, "again.xml", AReturn.People[0]);

        summary.Counts.ShouldBe(new(0, 0, 1, 0, 0, 0, 0, 0, 0, ToSettle: 3));
        (await Differences(area, summary.Run.Id)).Select(one => (one.What, one.Held, one.Said, one.PutByName)).ShouldBe(
            [("Ethnicity", "Irish", "White British", "Piotr Wexford"), ("Why there is no UPN or ULN", null, "Educated outside England and not given a UPN", "Piotr Wexford"), ("Secondary need", null, "Speech, language and communication needs", "Piotr Wexford")], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task A_day_of_receipt_that_was_corrected_here_opens_no_second_case(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Awaiting);
        await using (var manager = await area.As(Persona.Manager))
            (await manager.Get<CorrectReceivedDate>().Do((await TheCase(manager)).Id, new(new(2025, 12, 2), "The letter is stamped."))).ShouldBeOfType<Done>();

        var (again, difference) = await Read(area, "again.xml", Awaiting);
        again.Counts.ShouldBe(new(0, 0, 1, 0, 0, 0, 0, 0, 0, ToSettle: 1));
        (difference.Held, difference.Said, difference.PutByName).ShouldBe(("Tuesday 2 December 2025", "Saturday 20 December 2025", "Grace Adeyemi"));

        await Approve(area, again.Run.Id);
        await Settle(area, difference, ImportChoice.File);
        await using var after = await area.AsTheSystem();
        Received(await TheCase(after)).ShouldBe(new DateOnly(2025, 12, 20));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "2025-12-22"), InlineData(DatabaseKind.Postgres, "2025-12-22")]
    [InlineData(DatabaseKind.Sqlite, "2025-11-20"), InlineData(DatabaseKind.Sqlite, "2024-12-20")]
    public async Task A_request_a_little_off_one_that_is_held_opens_no_case_until_somebody_says_so(DatabaseKind on, string day)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Awaiting);
        var near = Awaiting with { Requests = [Awaiting.Requests[0] with { ReceivedOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }] };

        var (run, difference) = await Read(area, "near.xml", near);
        difference.IsWhichRequest.ShouldBeTrue();
        (difference.Held, difference.Said).ShouldBe(("Saturday 20 December 2025", near.Requests[0].ReceivedOn!.Value.InWords()));
        await Approve(area, run.Run.Id);
        await using (var still = await area.AsTheSystem()) Received(await TheCase(still)).ShouldBe(new DateOnly(2025, 12, 20));

        await Settle(area, difference, ImportChoice.Another);
        await using var after = await area.AsTheSystem();
        (await after.Db.Cases.CountAsync(found => found.Child.LastName == "Awaiting", TestContext.Current.CancellationToken)).ShouldBe(2);
        (await Read(area, "near again.xml", near)).Summary.Counts.ToSettle.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_request_with_another_day_goes_on_its_case_by_the_day_that_is_chosen(DatabaseKind on)
    {
        foreach (var (choice, day) in new[] { (ImportChoice.Ours, new DateOnly(2025, 5, 3)), (ImportChoice.File, new(2025, 3, 5)) })
        {
            await using var area = await Area.On(on);
            var asked = Awaiting.Requests[0] with { ReceivedOn = new(2025, 5, 3) };
            await BringIn(area, Awaiting with { Requests = [asked] });
            var (run, difference) = await Read(area, "swapped.xml", Awaiting with { Requests = [asked with { ReceivedOn = new(2025, 3, 5), Outcome = "N", OutcomeOn = new(2025, 6, 2) }] });
            await Approve(area, run.Run.Id);

            await Settle(area, difference, choice);

            await using var after = await area.AsTheSystem();
            var found = await TheCase(after);
            (Received(found), found.Facts.Exists(fact => fact is { Kind: DecisionKinds.RefuseToAssess, WithdrawnByActId: null })).ShouldBe((day, true));
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_new_request_after_the_earlier_one_ended_opens_its_case(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Refused);

        var (run, _) = await Read(area, "new.xml", Refused with { Requests = [Refused.Requests[0] with { ReceivedOn = new(2025, 4, 3), OutcomeOn = new(2025, 5, 1) }] });
        await Approve(area, run.Run.Id);

        run.Counts.ToSettle.ShouldBe(0);
        await using var after = await area.AsTheSystem();
        (await after.Db.Cases.CountAsync(found => found.Child.LastName == "Refused", TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task Two_requests_of_one_file_days_apart_are_two(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var twice = Awaiting with { Requests = [Awaiting.Requests[0] with { ReceivedOn = new(2025, 12, 15), Outcome = "W" }, Awaiting.Requests[0]] };
        await BringIn(area, twice);

        (await Read(area, "again.xml", twice)).Summary.Counts.ShouldBe(new(0, 0, 1, 0, 0, 0, 0, 0, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Whose_record_a_person_without_a_number_is_is_remembered_when_it_is_corrected_here(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Awaiting);
        await Change(area, Awaiting, child => (child.FirstName, child.Postcode, child.Born) = ("Robyn", "HP20 9AA", child.Born.AddDays(1)));

        (await Read(area, "same.xml", Awaiting)).Summary.Counts.ShouldBe(new(0, 0, 1, 0, 0, 0, 0, 0, 0, ToSettle: 3));
        (await Read(area, "newer.xml", Awaiting with { Sex = "M" })).Summary.Counts.Change.ShouldBe(1);
        (await Read(area, "moved.xml", Awaiting with { Forename = "Robyn", Born = Awaiting.Born!.Value.AddDays(1), Postcode = "HP20 1UY" })).Summary.Counts.Doubtful.ShouldBe(1, "nobody has said so before");
    }

    [Theory, OnBothDatabases]
    public async Task Whose_record_a_doubtful_row_is_is_decided_once(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var held = await area.Child("Robyn", "Awaiting", born: Awaiting.Born);
        var (run, _) = await Read(area, "first.xml", Awaiting);
        run.Counts.Doubtful.ShouldBe(1);
        await using (var officer = await area.As(Persona.DataOfficer)) (await officer.Get<DecideRow>().Do(run.Run.Id, 1, new(held))).ShouldBeOfType<Done>();

        var newer = (await Read(area, "newer.xml", Awaiting with { Sex = "M" })).Summary;
        newer.Counts.Doubtful.ShouldBe(0);
        await using var working = await area.AsTheSystem();
        (await working.Db.ImportRows.SingleAsync(row => row.RunId == newer.Run.Id, TestContext.Current.CancellationToken)).MatchedId.ShouldBe(held);
    }

    [Theory, OnBothDatabases]
    public async Task A_number_that_is_now_anothers_is_not_overruled_by_what_was_said_before(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Met);
        await Change(area, Met, child => (child.Upn, child.Uln) = (null, null));
        var other = await area.Child("Ada", "Other", born: Met.Born!.Value.AddYears(1));
        await area.SetUp(area.Ashmere, async hand => (await hand.Db.Children.SingleAsync(one => one.Id == other)).Upn = Met.Upn);

        (await Read(area, "again.xml", Met)).Summary.Counts.Doubtful.ShouldBe(1);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "HP20 9AA", 0), InlineData(DatabaseKind.Postgres, "HP20 9AA", 0)]
    [InlineData(DatabaseKind.Sqlite, "HP20 1UY", 1), InlineData(DatabaseKind.Postgres, "HP20 1UY", 1)]
    public async Task What_a_newer_file_says_takes_the_place_of_what_an_earlier_one_left_open(DatabaseKind on, string says, int stillOpen)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Met);
        await Correct(area, "HP20 9AA");
        var (earlier, _) = await Read(area, "earlier.xml", Met);
        await BringIn(area, Older(area, Met with { Postcode = "HP20 1ZZ" }), "older.xml");

        var (newer, _) = await Read(area, "newer.xml", Met with { Postcode = says });
        (await AReturn.Summary(area, earlier.Run.Id)).Counts.ToSettle.ShouldBe(1, "neither an older file nor one that is only read settles it");
        newer.Counts.Change.ShouldBe(1);
        await Approve(area, newer.Run.Id);

        (await AReturn.Summary(area, earlier.Run.Id)).Counts.ToSettle.ShouldBe(0);
        (await AReturn.Summary(area, newer.Run.Id)).Counts.ToSettle.ShouldBe(stillOpen);
        var settled = (await Differences(area, earlier.Run.Id)).ShouldHaveSingleItem();
        (settled.Choice, settled.SettledByName).ShouldBe((null, "newer.xml"));
        (await Postcode(area)).ShouldBe("HP20 9AA");
    }

    [Theory, OnBothDatabases]
    public async Task A_newer_file_that_has_the_day_on_record_leaves_no_question_which_request_is_meant(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await BringIn(area, Awaiting);
        var (near, _) = await Read(area, "near.xml", Awaiting with { Requests = [Awaiting.Requests[0] with { ReceivedOn = new(2025, 12, 22) }] });

        await BringIn(area, Awaiting);

        (await AReturn.Summary(area, near.Run.Id)).Counts.ToSettle.ShouldBe(0);
    }

    private static async Task BringIn(Area area, Stream file, string name) => await AReturn.BringIn(area, file, name);

    private static MemoryStream Older(Area area, Sen2Person person)
    {
        var older = new MemoryStream();
        using (var writer = new Sen2Writer(older, AReturn.Header(area.Ashmere) with { Year = 2025, ReferenceDate = new(2025, 1, 16) })) writer.Write(person);
        older.Position = 0;
        return older;
    }

    private static async Task BringIn(Area area, Sen2Person person) => await AReturn.BringIn(area, AReturn.File(area.Ashmere, [person]), $"{Guid.NewGuid()}.xml");

    private static Task Correct(Area area, string postcode) => Change(area, Met, child => child.Postcode = postcode);

    private static Task Change(Area area, Sen2Person person, Action<People.Child> to) => area.SetUp(area.Ashmere, async hand =>
    {
        var child = await hand.Db.Children.SingleAsync(one => one.LastName == person.Surname);
        to(child);
        hand.Concerns(child.Id);
    });

    private static async Task<(ImportSummary Summary, ImportDifference First)> Read(Area area, string name, Sen2Person person)
    {
        var run = await AReturn.Read(area, AReturn.File(area.Ashmere, [person]), name);
        var found = await Differences(area, run);
        return (await AReturn.Summary(area, run), found.Count > 0 ? found[0] : null!);
    }

    private static async Task<IReadOnlyList<ImportDifference>> Differences(Area area, Guid run)
    {
        await using var working = await area.As(Persona.DataOfficer);
        return (await working.Get<ImportsQuery>().Row(run, 1))!.Differences;
    }

    private static async Task Approve(Area area, Guid run)
    {
        await using (var working = await area.As(Persona.DataOfficer)) (await working.Get<SayOfImport>().BringIn(run)).ShouldBeOfType<Done>();
        await AReturn.GoOn(area);
    }

    /// <summary>As the data officer, with the turn of the import that follows.</summary>
    private static async Task Settle(Area area, ImportDifference difference, ImportChoice choice)
    {
        await using (var working = await area.As(Persona.DataOfficer))
        {
            var listed = await working.Db.ImportDifferences.SingleAsync(one => one.RunId == difference.RunId && one.Key == difference.Key, TestContext.Current.CancellationToken);
            (await working.Get<SettleImportDifference>().Do(listed.RunId, listed.Id, choice)).ShouldBeOfType<Done>();
            (await working.Get<SettleImportDifference>().Do(listed.RunId, listed.Id, choice)).ShouldBeOfType<Casework.Refused>();
        }

        await AReturn.GoOn(area);
    }

    private static async Task<string?> Postcode(Area area)
    {
        await using var working = await area.AsTheSystem();
        return await working.Db.Children.Where(one => one.LastName == Met.Surname).Select(one => one.Postcode).SingleAsync(TestContext.Current.CancellationToken);
    }

    private static Task<Casework.Case> TheCase(Working working) => working.Db.Cases.Include(found => found.Facts).SingleAsync(found => found.Child.LastName == "Awaiting", TestContext.Current.CancellationToken);

    private static DateOnly Received(Casework.Case found) => found.Facts.Single(fact => fact.Type == FactTypes.RequestReceived.Id && fact.WithdrawnByActId is null).Date;
}
