namespace OneStory.Law.Tests.Plans.Language;

public class Reading_age
{
    [Fact]
    public void Short_words_in_short_sentences_can_be_read_by_a_child() => Readability.Of("The cat sat on the mat. It was fat.").ReadingAge.ShouldBe(5);

    [Fact]
    public void It_is_the_Flesch_Kincaid_grade_and_five_years()
    {
        // 24 words in 2 sentences, 29 syllables: 0.39 x 24 / 2 + 11.8 x 29 / 24 - 15.59 + 5 = 8.35, to the nearest half.
        var text = "The nurse will visit the school each month. She will help the teacher learn how to give Amir his medicine when he is ill.";
        Readability.Of(text).ShouldSatisfyAllConditions(r => r.Words.ShouldBe(24), r => r.Sentences.ShouldBe(2), r => r.ReadingAge.ShouldBe(8.5));
    }

    [Fact]
    public void Long_words_and_sentences_cannot() =>
        Readability.Of("The multidisciplinary assessment identified significant difficulties with expressive communication, necessitating individualised intervention.").ReadingAge!.Value.ShouldBeGreaterThan(18);

    [Fact]
    public void Long_sentences_are_pointed_out()
    {
        var text = $"Short. {string.Join(' ', Enumerable.Repeat("word", 26))}. {string.Join(' ', Enumerable.Repeat("word", 25))}.";
        var place = Readability.Of(text).LongSentences.Single();
        text.Substring(place.Start, place.Length).ShouldBe(string.Join(' ', Enumerable.Repeat("word", 26)));
    }

    [Fact]
    public void Hard_words_are_pointed_out_and_names_are_not()
    {
        const string Text = "Today Jessica practises independent eating.";
        Readability.Of(Text).HardWords.Select(place => Text.Substring(place.Start, place.Length)).ShouldBe(["practises", "independent"]);
    }

    [Theory]
    [InlineData(""), InlineData("..."), InlineData("毎日二十分"), InlineData("😀")]
    public void Where_nothing_can_be_worked_out_no_age_is_given(string text) => Readability.Of(text).ReadingAge.ShouldBeNull();

    [Theory]
    [InlineData("cat", 1), InlineData("make", 1), InlineData("makes", 1), InlineData("table", 2), InlineData("helped", 1), InlineData("wanted", 2), InlineData("boxes", 2), InlineData("being", 2), InlineData("therapist", 3)]
    [InlineData("special", 2), InlineData("education", 4), InlineData("authority", 4), InlineData("programme", 2), InlineData("teacher", 2), InlineData("regular", 3), InlineData("create", 2), InlineData("diet", 2), InlineData("15", 1)]
    public void Syllables_are_counted_by_ear(string word, int syllables) =>
        Readability.Of($"x {string.Join(' ', Enumerable.Repeat(word, 3))}").HardWords.Count.ShouldBe(syllables >= 3 ? 3 : 0);
}
