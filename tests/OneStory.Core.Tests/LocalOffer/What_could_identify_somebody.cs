using OneStory.LocalOffer;

namespace OneStory.Core.Tests.LocalOffer;

public sealed class What_could_identify_somebody
{
    [Theory]
    [InlineData("Ring me on 07700 900123 please.", IdentifyingKind.Phone, "07700 900123")]
    [InlineData("My number is +44 7700 900123", IdentifyingKind.Phone, "+44 7700 900123")]
    [InlineData("Write to rosa.d@example.org.", IdentifyingKind.Email, "rosa.d@example.org")]
    [InlineData("We live in hp20 1uy and nothing is near.", IdentifyingKind.Postcode, "hp20 1uy")]
    [InlineData("My son, born 3 May 2018, waits.", IdentifyingKind.DateOfBirth, "born 3 May 2018, waits")]
    [InlineData("He was seen on 03/05/2018.", IdentifyingKind.DateOfBirth, "03/05/2018")]
    [InlineData("Nobody at Alder Park School told us.", IdentifyingKind.SchoolOrClass, "Alder Park School")]
    [InlineData("She is in year 4B.", IdentifyingKind.SchoolOrClass, "year 4B")]
    [InlineData("Our daughter Maya waited a year.", IdentifyingKind.Name, "Maya")]
    [InlineData("Jeremy waits for a place.", IdentifyingKind.Name, "Jeremy")]
    [InlineData("We asked. Maya’s school said no.", IdentifyingKind.Name, "Maya’s")]
    [InlineData("The worker, Mrs Okafor, never rang.", IdentifyingKind.Name, "Mrs Okafor")]
    [InlineData("Her NHS number is 943 476 5919.", IdentifyingKind.Number, "943 476 5919")]
    public void Is_pointed_out(string words, IdentifyingKind kind, string found) => WhatCouldIdentify.In(words).ShouldContain(one => one.Kind == kind && one.Words == found);

    [Theory]
    [InlineData("The wait for speech therapy is too long. Nobody answers the phone before 10 on Mondays.")]
    [InlineData("I could not find anything for 16 year olds. Why is there nothing?")]
    [InlineData("We waited 14 weeks; the page said 6.")]
    [InlineData("It’s good. Don’t close it. Swimming helps. Autism is not rare.")]
    [InlineData("")]
    public void Ordinary_words_are_let_be(string words) => WhatCouldIdentify.In(words).ShouldBeEmpty();

    [Fact]
    public void What_is_public_already_is_let_be() =>
        WhatCouldIdentify.In("We love Tuesday Splash at Aqua Vale Pool in Aylesbury.", "Tuesday Splash", "Aqua Vale Pool", "Aylesbury").ShouldBeEmpty();

    [Fact]
    public void A_word_of_a_name_that_is_public_may_be_somebodys() =>
        WhatCouldIdentify.In("We asked Vale about it, not Aqua Vale Pool.", "Aqua Vale Pool").ShouldHaveSingleItem().ShouldBe(new(IdentifyingKind.Name, "Vale", 9));

    [Fact]
    public void Ten_thousand_characters_are_looked_through_in_good_time() =>
        WhatCouldIdentify.In(string.Concat(Enumerable.Repeat("Aa0 1@b.c-", 1000))).ShouldNotBeNull();
}

public sealed class What_is_kept_of_a_search
{
    [Theory]
    [InlineData("autism club near HP20 1UY", "autism club near hp20")]
    [InlineData("swimming hp201uy", "swimming hp20")]
    [InlineData("ring 07700 900123 rosa@example.org", "ring")]
    [InlineData("club for 8 to 11", "club for 8 to 11")]
    [InlineData("born 03/05/2018", "born")]
    [InlineData("nhs 943-476-5919", "nhs")]
    [InlineData("'; DROP TABLE offers; --", "drop table offers")]
    [InlineData("<script>alert(1)</script>", "script alert 1 script")]
    [InlineData("🏊🏊", "")]
    [InlineData(null, "")]
    public void Is_nothing_personal(string? typed, string kept) => SearchWords.Stripped(typed).ShouldBe(kept);

    [Fact]
    public void Words_that_no_list_has_are_let_go() => SearchWords.Known("Rosa Delgado autism club HP20 1UY 8", word => word is "autism" or "club").ShouldBe("autism club hp20 8");

    [Fact]
    public void Ten_thousand_letters_are_cut_short() => SearchWords.Stripped(new string('a', 10_000)).Length.ShouldBe(100);

    [Theory]
    [InlineData("hp20 1uy", "HP20")]
    [InlineData("HP20", "HP20")]
    [InlineData("somewhere", null)]
    [InlineData(null, null)]
    public void Of_a_postcode_the_district(string? postcode, string? district) => SearchWords.Outcode(postcode).ShouldBe(district);
}

public sealed class Markdown_as_HTML
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("Hello <img src=x onerror=alert(1)>", "<img")]
    [InlineData("[press](javascript:alert(1))", "javascript:")]
    [InlineData("[press](JaVaScRiPt:alert(1))", "alert(1)\"")]
    [InlineData("[press](data:text/html;base64,xx)", "href")]
    [InlineData("[press](//evil.example)", "href")]
    [InlineData("<javascript:alert(1)>", "href")]
    [InlineData("![x](https://evil.example/track.png)", "<img")]
    [InlineData("[a][1]\n\n[1]: javascript:alert(1)", "href")]
    public void Nothing_in_it_runs(string markdown, string not) => OfferMarkdown.ToHtml(markdown).ShouldNotContain(not, Case.Insensitive);

    [Fact]
    public void Headings_begin_under_the_title_of_the_page_and_links_work()
    {
        var html = OfferMarkdown.ToHtml("# One\n\nWords with [a link](/ashmere/local-offer) and <https://www.example.org>.\n\n- a\n- b\n\n### Two");
        html.ShouldContain("<h2 class=\"govuk-heading-m\">One</h2>");
        html.ShouldContain("<h4 class=\"govuk-heading-s\">Two</h4>");
        html.ShouldContain("href=\"/ashmere/local-offer\" class=\"govuk-link\"");
        html.ShouldContain("https://www.example.org");
        html.ShouldContain("<ul class=\"govuk-list govuk-list--bullet\">");
        OfferMarkdown.ToHtml("[Complain](guidance/complaints)", under: "/ashmere/local-offer").ShouldContain("href=\"/ashmere/local-offer/guidance/complaints\"");
        OfferMarkdown.ToHtml(null).ShouldBe("");
        OfferMarkdown.ToWords("## Hello\n\n- *you*").ShouldNotContain("*");
    }
}

public sealed class What_the_law_asks_for_is_data
{
    [Fact]
    public void Every_item_can_be_answered_and_says_where_it_is_from_and_how_sure_it_is()
    {
        foreach (var item in Coverage.Items)
        {
            item.Source.ShouldContain("20", Case.Sensitive, item.Id);
            (item.Categories is { Count: > 0 } || item.PagesOnly || item.Has is not null).ShouldBeTrue(item.Id);
            foreach (var category in item.Categories ?? []) OfferTerms.Find("category", category).ShouldNotBeNull($"{item.Id}: {category}");
            if (item.Section is { } section) OfferTerms.Find("section", section).ShouldNotBeNull(item.Id);
            if (item.Paragraph is { } paragraph) Coverage.Paragraphs.ShouldContain(paragraph);
        }

        Coverage.Items.Select(item => item.Id).ShouldBeUnique();
        Coverage.Items.ShouldContain(item => item.Sure == Sureness.NotVerified);
    }

    [Fact]
    public void Every_term_stands_in_its_list_and_under_one_that_there_is()
    {
        foreach (var term in OfferTerms.All.Where(term => term.Parent is not null))
            (OfferTerms.Find(term.List, term.Parent) ?? OfferTerms.Find("broad-area", term.Parent)).ShouldNotBeNull($"{term.List} {term.Id}");
        foreach (var paragraph in OfferTerms.All.SelectMany(term => term.Schedule2 ?? [])) Coverage.Paragraphs.ShouldContain(paragraph);
    }

    [Fact]
    public void An_entry_answers_by_its_category_and_those_above_it()
    {
        var outside = Coverage.Items.Single(item => item.Id == "2");
        var school = new EntryContent { Name = "A", Summary = "B", Categories = ["special-school"] };
        Coverage.Answers(school, outside).ShouldBeFalse();
        Coverage.Answers(school with { OutsideArea = true }, outside).ShouldBeTrue();
        Coverage.Answers(school, Coverage.Items.Single(item => item.Id == "1d")).ShouldBeTrue();
        Coverage.Answers(school with { OutsideArea = true }, Coverage.Items.Single(item => item.Id == "1d")).ShouldBeFalse();
        Coverage.Count([school])[Coverage.Items.ToList().FindIndex(item => item.Id == "1d")].ShouldBe(1);
        Coverage.Answers(school, Coverage.Items.Single(item => item.Id == "17")).ShouldBeFalse();
    }
}
