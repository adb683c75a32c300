namespace OneStory.GovUk.Tests;

public sealed class The_colour_of_an_authority
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#FFFFFF", "#000000", 21)]
    [InlineData("#1d70b8", "#1d70b8", 1)]
    [InlineData("#777777", "#ffffff", 4.478)]
    [InlineData("#767676", "#ffffff", 4.542)]
    [InlineData("#ff0000", "#ffffff", 3.998)]
    [InlineData("#0000ff", "#ffffff", 8.592)]
    public void Has_a_contrast_with_another(string one, string other, double ratio) =>
        Contrast.Ratio(one, other).ShouldBe(ratio, 0.001);

    [Theory]
    [InlineData("1d70b8")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#1234567")]
    [InlineData("")]
    public void Is_compared_only_when_it_is_a_colour(string text) =>
        Should.Throw<FormatException>(() => Contrast.Ratio(text, "#ffffff"));

    [Theory]
    [InlineData("#1d70b8", "#1d70b8")]
    [InlineData(" #1D70B8 ", "#1d70b8")]
    [InlineData("#767676", "#767676")]
    public void Is_taken_when_white_words_can_be_read_on_it(string text, string hex)
    {
        AuthorityColour.TryParse(text, out var colour, out var problem).ShouldBeTrue(problem);

        colour.Hex.ShouldBe(hex);
    }

    [Theory]
    [InlineData("#777777", "White words cannot be read on #777777: the contrast is 4.47 to 1 and must be at least 4.5 to 1. Choose a darker colour")]
    [InlineData("#ffffff", "White words cannot be read on #ffffff: the contrast is 1 to 1 and must be at least 4.5 to 1. Choose a darker colour")]
    [InlineData("red", "The colour must be # and 6 digits or letters a to f, like #1d70b8")]
    [InlineData("#1d70b8;background:url(x)", "The colour must be # and 6 digits or letters a to f, like #1d70b8")]
    [InlineData(null, "The colour must be # and 6 digits or letters a to f, like #1d70b8")]
    public void Is_refused_with_the_reason(string? text, string reason)
    {
        AuthorityColour.TryParse(text, out _, out var problem).ShouldBeFalse();

        problem.ShouldBe(reason);
    }
}
