namespace OneStory.Law.Tests.Plans.Language;

/// <summary>Sentences with their labels, in the tables beside this file, against what the check says of them.</summary>
public class Labelled_sentences
{
    public static TheoryData<string, string> Given() => new(LabelledSentence.In("given.md").Select(row => (row.Section, row.Text)));

    [Theory, MemberData(nameof(Given))]
    public void Every_sentence_given_at_the_start_is_judged_as_labelled(string section, string text)
    {
        var row = LabelledSentence.In("given.md").Single(row => row.Section == section && row.Text == text);
        row.WhatTheCheckSays().ShouldBe(row.Labels);
    }

    [Fact]
    public void Forty_sentences_were_given() => LabelledSentence.In("given.md").Count.ShouldBe(40);

    [Theory]
    [InlineData("tuned-on.md", 0.99)]
    [InlineData("held-out.md", 0.95)]
    public void The_share_judged_wholly_as_labelled_does_not_fall(string file, double least)
    {
        var rows = LabelledSentence.In(file);
        rows.Count.ShouldBeGreaterThan(125);
        var wrong = rows.Where(row => row.WhatTheCheckSays() != row.Labels).ToList();
        (1 - ((double)wrong.Count / rows.Count)).ShouldBeGreaterThanOrEqualTo(least,
            string.Join('\n', wrong.Select(row => $"{row.Section} {row.Text}\n  labelled {row.Labels}\n  judged   {row.WhatTheCheckSays()}")));
    }

    [Fact]
    public void No_sentence_is_in_two_tables() =>
        ((string[])["given.md", "tuned-on.md", "held-out.md"]).SelectMany(LabelledSentence.In).GroupBy(row => row.Text).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void Both_answers_are_well_represented_among_those_held_out()
    {
        var verdicts = LabelledSentence.In("held-out.md").CountBy(row => row.Verdict).ToDictionary();
        verdicts.Keys.Order().ShouldBe(["measurable", "not measurable", "specific", "vague"]);
        verdicts.Values.Min().ShouldBeGreaterThan(15);
    }
}
