namespace OneStory.Messages;

/// <summary>Changes an authority's own words of a message. The blocks that the law or the house requires stay between them, in their order.</summary>
public sealed class ChangeWording(CaseWork work) : IUseCase
{
    private const int Longest = 20_000;

    /// <param name="Words">What stands before the first block, between each and the next, and after the last.</param>
    /// <param name="Version">As it was when it was opened; null where the authority had no words of its own.</param>
    public sealed record Command(string TemplateId, string Subject, IReadOnlyList<string> Words, int? Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageAuthority, new("change-wording"), async hand =>
        {
            if (MessageTemplates.Find(command.TemplateId) is not { } template) return new NotFound();
            if (Wrong(template, command) is { } wrong) return wrong;
            var own = await hand.Db.TemplateWordings.FirstOrDefaultAsync(wording => wording.Template == template.Id);
            if (own is null && command.Version is not null) return new Conflict("Somebody has gone back to our own words since you opened this.");
            if (own is not null && command.Version is null) return new Conflict("Somebody else has changed these words since you opened them.");
            own ??= hand.Db.Add(new TemplateWording { Template = template.Id, Subject = "", Body = "" }).Entity;
            if (command.Version is not null) hand.Expect(own, command.Version);
            (own.Subject, own.Body) = (command.Subject.Trim(), Join(template, command.Words));
            hand.Happened(new WordingChanged(template.Id, false));
            return Outcome.Done(own.Id);
        });
    }

    /// <summary>Goes back to the words that came with the system.</summary>
    public Task<Outcome> GoBack(string templateId) => work.OnAuthority(Right.ManageAuthority, new("go-back-to-our-wording"), async hand =>
    {
        if (await hand.Db.TemplateWordings.FirstOrDefaultAsync(wording => wording.Template == templateId) is not { } own) return Outcome.Done();
        hand.Db.Remove(own);
        hand.Happened(new WordingChanged(templateId, true));
        return Outcome.Done();
    });

    /// <summary>The words before the first block, between each and the next, and after the last.</summary>
    public static IReadOnlyList<string> Split(MessageTemplate template, string? own)
    {
        ArgumentNullException.ThrowIfNull(template);
        List<string> words = [""];
        foreach (var paragraph in MessageWriter.WithEveryBlock(template, own))
            if (Wording.BlockIn(paragraph) is { } block && template.Blocks.Contains(block, StringComparer.Ordinal)) words.Add("");
            else words[^1] = words[^1].Length == 0 ? paragraph : $"{words[^1]}\n\n{paragraph}";
        return words;
    }

    /// <summary>The body from the words and the template's blocks between them.</summary>
    public static string Join(MessageTemplate template, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(words);
        var parts = template.Blocks.Select((block, at) => new[] { words.ElementAtOrDefault(at)?.Trim() ?? "", $"[[{block}]]" }).SelectMany(pair => pair).Append(words.ElementAtOrDefault(template.Blocks.Count)?.Trim() ?? "");
        return string.Join("\n\n", parts.Where(part => part.Length > 0)).ReplaceLineEndings("\n");
    }

    /// <summary>Why the words cannot be used, or null where they can.</summary>
    public static Outcome? Wrong(MessageTemplate template, Command command)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(command);
        if (string.IsNullOrWhiteSpace(command.Subject)) return Outcome.Refused("Enter the subject.", nameof(Command.Subject));
        if (command.Words.Count != template.Blocks.Count + 1) return Outcome.Refused("The message has changed since you opened this page. Open it again.");
        if (Unknown(command.Subject) is { } inSubject) return Outcome.Refused(inSubject, nameof(Command.Subject));
        foreach (var (at, words) in command.Words.Index())
        {
            var field = $"{nameof(Command.Words)}[{at}]";
            if (words.Length > Longest) return Outcome.Refused("This is too long for a letter.", field);
            if (words.Contains("[[", StringComparison.Ordinal)) return Outcome.Refused("Leave out [[ ]]: the blocks are put in by themselves.", field);
            if (Unknown(words) is { } unknown) return Outcome.Refused(unknown, field);
        }

        return null;
    }

    private static string? Unknown(string text) => Wording.FieldsIn(text).FirstOrDefault(name => KnownFields.Find(name) is null) is { } unknown
        ? $"There is nothing to put in for {{{unknown}}}. The names that can be used are listed on this page."
        : null;
}

[EventType("wording-changed")]
public sealed record WordingChanged(string Template, bool BackToOurs) : Event;
