using OneStory.Law;
using OneStory.Messages;

namespace OneStory.Assessments;

/// <summary>
/// Records that the child or young person has died. Every case ends, and nothing that was waiting to go to anybody about
/// them is sent: no family should be written to about a plan that day or later.
/// </summary>
public sealed class RecordDeath(CaseWork work) : IUseCase
{
    public sealed record Command(DateOnly? On, string HowKnown);

    public Task<Outcome> Do(Guid childId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnChild(childId, Right.CorrectDates, new("record-death", command.HowKnown?.Trim()), async hand =>
        {
            if (hand.Child.Died is { } known) return Outcome.Refused($"The death is on record already: {known.InWords()}.");
            if (command.On is not { } on) return Outcome.Refused("Enter the date of death.", nameof(Command.On));
            if (on > hand.Today) return Outcome.Refused("The date cannot be in the future.", nameof(Command.On));
            if (on < hand.Child.Born) return Outcome.Refused("The date cannot be before the date of birth.", nameof(Command.On));
            if (string.IsNullOrWhiteSpace(command.HowKnown)) return Outcome.Refused("Say who told us.", nameof(Command.HowKnown));

            hand.Child.Died = on;
            // Loaded, so that every case of the child is derived anew as this is saved.
            await hand.Db.Cases.Where(c => c.ChildId == childId).Include(c => c.Facts).Include(c => c.Circumstances).Include(c => c.Deadlines).AsSplitQuery().LoadAsync();
            var waiting = await hand.Db.Outbox.Where(message => message.ChildId == childId && (message.State == MessageState.Waiting || message.State == MessageState.ToPrint)).ToListAsync();
            foreach (var message in waiting) (message.State, message.Outcome) = (MessageState.Cancelled, "Not sent: the child or young person has died.");
            hand.Happened(new DeathRecorded(on, waiting.Count));
            return Outcome.Done(childId);
        });
    }
}

[EventType("death-recorded")]
public sealed record DeathRecorded(DateOnly On, int MessagesCancelled) : Event;
