using System.Globalization;
using OneStory.Law;
using OneStory.Places;
using OneStory.Registers;

namespace OneStory.Web.Pages.Work.Reference;

/// <summary>What the registers say, in sentences.</summary>
public static class RegisterWords
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Children(int count) => count == 1 ? "one child" : $"{Number(count)} children";

    /// <summary>"EstablishmentName: from “A” to “B”".</summary>
    public static string Change(SettingChangeRow change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Kind switch
        {
            SettingChangeKind.Appeared => "New in the register.",
            SettingChangeKind.Left => "No longer in the register.",
            SettingChangeKind.CameBack => "In the register again.",
            _ => $"{change.Column}: {(change.Was is null ? "nothing before" : $"“{change.Was}” before")}, {(change.Is is null ? "nothing now" : $"“{change.Is}” now")}.",
        };
    }

    public static string Status(Setting setting, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return setting switch
        {
            { LeftRegisterOn: { } left } => $"No longer in the register, from the file of {left.WithoutWeekday()}",
            { ClosedOn: { } closed } when closed < today => $"Closed on {closed.WithoutWeekday()}",
            { ClosedOn: { } closes } => $"Open until {closes.WithoutWeekday()}",
            { Status: SettingStatus.Closed } => "Closed",
            { Status: SettingStatus.ProposedToClose } => "Open, and proposed to close",
            { Status: SettingStatus.ProposedToOpen } => $"Proposed to open{(setting.OpenedOn is { } opens ? $" on {opens.WithoutWeekday()}" : "")}",
            _ => "Open",
        };
    }

    public static string Closing(SettingToSettle setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return setting switch
        {
            { ClosedOn: { } on, HasClosed: true } => $"It closed on {on.WithoutWeekday()}.",
            { ClosedOn: { } on } => $"It will close on {on.WithoutWeekday()}.",
            { LeftRegisterOn: { } left } => $"It has not been in the register since the file of {left.WithoutWeekday()}.",
            _ => "It has closed.",
        };
    }
}
