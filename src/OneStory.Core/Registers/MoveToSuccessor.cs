using OneStory.People;

namespace OneStory.Registers;

/// <summary>Says of a child whose setting has closed that they learn at the one that took its place.</summary>
public sealed class MoveToSuccessor(CaseWork work, ReferenceQuery registers) : IUseCase
{
    public Task<Outcome> Do(Guid childId, Guid from, Guid to) => work.OnChild(childId, Right.EditPeople, new("move-to-successor", "The setting has closed, and the register names its successor."), async hand =>
    {
        if (!ChangeChild.SaysWhereTheyLearn(hand.Viewer)) return new Forbidden(Right.EditPeople);
        if (hand.Child.SettingId != from) return Outcome.Refused($"{hand.Child.CalledName} no longer attends that setting by the record.");
        var closed = await hand.Db.Settings.AsNoTracking().FirstAsync(setting => setting.Id == from);
        if (!closed.HasClosedBy(hand.Today)) return Outcome.Refused($"{closed.Name} is still open.");
        if (closed.Urn is not { } urn || (await registers.Successors(urn, hand.Today)).All(successor => successor.Id != to)) return Outcome.Refused("The register does not say that it took the other’s place.");
        hand.Child.SettingId = to;
        hand.Happened(new ChildDetailsChanged(childId));
        return Outcome.Done(childId);
    });
}
