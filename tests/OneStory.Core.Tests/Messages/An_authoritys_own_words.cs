using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

public class An_authoritys_own_words
{
    private static readonly MessageTemplate Refused = MessageTemplates.Get("assessment-refused");

    [Fact]
    public void Stand_round_what_the_law_requires()
    {
        var own = new TemplateWording { Template = Refused.Id, Subject = "About {child}", Body = "Hello {to}\n\n[[decision]]\n\n[[reasons]]\n\nRing us, we are kind." };
        var written = MessageWriter.Write(Refused, KnownFields.Examples(), own);
        written.Subject.ShouldBe("About Maya");
        written.Body.ShouldStartWith("Hello Rosa Delgado\n\nWe have decided not to carry out");
        written.Body.ShouldContain("Ring us, we are kind.");
        written.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Cannot_take_out_a_block_or_say_it_twice_or_bring_in_another()
    {
        var own = new TemplateWording { Template = Refused.Id, Subject = "", Body = "Hello\n\n[[reasons]]\n\n[[reasons]]\n\n[[fifteen-days]]" };
        var written = MessageWriter.Write(Refused, KnownFields.Examples(), own);
        written.Missing.ShouldBeEmpty();
        written.Says.ShouldBe(Refused.Blocks, ignoreOrder: true);
        written.Says.ShouldBeUnique();
        written.Body.ShouldNotContain("15 days");
    }

    [Fact]
    public void Keep_the_order_of_blocks_that_they_leave_out()
    {
        var own = new TemplateWording { Template = Refused.Id, Subject = "S", Body = "A\n\n[[decision]]\n\nB\n\n[[mediation-adviser]]\n\nC" };
        MessageWriter.Write(Refused, KnownFields.Examples(), own).Says.ShouldBe(Refused.Blocks);
    }

    [Fact]
    public void A_paragraph_with_nothing_in_its_field_is_left_out()
    {
        var written = MessageWriter.Write(Refused, KnownFields.Examples().With("considered", ""));
        written.Body.ShouldNotContain("What we looked at");
        written.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_filled_in_is_never_itself_filled_in()
    {
        var written = MessageWriter.Write(Refused, KnownFields.Examples().With("reasons", "See {support} and [[appeal-right]] <a|b>"));
        written.Body.ShouldContain("See {support} and [[appeal-right]] <a|b>");
    }
}
