using OneStory.Files;
using OneStory.Law;
using OneStory.People;

namespace OneStory.Assessments;

/// <summary>Puts what a request says where it belongs: the child, their family, their story, the case, its first date.</summary>
internal sealed class Reception(InHand hand, ReceiveRequest.Command command, DateOnly on)
{
    private readonly OneStoryDbContext db = hand.Db;

    public async Task<Case> Take()
    {
        var known = command.ChildId is { } id ? await Load(id) : await KnownChild.Find(db, command.Child);
        var child = known ?? NewChild();
        var isVouchedFor = known is null || IsVouchedFor;
        var askerIsNew = AddFamily(child, isVouchedFor) && known is not null && hand.Viewer.Posts.Count == 0;
        Complete(child, isVouchedFor);
        TellStory(child);
        if (command.Asker == Asker.Setting) AddToTeam(child);

        var underWay = known is null ? null : await UnderWay(known);
        var @case = underWay ?? await Open(child);
        var request = Keep(@case, isRepeat: underWay is not null);
        await TakeFiles(child, @case);
        hand.Concerns(child.Id, @case.Id);
        if (hand.Viewer.AccountId is null) hand.DoneBy(command.AskerName, command.Relationship ?? InWords(command.Asker));
        hand.Happened(new AssessmentRequested(request.Id, @case.Reference, command.Asker, command.AskerName, command.By, on, request.IsRepeat, known is not null, askerIsNew));
        return @case;
    }

    private static string InWords(Asker asker) => asker switch
    {
        Asker.Parent => "Parent or carer",
        Asker.YoungPerson => "Young person",
        Asker.Setting => "Setting",
        _ => "Member of the public",
    };

    private Task<Child> Load(Guid id) => db.Children.Include(child => child.Family).Include(child => child.Team).Include(child => child.Story).AsSplitQuery().FirstAsync(child => child.Id == id);

    private Child NewChild()
    {
        var said = command.Child;
        var child = new Child { FirstName = said.FirstName, LastName = said.LastName, KnownAs = said.KnownAs, Born = said.Born };
        child.SearchName = SearchText.Fold($"{said.FirstName} {said.KnownAs} {said.LastName}");
        child.Language = said.Language ?? child.Language;
        child.NeedsInterpreter = said.NeedsInterpreter;
        db.Add(child);
        return child;
    }

    /// <summary>
    /// Whether what is said of a record that was there before is taken as the authority's own: it is, from who receives requests
    /// for it, and from who works with the child and asks from the record itself. Anybody else can say that they are a parent.
    /// </summary>
    private bool IsVouchedFor => hand.Viewer.CanForEveryone(Right.ReceiveRequests) || (command.ChildId is not null && hand.Viewer.Posts.Count > 0);

    /// <summary>
    /// Fills what the record does not have. What it has is changed on the record and not by asking; and where the child goes and
    /// lives, which decide who opens the record and where letters go, are taken from those who are vouched for.
    /// </summary>
    private void Complete(Child child, bool isVouchedFor)
    {
        var said = command.Child;
        child.Upn ??= said.Upn;
        child.NhsNumber ??= said.NhsNumber;
        child.Postcode ??= Postcode.TryParse(said.Postcode, out var postcode, out _) ? postcode.Value : said.Postcode;
        if (!isVouchedFor) return;
        if (child.Address.Length == 0) child.Address = said.Address ?? "";
        if (child.SettingId is null && child.OtherSetting is null) (child.SettingId, child.OtherSetting) = (said.SettingId, said.SettingId is null ? said.OtherSetting : null);
    }

    /// <summary>
    /// The asker, where they are family, and whoever they name. Somebody who is new to a record that was there before gets
    /// no notices until the authority has looked at who they are: anybody can say that they are a parent.
    /// </summary>
    private bool AddFamily(Child child, bool isVouchedFor)
    {
        var said = command.Asker switch
        {
            Asker.Parent => [new(command.AskerName, command.Relationship ?? "Parent or carer", command.Email, command.Phone, true, command.Address), .. command.Family],
            Asker.YoungPerson => [new(command.AskerName, "Young person", command.Email, command.Phone, false, command.Address), .. command.Family],
            _ => command.Family,
        };
        var added = false;
        foreach (var member in said.Where(member => !child.Family.Exists(known => Same(known, member))))
        {
            added = true;
            var made = new FamilyMember
            {
                ChildId = child.Id,
                Name = member.Name,
                Relationship = member.Relationship,
                Email = member.Email,
                Phone = member.Phone,
                Address = member.Address,
                GetsNotices = isVouchedFor,
                HasParentalResponsibility = member.HasParentalResponsibility && isVouchedFor,
                Language = child.Language,
                NeedsInterpreter = child.NeedsInterpreter,
                ContactBy = member.Email is not null ? ContactBy.Email : member.Phone is not null ? ContactBy.Phone : ContactBy.Letter,
                AccountId = hand.Viewer.IsFamily && member.Name == command.AskerName ? hand.Viewer.AccountId : null,
            };
            child.Family.Add(made);
            db.Add(made);
        }

        return added;
    }

    private static bool Same(FamilyMember known, ReceiveRequest.FamilySaid said) =>
        SearchText.Fold(known.Name) == SearchText.Fold(said.Name) || (said.Email is { } email && string.Equals(known.Email, email, StringComparison.OrdinalIgnoreCase));

    private void TellStory(Child child)
    {
        var by = command.Asker == Asker.YoungPerson ? child.CalledName : command.Relationship is { } relationship ? $"{command.AskerName}, {relationship.ToLowerInvariant()}" : command.AskerName;
        foreach (var (topic, words) in command.Story.Where(page => StoryTopics.Find(page.Key) is not null && page.Value.Length > 0))
        {
            if (child.Story.Find(page => page.Topic == topic) is not { } page)
            {
                page = new() { ChildId = child.Id, Topic = topic };
                child.Story.Add(page);
                db.Add(page);
            }
            else if (page.Words.Contains(words, StringComparison.Ordinal)) continue;

            page.Words = page.Words.Length == 0 ? words : $"{page.Words}\n\n{by}, {on.WithoutWeekday()}:\n{words}";
            if (page.InTheWordsOf.Length == 0) page.InTheWordsOf = by;
            page.ChangedAt = hand.Now;
        }
    }

    /// <summary>Whoever asks for the setting knows the child, and is the one to call until somebody else is named.</summary>
    private void AddToTeam(Child child)
    {
        if (hand.Viewer.PostFor(Right.AskForAssessment) is not { } post || child.Team.Exists(member => member.Name == hand.Viewer.Name && member.Until is null)) return;
        var made = new TeamMember
        {
            ChildId = child.Id,
            Name = hand.Viewer.Name,
            Role = post.Title,
            Organisation = post.OrganisationName,
            Email = command.Email,
            Phone = command.Phone,
            IsLead = !child.Team.Exists(member => member.IsLead && member.Until is null),
        };
        child.Team.Add(made);
        db.Add(made);
    }

    /// <summary>The case in which an assessment is going on, or a plan is in force: asking again starts nothing there.</summary>
    private async Task<Case?> UnderWay(Child child)
    {
        var cases = await db.Cases.Include(c => c.Facts).Include(c => c.Circumstances).Include(c => c.Deadlines).AsSplitQuery().Where(c => c.ChildId == child.Id).OrderByDescending(c => c.OpenedAt).ToListAsync();
        return cases.Find(c => CasePosition.Of(c.ToLaw(), hand.Today) is var position && !position.IsClosed
            && (position[CaseStates.Assessment].Id is "requested" or "assessing" or "drafting" or "draft-served" || position[CaseStates.Plan] == CaseStates.Maintained));
    }

    private async Task<Case> Open(Child child)
    {
        var @case = new Case
        {
            ChildId = child.Id,
            Child = child,
            Reference = await CaseReference.Next(db, on.Year),
            OpenedAt = hand.Now,
            Area = await AreaOfCase.Of(db, child.SettingId, child.Postcode),
        };
        var (type, kind) = command.Asker == Asker.Other ? (FactTypes.BecameResponsible, null) : (FactTypes.RequestReceived, RequestKinds.Assessment);
        var fact = new CaseFact { CaseId = @case.Id, Type = type.Id, Kind = kind, Date = on, RecordedByActId = hand.ActId };
        @case.Facts.Add(fact);
        db.Add(@case);
        return @case;
    }

    private AssessmentRequest Keep(Case @case, bool isRepeat)
    {
        var request = new AssessmentRequest
        {
            CaseId = @case.Id,
            Asker = command.Asker,
            AskerName = command.AskerName,
            AskerRelationship = command.Relationship,
            AskerEmail = command.Email,
            AskerPhone = command.Phone,
            By = command.By,
            ReceivedOn = on,
            EnteredAt = hand.Now,
            Why = command.Why,
            WhatHasBeenTried = command.WhatHasBeenTried,
            WhatWeHope = command.WhatWeHope,
            IsRepeat = isRepeat,
        };
        db.Add(request);
        return request;
    }

    /// <summary>Files that were given with the draft go over to the record.</summary>
    private async Task TakeFiles(Child child, Case @case)
    {
        if (command.DraftId is not { } draftId) return;
        foreach (var file in await db.Set<StoredFile>().Where(file => file.RequestDraftId == draftId && command.FileIds.Contains(file.Id)).ToListAsync())
            (file.ChildId, file.CaseId) = (child.Id, @case.Id);
    }
}
