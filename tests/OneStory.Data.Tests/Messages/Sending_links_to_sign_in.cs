using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Jobs;
using OneStory.Messages;

namespace OneStory.Data.Tests.Messages;

public sealed class Sending_links_to_sign_in
{
    [Theory, OnBothDatabases]
    public async Task A_job_sends_what_waits_and_forgets_what_it_said(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Waiting(area);
        var way = new Way(_ => new Delivery.Delivered("there"));
        await Turn(area, way);
        way.Sent.ShouldHaveSingleItem().BodyText.ShouldContain("https://onestory.example.org/link");
        var sent = await Only(area);
        (sent.State, sent.Body, sent.Tries).ShouldBe((MessageState.Sent, "", 1));
        await Turn(area, way);
        way.Sent.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task One_that_fails_is_tried_again_after_longer_and_longer_and_then_given_up(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Waiting(area);
        var way = new Way(_ => throw new InvalidOperationException("The mail server is away."));
        await Turn(area, way);
        await Turn(area, way);
        way.Sent.Count.ShouldBe(1, "it is not tried again at once");
        for (var tries = 1; tries < SendSystemMessages.MostTries; tries++)
        {
            area.Clock.MoveOn(SendSystemMessages.Wait(tries));
            await Turn(area, way);
        }

        way.Sent.Count.ShouldBe(SendSystemMessages.MostTries);
        var given = await Only(area);
        (given.State, given.Outcome, given.Body).ShouldBe((MessageState.Failed, "The mail server is away.", ""));
    }

    [Theory, OnBothDatabases]
    public async Task One_that_has_run_out_is_not_sent(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Waiting(area);
        area.Clock.MoveOn(TimeSpan.FromHours(2));
        var way = new Way(_ => new Delivery.Delivered("there"));
        await Turn(area, way);
        way.Sent.ShouldBeEmpty();
        (await Only(area)).State.ShouldBe(MessageState.Failed);
    }

    private static async Task Turn(Area area, Way way)
    {
        await using var working = await area.AsTheSystem();
        await using var services = new ServiceCollection().AddSingleton(new SendSystemMessages(working.Db, area.Clock, new(way, way, null, null))).BuildServiceProvider();
        await Job.All.Single(job => job.Id == "sign-in-messages").Run(services, CancellationToken.None);
    }

    private static async Task<SystemMessage> Only(Area area)
    {
        await using var working = await area.AsTheSystem();
        return await working.Db.SystemMessages.AsNoTracking().SingleAsync();
    }

    private static async Task Waiting(Area area)
    {
        await using var working = await area.AsTheSystem();
        var now = area.Clock.GetUtcNow().UtcDateTime;
        working.Db.SystemMessages.Add(new() { Template = "sign-in-link", ToName = "Rosa Delgado", To = "rosa.delgado@example.org", Subject = "Your link", Body = "https://onestory.example.org/link", WrittenAt = now, UsefulUntil = now.AddHours(1) });
        await working.Db.SaveChangesAsync();
    }

    private sealed class Way(Func<OutgoingMessage, Delivery> answer) : IMessageChannel
    {
        public List<OutgoingMessage> Sent { get; } = [];

        public Task<Delivery> Send(OutgoingMessage message, CancellationToken cancellation)
        {
            Sent.Add(message);
            return Task.FromResult(answer(message));
        }
    }
}
