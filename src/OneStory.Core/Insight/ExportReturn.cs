using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>Somebody who cannot stand in the file as they are, and why.</summary>
public sealed record LeftOut(Guid ChildId, string Name, string Why);

/// <summary>What a file of a return holds.</summary>
/// <param name="Errors">Findings that the Department would have to be answered for; the people are in the file.</param>
public sealed record Exported(int Year, DateOnly AsOf, int People, int Errors, int Queries, IReadOnlyList<LeftOut> LeftOut);

/// <summary>
/// Writes the SEN2 return of a year straight from the records, as they are at this moment. What goes into the file fits its
/// year; who cannot stand in it is named, with why, and is never dropped in silence.
/// </summary>
public sealed class ExportReturn(OneStoryDbContext db, RecordsOfReturn records, ReferencesOfReturn references, HeadOfReturn head, UkClock clock) : IUseCase
{
    /// <param name="to">Left open.</param>
    public async Task<Exported> Write(int year, Stream to, CancellationToken cancellation)
    {
        var period = ReturnPeriod.Of(year, clock.Today);
        var header = await head.Of(period);
        var rules = new Sen2Check(header, year, references);
        var (people, errors, queries, leftOut) = (0, 0, 0, new List<LeftOut>());
        using (var writer = new Sen2Writer(to, header))
            await foreach (var piece in records.All(period, cancellation))
            {
                db.ChangeTracker.Clear();
                await references.Prepare([.. piece.Records.Select(record => record.Person)]);
                foreach (var record in piece.Records)
                {
                    var person = year < 2025 ? record.Person.WithDownSyndromeAsOther() : record.Person;
                    if (writer.WhyNot(person) is { } why)
                    {
                        leftOut.Add(new(record.Child.Id, record.Child.Name, why));
                        continue;
                    }

                    writer.Write(person);
                    people++;
                    var found = rules.Person(person);
                    errors += found.Count(finding => finding.Severity == Sen2Severity.Error);
                    queries += found.Count(finding => finding.Severity == Sen2Severity.Query);
                }
            }

        return new(year, period.SurveyDay, people, errors, queries, leftOut);
    }
}
