using OneStory.Law;

namespace OneStory.Access.Families;

/// <summary>
/// Records whether a young person lacks capacity to make these decisions, and how that was considered. It is asked of each
/// decision and can change (Children and Families Act 2014, section 80; Mental Capacity Act 2005).
/// </summary>
public sealed class ConsiderCapacity(CaseWork work) : IUseCase
{
    public sealed record Command(bool LacksCapacity, string Note, int? Version = null);

    public Task<Outcome> Do(Guid childId, Command command) => work.OnChild(childId, Right.ManageFamilyAccess, new("consider-capacity", command.Note, WhoDecides.Capacity), hand =>
    {
        var child = hand.Child;
        var decides = WhoDecides.Of(child, hand.Today);
        if (decides.Holder == RightsHolder.Parent)
            return Task.FromResult(Outcome.Refused($"{child.CalledName} is not a young person until {decides.YoungPersonFrom.InWords()}. Until then a parent decides, and capacity is not in question.", source: WhoDecides.PassingOfRights));
        if (string.IsNullOrWhiteSpace(command.Note)) return Task.FromResult(Outcome.Refused("Say who considered it, when, and what they found.", nameof(Command.Note)));
        hand.Expect(child, command.Version);
        var before = child.LacksCapacity;
        (child.LacksCapacity, child.CapacityNote) = (command.LacksCapacity, command.Note.Trim());
        hand.Happened(new CapacityConsidered(before, command.LacksCapacity));
        return Task.FromResult(Outcome.Done(child.Id));
    });
}

[EventType("capacity-considered")]
public sealed record CapacityConsidered(bool? Before, bool LacksCapacity) : Event;
