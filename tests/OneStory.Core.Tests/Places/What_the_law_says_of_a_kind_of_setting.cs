using OneStory.Places;

namespace OneStory.Core.Tests.Places;

/// <summary>Every type of the register that a child of England may attend, against the list of section 38(3).</summary>
public sealed class What_the_law_says_of_a_kind_of_setting
{
    [Theory]
    [InlineData("Community school", true)]
    [InlineData("Voluntary aided school", true)]
    [InlineData("Voluntary controlled school", true)]
    [InlineData("Foundation special school", true)]
    [InlineData("Local authority nursery school", true)]
    [InlineData("Non-maintained special school", true)]
    [InlineData("Academy special converter", true)]
    [InlineData("Free schools special", true)]
    [InlineData("Studio schools", true)]
    [InlineData("University technical college", true)]
    [InlineData("Further education", true)]
    [InlineData("Other independent special school, approved under section 41", true)]
    [InlineData("Special post 16 institution, approved under section 41", true)]
    [InlineData("Special post 16 institution", false)]
    [InlineData("Other independent school", false)]
    [InlineData("Other independent special school", false)]
    [InlineData("voluntary preschool", false)]
    [InlineData("Higher education institutions", false)]
    [InlineData("British schools overseas", false)]
    [InlineData("Offshore schools", false)]
    [InlineData("Pupil referral unit", null)]
    [InlineData("Secure units", null)]
    [InlineData("type not known", null)]
    public void It_is_in_the_list_or_not_or_its_type_does_not_say(string type, bool? listed) => SettingDuties.Of(type).CanBeAskedFor.ShouldBe(listed);
}
