namespace OneStory.People;

/// <summary>Corrects what the record says of a child. Numbers are proved by their check digits before they are kept.</summary>
public sealed class ChangeChild(CaseWork work) : IUseCase
{
    public sealed record Command
    {
        public string? FirstName { get; init; }
        public string? LastName { get; init; }
        public string? KnownAs { get; init; }
        public DateOnly? Born { get; init; }
        public string? Sex { get; init; }
        public string? Upn { get; init; }
        public string? Uln { get; init; }
        public string? NhsNumber { get; init; }
        public string? Address { get; init; }
        public string? Postcode { get; init; }
        public string? Language { get; init; }
        public bool NeedsInterpreter { get; init; }
        public Guid? SettingId { get; init; }
        public string? OtherSetting { get; init; }
        public int? YearGroup { get; init; }
        public bool HasVisionImpairment { get; init; }
        public bool HasHearingImpairment { get; init; }
        public bool ParentServesInForces { get; init; }
        public bool IsLookedAfter { get; init; }
        public int? Version { get; init; }
    }

    public Task<Outcome> Do(Guid childId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnChild(childId, Right.EditPeople, new("change-child"), async hand =>
        {
            var child = hand.Child;
            hand.Expect(child, command.Version);
            if (string.IsNullOrWhiteSpace(command.FirstName)) return Outcome.Refused("Enter a first name", nameof(Command.FirstName));
            if (string.IsNullOrWhiteSpace(command.LastName)) return Outcome.Refused("Enter a last name", nameof(Command.LastName));
            if (command.Born is not { } born) return Outcome.Refused("Enter a date of birth", nameof(Command.Born));
            if (born != child.Born && Assessments.RequestAnswers.WhyNotBorn(born, hand.Today) is { } notBorn) return Outcome.Refused(notBorn, nameof(Command.Born));
            if (command.YearGroup is < 0 or > 14) return Outcome.Refused("A year group is from 0, which is Reception, to 14", nameof(Command.YearGroup));

            Upn? upn = null;
            Uln? uln = null;
            NhsNumber? nhs = null;
            Postcode? postcode = null;
            if (Said(command.Upn) && !Upn.TryParse(command.Upn, out upn, out var notUpn)) return Outcome.Refused(notUpn, nameof(Command.Upn));
            if (Said(command.Uln) && !Uln.TryParse(command.Uln, out uln, out var notUln)) return Outcome.Refused(notUln, nameof(Command.Uln));
            if (Said(command.NhsNumber) && !OneStory.Identifiers.NhsNumber.TryParse(command.NhsNumber, out nhs, out var notNhs)) return Outcome.Refused(notNhs, nameof(Command.NhsNumber));
            if (Said(command.Postcode) && !OneStory.Identifiers.Postcode.TryParse(command.Postcode, out postcode, out var notPostcode)) return Outcome.Refused(notPostcode, nameof(Command.Postcode));
            if (await Another(hand, upn?.Value, nhs?.Value) is { } taken) return taken;

            (child.FirstName, child.LastName, child.KnownAs, child.Born, child.Sex) = (command.FirstName.Trim(), command.LastName.Trim(), Blank(command.KnownAs), born, Blank(command.Sex));
            child.SearchName = SearchText.Fold($"{child.FirstName} {child.KnownAs} {child.LastName}");
            (child.Upn, child.Uln, child.NhsNumber, child.Postcode) = (upn?.Value, uln?.Value, nhs?.Value, postcode?.Value);
            (child.Address, child.Language, child.NeedsInterpreter) = (command.Address?.Trim() ?? "", Blank(command.Language) ?? "English", command.NeedsInterpreter);
            if (SaysWhereTheyLearn(hand.Viewer)) (child.SettingId, child.OtherSetting) = (command.SettingId, command.SettingId is null ? Blank(command.OtherSetting) : null);
            child.YearGroup = command.YearGroup;
            (child.HasVisionImpairment, child.HasHearingImpairment, child.ParentServesInForces, child.IsLookedAfter) = (command.HasVisionImpairment, command.HasHearingImpairment, command.ParentServesInForces, command.IsLookedAfter);
            hand.Happened(new ChildDetailsChanged(childId));
            return Outcome.Done(childId);
        });
    }

    /// <summary>Whether they may change where the child learns: the record opens to whoever works there, so no setting may.</summary>
    public static bool SaysWhereTheyLearn(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.CanForEveryone(Right.EditPeople);
    }

    /// <summary>A number that is another child's would put two records together.</summary>
    private static async Task<Outcome?> Another(ChildInHand hand, string? upn, string? nhs)
    {
        if (upn is not null && await hand.Db.Children.AnyAsync(other => other.Id != hand.Child.Id && other.Upn == upn && other.MergedIntoId == null))
            return Outcome.Refused("Another child\u2019s record has this unique pupil number. Check it, or ask an officer to bring the two records together", nameof(Command.Upn));
        return nhs is not null && await hand.Db.Children.AnyAsync(other => other.Id != hand.Child.Id && other.NhsNumber == nhs && other.MergedIntoId == null)
            ? Outcome.Refused("Another child\u2019s record has this NHS number. Check it, or ask an officer to bring the two records together", nameof(Command.NhsNumber))
            : null;
    }

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);

    internal static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>
/// Adds or corrects a member of the family. Whoever is on the record can correct how they themselves are reached; who has
/// parental responsibility and who gets notices is for those who keep the record.
/// </summary>
public sealed class ChangeFamilyMember(CaseWork work, Viewer viewer) : IUseCase
{
    public sealed record Command
    {
        public string? Name { get; init; }
        public string? Relationship { get; init; }
        public bool HasParentalResponsibility { get; init; }
        public bool LivesWithChild { get; init; }
        public string? Email { get; init; }
        public string? Phone { get; init; }
        public string? Address { get; init; }
        public string? Language { get; init; }
        public bool NeedsInterpreter { get; init; }
        public ContactBy ContactBy { get; init; }
        public bool GetsNotices { get; init; } = true;
        public int? Version { get; init; }
    }

    /// <param name="memberId">Null for a new member.</param>
    public Task<Outcome> Do(Guid childId, Guid? memberId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnChild(childId, Right.ReadRecord, new("change-family-member"), hand =>
        {
            var keeps = hand.Access.Allows(Right.EditPeople);
            var member = hand.Child.Family.Find(found => found.Id == memberId);
            if (memberId is not null && member is null) return Is(new NotFound());
            if (!keeps && (member is null || member.AccountId is null || member.AccountId != viewer.AccountId)) return Is(new Forbidden(Right.EditPeople));
            if (string.IsNullOrWhiteSpace(command.Name)) return Refuse("Enter a name", nameof(Command.Name));
            if (keeps && string.IsNullOrWhiteSpace(command.Relationship)) return Refuse("Say what they are to the child", nameof(Command.Relationship));
            if (ContactWays.WhyNotEmail(command.Email) is { } notEmail) return Refuse(notEmail, nameof(Command.Email));
            if (ContactWays.WhyNotPhone(command.Phone) is { } notPhone) return Refuse(notPhone, nameof(Command.Phone));
            if (command.ContactBy == ContactBy.Email && string.IsNullOrWhiteSpace(command.Email)) return Refuse("Enter the email address to write to, or choose another way", nameof(Command.Email));
            if (command.ContactBy is ContactBy.Text or ContactBy.Phone && string.IsNullOrWhiteSpace(command.Phone)) return Refuse("Enter the phone number, or choose another way", nameof(Command.Phone));

            var isNew = member is null;
            if (member is null)
            {
                member = new() { ChildId = childId, Name = command.Name.Trim(), Relationship = command.Relationship!.Trim() };
                hand.Child.Family.Add(member);
                hand.Db.Add(member);
            }
            else hand.Expect(member, command.Version);

            member.Name = command.Name.Trim();
            (member.Email, member.Phone, member.Address) = (ChangeChild.Blank(command.Email), ChangeChild.Blank(command.Phone), ChangeChild.Blank(command.Address));
            (member.Language, member.NeedsInterpreter, member.ContactBy) = (ChangeChild.Blank(command.Language) ?? "English", command.NeedsInterpreter, command.ContactBy);
            if (keeps) (member.Relationship, member.HasParentalResponsibility, member.LivesWithChild, member.GetsNotices) = (command.Relationship!.Trim(), command.HasParentalResponsibility, command.LivesWithChild, command.GetsNotices);
            hand.Happened(new FamilyMemberChanged(member.Id, member.Name, isNew));
            return Is(Outcome.Done(member.Id));
        });
    }

    private static Task<Outcome> Is(Outcome outcome) => Task.FromResult(outcome);

    private static Task<Outcome> Refuse(string why, string field) => Is(Outcome.Refused(why, field));
}

/// <summary>Adds, corrects or ends somebody of the team around the child. One of them at a time is the lead.</summary>
public sealed class ChangeTeam(CaseWork work) : IUseCase
{
    public sealed record Command(string? Name, string? Role, string? Organisation, string? Email, string? Phone, bool IsLead, bool HasLeft, int? Version);

    /// <param name="memberId">Null for somebody new.</param>
    public Task<Outcome> Do(Guid childId, Guid? memberId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnChild(childId, Right.EditPeople, new("change-team"), hand =>
        {
            var member = hand.Child.Team.Find(found => found.Id == memberId);
            if (memberId is not null && member is null) return Task.FromResult<Outcome>(new NotFound());
            if (string.IsNullOrWhiteSpace(command.Name)) return Refuse("Enter a name", nameof(Command.Name));
            if (string.IsNullOrWhiteSpace(command.Role)) return Refuse("Say what they do, for example health visitor", nameof(Command.Role));
            if (ContactWays.WhyNotEmail(command.Email) is { } notEmail) return Refuse(notEmail, nameof(Command.Email));
            if (ContactWays.WhyNotPhone(command.Phone) is { } notPhone) return Refuse(notPhone, nameof(Command.Phone));
            var isNew = member is null;
            if (member is null)
            {
                member = new() { ChildId = childId, Name = command.Name.Trim(), Role = command.Role.Trim() };
                hand.Child.Team.Add(member);
                hand.Db.Add(member);
            }
            else hand.Expect(member, command.Version);

            (member.Name, member.Role, member.Organisation) = (command.Name.Trim(), command.Role.Trim(), ChangeChild.Blank(command.Organisation));
            (member.Email, member.Phone) = (ChangeChild.Blank(command.Email), ChangeChild.Blank(command.Phone));
            member.Until = command.HasLeft ? member.Until ?? hand.Today : null;
            member.IsLead = command.IsLead && !command.HasLeft;
            if (member.IsLead)
                foreach (var other in hand.Child.Team.Where(other => other != member && other.IsLead)) other.IsLead = false;
            hand.Happened(new TeamChanged(member.Id, member.Name, member.Role, isNew, member.IsLead, command.HasLeft));
            return Task.FromResult(Outcome.Done(member.Id));
        });
    }

    private static Task<Outcome> Refuse(string why, string field) => Task.FromResult(Outcome.Refused(why, field));
}

/// <summary>
/// Records whether a young person lacks capacity for these decisions, and how that was found (Mental Capacity Act 2005;
/// SEND Regulations 2014, regulations 63 to 65). Nobody is taken to lack it until it has been shown.
/// </summary>
public sealed class RecordCapacity(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid childId, bool? lacksCapacity, string? note, int? version) =>
        work.OnChild(childId, Right.ManageFamilyAccess, new("record-capacity", note?.Trim(), "Children and Families Act 2014, section 80; SEND Regulations 2014, regulations 63 to 65"), hand =>
        {
            if (hand.Child.RightsHeldBy(hand.Today) == Law.RightsHolder.Parent) return Task.FromResult(Outcome.Refused($"{hand.Child.CalledName} is not a young person yet, so a parent decides and capacity is not in question.", source: "Children and Families Act 2014, section 83(2)"));
            if (lacksCapacity is null) return Task.FromResult(Outcome.Refused("Choose whether they can make these decisions", "LacksCapacity"));
            if (string.IsNullOrWhiteSpace(note)) return Task.FromResult(Outcome.Refused("Write how this was found, by whom and when", "Note"));
            hand.Expect(hand.Child, version);
            var before = hand.Child.LacksCapacity;
            (hand.Child.LacksCapacity, hand.Child.CapacityNote) = (lacksCapacity, note.Trim());
            hand.Happened(new CapacityRecorded(before, lacksCapacity.Value, note.Trim()));
            return Task.FromResult(Outcome.Done(childId));
        });
}

/// <summary>What the record says of the child was corrected. Each field, before and after, is with the act.</summary>
[EventType("child-details-changed")]
public sealed record ChildDetailsChanged(Guid ChildId) : Event;

[EventType("family-member-changed")]
public sealed record FamilyMemberChanged(Guid MemberId, string Name, bool IsNew) : Event;

[EventType("team-changed")]
public sealed record TeamChanged(Guid MemberId, string Name, string Role, bool IsNew, bool IsLead, bool HasLeft) : Event;

[EventType("capacity-recorded")]
public sealed record CapacityRecorded(bool? LackedBefore, bool Lacks, string Note) : Event;
