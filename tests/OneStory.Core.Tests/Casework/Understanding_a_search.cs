using OneStory.Casework;
using OneStory.Data;

namespace OneStory.Core.Tests.Casework;

public sealed class Understanding_a_search
{
    [Theory]
    [InlineData("3/5/2018")]
    [InlineData("03/05/2018")]
    [InlineData("3 May 2018")]
    [InlineData("2018-05-03")]
    public void A_date_of_birth_is_read_however_it_is_written(string typed) => SearchTerms.Of(typed).Born.ShouldBe(new DateOnly(2018, 5, 3));

    [Fact]
    public void A_number_is_read_without_its_spaces() => SearchTerms.Of("943 476 5919").Number.ShouldBe("9434765919");

    [Fact]
    public void Names_are_read_without_accents_or_capitals() => SearchTerms.Of("  Zoë O’NEILL-Brown ").Words.ShouldBe(["zoe", "oneill", "brown"]);

    [Theory]
    [InlineData("Maya Delgado", "Delgado, Maya", true)]
    [InlineData("Maya Delgado", "Mayah Delgado", true)]
    [InlineData("Katharine Jones", "Katherine Jones", true)]
    [InlineData("Alexander Smith", "Alex Smith", true)]
    [InlineData("Maya Rose Delgado", "Maya Delgado", true)]
    [InlineData("Zoë Brown", "Zoe Brown", true)]
    [InlineData("Maya Delgado", "Theo Delgado", false)]
    [InlineData("Ava Jones", "Eva Jones", false)]
    [InlineData("Maya Delgado", "Maya Fenwick", false)]
    [InlineData("Maya", "Maya Delgado", false)]
    public void Names_that_may_be_one_persons_are_told_from_those_that_are_not(string one, string other, bool alike)
    {
        SimilarNames.Are(SearchText.Fold(one), SearchText.Fold(other)).ShouldBe(alike);
        SimilarNames.Are(SearchText.Fold(other), SearchText.Fold(one)).ShouldBe(alike);
    }
}
