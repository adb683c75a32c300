using Microsoft.EntityFrameworkCore;
using OneStory.Data;
using OneStory.Messages;

namespace OneStory.Data.Tests.Messages;

public sealed class Sending_what_waits
{
    [Theory, OnBothDatabases]
    public async Task Two_nodes_at_once_send_each_message_once(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var ids = await Waiting(area, 12);
        var way = new Way(_ => new Delivery.Delivered("there"));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Turn(area, way)));
        way.Sent.Order().ShouldBe(ids.Select(id => $"message-{id:n}").Order());
        (await All(area)).ShouldAllBe(message => message.State == MessageState.Sent && message.Tries == 1);
    }

    [Theory, OnBothDatabases]
    public async Task One_that_cannot_go_now_is_tried_later_and_later_and_then_given_up_for_all_to_see(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Waiting(area, 1);
        var way = new Way(_ => new Delivery.TryAgain("The mail server is busy."));
        (await Turn(area, way)).Later.ShouldBe(1);
        (await Turn(area, way)).Later.ShouldBe(0);
        for (var time = 1; time < SendOutbox.MostTries; time++)
        {
            area.Clock.MoveOn(SendOutbox.Wait(time) + TimeSpan.FromSeconds(1));
            await Turn(area, way);
        }

        way.Sent.Count.ShouldBe(SendOutbox.MostTries);
        var given = (await All(area)).Single();
        (given.State, given.Outcome).ShouldBe((MessageState.Failed, "The mail server is busy."));
    }

    [Theory, OnBothDatabases]
    public async Task A_notice_whose_address_is_refused_goes_by_post_to_be_printed_here(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Waiting(area, 1, notice: true);
        await Turn(area, new Way(message => message.Channel == Channel.Email ? new Delivery.Refused("There is nobody of that name.", Permanent: true) : new Delivery.Delivered("x")));
        await Turn(area, new Way(_ => new Delivery.Delivered("x")));
        var all = await All(area);
        all.Single(message => message.Channel == "email").State.ShouldBe(MessageState.Failed);
        var letter = all.Single(message => message.Channel == "letter");
        (letter.State, letter.To).ShouldBe((MessageState.ToPrint, "3 Quarrendon Row\nAshmere\nHP20 1ZU"));
    }

    [Theory, OnBothDatabases]
    public async Task A_node_that_died_with_a_message_leaves_it_to_be_sent(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Waiting(area, 1);
        var dying = new Way(_ => throw new OperationCanceledException());
        await Should.ThrowAsync<OperationCanceledException>(() => Turn(area, dying));
        (await Turn(area, new Way(_ => new Delivery.Delivered("x")))).Sent.ShouldBe(0);
        area.Clock.MoveOn(TimeSpan.FromMinutes(11));
        (await Turn(area, new Way(_ => new Delivery.Delivered("x")))).Sent.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_person_is_to_be_told_in_a_day_is_one_message(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Waiting(area, 3, inDigest: true);
        await using (var working = await area.AsTheSystem())
        {
            (await working.Get<WriteDigests>().Turn(CancellationToken.None)).ShouldBe(1);
            (await working.Get<WriteDigests>().Turn(CancellationToken.None)).ShouldBe(0);
        }

        var all = await All(area);
        all.Count(message => message.State == MessageState.InDigest).ShouldBe(3);
        var digest = all.Single(message => message.Template == "digest");
        digest.Subject.ShouldBe("What is new: 3 things");
        digest.Body.ShouldContain("- Something 1: https://example.org/1");
    }

    private static async Task<OutboxTurn> Turn(Area area, Way way)
    {
        await using var working = await area.AsTheSystem();
        return await new SendOutbox(working.Db, new(way, way, null, null), working.Get<Enclosures>(), working.Clock).Turn(CancellationToken.None);
    }

    private static async Task<List<OutboxMessage>> All(Area area)
    {
        await using var db = area.Database.Open(area.Ashmere);
        return await db.Outbox.AsNoTracking().ToListAsync();
    }

    private static async Task<List<Guid>> Waiting(Area area, int count, bool notice = false, bool inDigest = false)
    {
        await using var db = area.Database.Open(area.Ashmere);
        var now = area.Clock.GetUtcNow().UtcDateTime;
        var made = Enumerable.Range(1, count).Select(at => new OutboxMessage
        {
            Template = notice ? "assessment-refused" : "comment-answered",
            ChildId = area.Maya,
            ToName = "Rosa Delgado",
            To = "rosa.delgado@example.org",
            Channel = "email",
            Subject = $"Something {at}",
            Body = $"Look here: https://example.org/{at}.",
            Says = notice ? ["decision"] : [],
            Key = $"k{at}",
            WrittenAt = now.AddSeconds(at - count),
            SendAfter = now,
            InDigest = inDigest,
        }).ToList();
        db.Outbox.AddRange(made);
        await db.SaveChangesAsync();
        return [.. made.Select(message => message.Id)];
    }

    private sealed class Way(Func<OutgoingMessage, Delivery> answer) : IMessageChannel
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Sent { get; } = [];

        public async Task<Delivery> Send(OutgoingMessage message, CancellationToken cancellation)
        {
            await Task.Yield();
            Sent.Add(message.Reference);
            return answer(message);
        }
    }
}
