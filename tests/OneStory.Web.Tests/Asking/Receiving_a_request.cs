using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.People;
using OneStory.Testing.Areas;
using OneStory.Testing.Databases;

namespace OneStory.Web.Tests.Asking;

public sealed class Receiving_a_request
{
    [Theory, OnBothDatabases]
    public async Task Many_at_one_moment_take_numbers_of_their_own(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(async number =>
        {
            await using var working = area.AsNobody();
            return await working.Get<ReceiveRequest>().Do(Request($"Child {number}"));
        }));
        outcomes.ShouldAllBe(outcome => outcome.IsDone);
        await using var after = await area.AsTheSystem();
        var references = await after.Db.Cases.Where(c => c.Reference.StartsWith("ASH-2026-")).Select(c => c.Reference).OrderBy(reference => reference).ToListAsync();
        references.ShouldBe([.. Enumerable.Range(1, 8).Select(number => $"ASH-2026-{number:00000}")]);
    }

    [Theory, OnBothDatabases]
    public async Task A_known_child_keeps_one_record_and_a_stranger_to_it_gets_no_notices(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var outcome = await Receive(area, Request("Maya", "Delgado", new(2018, 5, 14)) with { AskerName = "Somebody Else", Email = "else@example.org" });
        outcome.IsDone.ShouldBeTrue();
        await using var after = await area.AsTheSystem();
        var child = await after.Db.Children.Include(c => c.Family).SingleAsync(c => c.LastName == "Delgado");
        child.Id.ShouldBe(area.Maya);
        var stranger = child.Family.Single(member => member.Name == "Somebody Else");
        (stranger.GetsNotices, stranger.HasParentalResponsibility).ShouldBe((false, false));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_works_here_is_no_parent_of_a_known_child_by_saying_so(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var working = await area.As(Persona.Senco);
        (await working.Get<ReceiveRequest>().Do(Request("Maya", "Delgado", new(2018, 5, 14)) with { AskerName = "Hannah Brook", Email = "hannah@example.org" })).IsDone.ShouldBeTrue();
        await using var after = await area.AsTheSystem();
        var said = await after.Db.FamilyMembers.SingleAsync(member => member.ChildId == area.Maya && member.Name == "Hannah Brook");
        (said.GetsNotices, said.HasParentalResponsibility).ShouldBe((false, false));
    }

    [Theory, OnBothDatabases]
    public async Task One_draft_is_one_request_however_often_and_at_once_it_is_sent(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        Guid draftId;
        await using (var working = area.AsNobody()) draftId = (await working.Get<WriteRequest>().Begin(Asker.Parent)).Draft.Id;
        var sent = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Receive(area, Request("Once") with { DraftId = draftId })));
        sent.Cast<Done>().Select(done => done.Id).Distinct().ShouldHaveSingleItem();
        await using var after = await area.AsTheSystem();
        (await after.Db.AssessmentRequests.CountAsync(request => request.Case.Child.FirstName == "Once")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Only_those_who_receive_requests_say_on_which_day_one_came(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var dated = Request("Backdated") with { By = AskedBy.Paper, ReceivedOn = new(2026, 10, 1) };
        (await Receive(area, dated)).ShouldBeOfType<Forbidden>();
        await using var officer = await area.As(Persona.Officer);
        (await officer.Get<ReceiveRequest>().Do(dated)).IsDone.ShouldBeTrue();
        (await officer.Db.CaseFacts.SingleAsync(fact => fact.Date == new DateOnly(2026, 10, 1))).Type.ShouldBe("request-received");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_asks_about_a_record_they_may_not_open(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var other = await area.As(Persona.YoungPerson);
        (await other.Get<ReceiveRequest>().Do(Request("Maya", "Delgado", new(2018, 5, 14)) with { ChildId = area.Maya })).ShouldBeOfType<NotFound>();
    }

    [Theory, OnBothDatabases]
    public async Task Two_devices_answering_two_questions_keep_both(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        Guid draftId;
        await using (var working = area.AsNobody()) draftId = (await working.Get<WriteRequest>().Begin(Asker.Parent)).Draft.Id;
        await Task.WhenAll(
            Save(answers => answers.Why = "Because"), Save(answers => answers.WhatHasBeenTried = "Much"), Save(answers => answers.TellStory("hopes", "A friend")));
        await using var after = area.AsNobody();
        var kept = new RequestAnswers((await after.Db.RequestDrafts.SingleAsync(draft => draft.Id == draftId)).Answers);
        (kept.Why, kept.WhatHasBeenTried, kept.Story("hopes")).ShouldBe(("Because", "Much", "A friend"));

        async Task Save(Action<RequestAnswers> answer)
        {
            await using var working = area.AsNobody();
            (await working.Get<WriteRequest>().Save(draftId, (_, answers) => answer(answers))).ShouldNotBeNull();
        }
    }

    private static async Task<Outcome> Receive(Area area, ReceiveRequest.Command command)
    {
        await using var working = area.AsNobody();
        return await working.Get<ReceiveRequest>().Do(command);
    }

    private static ReceiveRequest.Command Request(string first, string last = "Newell", DateOnly? born = null) => new()
    {
        Asker = Asker.Parent,
        AskerName = "Jo Newell",
        Email = "jo@example.org",
        Child = new ChildSaid { FirstName = first, LastName = last, Born = born ?? new(2019, 4, 1), Postcode = "HP20 1ZU" },
    };
}
