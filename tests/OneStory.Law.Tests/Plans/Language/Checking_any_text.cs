using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace OneStory.Law.Tests.Plans.Language;

/// <summary>Whatever is typed or pasted, the check answers, and soon.</summary>
public class Checking_any_text
{
    private const int Longest = 50_000;

    [Theory]
    [InlineData(""), InlineData("   "), InlineData("..."), InlineData("\u0000"), InlineData("\ud800"), InlineData("\udc00 up to"), InlineData("%"), InlineData("'"), InlineData("12/"), InlineData("--"),
     InlineData("毎日二十分、先生と。"), InlineData("كل يوم لمدة عشرين دقيقة"), InlineData("Mỗi ngày 20 phút"), InlineData("🙂🙂🙂"), InlineData("every"), InlineData("by the end of"), InlineData("up to")]
    public void It_answers(string text)
    {
        PlanLanguage.Check("F", text).Verdict.ShouldBe(LanguageVerdict.Vague);
        PlanLanguage.Check("E", text).Verdict.ShouldBe(LanguageVerdict.NotMeasurable);
    }

    [Fact]
    public void Nothing_said_is_everything_missing()
    {
        PlanLanguage.Check("F", "").Missing.Select(missing => missing.Id).ShouldBe(["who", "how-often", "how-long"]);
        PlanLanguage.Check("E", "").Missing.Select(missing => missing.Id).ShouldBe(["by-when", "measure"]);
    }

    [Theory]
    [InlineData("each "), InlineData("five "), InlineData("1 1 "), InlineData("a. "), InlineData("up to five minutes "), InlineData("access to regular "), InlineData("by the end of the "), InlineData("by the teacher for the nurse "),
     InlineData("within the next five "), InlineData("reviewed a day "), InlineData("every all both "), InlineData("a"), InlineData("\n"), InlineData("漢字。"), InlineData("A teaching assistant will work with Maya for 20 minutes, every school day. ")]
    public void Fifty_thousand_letters_are_read_at_once(string again)
    {
        var text = string.Concat(Enumerable.Repeat(again, (Longest / again.Length) + 1))[..Longest];
        var clock = Stopwatch.StartNew();
        PlanLanguage.Check("F", text);
        PlanLanguage.Check("E", text);
        Readability.Of(text);

        // Tens of milliseconds when measured; a second leaves room for a busy machine and none for a pattern that explodes.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Every_place_is_inside_the_text_and_holds_the_words()
    {
        string[] words = ["regular", "as required", "up to", "15", "hours", "a week", "teaching assistant", "É", "İ", "ß", "\ud83d", ",", ".", ";", "-", "’s", "access to", "by July 2028", "better", "%", "\n"];
        var texts = Gen.ListOf(Gen.Elements(words)).Select(parts => string.Join(' ', parts)).ToArbitrary();
        Prop.ForAll(texts, text => PlanLanguage.Sections.All(section =>
        {
            var check = PlanLanguage.Check(section, text);
            return check.Vague.All(word => text.Substring(word.Start, word.Length).Equals(word.Words, StringComparison.OrdinalIgnoreCase))
                && check.IsClear == (check.Missing.Count == 0 && check.Vague.Count == 0);
        })).QuickCheckThrowOnFailure();
    }
}
