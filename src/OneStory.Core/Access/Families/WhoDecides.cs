using OneStory.Law;
using OneStory.People;

namespace OneStory.Access.Families;

/// <summary>Whose choice it is, on a day, who in the family sees the record.</summary>
/// <param name="YoungPersonFrom">The day rights pass (Children and Families Act 2014, section 83(2)).</param>
public sealed record WhoDecides(RightsHolder Holder, DateOnly YoungPersonFrom)
{
    public const string PassingOfRights = "Children and Families Act 2014, section 83(2)";
    public const string Capacity = "Children and Families Act 2014, section 80; SEND Regulations 2014, regulations 63 to 65";

    public static WhoDecides Of(Child child, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(child);
        return new(child.RightsHeldBy(day), Ages.YoungPersonFrom(child.Born));
    }

    /// <summary>A grant that lets its holder decide, as things are on the day.</summary>
    public bool IsDecidedBy(GrantKind kind) => Holder switch
    {
        RightsHolder.Parent => kind == GrantKind.Parent,
        RightsHolder.YoungPerson => kind == GrantKind.Self,
        RightsHolder.Representative => kind is GrantKind.Representative or GrantKind.Parent,
        _ => kind == GrantKind.Self,
    };
}
