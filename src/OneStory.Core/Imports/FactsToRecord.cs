using OneStory.Law;

namespace OneStory.Imports;

/// <summary>
/// Puts the dated facts of a return on a case. What was recorded here as it happened stands, and so does what was taken back here:
/// a return is made from it, and not it from a return.
/// </summary>
internal sealed class FactsToRecord(OneStoryDbContext db, RecordedBy by, WhatStands stands, Provenance provenance, string source)
{
    public static string KeyOfRequest(Case found) => KeyOf(found, FactTypes.RequestReceived, [RequestKinds.Assessment], default);

    public void Put(Case found, IEnumerable<ToldFact> told)
    {
        var isNew = found.Facts.Count == 0;
        foreach (var fact in told) Put(found, fact, isNew);
    }

    private void Put(Case found, ToldFact told, bool isNew)
    {
        stands.Speaks(KeyOf(found, told.Type, told.Replaces, told.Date));
        var ofType = found.Facts.FindAll(fact => fact.Type == told.Type.Id && (told.Replaces?.Contains(fact.Kind) ?? fact.Kind == told.Kind));
        var known = ofType.FindAll(fact => fact.WithdrawnByActId is null);
        if (known.Exists(fact => fact.Kind == told.Kind && (fact.Date == told.Date || told is { Note: not null, Replaces: not null }))) return;
        var (put, instead) = Otherwise(ofType, known, told);
        if (!MayPut(told, Value(found, told, put is null ? known : instead, put), isNew)) return;
        var yielding = put is not null ? instead : told.Replaces is null ? [] : known.FindAll(fact => fact.Note is null || (told.Note is null && fact.Kind == told.Kind));
        foreach (var fact in yielding) TakeBack(found, fact, told);
        Add(found, told);
    }

    /// <summary>Who recorded it here otherwise, or took it back here, and what stands instead.</summary>
    private (PutHere? By, List<CaseFact> Instead) Otherwise(List<CaseFact> ofType, List<CaseFact> known, ToldFact told)
    {
        if (told.Replaces is not null && known.Find(fact => fact.BroughtInFrom is null) is { } recorded) return (provenance.By(recorded.RecordedByActId) ?? PutHere.Unknown, known);
        var takenBack = ofType.FindLast(fact => fact.Date == told.Date && fact.Kind == told.Kind && provenance.By(fact.WithdrawnByActId) is not null);
        return takenBack is null ? (null, []) : (provenance.By(takenBack.WithdrawnByActId), known.FindAll(fact => fact.RecordedByActId == takenBack.WithdrawnByActId));
    }

    private bool MayPut(ToldFact told, KeptHere value, bool isNew)
    {
        if (told.Type == FactTypes.RequestReceived && stands.Chosen(value) is { } chosen) return chosen == ImportChoice.File;
        return value.Put is null ? told.Replaces is null || isNew || !stands.FillsOnly : stands.Yields(value);
    }

    private static KeptHere Value(Case found, ToldFact told, List<CaseFact> held, PutHere? put)
    {
        var isOneOfSeveral = told.Replaces is { Count: > 1 };
        return new(KeyOf(found, told.Type, told.Replaces, told.Date), Changes.InWords(told.Type.Id, isOneOfSeveral ? null : told.Kind),
            held.Count == 0 ? null : Words.List([.. held.Select(fact => InWords(fact.Date, isOneOfSeveral ? fact.Kind : null))]), InWords(told.Date, isOneOfSeveral ? told.Kind : null), put);
    }

    private void TakeBack(Case found, CaseFact fact, ToldFact told)
    {
        fact.WithdrawnByActId = by.ActId;
        if (told.Type != FactTypes.RequestReceived) return;
        foreach (var request in found.Requests.Where(request => request.ReceivedOn == fact.Date && !request.IsRepeat)) request.ReceivedOn = told.Date;
    }

    private void Add(Case found, ToldFact told)
    {
        var fact = new CaseFact
        {
            CaseId = found.Id,
            Type = told.Type.Id,
            Date = told.Date,
            Kind = told.Kind,
            BroughtInFrom = source,
            Note = told.Note,
            RecordedByActId = by.ActId,
        };
        found.Facts.Add(fact);
        db.Add(fact);
    }

    private static string KeyOf(Case found, FactType type, IReadOnlyList<string?>? replaces, DateOnly date) =>
        $"{nameof(CaseFact)}/{found.Id}/{type.Id}/{(replaces is null ? Words.Iso(date) : string.Join('+', replaces))}";

    private static string InWords(DateOnly date, string? kind) => date.InWords() + (kind is null ? "" : $" ({kind.Replace('-', ' ')})");
}
