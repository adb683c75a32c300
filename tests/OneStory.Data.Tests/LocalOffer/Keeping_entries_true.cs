using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.LocalOffer;

namespace OneStory.Data.Tests.LocalOffer;

public sealed class Keeping_entries_true
{
    private const int Grace = 12 * 7;

    [Theory, OnBothDatabases]
    public async Task An_entry_is_added_with_an_address_of_its_own_a_version_and_the_next_number_of_the_stamp(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Entry();
        var there = await area.Entry(slug: "another", content: OfferMade.Content("Another"));
        var before = await Stamp(area);
        var id = await Must(area, Persona.OfferOfficer, working => working.Get<AddEntry>().Do(new(there.ProviderId, OfferMade.Content())));
        await using var reader = area.AsNobody();
        var entry = (await reader.Get<EntriesQuery>().ById(id)).ShouldNotBeNull();
        (entry.Entry.Slug, entry.Entry.Number, entry.Entry.CheckedOn, entry.Entry.ReviewDue).ShouldBe(("tuesday-splash-2", 1, area.Clock.Today, area.Clock.Today.AddMonths(6)));
        (await Stamp(area)).ShouldBe(before + 1);
        (await reader.Db.OfferEntryVersions.CountAsync(version => version.EntryId == id)).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_place_is_found_by_its_postcode_and_one_that_is_not_known_is_kept_without_a_position(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using (var db = area.Database.Open()) await db.BulkWriter().Write([new OneStory.Registers.KnownPostcode { Postcode = "HP20 1UY", Easting = 482000, Northing = 213500 }]);
        var there = await area.Entry();
        var content = OfferMade.Content("Two places") with { Places = [new() { Name = "Pool", Postcode = "hp201uy" }, new() { Name = "Hall", Postcode = "HP20 9ZZ" }] };
        var id = await Must(area, Persona.OfferOfficer, working => working.Get<AddEntry>().Do(new(there.ProviderId, content)));
        await using var reader = area.AsNobody();
        var places = (await reader.Get<EntriesQuery>().ById(id))!.Content.Places;
        places[0].Latitude.ShouldNotBeNull().ShouldBe(51.81, 0.02);
        (places[0].Postcode, places[1].Latitude, places[1].Postcode).ShouldBe(("HP20 1UY", null, "HP20 9ZZ"));
        (await reader.Get<Positions>().Unknown(EntryCheck.Tidy(content))).ShouldBe(["HP20 9ZZ"]);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_change_one_entry_at_once_do_not_overwrite_each_other(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry();
        ChangeEntry.Command With(string summary) => new(entry.Id, OfferMade.Content() with { Summary = summary }, entry.Version, $"form-{summary}");
        (await Try(area, Persona.OfferOfficer, working => working.Get<ChangeEntry>().Do(With("First.")))).IsDone.ShouldBeTrue();
        (await Try(area, Persona.Manager, working => working.Get<ChangeEntry>().Do(With("Second.")))).ShouldBeOfType<Conflict>();
        await using var reader = area.AsNobody();
        var now = (await reader.Get<EntriesQuery>().ById(entry.Id))!;
        (now.Content.Summary, now.Entry.Number).ShouldBe(("First.", 2));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_with_an_entry_is_said_at_its_field_and_nothing_is_written(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry();
        var bad = OfferMade.Content() with { MinimumAge = 9, MaximumAge = 5 };
        (await Try(area, Persona.OfferOfficer, working => working.Get<ChangeEntry>().Do(new(entry.Id, bad, entry.Version, "f")))).ShouldBeOfType<Refused>().Field.ShouldBe("MaximumAge");
        (await Try(area, Persona.OfferOfficer, working => working.Get<ChangeEntry>().Do(new(entry.Id, OfferMade.Content(), entry.Version, "f")))).ShouldBeOfType<Refused>().Why.ShouldStartWith("Nothing has been changed.");
        await using var reader = area.AsNobody();
        (await reader.Db.OfferEntryVersions.CountAsync()).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task An_entry_of_another_authority_is_not_there(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry(authority: area.Stourhaven);
        (await Try(area, Persona.OfferOfficer, working => working.Get<ChangeEntry>().Do(new(entry.Id, OfferMade.Content("Other"), 0, "f")))).ShouldBeOfType<NotFound>();
        (await Try(area, Persona.OfferOfficer, working => working.Get<ConfirmEntry>().Do(entry.Id))).ShouldBeOfType<NotFound>();
        (await Try(area, Persona.OfferOfficer, working => working.Get<HideEntry>().Do(new(entry.Id, "Why", 0)))).ShouldBeOfType<NotFound>();
        (await Try(area, Persona.OfferOfficer, working => working.Get<SendComment>().Do(new(CommentAbout.Entry, entry.Id, "Words", null, null, "f")))).ShouldBeOfType<NotFound>();
    }

    [Theory, OnBothDatabases]
    public async Task A_provider_confirms_and_changes_its_own_entries_and_nobody_elses(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var own = await area.Entry(area.Clock.Today.AddDays(-200), keptBy: area.Places.Provider.Id);
        var other = await area.Entry(slug: "another", keptBy: area.Places.OtherSchool.Id);
        (await Try(area, Persona.Provider, working => working.Get<ConfirmEntry>().Do(own.Id))).IsDone.ShouldBeTrue();
        foreach (var outcome in new[]
        {
            await Try(area, Persona.Provider, working => working.Get<ConfirmEntry>().Do(own.Id, other.Id)),
            await Try(area, Persona.Provider, working => working.Get<ChangeEntry>().Do(new(other.Id, OfferMade.Content("Mine now"), other.Version, "f"))),
            await Try(area, Persona.Provider, working => working.Get<WithdrawEntry>().Do(new(other.Id, "Closed", other.Version))),
            await Try(area, Persona.Provider, working => working.Get<ChangeProvider>().Do(new(other.ProviderId, "Mine", ProviderKind.Company, null, null, null, null, 0))),
            await Try(area, Persona.Provider, working => working.Get<HideEntry>().Do(new(own.Id, "Why", 0))),
            await Try(area, Persona.Provider, working => working.Get<AddEntry>().Do(new(own.ProviderId, OfferMade.Content()))),
            await Try(area, Persona.Officer, working => working.Get<ConfirmEntry>().Do(own.Id)),
        }) outcome.ShouldBeOfType<Forbidden>();
        await using var reader = area.AsNobody();
        (await reader.Get<EntriesQuery>().ById(own.Id))!.IsStale.ShouldBeFalse();
        await using var provider = await area.As(Persona.Provider);
        (await provider.Get<OfferDeskQuery>().Mine()).ShouldHaveSingleItem().Id.ShouldBe(own.ProviderId);
        (await provider.Get<OfferDeskQuery>().Entry(other.Id)).ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task A_provider_says_what_it_does_and_the_council_what_it_is_called(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry(keptBy: area.Places.Provider.Id);
        ChangeProvider.Command Said(string name, ProviderKind kind, int version) => new(entry.ProviderId, name, kind, "Pools.", null, "new@example.org", null, version);
        (await Try(area, Persona.Provider, working => working.Get<ChangeProvider>().Do(Said("Ashmere Council", ProviderKind.Company, 0)))).ShouldBeOfType<Refused>().Field.ShouldBe("Name");
        (await Try(area, Persona.Provider, working => working.Get<ChangeProvider>().Do(Said("Aqua Vale Leisure", ProviderKind.Council, 0)))).ShouldBeOfType<Refused>();
        await Must(area, Persona.Provider, working => working.Get<ChangeProvider>().Do(Said("Aqua Vale Leisure", ProviderKind.Company, 0)));
        await Must(area, Persona.OfferOfficer, working => working.Get<ChangeProvider>().Do(Said("Aqua Vale", ProviderKind.Charity, 1)));
        await using var reader = area.AsNobody();
        var now = (await reader.Get<EntriesQuery>().ById(entry.Id))!.Provider;
        (now.Name, now.Kind, now.Description, now.Email).ShouldBe(("Aqua Vale", ProviderKind.Charity, "Pools.", "new@example.org"));
    }

    [Theory, OnBothDatabases]
    public async Task A_change_comes_on_a_form_with_a_key_and_no_more_words_than_are_read(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry(keptBy: area.Places.Provider.Id);
        var content = OfferMade.Content() with { Summary = "New words." };
        await using var anybody = area.AsNobody();
        foreach (var key in new[] { " ", new string('k', 201) })
        {
            (await Try(area, Persona.Provider, working => working.Get<ChangeEntry>().Do(new(entry.Id, content, entry.Version, key)))).ShouldBeOfType<Refused>().Field.ShouldBeNull();
            (await anybody.Get<SuggestChange>().Do(new(entry.Id, content, 1, null, null, null, false, key))).ShouldBeOfType<Refused>().Field.ShouldBeNull();
        }

        (await Try(area, Persona.OfferOfficer, working => working.Get<ChangeEntry>().Do(new(entry.Id, content with { Description = string.Concat(Enumerable.Repeat("> ", 500)) + "deep" }, entry.Version, "f")))).ShouldBeOfType<Refused>().Field.ShouldBe("Description");
        var tooMuch = new string('w', 4001);
        (await Try(area, Persona.Provider, working => working.Get<ChangeEntry>().Do(new(entry.Id, content, entry.Version, "f", tooMuch)))).ShouldBeOfType<Refused>().Field.ShouldBe("Why");
        (await anybody.Get<SuggestChange>().Do(new(entry.Id, content, 1, tooMuch, null, null, false, "f"))).ShouldBeOfType<Refused>().Field.ShouldBe("Why");
        (await anybody.Db.OfferSuggestions.CountAsync()).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_draft_is_not_withdrawn_for_the_public_never_had_it(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var there = await area.Entry();
        var draft = await Must(area, Persona.OfferOfficer, working => working.Get<AddEntry>().Do(new(there.ProviderId, OfferMade.Content("A draft"), Publish: false)));
        (await Try(area, Persona.OfferOfficer, working => working.Get<WithdrawEntry>().Do(new(draft, "It closed.", 0)))).ShouldBeOfType<Refused>();
        await using var reader = area.AsNobody();
        (await reader.Db.OfferEntries.Where(entry => entry.Id == draft).Select(entry => entry.State).SingleAsync()).ShouldBe(EntryState.Draft);
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_its_provider_suggests_confirms_an_entry(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var day = area.Clock.Today.AddDays(-100);
        var entry = await area.Entry(day, keptBy: area.Places.Provider.Id);
        await using (var anybody = area.AsNobody())
            (await anybody.Get<SuggestChange>().Do(new(entry.Id, OfferMade.Content() with { Website = "https://www.example.org/new" }, 1, null, null, null, false, "a"))).IsDone.ShouldBeTrue();
        await Must(area, Persona.Provider, working => working.Get<ChangeEntry>().Do(new(entry.Id, OfferMade.Content() with { Summary = "New words." }, entry.Version, "b")));
        foreach (var (source, checkedOn) in new[] { (SuggestionSource.Public, day), (SuggestionSource.Provider, area.Clock.Today) })
        {
            await using var officer = await area.As(Persona.OfferOfficer);
            var sent = await officer.Db.OfferSuggestions.AsNoTracking().SingleAsync(one => one.Source == source);
            (await officer.Get<DecideSuggestion>().Do(new(sent.Id, true, null, sent.Version))).IsDone.ShouldBeTrue();
            await using var reader = area.AsNobody();
            (await reader.Get<EntriesQuery>().ById(entry.Id))!.Entry.CheckedOn.ShouldBe(checkedOn);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_a_provider_changes_waits_and_the_public_reads_what_was_approved(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry(keptBy: area.Places.Provider.Id);
        var stamp = await Stamp(area);
        var change = new ChangeEntry.Command(entry.Id, OfferMade.Content() with { Summary = "New words." }, entry.Version, "one-form");
        var first = await Must(area, Persona.Provider, working => working.Get<ChangeEntry>().Do(change));
        (await Must(area, Persona.Provider, working => working.Get<ChangeEntry>().Do(change))).ShouldBe(first, "a double click is one suggestion");
        await using (var reader = area.AsNobody()) (await reader.Get<EntriesQuery>().ById(entry.Id))!.Content.Summary.ShouldBe(OfferMade.Content().Summary);
        (await Stamp(area)).ShouldBe(stamp);
        await using (var officer = await area.As(Persona.OfferOfficer))
        {
            var view = (await officer.Get<OfferDeskQuery>().Suggestions()).ShouldHaveSingleItem();
            (view.Suggestion.Source, view.Differences.Single().Label, view.HasMovedOn).ShouldBe((SuggestionSource.Provider, "In short", false));
            (await officer.Get<DecideSuggestion>().Do(new(view.Suggestion.Id, true, null, view.Suggestion.Version))).IsDone.ShouldBeTrue();
        }

        await using var after = area.AsNobody();
        (await after.Get<EntriesQuery>().ById(entry.Id))!.Content.Summary.ShouldBe("New words.");
        (await after.Db.Outbox.SingleAsync(message => message.Template == "suggestion-decided")).To.ShouldBe("jo.marchetti@example.org");
    }

    [Theory, OnBothDatabases]
    public async Task A_suggestion_for_an_entry_that_has_moved_on_keeps_what_it_did_not_touch_and_does_not_choose_where_both_changed(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry();
        var content = OfferMade.Content();
        async Task<Guid> Suggest(EntryContent proposed, string key)
        {
            await using var anybody = area.AsNobody();
            return (await anybody.Get<SuggestChange>().Do(new(entry.Id, proposed, 1, "I was there.", "Ann Onymous-Lee", "ann@example.org", true, key))).ShouldBeOfType<Done>().Id!.Value;
        }

        var touchesOther = await Suggest(content with { Website = "https://www.example.org/new" }, "a");
        var clashes = await Suggest(content with { Summary = "Theirs." }, "b");
        await Must(area, Persona.OfferOfficer, working => working.Get<ChangeEntry>().Do(new(entry.Id, content with { Summary = "Ours.", MaximumAge = 25 }, entry.Version, "f")));
        await Must(area, Persona.OfferOfficer, working => working.Get<DecideSuggestion>().Do(new(touchesOther, true, "Thank you.", 0)));
        (await Try(area, Persona.OfferOfficer, working => working.Get<DecideSuggestion>().Do(new(clashes, true, null, 0)))).ShouldBeOfType<Conflict>();
        await using (var officer = await area.As(Persona.OfferOfficer))
            (await officer.Get<OfferDeskQuery>().Suggestion(clashes))!.Clashes.ShouldBe([new("summary", "In short", "Ours.", "Theirs.")]);
        (await Try(area, Persona.OfferOfficer, working => working.Get<DecideSuggestion>().Do(new(clashes, true, null, 0, content with { Summary = "Both." }, SeenNumber: 2)))).ShouldBeOfType<Conflict>();
        await Must(area, Persona.OfferOfficer, working => working.Get<DecideSuggestion>().Do(new(clashes, true, null, 0, content with { Summary = "Both.", MaximumAge = 25, Website = "https://www.example.org/new" }, SeenNumber: 3)));
        (await Try(area, Persona.Manager, working => working.Get<DecideSuggestion>().Do(new(clashes, false, "No.", 0)))).ShouldBeOfType<Conflict>();
        await using var reader = area.AsNobody();
        var now = (await reader.Get<EntriesQuery>().ById(entry.Id))!;
        (now.Content.Summary, now.Content.MaximumAge, now.Content.Website, now.Entry.Number).ShouldBe(("Both.", 25, "https://www.example.org/new", 4));
        now.Credits.ShouldBe(["Ann Onymous-Lee"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_suggestion_that_is_refused_needs_a_reply_which_goes_to_whoever_sent_it(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry();
        await using (var anybody = area.AsNobody())
        {
            (await anybody.Get<SuggestChange>().Do(new(null, OfferMade.Content("A club that is not there"), 0, null, null, "lee@example.org", false, "new"))).IsDone.ShouldBeTrue();
            (await anybody.Get<SuggestChange>().Do(new(entry.Id, OfferMade.Content(), 1, null, null, null, false, "same"))).ShouldBeOfType<Refused>();
            (await anybody.Get<SuggestChange>().Do(new(entry.Id, OfferMade.Content("x"), 1, null, null, "not an address", false, "bad"))).ShouldBeOfType<Refused>().Field.ShouldBe("Email");
        }

        await using var officer = await area.As(Persona.OfferOfficer);
        var sent = (await officer.Get<OfferDeskQuery>().Suggestions()).ShouldHaveSingleItem().Suggestion;
        (await officer.Get<DecideSuggestion>().Do(new(sent.Id, false, " ", sent.Version))).ShouldBeOfType<Refused>().Field.ShouldBe("Reply");
        (await officer.Get<DecideSuggestion>().Do(new(sent.Id, true, null, sent.Version))).ShouldBeOfType<Refused>().Field.ShouldBe("ProviderId");
        (await officer.Get<DecideSuggestion>().Do(new(sent.Id, false, "We could not find it.", sent.Version))).IsDone.ShouldBeTrue();
        var message = await officer.Db.Outbox.AsNoTracking().SingleAsync(one => one.Template == "suggestion-decided");
        (message.To, message.Body.Contains("We could not find it.", StringComparison.Ordinal)).ShouldBe(("lee@example.org", true));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_confirms_it_so_it_is_reminded_of_then_hidden_and_one_step_shows_it_again(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry(keptBy: area.Places.Provider.Id);
        var due = entry.ReviewDue;
        (await Turn(area, due.AddDays(-29))).ShouldBe((0, 0));
        (await Turn(area, due.AddDays(-28))).ShouldBe((1, 0));
        (await Turn(area, due.AddDays(-28))).ShouldBe((0, 0), "once");
        (await Turn(area, due)).ShouldBe((1, 0));
        (await Turn(area, due.AddDays(30))).ShouldBe((1, 0), "a day on which nothing ran is caught up");
        (await Turn(area, due.AddDays(Grace))).ShouldBe((0, 0));
        var stamp = await Stamp(area);
        (await Turn(area, due.AddDays(Grace + 1))).ShouldBe((0, 1));
        (await Turn(area, due.AddDays(Grace + 1))).ShouldBe((0, 0));
        await using (var reader = area.AsNobody())
        {
            (await reader.Get<EntriesQuery>().Published().ToListAsync()).ShouldBeEmpty();
            (await reader.Get<EntriesQuery>().BySlug(entry.Slug))!.IsPublic.ShouldBeFalse();
            (await reader.Get<FreshnessQuery>().Of()).Hidden.ShouldBe(1);
            (await reader.Db.ActEvents.CountAsync(happened => happened.Type == "offer-entries-hidden")).ShouldBe(1);
            (await reader.Db.Outbox.Where(message => message.Template == "entries-hidden").Select(message => message.To).ToListAsync()).ShouldBe(["jo.marchetti@example.org"]);
        }

        (await Stamp(area)).ShouldBe(stamp + 1);
        await Must(area, Persona.Provider, working => working.Get<ConfirmEntry>().Do(entry.Id));
        await using var after = area.AsNobody();
        (await after.Get<EntriesQuery>().Published().ToListAsync()).ShouldHaveSingleItem().ReviewDue.ShouldBe(area.Clock.Today.AddMonths(6));
    }

    [Theory, OnBothDatabases]
    public async Task What_staff_hid_only_staff_show_again(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry(keptBy: area.Places.Provider.Id);
        (await Try(area, Persona.OfferOfficer, working => working.Get<HideEntry>().Do(new(entry.Id, "", entry.Version)))).ShouldBeOfType<Refused>().Field.ShouldBe("Why");
        await Must(area, Persona.OfferOfficer, working => working.Get<HideEntry>().Do(new(entry.Id, "A safeguarding matter is being looked into.", entry.Version)));
        await Must(area, Persona.Provider, working => working.Get<ConfirmEntry>().Do(entry.Id));
        await using (var reader = area.AsNobody()) (await reader.Get<EntriesQuery>().BySlug(entry.Slug))!.IsPublic.ShouldBeFalse();
        await using var officer = await area.As(Persona.OfferOfficer);
        var now = await officer.Get<OfferDeskQuery>().Entry(entry.Id);
        (await officer.Get<PublishEntry>().Do(new(entry.Id, now!.Version))).IsDone.ShouldBeTrue();
        (await officer.Get<EntriesQuery>().BySlug(entry.Slug))!.IsPublic.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_person_let_in_signs_in_by_a_link_and_keeps_the_entries_until_that_ends(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry();
        (await Try(area, Persona.Provider, working => working.Get<ConfirmEntry>().Do(entry.Id))).ShouldBeOfType<Forbidden>();
        var account = await Must(area, Persona.OfferOfficer, working => working.Get<LetProviderIn>().Do(new(entry.ProviderId, "Nia Okonjo-Webb", "nia@example.org")));
        (await Try(area, Persona.OfferOfficer, working => working.Get<LetProviderIn>().Do(new(entry.ProviderId, "Nia Okonjo-Webb", "NIA@example.org")))).ShouldBeOfType<Refused>();
        async Task<Outcome> AsNia()
        {
            await using var working = area.AsNobody();
            await working.Get<Access.ViewerQuery>().Load(working.Viewer, await working.Db.Accounts.AsNoTracking().SingleAsync(one => one.Id == account));
            return await working.Get<ConfirmEntry>().Do(entry.Id);
        }

        await using (var reader = area.AsNobody())
        {
            (await reader.Db.Accounts.SingleAsync(one => one.Id == account)).IsFamily.ShouldBeTrue();
            (await reader.Db.SystemMessages.SingleAsync(message => message.Template == "keeps-entries")).To.ShouldBe("nia@example.org");
        }

        (await AsNia()).IsDone.ShouldBeTrue();
        await Must(area, Persona.OfferOfficer, working => working.Get<EndProviderAccess>().Do(new(entry.ProviderId, account)));
        (await AsNia()).ShouldBeOfType<Forbidden>();
    }

    internal static async Task<(int Written, int Hidden)> Turn(Area area, DateOnly day)
    {
        area.Clock.MoveTo(day);
        await using var job = await area.AsTheSystem();
        return await job.Get<KeepOfferTrue>().Turn(CancellationToken.None);
    }

    private static async Task<long> Stamp(Area area)
    {
        await using var reader = area.AsNobody();
        return await reader.Get<StampQuery>().Now();
    }

    internal static async Task<Outcome> Try(Area area, Persona persona, Func<Working, Task<Outcome>> act)
    {
        await using var working = await area.As(persona);
        return await act(working);
    }

    internal static async Task<Guid> Must(Area area, Persona persona, Func<Working, Task<Outcome>> act) => (await Try(area, persona, act)).ShouldBeOfType<Done>().Id!.Value;
}
