using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Messages;

namespace OneStory.Web.Tests.Assessments;

public sealed class Other_ways_out(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task Only_who_asked_can_withdraw_and_saying_so_stops_nothing()
    {
        var @case = await Asked();
        await using var working = await host.Area.As(Persona.Officer);
        var withdraw = working.Get<RecordWithdrawal>();
        (await withdraw.Do(@case, new(host.Clock.Today, true, false, "The school says so."))).ShouldBeOfType<Refused>().Why.ShouldContain("Only Rosa Delgado");
        (await withdraw.Do(@case, new(host.Clock.Today, false, true, "On the telephone."))).IsDone.ShouldBeTrue();
        (await Standing(@case)).IsClosed.ShouldBeFalse();
        (await withdraw.Do(@case, new(host.Clock.Today, true, true, "We want to withdraw."))).IsDone.ShouldBeTrue();
        (await Standing(@case)).IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_withdrawal_does_not_end_a_duty_that_nobody_asked_for()
    {
        var @case = await Asked(new Fact(FactTypes.BecameResponsible, host.Clock.Today));
        await using var working = await host.Area.As(Persona.Officer);
        var refused = (await working.Get<RecordWithdrawal>().Do(@case, new(host.Clock.Today, true, true, "Please stop."))).ShouldBeOfType<Refused>();
        refused.Source.ShouldBe("SEND Regulations 2014, regulation 4(1)(b)");
    }

    [Fact]
    public async Task The_parent_who_asked_can_withdraw_by_herself()
    {
        var @case = await Asked();
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/case/{@case}/withdraw");
        page.Heading.ShouldBe("Withdraw your request");
        page = await page.Fill("Why you are withdrawing, in your own words", "We are moving to another school first.").Press("Withdraw my request");
        (await Standing(@case)).Stage.ShouldBe("withdrawn");
    }

    [Fact]
    public async Task A_parent_who_did_not_ask_is_told_who_did()
    {
        var @case = await Asked(asker: ("Hannah Brook", "hannah.brook@alderpark.example.org", Asker.Setting));
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/case/{@case}/withdraw");
        page.ShouldSay("Hannah Brook asked for this assessment, so only Hannah Brook can withdraw it.");
        page.HasButton("Withdraw my request").ShouldBeFalse();
    }

    [Fact]
    public async Task An_exception_that_is_not_made_out_is_kept_and_moves_no_date()
    {
        var @case = await Asked();
        var before = await Standing(@case);
        var page = (await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/exceptions")).Choose("What is the ground?", "Away from the area")
            .FillDate("First day", new(2026, 11, 2)).FillDate("Last day", new(2026, 11, 9)).Fill("Why the limit could not be met because of this", "Nobody could be seen.");
        page = await page.Press("See what the law makes of it");
        page.ShouldSay("not made out");
        page.ShouldSay("four continuous weeks are needed");
        page = await page.Press("Record it as it is");
        page.Said.ShouldBe("The exception is on record, with what the law makes of it. No date has moved.");
        (await Standing(@case)).NextDue.ShouldBe(before.NextDue);
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Db.CaseCircumstances.CountAsync(one => one.CaseId == @case)).ShouldBe(1);
    }

    [Fact]
    public async Task Exceptional_circumstances_disapply_the_limit_and_can_be_taken_back()
    {
        var @case = await Asked();
        await using var working = await host.Area.As(Persona.Officer);
        var made = (Done)await working.Get<RelyOnException>().Do(@case, new("exceptional-circumstances", new(2026, 11, 2), null, null, "assess-decision", "The parent is in hospital."));
        var on = await working.Get<ExceptionsQuery>().Of(@case);
        on!.Recorded.Single().Verdicts.Single().IsMadeOut.ShouldBeTrue();
        on.Recorded.Single().Verdicts.Single().Deadline.Due.ShouldBe(new DateOnly(2026, 12, 14));
        (await working.Get<TakeBackException>().Do(@case, made.Id!.Value, "Entered on the wrong case.")).IsDone.ShouldBeTrue();
        (await working.Get<ExceptionsQuery>().Of(@case))!.Recorded.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_move_ends_the_duty_and_sends_nothing_the_family_does_not_agree_to()
    {
        var @case = await Asked();
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<RecordMove>().Do(@case, new(host.Clock.Today, "Stourhaven City Council", "The parent told us.", ["The request"], false))).IsDone.ShouldBeTrue();
        (await Standing(@case)).IsClosed.ShouldBeTrue();
        (await working.Db.ActEvents.SingleAsync(one => one.Type == "responsibility-ended" && working.Db.Acts.Any(act => act.Id == one.ActId && act.CaseId == @case))).Payload.ShouldContain("\"whatIsSent\":[]");
    }

    [Fact]
    public async Task After_a_death_every_case_is_closed_and_no_message_goes_out()
    {
        var @case = await Asked();
        var child = await ChildOf(@case);
        await host.Area.SetUp(null, hand =>
        {
            hand.Outbox.Add(new OutboxMessage
            {
                Template = "draft-served",
                ChildId = child,
                ToName = "Rosa Delgado",
                To = "rosa@example.org",
                Channel = "email",
                Subject = "The draft plan",
                Body = "…",
                Key = $"test-{child}",
                WrittenAt = hand.Now,
                SendAfter = hand.Now,
            });
            hand.Outbox.Add(new OutboxMessage
            {
                Template = "draft-served",
                ChildId = child,
                ToName = "Rosa Delgado",
                To = "3 Quarrendon Row",
                Channel = "letter",
                Subject = "The draft plan",
                Body = "…",
                Key = $"test-letter-{child}",
                State = MessageState.ToPrint,
                WrittenAt = hand.Now,
                SendAfter = hand.Now,
            });
            return Task.CompletedTask;
        });
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<RecordDeath>().Do(child, new(host.Clock.Today, "The children's hospice."))).IsDone.ShouldBeTrue();
        (await Standing(@case)).IsClosed.ShouldBeTrue();
        (await working.Db.Outbox.Where(message => message.ChildId == child).Select(message => message.State).Distinct().ToListAsync()).ShouldBe([MessageState.Cancelled]);
        (await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}")).HasLink("Decide whether to assess").ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_request_twice_is_one_request_with_the_first_clock()
    {
        var first = await Asked();
        var child = await ChildOf(first);
        var again = await host.Area.Case(child, host.Clock.Today);
        await AddRequest(again, ("Rosa Delgado", null, Asker.Parent));
        var due = (await Standing(first)).FinalPlanDue;
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<JoinRepeatedRequest>().Do(again, new(first, "The same letter by post and by email."))).IsDone.ShouldBeTrue();
        (await Standing(first)).FinalPlanDue.ShouldBe(due);
        (await Standing(again)).IsClosed.ShouldBeTrue();
        (await working.Db.AssessmentRequests.Where(request => request.CaseId == first).OrderBy(request => request.EnteredAt).Select(request => request.IsRepeat).ToListAsync()).ShouldBe([false, true]);
    }

    private async Task<Guid> Asked(Fact? further = null, (string Name, string? Email, Asker Asker)? asker = null)
    {
        var child = await host.Area.Child(parent: Persona.Parent);
        var @case = await host.Area.Case(child, facts: further is null ? [] : [further]);
        await AddRequest(@case, asker ?? ("Rosa Delgado", null, Asker.Parent));
        return @case;
    }

    private Task AddRequest(Guid caseId, (string Name, string? Email, Asker Asker) asker) => host.Area.SetUp(null, hand =>
    {
        hand.Db.Add(new AssessmentRequest
        {
            CaseId = caseId,
            Asker = asker.Asker,
            AskerName = asker.Name,
            AskerEmail = asker.Email,
            By = AskedBy.Online,
            ReceivedOn = host.Clock.Today,
            EnteredAt = hand.Now,
            Why = "He needs more help.",
        });
        return Task.CompletedTask;
    });

    private async Task<CaseStanding> Standing(Guid caseId)
    {
        await using var working = await host.Area.AsTheSystem();
        return (await working.Db.Cases.AsNoTracking().SingleAsync(one => one.Id == caseId)).Standing;
    }

    private async Task<Guid> ChildOf(Guid caseId)
    {
        await using var working = await host.Area.AsTheSystem();
        return await working.Db.Cases.Where(one => one.Id == caseId).Select(one => one.ChildId).SingleAsync();
    }
}
