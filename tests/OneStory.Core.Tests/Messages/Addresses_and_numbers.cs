using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

public class Addresses_and_numbers
{
    [Theory]
    [InlineData("parent@example.org", "parent@example.org")]
    [InlineData("  Parent.Name+ada@Example.ORG ", "Parent.Name+ada@example.org")]
    [InlineData("o'brien@mail.example.co.uk", "o'brien@mail.example.co.uk")]
    [InlineData("a@xn--bcher-kva.example", "a@xn--bcher-kva.example")]
    public void An_email_address_is_read(string typed, string address) => EmailAddress.Parse(typed).Value.ShouldBe(address);

    [Theory]
    [InlineData(null, "Enter an email address.")]
    [InlineData("parent", "An email address has one @")]
    [InlineData("@example.org", "An email address has one @")]
    [InlineData("a@b@example.org", "An email address has one @")]
    [InlineData("a@example.org b@example.org", "An email address has no spaces in it.")]
    [InlineData("a@example.org\r\nBcc: b@example.org", "An email address has no spaces in it.")]
    [InlineData("zoë@example.org", "An email address has no letters with accents")]
    [InlineData("a..b@example.org", "The part before the @")]
    [InlineData(".a@example.org", "The part before the @")]
    [InlineData("a,b@example.org", "The part before the @")]
    [InlineData("<a@example.org", "The part before the @")]
    [InlineData("a@example", "The part after the @")]
    [InlineData("a@example.org.", "The part after the @")]
    [InlineData("a@-example.org", "The part after the @")]
    [InlineData("a@[192.0.2.1]", "The part after the @")]
    [InlineData("a@example.123", "The part after the @")]
    public void An_email_address_that_is_wrong_says_how(string? typed, string why)
    {
        EmailAddress.TryParse(typed, out var address, out var whyNot).ShouldBeFalse();
        address.ShouldBeNull();
        whyNot.ShouldNotBeNull().ShouldStartWith(why);
    }

    [Fact]
    public void An_email_address_has_a_length()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('a', 46), 4)) + ".org";
        EmailAddress.TryParse($"{new string('a', 62)}@{domain}", out _, out _).ShouldBeTrue();
        EmailAddress.TryParse($"{new string('a', 63)}@{domain}", out _, out var whyNot).ShouldBeFalse();
        whyNot.ShouldBe("This is too long for an email address: 254 characters are the most.");
        EmailAddress.TryParse($"{new string('a', 64)}@example.org", out _, out _).ShouldBeTrue();
        EmailAddress.TryParse($"{new string('a', 65)}@example.org", out _, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => EmailAddress.Parse("parent")).Message.ShouldStartWith("An email address has one @");
    }

    [Theory]
    [InlineData("07700 900982", "+447700900982", "07700 900982", true)]
    [InlineData("07700900982", "+447700900982", "07700 900982", true)]
    [InlineData("+44 (0)7700 900-982", "+447700900982", "07700 900982", true)]
    [InlineData("0044 7700.900.982", "+447700900982", "07700 900982", true)]
    [InlineData("07624 900982", "+447624900982", "07624 900982", true)]
    [InlineData("(01632) 960001", "+441632960001", "01632 960001", false)]
    [InlineData("0113 4960001", "+441134960001", "0113 496 0001", false)]
    [InlineData("01214960001", "+441214960001", "0121 496 0001", false)]
    [InlineData("02079460001", "+442079460001", "020 7946 0001", false)]
    [InlineData("03069990001", "+443069990001", "0306 999 0001", false)]
    [InlineData("0808 157 0192", "+448081570192", "0808 157 0192", false)]
    [InlineData("01204 96000", "+44120496000", "01204 96000", false)]
    [InlineData("0800 1111", "+448001111", "0800 1111", false)]
    [InlineData("0800 496000", "+44800496000", "0800 496000", false)]
    [InlineData("070 0090 0982", "+447000900982", "07000 900982", false)]
    [InlineData("07640 900982", "+447640900982", "07640 900982", false)]
    public void A_phone_number_is_read(string typed, string dialled, string shown, bool mobile)
    {
        var number = PhoneNumber.Parse(typed);
        number.Value.ShouldBe(dialled);
        number.Format().ShouldBe(shown);
        number.IsMobile.ShouldBe(mobile);
        PhoneNumber.Parse(number.Format()).ShouldBe(number);
        PhoneNumber.Parse(number.Value).ShouldBe(number);
    }

    [Theory]
    [InlineData("", "Enter a phone number.")]
    [InlineData("01632 960001 ext 4", "A phone number has only digits")]
    [InlineData("ask Gran", "A phone number has only digits")]
    [InlineData("07700+900982", "A phone number has only digits")]
    [InlineData("+", "This is a number in another country.")]
    [InlineData("+33 1 23 45 67 89", "This is a number in another country.")]
    [InlineData("0033123456789", "This is a number in another country.")]
    [InlineData("960001", "Start the number with its area code")]
    [InlineData("7700 900982", "Start the number with its area code")]
    [InlineData("07700 90098", "This number has too few digits.")]
    [InlineData("0", "This number has too few digits.")]
    [InlineData("+44", "This number has too few digits.")]
    [InlineData("07700 9009821", "This number has too many digits.")]
    [InlineData("07700 900982 07700 900983", "This number has too many digits.")]
    [InlineData("0900 1234567", "Numbers that begin 09 cost the caller a premium.")]
    [InlineData("0420 1234567", "No numbers in the United Kingdom begin like this.")]
    [InlineData("0220 1234567", "No numbers in the United Kingdom begin like this.")]
    [InlineData("0000 1234567", "This is a number in another country.")]
    public void A_phone_number_that_is_wrong_says_how(string typed, string why)
    {
        PhoneNumber.TryParse(typed, out var number, out var whyNot).ShouldBeFalse();
        number.ShouldBeNull();
        whyNot.ShouldNotBeNull().ShouldStartWith(why);
        Should.Throw<FormatException>(() => PhoneNumber.Parse(typed)).Message.ShouldBe(whyNot);
    }
}
