using Microsoft.EntityFrameworkCore;
using OneStory.Authorities;
using OneStory.Casework;
using OneStory.LocalOffer;
using static OneStory.Data.Tests.LocalOffer.Keeping_entries_true;

namespace OneStory.Data.Tests.LocalOffer;

public sealed class You_said_we_did
{
    private const string Words = "Maya waited a year. Ring me on 07700 900123.";

    [Theory, OnBothDatabases]
    public async Task A_comment_is_published_only_in_words_from_which_nobody_is_known(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry();
        var id = await Send(area, new(CommentAbout.Entry, entry.Id, Words, "Rosa Delgado", "rosa@example.org", "form-1"));
        (await Send(area, new(CommentAbout.Entry, entry.Id, Words, null, null, "form-1"))).ShouldBe(id, "a double click is one comment");
        await using (var reader = area.AsNobody())
        {
            (await reader.Get<CommentsQuery>().Of()).All.ShouldBeEmpty();
            (await reader.Db.OfferComments.CountAsync()).ShouldBe(1);
            (await reader.Db.ActEvents.Where(happened => happened.Type == "offer-comment-sent").Select(happened => happened.Payload).SingleAsync()).ShouldNotContain("Maya");
        }

        await using (var officer = await area.As(Persona.OfferOfficer))
        {
            var line = (await officer.Get<OfferDeskQuery>().Comments(CommentState.Waiting)).ShouldHaveSingleItem();
            (line.Words, line.Of).ShouldBe((Words, "Tuesday Splash"));
            (await officer.Get<OfferDeskQuery>().Comment(line.Comment.Id))!.CouldIdentify.ShouldContain(flag => flag.Kind == IdentifyingKind.Phone);
            (await officer.Get<ModerateComment>().Do(new(id, true, Words, null, "Waiting", false, 0))).ShouldBeOfType<Refused>().Source.ShouldBe("SEND Regulations 2014, regulation 56(3)");
            (await officer.Get<ModerateComment>().Do(new(id, false, null, null, null, false, 0))).ShouldBeOfType<Refused>().Field.ShouldBe("WhyNot");
            (await officer.Get<ModerateComment>().Do(new(id, true, "We waited a year for Tuesday Splash.", null, "Waiting", false, 0))).IsDone.ShouldBeTrue();
        }

        await using var after = area.AsNobody();
        var published = (await after.Get<CommentsQuery>().Of(entry.Id)).All.ShouldHaveSingleItem();
        (published.Words, published.Of, published.Slug, published.Theme, published.Overdue).ShouldBe(("We waited a year for Tuesday Splash.", "Tuesday Splash", "tuesday-splash", "Waiting", false));
    }

    [Theory, OnBothDatabases]
    public async Task One_form_sent_five_times_at_once_is_one_comment(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Send(area, new(CommentAbout.Offer, null, Words, null, null, "form-1")))));
        ids.Distinct().Count().ShouldBe(1);
        await using var reader = area.AsNobody();
        (await reader.Db.OfferComments.CountAsync(), await reader.Db.OfferCommentsAsSent.CountAsync()).ShouldBe((1, 1));
    }

    [Theory, OnBothDatabases]
    public async Task Who_commented_is_forgotten_after_a_year_and_what_is_published_stays(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var decided = await Send(area, new(CommentAbout.Offer, null, Words, "Rosa Delgado", "rosa@example.org", "form-1"));
        var waiting = await Send(area, new(CommentAbout.Offer, null, Words, null, null, "form-2"));
        await Must(area, Persona.OfferOfficer, working => working.Get<ModerateComment>().Do(new(decided, true, "We waited.", null, null, false, 0)));
        await using (var anybody = area.AsNobody())
        {
            (await anybody.Get<AskForPaperCopy>().Do(new("Rosa Delgado", "3 Quarrendon Row", "Short breaks", null, "copy"))).IsDone.ShouldBeTrue();
            (await anybody.Get<SuggestChange>().Do(new(null, OfferMade.Content(), 0, "Maya goes.", "Rosa Delgado", "rosa@example.org", false, "new"))).IsDone.ShouldBeTrue();
            await anybody.Get<NoteMissedSearch>().Do("autism", null, _ => true, _ => true);
        }

        foreach (var (days, forgotten) in new[] { (364, false), (366, true) })
        {
            area.Clock.MoveTo(new DateOnly(2026, 11, 2).AddDays(days));
            await using var job = await area.AsTheSystem();
            await job.Get<KeepOfferTrue>().Turn(CancellationToken.None);
            var sent = await job.Db.OfferCommentsAsSent.AsNoTracking().ToDictionaryAsync(one => one.Id);
            (sent[decided].Words.Length == 0, sent[decided].Email is null).ShouldBe((forgotten, forgotten));
            sent[waiting].Words.ShouldBe(forgotten ? "" : Words);
            var suggested = await job.Db.OfferSuggestions.AsNoTracking().SingleAsync();
            (suggested.Why is null, suggested.ByName is null, suggested.ByEmail is null, suggested.State).ShouldBe((forgotten, forgotten, forgotten, SuggestionState.Waiting));
            (await job.Db.OfferCopiesAsked.AnyAsync(), await job.Db.OfferMissedSearches.AnyAsync()).ShouldBe((!forgotten, !forgotten));
        }

        await using var reader = area.AsNobody();
        (await reader.Get<CommentsQuery>().Of()).All.ShouldHaveSingleItem().Words.ShouldBe("We waited.");
    }

    [Theory, OnBothDatabases]
    public async Task A_flood_of_searches_in_vain_is_counted_together_after_the_first(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using (var db = area.Database.Open(area.Ashmere))
            await db.BulkWriter().Write(Enumerable.Range(0, NoteMissedSearch.MostADay).Select(number => new OfferMissedSearch { Day = area.Clock.Today, Words = $"word {number}", Filters = "", Count = 1 }));
        await using var anybody = area.AsNobody();
        for (var turn = 0; turn < 3; turn++) await anybody.Get<NoteMissedSearch>().Do($"new{(char)('a' + turn)}", null, _ => true, _ => true);
        (await anybody.Db.OfferMissedSearches.AsNoTracking().SingleAsync(missed => missed.Words == NoteMissedSearch.Others)).Count.ShouldBe(3);
        (await anybody.Db.OfferMissedSearches.CountAsync()).ShouldBe(NoteMissedSearch.MostADay + 1);
    }

    [Theory, OnBothDatabases]
    public async Task A_response_and_what_was_done_stand_beside_it_and_what_is_late_is_counted(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var id = await Send(area, new(CommentAbout.Offer, null, "the words are too small", null, null, "form-1"));
        (await Try(area, Persona.OfferOfficer, working => working.Get<RespondToComment>().Do(new(id, "Thank you.", null, null, 0)))).ShouldBeOfType<Refused>();
        await Must(area, Persona.OfferOfficer, working => working.Get<ModerateComment>().Do(new(id, true, "The words are too small.", null, null, false, 0)));
        var due = CommentsQuery.ResponseDue(area.Clock.Today);
        due.ShouldBe(new(2026, 11, 30));
        area.Clock.MoveTo(due);
        (await Overdue(area)).ShouldBe(0);
        area.Clock.MoveTo(due.AddDays(1));
        (await Overdue(area)).ShouldBe(1);
        (await Try(area, Persona.OfferOfficer, working => working.Get<RespondToComment>().Do(new(id, "Thank you.", "Make them larger.", null, 1)))).ShouldBeOfType<Refused>().Field.ShouldBe("ActionDue");
        await Must(area, Persona.OfferOfficer, working => working.Get<RespondToComment>().Do(new(id, "Thank you.", "Make them larger.", due.AddDays(10), 1)));
        (await Try(area, Persona.Manager, working => working.Get<RespondToComment>().Do(new(id, "Later.", null, null, 1)))).ShouldBeOfType<Conflict>();
        (await Overdue(area)).ShouldBe(0);
        area.Clock.MoveTo(due.AddDays(11));
        (await Overdue(area)).ShouldBe(1);
        (await Try(area, Persona.OfferOfficer, working => working.Get<RecordActionDone>().Do(new(id, "They are larger.", area.Clock.Today.AddDays(1), 2)))).ShouldBeOfType<Refused>().Field.ShouldBe("On");
        await Must(area, Persona.OfferOfficer, working => working.Get<RecordActionDone>().Do(new(id, "They are larger.", area.Clock.Today, 2)));
        (await Overdue(area)).ShouldBe(0);
        await using var reader = area.AsNobody();
        var all = await reader.Get<CommentsQuery>().Of();
        (all.Counts.Received, all.Counts.Answered, all.Counts.Done).ShouldBe((1, 1, 1));
        var csv = CommentsPublication.Csv(all);
        csv.Split("\r\n").Length.ShouldBe(3);
        csv.ShouldContain("The words are too small.");
        var authority = await reader.Db.Authorities.AsNoTracking().FirstAsync(found => found.Id == area.Ashmere);
        using var pdf = new MemoryStream();
        Documents.PdfWriter.Write(CommentsPublication.Document(authority, all, new(2026, 1, 1), new(2026, 12, 31)), pdf);
        pdf.Length.ShouldBeGreaterThan(1000);
    }

    [Theory, OnBothDatabases]
    public async Task One_that_nobody_reads_for_twenty_working_days_is_overdue(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Send(area, new(CommentAbout.Offer, null, Words, null, null, "form-1"));
        var due = CommentsQuery.ResponseDue(area.Clock.Today);
        foreach (var (day, overdue) in new[] { (due, 0), (due.AddDays(1), 1) })
        {
            area.Clock.MoveTo(day);
            (await Overdue(area)).ShouldBe(overdue);
            await using var officer = await area.As(Persona.OfferOfficer);
            (await officer.Get<OfferDeskQuery>().Of()).CommentsOverdue.ShouldBe(overdue);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Those_that_are_not_published_are_counted_by_why(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var id = await Send(area, new(CommentAbout.Offer, null, Words, null, null, "form-1"));
        await Must(area, Persona.OfferOfficer, working => working.Get<ModerateComment>().Do(new(id, false, null, WhyNotPublished.AboutOnePersonsServices, null, false, 0)));
        await using var reader = area.AsNobody();
        var comments = await reader.Get<CommentsQuery>().Of();
        comments.All.ShouldBeEmpty();
        comments.Counts.Withheld.ShouldBe(new Dictionary<WhyNotPublished, int> { [WhyNotPublished.AboutOnePersonsServices] = 1 });
    }

    [Theory, OnBothDatabases]
    public async Task Words_that_are_empty_or_too_many_are_refused_at_their_field(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var anybody = area.AsNobody();
        foreach (var words in new[] { null, " \u0000 ", new string('x', 4001) })
            (await anybody.Get<SendComment>().Do(new(CommentAbout.Offer, null, words, null, null, "form"))).ShouldBeOfType<Refused>().Field.ShouldBe("Words");
        (await anybody.Get<SendComment>().Do(new(CommentAbout.Offer, null, "Words", null, null, " "))).ShouldBeOfType<Refused>();
        (await anybody.Get<SendComment>().Do(new(CommentAbout.Page, Guid.NewGuid(), "Words", null, null, "form"))).ShouldBeOfType<NotFound>();
    }

    [Theory, OnBothDatabases]
    public async Task What_is_missing_is_told_with_the_district_alone_and_searches_in_vain_are_counted(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var anybody = area.AsNobody();
        (await anybody.Get<TellWhatIsMissing>().Do(new("wheelchair rugby hp20 1uy", "Nothing for over 16s.", "HP20 1UY", null, null, "gap-1"))).IsDone.ShouldBeTrue();
        for (var turn = 0; turn < 3; turn++) await anybody.Get<NoteMissedSearch>().Do("Rosa wheelchair rugby HP20 1UY", [new("near", "HP20 1UY"), new("where", turn == 2 ? "HP20" : turn == 1 ? "Ashmere" : "3 Quarrendon Row"), new("age", "17")], word => word != "rosa", place => place == "Ashmere");
        await anybody.Get<NoteMissedSearch>().Do("07700 900123", null, _ => true, _ => true);
        await using var officer = await area.As(Persona.OfferOfficer);
        var gaps = await officer.Get<GapsQuery>().Of(area.Clock.Today, area.Clock.Today);
        MissedRow Missed(string where) => new("wheelchair rugby hp20", $"age=17&near=HP20{where}", 1, area.Clock.Today);
        gaps.Searches.ShouldBe([Missed(""), Missed("&where=HP20"), Missed("&where=ashmere")], ignoreOrder: true);
        var told = gaps.Told.ShouldHaveSingleItem();
        (told.LookedFor, told.Outcode).ShouldBe(("wheelchair rugby hp20", "HP20"));
    }

    [Theory, OnBothDatabases]
    public async Task Where_a_copy_on_paper_goes_is_forgotten_when_it_has_gone(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var anybody = area.AsNobody();
        (await anybody.Get<AskForPaperCopy>().Do(new("Rosa Delgado", "", "Short breaks", null, "copy-1"))).ShouldBeOfType<Refused>().Field.ShouldBe("Address");
        (await anybody.Get<AskForPaperCopy>().Do(new("Rosa Delgado", "3 Quarrendon Row", "Short breaks", "gold leaf", "copy-1"))).ShouldBeOfType<Refused>().Field.ShouldBe("Format");
        var ask = new AskForPaperCopy.Command("Rosa Delgado", "3 Quarrendon Row\nAshmere", "Short breaks", "large-print", "copy-1");
        (await anybody.Get<AskForPaperCopy>().Do(ask)).IsDone.ShouldBeTrue();
        (await anybody.Get<AskForPaperCopy>().Do(ask)).IsDone.ShouldBeTrue();
        await using var officer = await area.As(Persona.OfferOfficer);
        var asked = (await officer.Get<OfferDeskQuery>().Copies()).ShouldHaveSingleItem();
        asked.Address.ShouldContain("Quarrendon");
        (await officer.Db.Outbox.AsNoTracking().SingleAsync(message => message.Template == "copy-asked-for")).Body.ShouldNotContain("Quarrendon");
        (await officer.Db.ActEvents.Where(happened => happened.Type == "offer-copy-asked-for").Select(happened => happened.Payload).SingleAsync()).ShouldNotContain("Rosa");
        (await officer.Get<RecordCopySent>().Do(asked.Id)).IsDone.ShouldBeTrue();
        var gone = await officer.Db.OfferCopiesAsked.AsNoTracking().SingleAsync();
        (gone.Name, gone.Address, gone.What).ShouldBe(("", "", ""));
        (await officer.Db.FieldChanges.Where(change => change.Before != null).Select(change => change.Before!).ToListAsync()).ShouldNotContain(before => before.Contains("Quarrendon", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Pages_words_and_translations_are_kept_with_their_versions(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry();
        WritePage.Command Page(Guid? id, string text, int? version) => new(id, "when-you-disagree", 10, "If you are not happy", "What you can do.", text, ["17"], true, version);
        var page = await Must(area, Persona.OfferOfficer, working => working.Get<WritePage>().Do(Page(null, "Talk to us.", null)));
        (await Try(area, Persona.OfferOfficer, working => working.Get<WritePage>().Do(Page(page, "Talk to us first.", 0)))).IsDone.ShouldBeTrue();
        (await Try(area, Persona.Manager, working => working.Get<WritePage>().Do(Page(page, "Do not.", 0)))).ShouldBeOfType<Conflict>();
        (await Try(area, Persona.OfferOfficer, working => working.Get<WritePage>().Do(Page(page, "Talk.", 1) with { Schedule2 = ["99"] }))).ShouldBeOfType<Refused>().Field.ShouldBe("Schedule2");
        await Must(area, Persona.OfferOfficer, working => working.Get<WriteTranslation>().Do(new(entry.Id, null, "pl", "Wtorkowy Plusk", "Pływanie.", "Woda jest ciepła.", 1, null)));
        (await Try(area, Persona.OfferOfficer, working => working.Get<WriteTranslation>().Do(new(entry.Id, null, "tlh", "x", "y", "z", 1, null)))).ShouldBeOfType<Refused>().Field.ShouldBe("Language");
        await Must(area, Persona.OfferOfficer, working => working.Get<ChangeEntry>().Do(new(entry.Id, OfferMade.Content() with { Summary = "Moved on." }, entry.Version, "f")));
        var word = await Must(area, Persona.OfferOfficer, working => working.Get<ChangeWords>().Do(new(null, "Meltdown", ["Outburst", "meltdown"], ["meltdwon"], null)));
        (await Try(area, Persona.OfferOfficer, working => working.Get<ChangeWords>().Do(new(null, "meltdown", ["tantrum"], [], null)))).ShouldBeOfType<Refused>().Field.ShouldBe("Term");
        await using var reader = area.AsNobody();
        var view = (await reader.Get<PagesQuery>().BySlug("if-you-are-not-happy"))!;
        (view.Page.Markdown, view.Page.Number).ShouldBe(("Talk to us first.", 2));
        (await reader.Db.OfferPageVersions.CountAsync(version => version.OfferPageId == page)).ShouldBe(2);
        var entryNow = (await reader.Get<EntriesQuery>().ById(entry.Id))!;
        entryNow.Translations.Single().IsBehind(entryNow.Entry.Number).ShouldBeTrue();
        var known = (await reader.Get<WordsQuery>().All()).Single();
        (known.Term, string.Join(',', known.Synonyms)).ShouldBe(("meltdown", "outburst"));
        (await reader.Get<CoverageQuery>().Of(Coverage.Count([]))).Single(row => row.Item.Id == "17").Pages.ShouldHaveSingleItem().Slug.ShouldBe("if-you-are-not-happy");
        await Must(area, Persona.OfferOfficer, working => working.Get<ChangeWords>().Do(new(word, "meltdown", [], [], 0)));
        (await reader.Get<WordsQuery>().All()).ShouldBeEmpty();
    }

    private static async Task<Guid> Send(Area area, SendComment.Command command)
    {
        await using var anybody = area.AsNobody();
        return (await anybody.Get<SendComment>().Do(command)).ShouldBeOfType<Done>().Id!.Value;
    }

    private static async Task<int> Overdue(Area area)
    {
        await using var reader = area.AsNobody();
        return (await reader.Get<CommentsQuery>().Of()).Counts.Overdue;
    }
}
