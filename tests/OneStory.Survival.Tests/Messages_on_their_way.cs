using OneStory.Core.Tests.Messages;
using OneStory.Messages;
using OneStory.Survival.Tests.Support;

namespace OneStory.Survival.Tests;

/// <summary>
/// Real nodes and a real mail server. What is promised: a message is sent at least once, and a second time only where a node died
/// between the mail server's taking it and our writing that down; then under the same Message-ID, by which it is known for the same.
/// </summary>
public sealed class Messages_on_their_way
{
    [Theory, OnBothDatabases]
    public async Task One_whose_node_is_killed_before_it_could_write_that_it_went_is_sent_again_by_another_under_the_same_name(DatabaseKind on)
    {
        await using var mail = await Mail();
        await using var host = await OneStoryHost.On(on);
        host.FollowTheMachine();
        await Wait(host, 1, "slow@example.org");
        await using (var node = await Start(host, mail))
        {
            await Until(() => Task.FromResult(mail.Arrived.Count == 1));
            await node.Kill();
        }

        await host.ShouldBeWhole();
        (await All(host)).ShouldHaveSingleItem().State.ShouldBe(MessageState.Waiting);
        await using var other = await Start(host, mail);
        mail.Arrived.Count.ShouldBe(1);

        // The dead node's turn ends after two minutes, and its hold on the message after ten.
        await using (var db = host.Area.Database.Open(host.Area.Ashmere))
        {
            var now = host.Clock.GetUtcNow().UtcDateTime;
            var held = db.JobTurns.Where(turn => turn.Id == $"outbox:{host.Area.Ashmere}" && turn.HeldBy != null);
            (await held.SingleAsync()).HeldUntil.ShouldBeLessThanOrEqualTo(now.AddMinutes(3));
            await held.ExecuteUpdateAsync(turn => turn.SetProperty(t => t.HeldUntil, now).SetProperty(t => t.NextAt, now));
            (await db.Outbox.SingleAsync()).SendAfter.ShouldBeLessThanOrEqualTo(now.AddMinutes(11));
            await db.Outbox.ExecuteUpdateAsync(message => message.SetProperty(m => m.SendAfter, now));
        }

        await Until(async () => (await All(host)).Single().State == MessageState.Sent);
        (await All(host)).Single().Tries.ShouldBe(2);
        mail.Arrived.Count.ShouldBe(2);
        mail.Arrived.Select(arrived => arrived.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Theory(Explicit = true), OnBothDatabases]
    public async Task Two_nodes_on_one_database_do_every_job_once_and_send_each_message_once(DatabaseKind on)
    {
        await using var mail = await Mail();
        await using var host = await OneStoryHost.On(on);
        host.FollowTheMachine();
        await host.Area.Case(host.Area.Maya, received: host.Clock.Today.AddDays(-60));
        await Wait(host, 20, "rosa.delgado@example.org");
        await SignIn(host, 10);

        var both = await Task.WhenAll(Start(host, mail), Start(host, mail));
        await Until(async () => (await All(host)).TrueForAll(message => message.State != MessageState.Waiting) && await host.Read(db => db.SystemMessages.AllAsync(message => message.State == MessageState.Sent))
            && await host.Read(db => db.JobTurns.CountAsync(turn => turn.LastRanAt != null)) == OneStory.Jobs.Job.All.Sum(job => job.IsForAll ? 1 : 2));
        foreach (var node in both) await node.DisposeAsync();

        var sent = await All(host);
        sent.Count(message => message.Template == "we-are-late").ShouldBe(1);
        sent.ShouldAllBe(message => message.State == MessageState.Sent && message.Tries == 1);
        (await host.Read(db => db.JobTurns.Select(turn => turn.LastOutcome).ToListAsync())).ShouldAllBe(outcome => !outcome!.StartsWith("Failed"));
        mail.Arrived.Select(arrived => arrived.MessageId).Order().ShouldBe(
            [.. sent.Select(message => message.Id).Select(id => $"<message-{id:n}@example.org>").Concat((await host.Read(db => db.SystemMessages.Select(message => message.Id).ToListAsync())).Select(id => $"<system-{id:n}@example.org>")).Order()]);
    }

    private static async Task<MailServer> Mail()
    {
        var mail = await MailServer.Start(TestContext.Current.CancellationToken);
        Assert.SkipUnless(mail is not null, "A mail server for tests (Debian: python3-aiosmtpd) is not installed on this machine.");
        return mail;
    }

    private static Task<Node> Start(OneStoryHost host, MailServer mail) => Node.Start(
        host, ("OneStory:RunJobs", "true"), ("OneStory:Messages:Smtp:Host", "127.0.0.1"), ("OneStory:Messages:Smtp:Port", $"{mail.Port}"), ("OneStory:Messages:Smtp:Encrypted", "false"), ("OneStory:Messages:Smtp:From", "send@example.org"));

    private static Task<List<OutboxMessage>> All(OneStoryHost host) => host.Read(db => db.Outbox.AsNoTracking().ToListAsync());

    private static async Task Wait(OneStoryHost host, int count, string to)
    {
        await using var db = host.Area.Database.Open(host.Area.Ashmere);
        var now = host.Clock.GetUtcNow().UtcDateTime;
        db.Outbox.AddRange(Enumerable.Range(1, count).Select(at => new OutboxMessage
        {
            Template = "comment-answered",
            ChildId = host.Area.Maya,
            ToName = "Rosa Delgado",
            To = to,
            Channel = "email",
            Subject = $"Something {at}",
            Body = "Look here.",
            Key = $"k{at}",
            WrittenAt = now,
            SendAfter = now,
        }));
        await db.SaveChangesAsync();
    }

    private static async Task SignIn(OneStoryHost host, int count)
    {
        await using var db = host.Area.Database.Open();
        var now = host.Clock.GetUtcNow().UtcDateTime;
        db.SystemMessages.AddRange(Enumerable.Range(1, count).Select(at => new SystemMessage
        {
            Template = "sign-in-link",
            ToName = "Rosa Delgado",
            To = "rosa.delgado@example.org",
            Subject = $"Your link {at}",
            Body = "A link.",
            WrittenAt = now,
            UsefulUntil = now.AddHours(1),
        }));
        await db.SaveChangesAsync();
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            if (tries == 300) throw new TimeoutException("It did not come to that in thirty seconds.");
            await Task.Delay(100);
        }
    }
}
