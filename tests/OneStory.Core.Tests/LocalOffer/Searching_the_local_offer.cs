using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;

namespace OneStory.Core.Tests.LocalOffer;

public sealed class Searching_the_local_offer
{
    private static readonly SearchEntry Splash = Offer.Entry("Tuesday Splash", entry => entry with
    {
        Summary = "Swimming for disabled children.",
        Categories = ["swimming"],
        MinimumAge = 3,
        MaximumAge = 11,
        Needs = ["PD"],
        Places = [Offer.At(Offer.Aylesbury, "HP20 1UX", "pool-hoist", "changing-places")],
        Times = [new() { Days = ["TU"] }],
    });

    private static readonly SearchEntry Bricks = Offer.Entry("Brickwise", entry => entry with
    {
        Summary = "A club that builds with bricks, for autistic children.",
        Categories = ["clubs"],
        MinimumAge = 6,
        MaximumAge = 12,
        Needs = ["ASD"],
        Places = [Offer.At(Offer.Wycombe, "HP11 1BX")],
        Times = [new() { Days = ["SA"] }],
        Cost = new() { Kind = CostKind.Charged },
    });

    private static readonly SearchEntry Continence = Offer.Entry("Bladder and bowel nurses", entry => entry with
    {
        Summary = "Help when toilet training is hard.",
        Categories = ["continence"],
        MinimumAge = 4,
        Diagnosis = DiagnosisNeeded.Yes,
        Delivery = ["comes-to-you"],
        Serves = ["HP20"],
    });

    private static readonly SearchEntry Speech = Offer.Entry("Speech and language therapy", entry => entry with
    {
        Summary = "For children whose talking is slow to come.",
        Categories = ["speech-and-language-therapy"],
        Needs = ["SLCN"],
        Plan = PlanNeeded.Yes,
        Delivery = ["online"],
    });

    private readonly SearchIndex index = Offer.Of(Splash, Bricks, Continence, Speech);

    [Theory]
    [InlineData("swims", "Tuesday Splash")]
    [InlineData("SWIMMING!", "Tuesday Splash")]
    [InlineData("pool hoist", "Tuesday Splash")]
    [InlineData("asd", "Brickwise")]
    [InlineData("on the spectrum", "Brickwise")]
    [InlineData("nappies", "Bladder and bowel nurses")]
    [InlineData("not potty trained", "Bladder and bowel nurses")]
    [InlineData("salt", "Speech and language therapy")]
    [InlineData("my son isn't talking yet", "Speech and language therapy")]
    [InlineData("slt", "Speech and language therapy")]
    public void Words_families_use_find_what_services_call_otherwise(string text, string first) =>
        index.Find(new() { Text = text }).Names().First().ShouldBe(first);

    [Theory]
    [InlineData("autisim", "autism")]
    [InlineData("swiming", "swimming")]
    [InlineData("speach therapy", "speech therapy")]
    [InlineData("bladdre", "bladder")]
    [InlineData("languaeg therpy", "language therapy")]
    [InlineData("aylesburry swimmign", "aylesbury swimming")]
    public void A_word_spelt_wrong_is_corrected_and_it_is_said(string asked, string shown)
    {
        var answer = index.Find(new() { Text = asked });
        answer.Correction.ShouldBe(new Correction(shown, asked));
        answer.Total.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_words_as_they_were_written_can_be_searched_for_instead()
    {
        var answer = index.Find(new() { Text = "bladdre", IsExact = true });
        (answer.Correction, answer.Total).ShouldBe((null, 0));
        answer.Unknown.ShouldBe(["bladdre"]);
    }

    [Theory]
    [InlineData("swim")]
    [InlineData("xlb")]
    [InlineData("asd")]
    public void Short_words_and_known_words_are_left_alone(string text) => index.Find(new() { Text = text }).Correction.ShouldBeNull();

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("autism", "autism", 0)]
    [InlineData("atuism", "autism", 1)]
    [InlineData("autsm", "autism", 1)]
    [InlineData("auttism", "autism", 1)]
    [InlineData("aitism", "autism", 1)]
    [InlineData("", "abc", 3)]
    public void Letters_left_out_put_in_changed_or_swapped_are_one_mistake_each(string one, string other, int distance) => Spelling.Distance(one, other, 5).ShouldBe(distance);

    [Theory]
    [InlineData("swimming age 6", 6, 6)]
    [InlineData("swimming aged 6", 6, 6)]
    [InlineData("swimming for my 6 year old", 6, 6)]
    [InlineData("swimming 6yo", 6, 6)]
    [InlineData("6 yrs swimming", 6, 6)]
    [InlineData("swimming 17", 17, 17)]
    [InlineData("swimming ages 5 to 8", 5, 8)]
    [InlineData("swimming year 6", 10, 10)]
    [InlineData("swimming for teenagers", 13, 19)]
    [InlineData("swimming under 8s", 0, 7)]
    public void An_age_in_the_text_becomes_a_filter_that_is_shown(string text, int from, int to)
    {
        var answer = index.Find(new() { Text = text });
        answer.Meant.Age.ShouldBe(new AgeSpan(from, to));
        answer.Understood.ShouldHaveSingleItem().Filter.ShouldBe(SearchFilter.Age);
    }

    [Theory]
    [InlineData("section 17")]
    [InlineData("key stage 2")]
    [InlineData("turning 18")]
    [InlineData("24 7 helpline")]
    [InlineData("trisomy 21")]
    [InlineData("30 hours")]
    [InlineData("transport post 16")]
    [InlineData("swimming age 99")]
    public void A_number_that_is_no_age_is_left_in_the_text(string text) => index.Find(new() { Text = text }).Meant.Age.ShouldBeNull();

    [Theory]
    [InlineData("clubs near HP20 1UX", "HP20 1UX")]
    [InlineData("clubs hp201ux", "HP20 1UX")]
    [InlineData("clubs in hp20", "HP20")]
    [InlineData("clubs close to Aylesbury", "Aylesbury")]
    [InlineData("high wycombe clubs", "High Wycombe")]
    [InlineData("Aylesbury", "Aylesbury")]
    public void A_place_in_the_text_becomes_where_one_looks_from(string text, string name)
    {
        var answer = index.Find(new() { Text = text });
        answer.Meant.Origin!.Name.ShouldBe(name);
        answer.Meant.Miles.ShouldBe(10);
        answer.Understood.ShouldHaveSingleItem().Says.ShouldBe($"Near {name}");
    }

    [Theory]
    [InlineData("saturday club", "SA")]
    [InlineData("clubs on saturdays", "SA")]
    [InlineData("weekend club", "SA SU")]
    public void A_day_in_the_text_becomes_a_filter(string text, string days) =>
        index.Find(new() { Text = text }).Meant.Days.ShouldBe(days.Split(' '));

    [Theory]
    [InlineData("free clubs", true)]
    [InlineData("gluten free cooking", false)]
    [InlineData("step free entrance", false)]
    [InlineData("free school meals", false)]
    public void Free_means_without_cost_unless_it_says_otherwise(string text, bool isFree) => index.Find(new() { Text = text }).Meant.IsFree.ShouldBe(isFree);

    [Theory]
    [InlineData("no diagnosis")]
    [InlineData("without a diagnosis")]
    [InlineData("waiting for an autism diagnosis")]
    [InlineData("not yet diagnosed")]
    public void Who_has_no_diagnosis_is_not_shown_what_needs_one(string text)
    {
        var answer = index.Find(new() { Text = text });
        answer.Meant.NeedsNoDiagnosis.ShouldBeTrue();
        answer.Names().ShouldNotContain("Bladder and bowel nurses");
    }

    [Fact]
    public void Who_has_no_plan_is_not_shown_what_needs_one()
    {
        var answer = index.Find(new() { Text = "without an EHC plan" });
        answer.Meant.NeedsNoPlan.ShouldBeTrue();
        answer.Names().ShouldNotContain("Speech and language therapy");
    }

    [Fact]
    public void What_was_understood_can_be_taken_away_and_is_then_a_word()
    {
        var answer = index.Find(new() { Text = "saturday club" });
        answer.Names().ShouldBe(["Brickwise"]);
        var again = index.Find(new() { Text = "saturday club", NotMeant = [answer.Understood.Single().Key] });
        again.Understood.ShouldBeEmpty();
        again.Meant.Days.ShouldBeEmpty();
    }

    [Fact]
    public void What_somebody_chose_is_not_overruled_by_what_they_wrote() =>
        index.Find(new() { Text = "club age 6", Age = new(12) }).Meant.Age.ShouldBe(new AgeSpan(12));

    [Fact]
    public void The_name_of_an_entry_finds_it_though_a_day_is_in_it()
    {
        var answer = index.Find(new() { Text = "tuesday splash" });
        answer.Understood.ShouldBeEmpty();
        answer.Names().First().ShouldBe("Tuesday Splash");
    }

    [Fact]
    public void What_comes_to_you_counts_as_near_where_it_serves()
    {
        index.Find(new() { Origin = new(Offer.Aylesbury, "HP20 1UX", "HP20"), Miles = 2 }).Names().ShouldBe(["Tuesday Splash", "Bladder and bowel nurses", "Speech and language therapy"], ignoreOrder: true);
        index.Find(new() { Origin = new(Offer.Wycombe, "HP11 1BX", "HP11"), Miles = 2 }).Names().ShouldBe(["Brickwise", "Speech and language therapy"], ignoreOrder: true);
    }

    [Fact]
    public void The_nearest_place_that_has_the_access_asked_for_is_the_one_shown()
    {
        var two = Offer.Of(Offer.Entry("Two halls", entry => entry with { Places = [Offer.At(Offer.Aylesbury), Offer.At(Offer.Wycombe, "HP11 1BX", "hoist")] }));
        var from = new SearchOrigin(Offer.Aylesbury, "HP20 1UX", "HP20");
        two.Find(new() { Origin = from }).Hits.Single().Miles!.Value.ShouldBe(0, 0.001);
        two.Find(new() { Origin = from, Access = ["hoist"] }).Hits.Single().Miles!.Value.ShouldBe(Offer.Aylesbury.MilesTo(Offer.Wycombe), 0.001);
        two.Find(new() { Origin = from, Access = ["hoist"], Miles = 5 }).Total.ShouldBe(0);
    }

    [Fact]
    public void Nothing_found_says_what_took_most_away()
    {
        var answer = index.Find(new() { Text = "swimming", Age = new(16), Needs = ["PD"] });
        answer.Total.ShouldBe(0);
        answer.Blame.ShouldBe(new Blame(SearchFilter.Age, 1, 1, null, 0));
    }

    [Fact]
    public void Nothing_near_says_how_far_one_must_go()
    {
        var answer = index.Find(new() { Text = "bricks", Origin = new(Offer.Aylesbury, "HP20 1UX", "HP20"), Miles = 1 });
        answer.Blame.ShouldBe(new Blame(SearchFilter.Distance, 1, 1, 20, 1));
    }

    [Fact]
    public void What_nobody_has_finds_nothing_and_says_which_word()
    {
        var answer = index.Find(new() { Text = "zzzzqqq" });
        (answer.Total, answer.Unknown.Single()).ShouldBe((0, "zzzzqqq"));
        answer.Blame!.Filter.ShouldBeNull();
    }

    [Fact]
    public void No_text_shows_everything_and_what_is_stale_comes_last()
    {
        var answer = Offer.Of(Offer.Entry("Aardvarks", isStale: true), Offer.Entry("Zebras"), Offer.Entry("Bears")).Find(new());
        answer.Names().ShouldBe(["Bears", "Zebras", "Aardvarks"]);
    }

    [Fact]
    public void It_is_sorted_as_asked()
    {
        var three = Offer.Of(
            Offer.Entry("B", entry => entry with { Places = [Offer.At(Offer.Wycombe)] }, checkedOn: Offer.Today.AddDays(-1)),
            Offer.Entry("A", entry => entry with { Places = [Offer.At(Offer.Oxford)] }, checkedOn: Offer.Today.AddDays(-9)),
            Offer.Entry("C", entry => entry with { Places = [Offer.At(Offer.Aylesbury)] }, checkedOn: Offer.Today.AddDays(-5)));
        three.Find(new() { Sort = SearchSort.Name }).Names().ShouldBe(["A", "B", "C"]);
        three.Find(new() { Sort = SearchSort.Checked }).Names().ShouldBe(["B", "C", "A"]);
        three.Find(new() { Sort = SearchSort.Distance, Origin = new(Offer.Aylesbury, "Aylesbury") }).Names().ShouldBe(["C", "B", "A"]);
    }

    [Fact]
    public void Pages_follow_one_another_without_a_gap()
    {
        var many = Offer.Of([.. Enumerable.Range(0, 95).Select(number => Offer.Entry($"Club {number:000}"))]);
        var pages = Enumerable.Range(1, 11).SelectMany(page => many.Find(new() { Text = "club", Page = page, Size = 9 }).Names()).ToList();
        pages.ShouldBe(Enumerable.Range(0, 95).Select(number => $"Club {number:000}"));
        many.Find(new() { Page = int.MaxValue, Size = int.MaxValue }).Hits.ShouldBeEmpty();
        many.Find(new() { Page = -3, Size = -3 }).Hits.Count.ShouldBe(1);
    }

    [Fact]
    public void One_weak_word_does_not_drown_the_rest()
    {
        var clubs = Enumerable.Range(0, 60).Select(number => Offer.Entry($"Club {number:00}"));
        var many = Offer.Of([.. clubs, .. Enumerable.Range(0, 9).Select(number => Offer.Entry($"Pottery club {number}", entry => entry with { Summary = "Clay" }))]);
        many.Find(new() { Text = "pottery club" }).Total.ShouldBe(9);
    }

    [Fact]
    public void An_authority_can_add_words_of_its_own()
    {
        var source = Offer.Source(Splash, Bricks) with { Words = new() { Leads = [new(["the baths"], ["swimming"])], Same = [["bricks", "duplo"]], Misspellings = [new("tewsday", "tuesday")] } };
        var own = SearchIndex.Build(source);
        own.Find(new() { Text = "the baths" }).Names().ShouldBe(["Tuesday Splash"]);
        own.Find(new() { Text = "duplo" }).Names().ShouldBe(["Brickwise"]);
        own.Find(new() { Text = "tewsday" }).Correction!.Shown.ShouldBe("tuesday");
    }

    [Fact]
    public void What_an_authority_adds_stands_beside_what_the_product_knows()
    {
        var words = Offer.Words.With([new() { Term = "bricks", Synonyms = ["duplo"], Misspellings = ["briks"] }]);
        var own = SearchIndex.Build(Offer.Source(Splash, Bricks) with { Words = words });
        own.Find(new() { Text = "duplo" }).Names().ShouldBe(["Brickwise"]);
        own.Find(new() { Text = "briks" }).Correction!.Shown.ShouldBe("bricks");
        own.Find(new() { Text = "asd" }).Names().First().ShouldBe("Brickwise");
    }

    [Fact]
    public void Words_that_say_nothing_do_no_harm()
    {
        var source = Offer.Source(Splash, Bricks) with { Words = new() { Leads = [new([" "], ["!"])], Same = [["", "?"], []], Misspellings = [new("", "x"), new("swim", "?"), new("bricks", "bricks")], Passed = [""] } };
        var own = SearchIndex.Build(source);
        own.Find(new() { Text = "swim" }).Names().ShouldBe(["Tuesday Splash"]);
        own.Find(new() { Text = "bricks" }).Correction.ShouldBeNull();
    }

    [Fact]
    public void Filters_that_leave_nothing_of_the_best_are_given_the_rest()
    {
        var clay = Enumerable.Range(0, 9).Select(number => Offer.Entry($"Pottery club {number}", entry => entry with { MinimumAge = 12 }));
        var many = Offer.Of([.. clay, Offer.Entry("Chess club", entry => entry with { MaximumAge = 8 })]);
        many.Find(new() { Text = "pottery club" }).Names().ShouldNotContain("Chess club");
        many.Find(new() { Text = "pottery club", Age = new(6) }).Names().ShouldBe(["Chess club"]);
    }

    [Fact]
    public void Kinds_of_help_and_entries_are_offered_while_somebody_types()
    {
        index.Suggest("swim").Select(one => one.Text).ShouldContain("Swimming");
        index.Suggest("brick").ShouldContain(new Suggestion("Brickwise", "brickwise"));
        index.Suggest("langu").Select(one => one.Text).ShouldContain("Speech and language therapy");
        index.Suggest("s").ShouldBeEmpty();
        index.Suggest("swim", 1).Count.ShouldBe(1);
        index.Suggest(null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("'; DROP TABLE entries; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\0\u0001\u0007\u200b\ufeff")]
    [InlineData("🏊‍♀️ 👩‍👧 swimming \ud800")]
    [InlineData("%00%0d%0a ../../etc/passwd")]
    [InlineData("((((((((((((((((a+)+)+)+$")]
    [InlineData("\" OR 1=1 *?~^ AND NOT")]
    [InlineData("١٢ 年 ñandú Ⅷ ½")]
    public void Anything_at_all_gets_an_ordinary_answer(string text)
    {
        var answer = index.Find(new() { Text = text });
        answer.Total.ShouldBeInRange(0, index.Count);
        index.Suggest(text).Count.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void A_text_too_long_is_cut_and_it_is_said()
    {
        var answer = index.Find(new() { Text = "swimming " + new string('x', 10_000) });
        answer.WasCut.ShouldBeTrue();
        index.Find(new() { Text = string.Join(' ', Enumerable.Repeat("age 6 near hp20 free saturday", 2_000)) }).WasCut.ShouldBeTrue();
        index.Find(new() { Text = "swimming" }).WasCut.ShouldBeFalse();
    }

    [Fact]
    public void An_empty_offer_can_be_searched()
    {
        var none = Offer.Of();
        none.Find(new() { Text = "swimming age 6 near aylesbury", Access = ["hoist"] }).Total.ShouldBe(0);
        none.Find(new()).Hits.ShouldBeEmpty();
    }

    [Fact]
    public void Random_letters_never_break_it()
    {
        var random = new Random(7);
        const string Letters = "abcdefghiz 0169HP'-£é🏊\n\t\"<>&";
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Letters[random.Next(Letters.Length)])]);
            index.Find(new() { Text = text, Page = random.Next(3), IsExact = random.Next(2) == 0 }).Total.ShouldBeInRange(0, index.Count);
        }
    }
}
