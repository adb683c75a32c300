using OneStory.Law;
using OneStory.People;

namespace OneStory.Plans;

/// <summary>Whose voice it is. After compulsory school age the rights are the young person's own (Children and Families Act 2014, section 83(2)).</summary>
public static class FamilyVoice
{
    /// <summary>Whether somebody with these grants speaks with the rights of Part 3 on the day.</summary>
    public static bool HoldsTheRights(Child child, DateOnly on, IEnumerable<GrantKind> grants)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.RightsHeldBy(on) switch
        {
            RightsHolder.Parent => grants.Contains(GrantKind.Parent),
            RightsHolder.YoungPerson => grants.Contains(GrantKind.Self),
            RightsHolder.Representative => grants.Any(kind => kind is GrantKind.Representative or GrantKind.Parent),
            _ => false,
        };
    }

    internal static bool HoldsTheRights(CaseInHand hand) => HoldsTheRights(hand.Child, hand.Today, Grants(hand));

    internal static string RoleOf(CaseInHand hand) => Grants(hand) switch
    {
        [GrantKind.Self, ..] => hand.Child.RightsHeldBy(hand.Today) == RightsHolder.Parent ? "Child" : "Young person",
        [GrantKind.Supporter, ..] => "Supporter",
        [GrantKind.Representative, ..] => "Representative",
        [GrantKind.Parent, ..] => "Parent or carer",
        _ => hand.Viewer.RoleName,
    };

    /// <summary>Why a person without them cannot speak with them, and what they can do.</summary>
    internal static Outcome NotTheirs(Child child, DateOnly on) => child.RightsHeldBy(on) == RightsHolder.YoungPerson
        ? Outcome.Refused($"These rights have been {child.CalledName}’s own since {Ages.YoungPersonFrom(child.Born).InWords()}, so {child.CalledName} has to send this. You can say what you think of each line.", source: "Children and Families Act 2014, section 83(2)")
        : Outcome.Refused($"Only somebody who holds the rights for {child.CalledName} can send this. You can say what you think of each line.", source: "SEND Regulations 2014, regulation 13(1)(a)");

    private static List<GrantKind> Grants(CaseInHand hand) => [.. hand.Viewer.Grants.Where(grant => grant.ChildId == hand.Child.Id).Select(grant => grant.Kind)];
}
