using OneStory.Plans;
using static OneStory.Core.Tests.Plans.MayasPlan;

namespace OneStory.Core.Tests.Plans;

public class Comparing_two_issues
{
    [Fact]
    public void A_plan_is_the_same_as_itself() => PlanComparison.Of(Whole, Whole).ShouldAllBe(line => line.Fate == LineFate.Same);

    [Fact]
    public void The_words_that_differ_are_marked_in_both()
    {
        var after = Whole.Changing(Need, line => line with { Text = "Maya finds it hard to follow spoken instructions of more than two steps." });
        var changed = PlanComparison.Of(Whole, after).Single(line => line.Fate == LineFate.Changed);
        string.Concat(changed.BeforePieces.Select(piece => piece.Text)).ShouldBe(Need.InFull());
        changed.BeforePieces.Where(piece => piece.IsOnlyHere).Select(piece => piece.Text.Trim()).ShouldBe(["one step"]);
        changed.AfterPieces.Where(piece => piece.IsOnlyHere).Select(piece => piece.Text.Trim()).ShouldBe(["two steps"]);
    }

    [Fact]
    public void A_line_added_or_taken_out_stands_in_its_section()
    {
        var added = Line("B", PlanLineKind.Need, "New.");
        var lines = PlanComparison.Of(Whole.Without(Provision), Whole.With(added));
        lines.Single(line => line.Section == "B" && line.Fate == LineFate.Added).After!.Id.ShouldBe(added.Id);
        lines.Single(line => line.Section == "F").Fate.ShouldBe(LineFate.Added);
        PlanComparison.Of(Whole, Whole.Without(Provision)).Single(line => line.Section == "F").Fate.ShouldBe(LineFate.Removed);
    }

    [Fact]
    public void A_line_moved_from_health_to_education_is_said_to_have_moved() =>
        PlanComparison.Of(Whole.Changing(Provision, line => line with { Section = "G" }), Whole).Single(line => line.Fate == LineFate.Moved).Section.ShouldBe("F");

    [Fact]
    public void A_setting_named_since_is_shown() =>
        PlanComparison.Of(Whole, Whole with { Placement = new("Mainstream primary school", "Asked for.", "Kiln Lane Primary School") }).Single(line => line.Section == "I").Fate.ShouldBe(LineFate.Added);
}
