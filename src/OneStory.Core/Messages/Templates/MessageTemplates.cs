namespace OneStory.Messages;

/// <summary>Every message that the system can write. What triggers each is in <see cref="WhoIsTold"/> and in the jobs.</summary>
public static partial class MessageTemplates
{
    public static IReadOnlyList<MessageTemplate> All { get; } = [.. ToFamilies, .. PlansToFamilies, .. AccessToFamilies, .. ToProfessionals, .. ToStaff, .. OfTheLocalOffer];

    /// <exception cref="InvalidOperationException">There is no such template.</exception>
    public static MessageTemplate Get(string id) => Find(id) ?? throw new InvalidOperationException($"There is no message '{id}'.");

    public static MessageTemplate? Find(string id) => All.FirstOrDefault(template => template.Id == id);
}
