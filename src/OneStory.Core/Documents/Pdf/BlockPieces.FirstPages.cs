namespace OneStory.Documents.Pdf;

/// <summary>The cover of a plan and the head and end of a letter.</summary>
internal sealed partial class BlockPieces
{
    private void Cover(Cover cover)
    {
        if (hasBegun) beginsPage = true;
        Sender(Sheet.Millimetres(25));
        var title = TextSetting.Lines(cover.Title, type.Title, root.Child("H1"), Flow.Left, Flow.Width, before: 30);
        title[0].Top = Sheet.Millimetres(82);
        title[0].Bookmark = (1, cover.Title.PlainText.Replace('\n', ' '));
        Append(title);
        if (cover.Subtitle is { Length: > 0 } subtitle) Append(TextSetting.Lines(subtitle, type.Subtitle, root.Child("P"), Flow.Left, Flow.Width, before: 8));
        Append([new RulePiece(Flow.Left, 72, 3, type.Accent) { SpaceBefore = 18 }]);
        IEnumerable<RichText> lines = document.Version is { Length: > 0 } version ? [.. cover.Lines, version] : cover.Lines;
        foreach (var (index, line) in lines.Index())
            Append(TextSetting.Lines(line, type.Body, root.Child("P"), Flow.Left, Flow.Width, before: index == 0 ? 18 : 3));
        if (cover.Quote is { } quote) Quote(quote, type.CoverQuote, 44);
        beginsPage = true;
    }

    /// <summary>The crest, or the authority's name where there is none.</summary>
    private void Sender(double top)
    {
        var sender = SenderPieces(Flow.Width);
        if (sender.Count > 0) sender[0].Top = top;
        Append(sender);
    }

    private List<Piece> SenderPieces(double width) => document.Crest is { } crest
        ? [PictureOf(crest, Flow.Left, Math.Min(width, Sheet.Millimetres(20) * crest.Width / crest.Height), width, before: 0)]
        : document.AuthorityName.Length > 0 ? TextSetting.Lines(document.AuthorityName, type.Authority, root.Child("P"), Flow.Left, width) : [];

    private void Address(AddressBlock address)
    {
        if (hasBegun) beginsPage = true;
        var half = Flow.Width * 0.58;
        var sender = SenderPieces(half - 12);
        var from = address.From.Count == 0 ? [] : TextSetting.Lines(string.Join('\n', address.From), type.Letter, root.Child("P"), Flow.Left + half, Flow.Width - half);
        var top = new RowPiece([sender, from], new(Flow.Left, Flow.Width, 0, null, null, 0)) { Top = Sheet.Millimetres(18) };
        Append([top]);
        var to = TextSetting.Lines(string.Join('\n', address.To), type.Letter, root.Child("P"), Flow.Left, Sheet.Millimetres(85), before: 6);
        to[0].Top = Sheet.Millimetres(53);
        Append(to);
        var rows = new[] { address.Date, Labelled("Our reference", address.OurReference), Labelled("Your reference", address.YourReference) }
            .Where(row => row is { Length: > 0 }).ToList();
        foreach (var (index, row) in rows.Index())
        {
            var lines = TextSetting.Lines(row!, type.Body, root.Child("P"), Flow.Left, Flow.Width, before: index == 0 ? 12 : 0);
            if (index == 0) lines[0].Top = Sheet.Millimetres(98);
            Append(lines);
        }

        Append([new Gap(6)]);
    }

    private static string? Labelled(string label, string? value) => value is { Length: > 0 } ? $"{label}: {value}" : null;

    private void Signature(SignatureBlock signature)
    {
        var all = TextSetting.Lines(signature.Closing, type.Body, root.Child("P"), Flow.Left, Flow.Width, before: 14);
        all.AddRange(TextSetting.Lines(Run.Bold(signature.Name), type.Body, root.Child("P"), Flow.Left, Flow.Width, before: 46));
        if (signature.Role is { Length: > 0 } role) all.AddRange(TextSetting.Lines(role, type.Body, root.Child("P"), Flow.Left, Flow.Width));
        foreach (var contact in signature.Contact) all.AddRange(TextSetting.Lines(contact, type.Body, root.Child("P"), Flow.Left, Flow.Width));
        foreach (var piece in all.SkipLast(1)) piece.KeepWithNext = true;
        // A signature alone on a page belongs to nothing.
        if (pieces.Count > 0) pieces[^1].KeepWithNext = true;
        Append(all);
    }
}
