using System.Globalization;
using System.Text.Json;
using OneStory.Assessments;
using OneStory.Law;
using OneStory.LocalOffer;
using OneStory.People;

namespace OneStory.Messages;

/// <summary>
/// Tells people what has happened: from the events of an act, by <see cref="WhoIsTold"/>, rows of the outbox in the same
/// transaction. It refuses the act where a notice it brings about could not say all that the law requires of it.
/// </summary>
public sealed class TellPeople(OneStoryDbContext db, Outbox outbox, Recipients recipients, MessageSettings settings)
{
    /// <summary>Why the act cannot be done, or null where everybody has been told.</summary>
    public async Task<Outcome?> Of(RecordedAct act, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (act.Events.Count == 0 || !act.Events.Exists(happened => WhoIsTold.Of(happened.Type) is { Tells.Count: > 0 })) return null;
        var authority = await db.Authorities.AsNoTracking().FirstAsync(found => found.Id == act.AuthorityId);
        var child = act.ChildId is { } childId ? await ChildOf(childId) : null;
        if (child?.Died is not null) return null;
        var @case = (act.CaseId ?? await OpenCaseOf(act.ChildId)) is { } caseId ? await CaseOf(caseId, child) : null;
        var law = @case is null ? null : CaseLawQuery.Of(@case, act.Day);
        List<OutboxMessage> rows = [];
        foreach (var happened in act.Events)
        {
            using var payload = JsonDocument.Parse(happened.Payload);
            var about = new Happening(happened.Type, payload.RootElement, db, act, child, @case, law);
            foreach (var tells in WhoIsTold.Of(happened.Type)?.Tells.Where(tells => tells.When?.Invoke(about) ?? true) ?? [])
                if (await Tell(authority, about, tells, happened.Ordinal, now, rows) is { } refusal) return refusal;
        }

        await Add(rows);
        return null;
    }

    private async Task<Outcome?> Tell(Authority authority, Happening about, Tells tells, int ordinal, DateTime now, List<OutboxMessage> rows)
    {
        var template = MessageTemplates.Get(tells.Template);
        var own = await db.TemplateWordings.AsNoTracking().FirstOrDefaultAsync(wording => wording.Template == template.Id);
        var fields = MessageContext.OfAuthority(authority, about.Today);
        if (about.Child is { } child) fields = fields.And(MessageContext.OfChild(child));
        if (about.Law is { } law) fields = fields.And(MessageContext.OfCase(law, about.Case!.Reference, template.NoticeId)).And(await Holder(about));
        if (tells.With is { } with) fields = fields.With((await with(about)).Select(pair => new KeyValuePair<string, string?>(pair.Field, pair.Value)));
        foreach (var whom in tells.To)
            foreach (var to in (await Find(whom, about)).Where(to => !tells.NotWhoDidIt || to.AccountId is null || to.AccountId != about.Act.AccountId))
            {
                var link = settings.LinkTo(PathTo(authority, about, whom, tells.Page?.Invoke(about)));
                var written = MessageWriter.Write(template, (fields with { ToThemself = to.IsThemself }).With([new("to", to.Name), new("link", link)]), own);
                if (written.Missing is { Count: > 0 } missing) return Lacks(template, missing);
                var (key, after) = KeyOf(about, tells, ordinal, now);
                foreach (var row in MessagePost.Rows(written, to, key, now, about.Child?.Id, about.Case?.Id))
                {
                    if (after > row.SendAfter) row.SendAfter = after;
                    rows.Add(WithEnclosures(row, tells, about, authority, now));
                }
            }

        return null;
    }

    /// <summary>What the officer can do about it is in the words: most often a contact that the authority's settings lack.</summary>
    private static Outcome Lacks(MessageTemplate template, IReadOnlyList<RequiredContent> missing) => Outcome.Refused(
        $"The notice “{template.Title}” cannot be sent, because it would not say: {Words.List(missing.Select(content => content.What))}. Nothing has been done. Fill in what is missing here, or ask an administrator to complete the contacts in the settings.",
        source: missing[0].Source.Citation);

    private static OutboxMessage WithEnclosures(OutboxMessage row, Tells tells, Happening about, Authority authority, DateTime now)
    {
        if (row.Channel == Channels.Text) return row;
        row.Attachment = tells.Attaches?.Invoke(about);
        if (row.Channel == Channels.Email && tells.Calendar?.Invoke(about) is { } entry && EmailAddress.TryParse(authority.Contact.Email, out var from, out _))
            row.Calendar = CalendarFile.For(entry, new(authority.Name, from), new(now, TimeSpan.Zero));
        return row;
    }

    private static (string Key, DateTime After) KeyOf(Happening about, Tells tells, int ordinal, DateTime now) => tells.Often switch
    {
        Often.OnceAnHour => ($"{tells.Template}:{about.Child?.Id:N}:{now.ToString("yyyyMMddHH", CultureInfo.InvariantCulture)}", now),
        Often.OnceADay when MessagePost.NextAt(now, 18) is var evening => ($"{tells.Template}:{about.Child?.Id:N}:{evening.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", evening),
        _ => ($"{about.Act.Id:N}:{ordinal}:{tells.Template}", now),
    };

    private static string PathTo(Authority authority, Happening about, Whom whom, string? page)
    {
        if (page is ['/', ..]) return $"/{authority.Slug}{page}";
        var below = page is { Length: > 0 } ? "/" + page : "";
        if (whom is Whom.RightsHolder or Whom.Supporters || about.Case is null) return about.Child is { } child ? $"/{authority.Slug}/child/{child.Id}{below}" : $"/{authority.Slug}";
        return whom is Whom.SettingThatAsked or Whom.ChildsSetting ? $"/{authority.Slug}/children/{about.Case.ChildId}" : $"/{authority.Slug}/case/{about.Case.Id}{below}";
    }

    private async Task<MessageFields> Holder(Happening about)
    {
        if (about.Case?.OfficerPostId is not { } post) return new();
        var phone = await db.Posts.Where(held => held.Id == post).Select(held => held.Phone).FirstOrDefaultAsync();
        return (await recipients.InPost([post], about.Today)) is [var officer, ..] ? new MessageFields().With([new("officer", officer.Name), new("officer phone", phone)]) : new();
    }

    private async Task<IReadOnlyList<Recipient>> Find(Whom whom, Happening about)
    {
        var on = about.Today;
        switch (whom)
        {
            case Whom.RightsHolder:
                return about.Child is { } child ? await recipients.RightsHolders(child, on) : [];
            case Whom.Supporters:
                return about.Child is { } helped ? await recipients.Supporters(helped.Id, on) : [];
            case Whom.Officer:
                return about.Case?.OfficerPostId is { } post && await recipients.InPost([post], on) is { Count: > 0 } officer ? officer : await recipients.InRole([Roles.Manager.Id], on);
            case Whom.Managers:
                return await recipients.InRole([Roles.Manager.Id], on);
            case Whom.Panel:
                return await recipients.InRole([Roles.PanelChair.Id, Roles.PanelMember.Id], on);
            case Whom.SettingThatAsked or Whom.ChildsSetting:
                return about.Child?.SettingId is { } setting ? await recipients.OfBody(setting, [Roles.Senco.Id], on) : [];
            case Whom.NamedSetting:
                return (await about.Find<Places.Consultation>("consultationId"))?.SettingId is { } consulted ? await recipients.OfBody(consulted, [Roles.Senco.Id], on)
                    : about.Id("settingId") is { } named ? await recipients.OfBody(named, [Roles.Senco.Id], on) : [];
            case Whom.Adviser:
                return await about.Find<Advice>("adviceId") is { } advice ? await recipients.Advisers(advice, on) : [];
            case Whom.AdviserOutside:
                return await about.Find<Advice>("adviceId") is { } outside ? Recipients.AdviserOutside(outside) : [];
            case Whom.OfferOfficers:
                return await recipients.OfferOfficers(on);
            case Whom.OfferKeepers:
                return await about.Find<OfferProvider>("providerId") is { } provider ? await recipients.OfProvider(provider.Id, provider.Name, provider.Email, provider.OrganisationId, on) : [];
            case Whom.OfferWriter:
                return await about.Find<OfferSuggestion>("suggestionId") is { } sent ? await WriterOf(sent) : [];
            case Whom.SocialCare:
                return await InPostOrNobody(Roles.CareOfficer, "The officers for social care", on);
            default:
                return await InPostOrNobody(Roles.ClinicalOfficer, "The responsible commissioning body", on);
        }
    }

    /// <summary>A provider's people read the answer beside their entries, and in a message; anybody else by the address they gave.</summary>
    private async Task<IReadOnlyList<Recipient>> WriterOf(OfferSuggestion sent)
    {
        if (sent.ByEmail is { } email) return [new(sent.ByName ?? "you", $"suggestion:{sent.Id:N}") { Email = email }];
        return sent is { Source: SuggestionSource.Provider, ProviderId: { } id } && await db.OfferProviders.AsNoTracking().FirstOrDefaultAsync(provider => provider.Id == id) is { } provider
            ? await recipients.OfProvider(id, provider.Name, provider.Email, provider.OrganisationId, UkClock.DayOf(sent.At)) : [];
    }

    /// <summary>Never nobody, so that what the law requires them to be told is written even where the post is empty.</summary>
    private async Task<IReadOnlyList<Recipient>> InPostOrNobody(Role role, string name, DateOnly on) =>
        await recipients.InRole([role.Id], on) is { Count: > 0 } people ? people : [new(name, $"role:{role.Id}")];

    private async Task Add(List<OutboxMessage> rows)
    {
        List<string> keys = [.. rows.Select(row => row.Key)];
        var known = await db.Outbox.Where(message => keys.Contains(message.Key)).Select(message => message.Key).ToListAsync();
        foreach (var row in rows.Where(row => !known.Contains(row.Key))) outbox.Add(row);
    }

    private async Task<Child> ChildOf(Guid id)
    {
        if (db.Children.Local.FirstOrDefault(child => child.Id == id) is not { } tracked) return await db.Children.AsNoTracking().Include(child => child.Family).FirstAsync(child => child.Id == id);
        if (db.Entry(tracked) is { State: not EntityState.Added } entry && !entry.Collection(child => child.Family).IsLoaded) await entry.Collection(child => child.Family).LoadAsync();
        return tracked;
    }

    /// <summary>What happens on a child's record concerns whoever holds the case that is open.</summary>
    private async Task<Guid?> OpenCaseOf(Guid? childId) => childId is null ? null
        : await db.Cases.Where(found => found.ChildId == childId && !found.Standing.IsClosed).OrderByDescending(found => found.OpenedAt).Select(found => (Guid?)found.Id).FirstOrDefaultAsync();

    /// <summary>As the act leaves it. One that is not in hand is read beside, so that it is not taken for changed.</summary>
    private async Task<Case?> CaseOf(Guid id, Child? child)
    {
        if (db.Cases.Local.FirstOrDefault(found => found.Id == id) is { } tracked && tracked.Child is not null) return tracked;
        var read = await db.Cases.AsNoTracking().Include(found => found.Child).Include(found => found.Facts).Include(found => found.Circumstances).AsSplitQuery().FirstOrDefaultAsync(found => found.Id == id);
        return read ?? (db.Cases.Local.FirstOrDefault(found => found.Id == id) is { } made && child is not null ? made : null);
    }
}
