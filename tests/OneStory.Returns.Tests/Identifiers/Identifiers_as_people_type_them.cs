using OneStory.Identifiers;

namespace OneStory.Returns.Tests.Identifiers;

public class Identifiers_as_people_type_them
{
    [Theory]
    [InlineData("P207000016049")] // 2×2, 4×7, 9×1, 10×6, 12×4 and 13×9 are 266, which is 13 over 11 times 23
    [InlineData("B801200005001")]
    [InlineData(" b 8012 0000 5001 ")]
    public void A_pupil_number_is_read(string typed) => Reading<Upn>(typed, Upn.TryParse, upn => upn.Format()).ShouldBe(typed.Replace(" ", "").ToUpperInvariant());

    [Fact]
    public void A_temporary_pupil_number_ends_with_a_letter()
    {
        // 2×8 + 3×0 + 4×1 + 5×2 + 13×0 (A) = 30, and 30 less 23 is 7: H.
        Upn.TryParse("H80120000000A", out var temporary, out _).ShouldBeTrue();
        temporary!.IsTemporary.ShouldBeTrue();
        Upn.TryParse("B801200005001", out var permanent, out _).ShouldBeTrue();
        permanent!.IsTemporary.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, "Enter a unique pupil number (UPN).")]
    [InlineData("   ", "Enter a unique pupil number (UPN).")]
    [InlineData("P20700001604", "A unique pupil number (UPN) has 13 characters. This has 12 characters.")]
    [InlineData("B207000016049", "This unique pupil number (UPN) does not add up: its first letter does not fit the rest. Check each character.")]
    [InlineData("I207000016049", "A unique pupil number (UPN) has a letter first, and never I, O or S. Character 1 of this is “I”.")]
    [InlineData("P2070O0016049", "A unique pupil number (UPN) has digits after its first letter. Character 6 of this is “O”.")]
    [InlineData("P20700001604S", "A unique pupil number (UPN) has a digit last, or a letter that is not I, O or S when it is temporary. Character 13 of this is “S”.")]
    public void A_pupil_number_that_is_wrong_says_how(string? typed, string why) => WhyNot<Upn>(typed, Upn.TryParse).ShouldBe(why);

    [Theory]
    [InlineData("9276308686")] // the example in the HESA student record
    [InlineData("927 630 8686")]
    public void A_learner_number_is_read(string typed) => Reading<Uln>(typed, Uln.TryParse, uln => uln.Format()).ShouldBe("9276308686");

    [Theory]
    [InlineData("", "Enter a unique learner number (ULN).")]
    [InlineData("927630868", "A unique learner number (ULN) has 10 digits. This has 9 digits.")]
    [InlineData("92763o8686", "A unique learner number (ULN) has only digits. Character 6 of this is “O”.")]
    [InlineData("0276308686", "A unique learner number (ULN) never begins with 0.")]
    [InlineData("9276308685", "This unique learner number (ULN) does not add up: its last digit does not fit the rest. Check each digit.")]
    [InlineData("9999999999", "This unique learner number (ULN) does not add up: its last digit does not fit the rest. Check each digit.")]
    [InlineData("9434765919", "This unique learner number (ULN) does not add up: its last digit does not fit the rest. Check each digit.")]
    public void A_learner_number_that_is_wrong_says_how(string typed, string why) => WhyNot<Uln>(typed, Uln.TryParse).ShouldBe(why);

    [Theory]
    [InlineData("9434765919")] // the example in the NHS Data Dictionary
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    [InlineData("\u202a943\u00a0476\u20115919\u202c")] // as it comes out of a letter
    public void An_NHS_number_is_read_and_shown_in_threes_and_a_four(string typed) =>
        Reading<NhsNumber>(typed, NhsNumber.TryParse, number => number.Format()).ShouldBe("943 476 5919");

    [Fact]
    public void An_NHS_number_that_needs_11_ends_with_0() => Reading<NhsNumber>("9990000050", NhsNumber.TryParse, number => number.Value).ShouldBe("9990000050");

    [Theory]
    [InlineData("94347659", "An NHS number has 10 digits. This has 8 digits.")]
    [InlineData("943476591X", "An NHS number has only digits. Character 10 of this is “X”.")]
    [InlineData("9434765918", "This NHS number does not add up: its last digit does not fit the rest. Check each digit.")]
    [InlineData("4444444444", "This is the same digit ten times, which is nobody’s NHS number.")]
    public void An_NHS_number_that_is_wrong_says_how(string typed, string why) => WhyNot<NhsNumber>(typed, NhsNumber.TryParse).ShouldBe(why);

    [Fact]
    public void An_NHS_number_that_would_need_10_was_never_issued()
    {
        // 9×10 and 5×2 are 100, which leaves 1 over 99; and 11 less 1 is 10.
        for (var last = 0; last < 10; last++) NhsNumber.TryParse($"900000005{last}", out _, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("LS1 4AP", "LS1 4AP")]
    [InlineData("ls14ap", "LS1 4AP")]
    [InlineData(" sw1a   1aa ", "SW1A 1AA")]
    [InlineData("M11AE", "M1 1AE")]
    [InlineData("b33 8th", "B33 8TH")]
    [InlineData("CR26XH", "CR2 6XH")]
    [InlineData("dn551pt", "DN55 1PT")]
    [InlineData("w1a1hq", "W1A 1HQ")]
    [InlineData("N1P 3BU", "N1P 3BU")]
    [InlineData("ec1a1bb", "EC1A 1BB")]
    [InlineData("gir0aa", "GIR 0AA")]
    [InlineData("BF1 3AA", "BF1 3AA")]
    [InlineData("w1m7af", "W1M 7AF")] // given up in 2000, and still on records
    [InlineData("W1R 1AA", "W1R 1AA")]
    [InlineData("EC1Q 1AA", "EC1Q 1AA")]
    public void A_postcode_is_written_with_one_space(string typed, string written) =>
        Reading<Postcode>(typed, Postcode.TryParse, postcode => postcode.Format()).ShouldBe(written);

    [Theory]
    [InlineData("", "Enter a postcode.")]
    [InlineData("LS1", "This is too short for a full postcode.")]
    [InlineData("LS114 4APP", "This is too long for a postcode.")]
    [InlineData("LS1 4A!", "A postcode has only letters and digits. Character 6 of this is “!”.")]
    [InlineData("LS1 4AO", "A postcode ends with a digit and two letters")]
    [InlineData("LS1 OAP", "A postcode ends with a digit and two letters")]
    [InlineData("QS1 4AP", "The first part of this is not one that postcodes have.")]
    [InlineData("LI1 4AP", "The first part of this is not one that postcodes have.")]
    [InlineData("L 4AP 1", "A postcode ends with a digit and two letters")]
    [InlineData("12345", "A postcode ends with a digit and two letters")]
    [InlineData("ZZ99 3VZ", "Postcodes that begin ZZ99 stand for no address.")]
    public void A_postcode_that_is_wrong_says_how(string typed, string why) => WhyNot<Postcode>(typed, Postcode.TryParse).ShouldStartWith(why);

    [Fact]
    public void The_first_part_of_a_postcode() => Reading<Postcode>("sw1a1aa", Postcode.TryParse, postcode => postcode.Outward).ShouldBe("SW1A");

    [Theory]
    [InlineData("100000", null)]
    [InlineData("123 456", null)]
    [InlineData("012345", "A unique reference number (URN) never begins with 0.")]
    [InlineData("12345", "A unique reference number (URN) has 6 digits. This has 5 digits.")]
    [InlineData("8012000", "A unique reference number (URN) has 6 digits. This has 7 digits.")]
    public void A_reference_number_of_a_school(string typed, string? why) => WhyNot<Urn>(typed, Urn.TryParse).ShouldBe(why);

    [Fact]
    public void Two_that_are_written_differently_are_the_same()
    {
        NhsNumber.TryParse("943 476 5919", out var spaced, out _).ShouldBeTrue();
        NhsNumber.TryParse("9434765919", out var together, out _).ShouldBeTrue();
        spaced.ShouldBe(together);
    }

    private delegate bool Parse<T>(string? text, out T? made, out string? whyNot);

    private static string Reading<T>(string typed, Parse<T> parse, Func<T, string> shown)
    {
        parse(typed, out var made, out var whyNot).ShouldBeTrue(whyNot);
        whyNot.ShouldBeNull();
        return shown(made!);
    }

    private static string? WhyNot<T>(string? typed, Parse<T> parse)
    {
        var read = parse(typed, out var made, out var whyNot);
        read.ShouldBe(made is not null);
        read.ShouldBe(whyNot is null);
        return whyNot;
    }
}
