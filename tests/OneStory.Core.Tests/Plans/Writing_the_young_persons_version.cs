using OneStory.Plans;
using static OneStory.Core.Tests.Plans.MayasPlan;

namespace OneStory.Core.Tests.Plans;

public class Writing_the_young_persons_version
{
    [Theory]
    [InlineData("Maya finds it hard to follow instructions.", "I find it hard to follow instructions.")]
    [InlineData("By July 2028 Maya will read her own story.", "By July 2028 I will read my own story.")]
    [InlineData("Maya’s hearing is poor and she often watches faces.", "My hearing is poor and I often watch faces.")]
    [InlineData("A therapist will work with Maya one to one.", "A therapist will work with me one to one.")]
    [InlineData("An adult will teach Maya words and pictures.", "An adult will teach me words and pictures.")]
    [InlineData("Maya does not yet tell adults when she is hurt.", "I do not yet tell adults when I am hurt.")]
    [InlineData("Maya has a card that helps her to ask.", "I have a card that helps me to ask.")]
    [InlineData("She tries to hide when the bell rings.", "I try to hide when the bell rings.")]
    [InlineData("Maya goes to the sensory room by herself.", "I go to the sensory room by myself.")]
    [InlineData("The class will have eight pupils.", "The class will have eight pupils.")]
    [InlineData("Adults know that Maya needs time.", "Adults know that I need time.")]
    public void Sentences_about_a_child_become_the_childs_own(string about, string own) => new FirstPerson(Whole.Child).Turn(about).ShouldBe(own);

    [Fact]
    public void Where_the_sex_is_not_known_only_the_name_is_turned() =>
        new FirstPerson(Whole.Child with { Sex = null }).Turn("Maya says that they like it.").ShouldBe("I say that they like it.");

    [Fact]
    public void A_name_with_signs_in_it_is_only_a_name() =>
        new FirstPerson(Whole.Child with { FirstName = "D(ee+", KnownAs = null }).Turn("Work with them.").ShouldBe("Work with them.");

    [Fact]
    public void It_opens_with_the_young_persons_own_words_and_leaves_them_alone()
    {
        var written = OwnVersion.Write(Whole);
        written.ShouldContain("# What I hope for\n\nI want to read my sister a story.");
        written.IndexOf("# What I hope for", StringComparison.Ordinal).ShouldBeLessThan(written.IndexOf("# What I need help with", StringComparison.Ordinal));
    }

    [Fact]
    public void Help_is_said_as_who_how_often_and_how_long()
    {
        var written = OwnVersion.Write(Whole);
        written.ShouldContain("Who helps me: a speech and language therapist. How often: once a week. How long each time: 45 minutes.");
        written.ShouldNotContain("Maya will");
    }

    [Fact]
    public void It_says_where_only_once_that_has_been_decided()
    {
        OwnVersion.Write(Whole).ShouldNotContain("Where I will learn");
        OwnVersion.Write(Whole with { Placement = new("Mainstream primary school", "Asked for.", "Kiln Lane Primary School") }).ShouldContain("I will go to Kiln Lane Primary School.");
    }

    [Fact]
    public void What_was_written_is_shown_as_headings_and_paragraphs() =>
        OwnVersion.Blocks("# My plan\r\n\r\nI like moths.\n").ShouldBe([(true, "My plan"), (false, "I like moths.")]);
}
