using OneStory.Assessments;

namespace OneStory.Core.Tests.Asking;

public sealed class Codes
{
    [Fact]
    public void Are_eight_letters_and_digits_that_do_not_look_alike()
    {
        for (var time = 0; time < 500; time++) RequestCode.New().ShouldMatch("^[2-9A-HJKMNP-Z]{8}$");
    }

    [Fact]
    public void Are_never_the_same_twice_in_ten_thousand() =>
        Enumerable.Range(0, 10_000).Select(_ => RequestCode.New()).Distinct().Count().ShouldBe(10_000);

    [Theory]
    [InlineData("k7mp 4xq2", "K7MP4XQ2")]
    [InlineData(" K7MP-4XQ2 ", "K7MP4XQ2")]
    [InlineData("K7MP4XQ", null)]
    [InlineData("K7MP4XQO", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Are_read_however_they_were_written_down(string? typed, string? code) => RequestCode.Read(typed).ShouldBe(code);

    [Fact]
    public void Are_shown_in_two_groups() => RequestCode.InGroups("K7MP4XQ2").ShouldBe("K7MP 4XQ2");
}
