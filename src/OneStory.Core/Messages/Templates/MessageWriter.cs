using OneStory.Law;

namespace OneStory.Messages;

/// <summary>A message that is filled in.</summary>
/// <param name="Body">Paragraphs, headings and lists: see <see cref="MessageBody"/>.</param>
/// <param name="AsText">The same for a telephone, or null.</param>
/// <param name="Says">The ids of the blocks in it.</param>
public sealed record WrittenMessage(MessageTemplate Template, string Subject, string Body, string? AsText, IReadOnlyList<string> Says)
{
    /// <summary>What the law requires of it and it does not say. It cannot be sent while there is anything.</summary>
    public IReadOnlyList<RequiredContent> Missing => Template.Notice?.MissingFrom(Says) ?? [];
}

/// <summary>Fills in templates.</summary>
public static class MessageWriter
{
    /// <summary>The message in the authority's own words where it has such, and in ours where it has not; with every block either way.</summary>
    public static WrittenMessage Write(MessageTemplate template, MessageFields fields, TemplateWording? own = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(fields);
        List<string> body = [], says = [];
        foreach (var paragraph in WithEveryBlock(template, own?.Body))
        {
            if (Wording.BlockIn(paragraph) is not { } id)
            {
                if (Wording.Fill(paragraph, fields) is { } words) body.Add(words);
            }
            else if (template.Blocks.Contains(id, StringComparer.Ordinal) && !says.Contains(id, StringComparer.Ordinal) && StatutoryBlocks.Find(id, template.NoticeId).Fill(fields) is { } words)
            {
                body.Add(words);
                says.Add(id);
            }
        }

        var subject = Wording.Fill(own?.Subject ?? template.Subject, fields) ?? Wording.Fill(template.Subject, fields) ?? template.Title;
        return new(template, subject.ReplaceLineEndings(" "), string.Join("\n\n", body), template.AsText is { } text ? Wording.Fill(text, fields) : null, says);
    }

    /// <summary>The authority's paragraphs, with the blocks it has not placed put where they stand in ours: before the next one it has.</summary>
    internal static List<string> WithEveryBlock(MessageTemplate template, string? own)
    {
        if (own is null) return [.. Wording.Paragraphs(template.Words)];
        List<string> paragraphs = [.. Wording.Paragraphs(own)];
        var at = paragraphs.Count;
        foreach (var block in template.Blocks.Reverse().Select(id => $"[[{id}]]"))
        {
            var placed = paragraphs.IndexOf(block);
            if (placed < 0) paragraphs.Insert(at, block);
            else at = placed;
        }

        return paragraphs;
    }
}
