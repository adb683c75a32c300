using System.Text.Json;
using OneStory.Files;
using OneStory.Insight;
using OneStory.Law;
using OneStory.People;
using OneStory.Returns;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>
/// Reads a file that waits, a piece at a time, and writes down what each row would do: whom it is of, what would change, what
/// cannot be taken. A node that dies leaves off where the last piece ended.
/// </summary>
public sealed class ReadImport(OneStoryDbContext db, IFileStore store, UkClock clock, ReferencesOfReturn references) : IUseCase
{
    private const int AtOnce = 100;

    /// <summary>Goes on until the slice is over, the file has been read or somebody stops it.</summary>
    /// <returns>How many rows were read.</returns>
    public async Task<int> Turn(Guid runId, TimeSpan slice, CancellationToken cancellation)
    {
        var until = clock.Now + slice;
        var run = await db.ImportRuns.AsNoTracking().FirstAsync(found => found.Id == runId, cancellation);
        await using var content = await store.Open(run.FileKey, cancellation) ?? throw new InvalidOperationException($"The file of import {runId} is not in the store.");
        var before = run.Read;
        try
        {
            using var reader = Sen2File.Open(content);
            var period = new ReturnPeriod(YearOf(reader), reader.Header.ReferenceDate);
            if (WhyNotOurs(reader.Header) is { } why) return await Refuse(runId, why, cancellation);
            var check = new Sen2Check(reader.Header, period.Year, references);
            foreach (var chunk in reader.Persons().Chunk(AtOnce))
            {
                if (chunk[^1].Person.Number > run.Read) await references.Prepare([.. chunk.Select(read => read.Person)]);
                Sen2Read[] found = [.. chunk.Select(read => read with { Findings = check.Person(read) })];
                // Pieces begin where one ended, and what was read before counts only towards what is there twice.
                if (chunk[^1].Person.Number <= run.Read) continue;
                if (!await Write(runId, period, found, cancellation)) return 0;
                before -= chunk.Length;
                if (clock.Now >= until) return run.Read - before;
            }

            await End(runId, period, [.. reader.Findings, .. check.Header(reader.Findings)], cancellation);
            return run.Read - before;
        }
        catch (FileRefusedException refused)
        {
            return await Refuse(runId, refused.Message, cancellation);
        }
    }

    /// <summary>A return of a year whose layout is not known yet is read as one of the newest that is, and is still of its own year.</summary>
    private static int YearOf(ISen2Source reader) => Math.Max(reader.Profile.Year.Number, reader.Header.Year == reader.Header.ReferenceDate.Year ? reader.Header.Year : 0);

    private string? WhyNotOurs(Sen2Header header)
    {
        var ours = db.Scope.Required.ToString("D3", System.Globalization.CultureInfo.InvariantCulture);
        return header.Authority == ours || db.Authorities.Any(authority => authority.Id == db.Scope.Required && authority.IsDemonstration)
            ? null
            : $"This is the return of authority {header.Authority}. Yours is {ours}.";
    }

    private async Task<bool> Write(Guid runId, ReturnPeriod period, Sen2Read[] chunk, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var (rows, differences) = await Compare(runId, period, chunk, cancellation);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var first = chunk[0].Person.Number - 1;
        var last = chunk[^1].Person.Number;
        var written = await db.ImportRuns.Where(run => run.Id == runId && run.Read == first && (run.State == ImportState.Waiting || run.State == ImportState.Reading)).ExecuteUpdateAsync(
            run => run.SetProperty(r => r.Read, last).SetProperty(r => r.State, ImportState.Reading).SetProperty(r => r.Year, period.Year).SetProperty(r => r.AsOf, period.SurveyDay), cancellation);
        if (written == 0) return false;
        db.ImportRows.AddRange(rows);
        db.ImportDifferences.AddRange(differences);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<(List<ImportRow> Rows, List<ImportDifference> Differences)> Compare(Guid runId, ReturnPeriod period, Sen2Read[] chunk, CancellationToken cancellation)
    {
        List<Sen2Person> people = [.. chunk.Select(read => Sen2Clean.Of(read.Person))];
        var matches = await MatchToRecords.For(db, people);
        var places = await KnownPlaces.Of(db, people);
        var found = people.Select(person => matches.Of(person)).ToList();
        var ids = found.Select(match => match.Id).OfType<Guid>().ToList();
        var taken = await db.ImportRows.Where(row => row.RunId == runId && ids.Contains(row.MatchedId!.Value)).ToDictionaryAsync(row => row.MatchedId!.Value, row => row.Number, cancellation);
        var records = await WholeRecord.Of(db, ids);
        var provenance = await Provenance.Of(db, ids);
        var (rows, differences) = (new List<ImportRow>(), new List<ImportDifference>());
        foreach (var (read, person, match) in chunk.Zip(people, found))
        {
            var row = Row(runId, read, match);
            rows.Add(row);
            if (WhyRefused(person) is { } why) (row.Verdict, row.Outcome) = (ImportVerdict.Refused, why);
            else if (match.Id is { } id && !taken.TryAdd(id, row.Number)) (row.Verdict, row.Outcome, row.MatchedId) = (ImportVerdict.Refused, $"Person {taken[id]} of the file is of the same record, by {match.By}.", null);
            else differences.AddRange(await Differences(row, match.Id is { } held ? records[held] : null, person, places, period, provenance));
        }

        return (rows, differences);
    }

    private static ImportRow Row(Guid runId, Sen2Read read, Match match) => new()
    {
        RunId = runId,
        Number = read.Person.Number,
        Line = read.Person.Line,
        Name = $"{read.Person.Forename} {read.Person.Surname}".Trim(),
        Born = read.Person.Born,
        Content = JsonSerializer.Serialize(read.Person, ImportJson.Options),
        Findings = ImportJson.Write(read.Findings),
        Verdict = match.Id is not null ? ImportVerdict.Same : match.Candidates.Count > 0 ? ImportVerdict.Doubtful : ImportVerdict.Create,
        MatchedId = match.Id,
        MatchedBy = match.By,
        Candidates = [.. match.Candidates],
    };

    private static string? WhyRefused(Sen2Person person) => person switch
    {
        { Surname: null } or { Forename: null } => "There is no name to open a record under.",
        { Born: null } => "There is no birth date that can be read, and without one no clock can run.",
        { Requests.Count: 0 } => "Nothing is said of a request or a plan.",
        _ when !person.Requests.Any(CasesOfChild.CanBeTold) => "There is neither the day a request was received nor the day a plan began, so no case can be told from another.",
        _ => null,
    };

    /// <summary>Puts the row on the record in memory, looks at what that changed and what it left, and forgets it.</summary>
    private async Task<IEnumerable<ImportDifference>> Differences(ImportRow row, (Child Child, List<Case> Cases)? held, Sen2Person person, KnownPlaces places, ReturnPeriod period, Provenance provenance)
    {
        db.ChangeTracker.Clear();
        var (child, cases) = held ?? (PutOnRecord.NewChild(person), []);
        if (held is not null)
        {
            db.Attach(child);
            db.AttachRange(cases);
        }

        var put = new Sen2ToRecord(db, RecordedBy.Nobody(clock), places, period, provenance);
        try
        {
            await put.Put(child, cases, person);
            foreach (var found in cases) found.ToLaw();
        }
        catch (FactException notPossible)
        {
            (row.Verdict, row.Outcome, row.MatchedId) = (ImportVerdict.Refused, notPossible.Message, null);
            return [];
        }

        if (held is null) return [];
        List<ImportChange> changes = [.. Changes.Of(db), .. put.Superseded(row.RunId).Select(one => new ImportChange($"{one.What}, waiting to be settled", $"{one.Said}, from an earlier file", "This file counts instead"))];
        row.Verdict = changes.Count == 0 ? ImportVerdict.Same : ImportVerdict.Change;
        row.Changes = ImportJson.Write(changes);
        return put.Kept.Select(kept => kept.Of(row, child.Id));
    }

    private Task<int> End(Guid runId, ReturnPeriod period, IReadOnlyList<Sen2Finding> findings, CancellationToken cancellation)
    {
        var json = ImportJson.Write(findings);
        return db.ImportRuns.Where(run => run.Id == runId && (run.State == ImportState.Waiting || run.State == ImportState.Reading)).ExecuteUpdateAsync(
            run => run.SetProperty(r => r.State, ImportState.Checked).SetProperty(r => r.Year, period.Year).SetProperty(r => r.AsOf, period.SurveyDay).SetProperty(r => r.Findings, json), cancellation);
    }

    /// <summary>A file that turns out to be none takes back what was read of it; the file itself is kept.</summary>
    private async Task<int> Refuse(Guid runId, string why, CancellationToken cancellation)
    {
        await db.ImportDifferences.Where(difference => difference.RunId == runId).ExecuteDeleteAsync(cancellation);
        await db.ImportRows.Where(row => row.RunId == runId).ExecuteDeleteAsync(cancellation);
        await db.ImportRuns.Where(run => run.Id == runId).ExecuteUpdateAsync(run => run.SetProperty(r => r.State, ImportState.Refused).SetProperty(r => r.WhyRefused, why).SetProperty(r => r.Read, 0), cancellation);
        return 0;
    }
}
