using OneStory.Messages;
using OneStory.People;

namespace OneStory.Core.Tests.Messages;

public class How_a_message_reaches_a_person
{
    private static readonly Recipient Rosa = new("Rosa Delgado", "rosa") { Email = "rosa@example.org", Phone = "07700 900123", Address = "3 Quarrendon Row\nAshmere" };
    private static readonly MessageTemplate Notice = MessageTemplates.Get("assessment-refused");
    private static readonly MessageTemplate News = MessageTemplates.Get("comment-answered");
    private static readonly DateTime Now = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(ContactBy.Email, "email")]
    [InlineData(ContactBy.Letter, "letter")]
    [InlineData(ContactBy.Text, "text")]
    [InlineData(ContactBy.Phone, "text")]
    public void News_goes_the_way_they_chose(ContactBy prefers, string way) => Ways(News, Rosa with { Prefers = prefers }).ShouldBe([way]);

    [Theory]
    [InlineData(ContactBy.Email, "email")]
    [InlineData(ContactBy.Letter, "letter")]
    [InlineData(ContactBy.Text, "email,text")]
    public void A_notice_is_always_in_writing_and_a_text_only_says_that_it_is_there(ContactBy prefers, string ways) => string.Join(',', Ways(Notice, Rosa with { Prefers = prefers })).ShouldBe(ways);

    [Fact]
    public void Without_email_it_is_a_letter() => Ways(News, Rosa with { Email = null }).ShouldBe(["letter"]);

    [Fact]
    public void A_landline_gets_no_text() => Ways(News, Rosa with { Prefers = ContactBy.Text, Phone = "01632 960001" }).ShouldBe(["email"]);

    [Fact]
    public void A_notice_is_written_even_where_no_address_is_known() => MessagePost.Ways(Notice, new("The parent or carer of Maya", "home")).ShouldBe([("letter", "")]);

    [Theory, InlineData("final-plan-to-setting"), InlineData("final-plan-to-commissioner"), InlineData("request-considered")]
    public void So_is_what_the_law_says_a_body_is_told(string owed) => MessagePost.Ways(MessageTemplates.Get(owed), new("Alder Park School", "body")).ShouldBe([("letter", "")]);

    [Fact]
    public void News_that_can_reach_nobody_is_not_written() => Ways(News, new("Somebody", "x")).ShouldBeEmpty();

    [Fact]
    public void Whoever_chose_a_digest_gets_news_at_seven_and_notices_at_once()
    {
        var digest = Rosa with { WantsDigest = true };
        var news = MessagePost.Rows(MessageWriter.Write(News, KnownFields.Examples()), digest, "k", Now, null, null).Single();
        (news.InDigest, news.SendAfter).ShouldBe((true, new(2026, 11, 3, 7, 0, 0, DateTimeKind.Utc)));
        var notice = MessagePost.Rows(MessageWriter.Write(Notice, KnownFields.Examples()), digest, "k", Now, null, null).Single();
        (notice.InDigest, notice.SendAfter).ShouldBe((false, Now));
    }

    [Fact]
    public void Seven_is_seven_in_London_in_summer_too() =>
        MessagePost.NextDigest(new(2026, 7, 1, 7, 0, 0, DateTimeKind.Utc)).ShouldBe(new(2026, 7, 2, 6, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void A_supporter_is_told_that_it_is_a_copy()
    {
        var copy = MessagePost.Rows(MessageWriter.Write(Notice, KnownFields.Examples()), Rosa with { GetsCopy = true }, "k", Now, null, null).Single();
        copy.Subject.ShouldStartWith("For you to know: ");
        copy.Body.ShouldStartWith("This is a copy.");
    }

    private static IEnumerable<string> Ways(MessageTemplate template, Recipient to) => MessagePost.Ways(template, to).Select(way => way.Channel);
}
