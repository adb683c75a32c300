using OneStory.Law;
using OneStory.Messages;
using OneStory.People;

namespace OneStory.Casework;

/// <summary>What is being done: the kind of act, with its reason and the provision relied on.</summary>
/// <param name="Kind">"decide-whether-to-assess".</param>
public sealed record Doing(string Kind, string? Reason = null, string? Basis = null, string? OnBehalfOf = null);

/// <summary>Work in hand, inside its transaction.</summary>
public class InHand(OneStoryDbContext db, RecordedAct act, UkClock clock, Viewer viewer, Outbox outbox)
{
    private readonly Dictionary<object, int> expected = [];

    public OneStoryDbContext Db { get; } = db;
    public Viewer Viewer { get; } = viewer;
    public Guid ActId => act.Id;
    public DateTime Now => act.At;
    public DateOnly Today => act.Day;
    public UkClock Clock { get; } = clock;

    /// <summary>What goes out to people, once this is saved.</summary>
    public Outbox Outbox { get; } = outbox;

    internal bool ExpectsVersions => expected.Count > 0;

    /// <summary>Writes down what happened.</summary>
    public void Happened(Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var type = Events.TypeOf(happened.GetType());
        act.Events.Add(new ActEvent { ActId = act.Id, Ordinal = act.Events.Count + 1, Type = type.Id, TypeVersion = type.Version, Payload = Events.Payload(happened) });
    }

    /// <summary>The act turned out to be about this child, whose record may be new: it goes on that record's chain.</summary>
    public void Concerns(Guid childId, Guid? caseId = null) => (act.ChainId, act.ChildId, act.CaseId) = (childId, childId, caseId);

    /// <summary>Who did it, where they have no account but have said who they are.</summary>
    public void DoneBy(string name, string role) => (act.ByName, act.ByRole) = (name, role);

    /// <summary>The record must still be as the person saw it: another's change since is a conflict and not overwritten.</summary>
    public void Expect<T>(T record, int? version) where T : class, IVersioned
    {
        if (version is not { } seen) return;
        expected[record] = seen;
        Db.Entry(record).Property(nameof(IVersioned.Version)).OriginalValue = seen;
    }
}

/// <summary>A child's record in hand.</summary>
public class ChildInHand(OneStoryDbContext db, RecordedAct act, UkClock clock, Viewer viewer, Outbox outbox, Child child, AccessToChild access)
    : InHand(db, act, clock, viewer, outbox)
{
    public Child Child { get; } = child;
    public AccessToChild Access { get; } = access;
}

/// <summary>A case in hand, with its facts and the child.</summary>
public sealed class CaseInHand(OneStoryDbContext db, RecordedAct act, UkClock clock, Viewer viewer, Outbox outbox, Case @case, AccessToChild access)
    : ChildInHand(db, act, clock, viewer, outbox, @case.Child, access)
{
    public Case Case { get; } = @case;

    /// <summary>Where the case is today, by the law.</summary>
    public CasePosition Position => CasePosition.Of(Case.ToLaw(), Today);

    /// <summary>Why the law does not allow the act now, or null where it does.</summary>
    public Outcome? LawRefuses(Act lawful)
    {
        var now = Position.Acts().First(offered => offered.Act == lawful);
        return now.WhyNot is { } why ? Outcome.Refused(why, source: now.Source.Citation) : null;
    }

    /// <summary>Records a dated fact, from which clocks follow.</summary>
    public CaseFact Record(FactType type, DateOnly date, string? kind = null, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        var fact = new CaseFact { CaseId = Case.Id, Type = type.Id, Date = date, Kind = kind, About = about, RecordedByActId = ActId };
        Case.Facts.Add(fact);
        Db.Add(fact);
        return fact;
    }

    /// <summary>Takes back a fact that was wrong.</summary>
    public void Withdraw(CaseFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        fact.WithdrawnByActId = ActId;
    }
}
