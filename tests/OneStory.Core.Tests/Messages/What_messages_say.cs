using OneStory.Law;
using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

public class What_messages_say
{
    /// <summary>Names that the law gives things, each explained where it stands, and words nobody can choose.</summary>
    private static readonly string[] NotOurs =
    [
        "EHC needs assessment", "assessment", "Speech and language therapist", "Speech and language therapy", "independent", "Ashmere SEND Advice and Support", "Ashmere County Council",
        "Independent supporter", "interpreter", "somebody", "nobody", "anybody", "decision", "evidence", "expert", "telephone", "Bronwen Tallis", "Rosa Delgado", "Stourhaven City Council",
        "Alder Park School", "Wednesday", "Saturday", "January", "February", "November", "December", "council", "college", "nursery", "advice", "experts",
    ];

    private static readonly string[] SaysWhatToDo = ["you need to do", "do not need to do", "You do not have to do", "What you can do", "tell us."];

    public static TheoryData<string> Everything => [.. MessageTemplates.All.Select(template => template.Id)];

    public static TheoryData<string> ForFamilies => [.. MessageTemplates.All.Where(template => template.For == Readership.Family).Select(template => template.Id)];

    public static TheoryData<string> Statutory => [.. MessageTemplates.All.Where(template => template.IsNotice).Select(template => template.Id)];

    [Fact]
    public void No_two_have_one_name() => MessageTemplates.All.Select(template => template.Id).ShouldBeUnique();

    [Theory, MemberData(nameof(Everything))]
    public void Every_field_is_known_and_every_block_has_words(string id)
    {
        var template = MessageTemplates.Get(id);
        foreach (var text in new[] { template.Words, template.Subject, template.AsText ?? "" }.Concat(template.Blocks.Select(block => StatutoryBlocks.Find(block, template.NoticeId).Words)))
            Wording.FieldsIn(text).ShouldAllBe(field => KnownFields.Find(field) != null);
    }

    [Theory, MemberData(nameof(Everything))]
    public void Filled_in_it_has_nothing_left_to_fill_in(string id)
    {
        foreach (var toThemself in new[] { false, true })
        {
            var written = MessageWriter.Write(MessageTemplates.Get(id), KnownFields.Examples(toThemself));
            (written.Subject + written.Body + written.AsText).ShouldNotContain("{");
            (written.Subject + written.Body + written.AsText).ShouldNotContain("|");
            written.Body.ShouldNotContain("[[");
            written.Missing.ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Statutory))]
    public void A_notice_says_all_that_the_law_requires_and_is_refused_without_each(string id)
    {
        var template = MessageTemplates.Get(id);
        template.Notice!.MissingFrom(template.Blocks).ShouldBeEmpty();
        foreach (var block in template.Notice.Required.Select(content => content.Id))
        {
            var without = template with { Words = template.Words.Replace($"[[{block}]]", "", StringComparison.Ordinal) };
            MessageWriter.Write(without, KnownFields.Examples()).Missing.Select(content => content.Id).ShouldBe([block]);
        }
    }

    [Theory]
    [InlineData("assessment-refused", "reasons", "reasons")]
    [InlineData("assessment-refused", "adviser phone", "mediation-adviser")]
    [InlineData("assessment-refused", "appeal by", "appeal-time")]
    [InlineData("plan-refused", "resolution", "disagreement-resolution")]
    [InlineData("draft-served", "window ends", "fifteen-days")]
    [InlineData("draft-served", "local offer", "where-settings-are-listed")]
    [InlineData("final-plan", "support phone", "advice-and-support")]
    public void A_notice_for_which_something_is_not_known_lacks_what_would_say_it(string id, string field, string lacks) =>
        MessageWriter.Write(MessageTemplates.Get(id), KnownFields.Examples().With(field, "")).Missing.Select(content => content.Id).ShouldBe([lacks]);

    [Fact]
    public void Every_notice_from_a_request_to_a_final_plan_has_its_message()
    {
        string[] mainJob = ["considering-assessment", DecisionKinds.WillAssess, DecisionKinds.RefuseToAssess, DecisionKinds.WillIssuePlan, DecisionKinds.RefuseToIssuePlan, "draft-plan", DecisionKinds.FinalPlan];
        foreach (var notice in mainJob) MessageTemplates.All.ShouldContain(template => template.NoticeId == notice);
    }

    [Theory, MemberData(nameof(ForFamilies))]
    public void A_family_can_always_reach_a_person_and_is_told_what_to_do(string id)
    {
        if (id == "digest") return;
        var template = MessageTemplates.Get(id);
        template.Blocks.ShouldContain("authority-contact");
        if (id != "file-infected") template.Blocks.ShouldContain("advice-and-support");
        if (id != "message-waiting") SaysWhatToDo.ShouldContain(said => template.Words.Contains(said, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(ForFamilies))]
    public void A_family_can_read_our_own_words_at_nine(string id)
    {
        var template = MessageTemplates.Get(id);
        foreach (var toThemself in new[] { false, true })
        {
            var own = string.Join("\n\n", Wording.Paragraphs(template.Words).Where(paragraph => Wording.BlockIn(paragraph) is null).Select(paragraph => Wording.Fill(paragraph, KnownFields.Examples(toThemself))));
            var read = Readability.Of(Plain(own));
            read.ReadingAge.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(9, $"{id}: {own}");
            read.LongSentences.ShouldBeEmpty(id);
        }
    }

    [Fact]
    public void What_the_law_requires_is_said_in_sentences_that_can_be_read()
    {
        foreach (var block in StatutoryBlocks.All)
        {
            var read = Readability.Of(Plain(Citations(block.Fill(KnownFields.Examples())!)));
            read.ReadingAge.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(13, block.Id);
        }
    }

    [Fact]
    public void Every_statutory_statement_has_its_source()
    {
        foreach (var block in StatutoryBlocks.All.Where(block => block.Id is not ("authority-contact" or "reasons")))
            block.Words.ShouldContain("(", Case.Sensitive, block.Id);
    }

    [Theory]
    [InlineData("assessment-refused")]
    [InlineData("final-plan")]
    public void A_young_person_is_written_to_and_not_about(string id)
    {
        var written = MessageWriter.Write(MessageTemplates.Get(id), KnownFields.Examples(toThemself: true).With("to", "Theo").With("child", "Theo").With("reasons", "").With("reasons", "The support you have now is enough."));
        written.Body.Replace("Dear Theo", "", StringComparison.Ordinal).ShouldNotContain("Theo");
        written.Subject.ShouldContain("you");
    }

    [Theory, MemberData(nameof(Statutory))]
    public void A_text_only_says_that_the_notice_is_there_and_is_short(string id)
    {
        var text = MessageWriter.Write(MessageTemplates.Get(id), KnownFields.Examples().With("link", "")).AsText;
        text.ShouldBeNull("a text without its link is not sent");
        var whole = MessageWriter.Write(MessageTemplates.Get(id), KnownFields.Examples()).AsText.ShouldNotBeNull();
        whole.Length.ShouldBeLessThan(306, whole);
        whole.ShouldContain("https://");
    }

    private static string Citations(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\([^)]*\)", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Plain(string text)
    {
        text = string.Join("\n\n", Wording.Paragraphs(text).Select(paragraph => paragraph.StartsWith("## ", StringComparison.Ordinal) ? paragraph[3..] + "." : paragraph));
        var plain = System.Text.RegularExpressions.Regex.Replace(Citations(text), @"https?://\S+?(?=[.,;]?(?:\s|$))|[\w.]+@[\w.]+|\d[\d ]{6,}", "here", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        return NotOurs.OrderByDescending(name => name.Length).Aggregate(plain, (kept, name) => kept.Replace(name, "word", StringComparison.OrdinalIgnoreCase));
    }
}
