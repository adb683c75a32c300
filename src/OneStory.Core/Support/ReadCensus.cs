using System.Text.Json;
using OneStory.Files;
using OneStory.Imports;
using OneStory.Returns;
using OneStory.Returns.Census;
using OneStory.Returns.Sen2;

namespace OneStory.Support;

/// <summary>
/// Reads a school census for its pupils with special educational needs, and finds the records that are theirs. A pupil without
/// needs is counted and not kept.
/// </summary>
public sealed class ReadCensus(OneStoryDbContext db, IFileStore store) : IUseCase
{
    private const int AtOnce = 500;

    public async Task<int> Turn(Guid runId, CancellationToken cancellation)
    {
        var run = await db.ImportRuns.AsNoTracking().FirstAsync(found => found.Id == runId, cancellation);
        await using var content = await store.Open(run.FileKey, cancellation) ?? throw new InvalidOperationException($"The file of import {runId} is not in the store.");
        // A census is read in one go, from its first pupil: what a node that died had read of it is taken back.
        await db.RegisterPupils.Where(pupil => pupil.RunId == runId).ExecuteDeleteAsync(cancellation);
        try
        {
            using var census = CensusFile.Open(content);
            if (WhyNot(census, run) is { } why) return await Refuse(runId, why, cancellation);
            var (read, findings) = (0, new List<CensusFinding>());
            foreach (var chunk in census.Pupils().Chunk(AtOnce))
            {
                if (await db.ImportRuns.AnyAsync(found => found.Id == runId && found.State == ImportState.Stopped, cancellation)) return read;
                await Keep(runId, chunk.Where(one => one.Pupil.Provision is "K" or "E"), cancellation);
                read += chunk.Length;
                if (findings.Count < 200) findings.AddRange(chunk.SelectMany(one => one.Findings).Take(200 - findings.Count));
                var so = read;
                await db.ImportRuns.Where(found => found.Id == runId).ExecuteUpdateAsync(found => found.SetProperty(r => r.Read, so).SetProperty(r => r.State, ImportState.Reading), cancellation);
            }

            findings.InsertRange(0, census.Findings);
            var (day, json) = (census.Day ?? run.AsOf!.Value, findings.Count == 0 ? "" : JsonSerializer.Serialize(findings.Select(Plain), ImportJson.Options));
            await db.ImportRuns.Where(found => found.Id == runId && found.State == ImportState.Reading).ExecuteUpdateAsync(
                found => found.SetProperty(r => r.State, ImportState.Checked).SetProperty(r => r.AsOf, day).SetProperty(r => r.Year, day.Year).SetProperty(r => r.Findings, json), cancellation);
            return read;
        }
        catch (FileRefusedException refused)
        {
            return await Refuse(runId, refused.Message, cancellation);
        }
    }

    private string? WhyNot(CensusFile census, ImportRun run)
    {
        var ours = db.Scope.Required.ToString("D3", System.Globalization.CultureInfo.InvariantCulture);
        if (census.Authority is { } theirs && theirs != ours) return $"This is the census of a school of authority {theirs}. Yours is {ours}.";
        return census.Day is null && run.AsOf is null ? "The file does not say of which day it is. Give it again with the day of the census." : null;
    }

    private async Task<int> Refuse(Guid runId, string why, CancellationToken cancellation)
    {
        await db.RegisterPupils.Where(pupil => pupil.RunId == runId).ExecuteDeleteAsync(cancellation);
        await db.ImportRuns.Where(found => found.Id == runId).ExecuteUpdateAsync(found => found.SetProperty(r => r.State, ImportState.Refused).SetProperty(r => r.WhyRefused, why), cancellation);
        return 0;
    }

    /// <summary>A finding in the form that every import keeps.</summary>
    private static Sen2Finding Plain(CensusFinding found) => new(found.Rule.Id, found.Rule.Severity, found.Message, found.Item, found.Value, found.Line, found.Pupil);

    private async Task Keep(Guid runId, IEnumerable<CensusRead> reads, CancellationToken cancellation)
    {
        List<CensusPupil> pupils = [.. reads.Select(one => one.Pupil)];
        List<Sen2Person> people = [.. pupils.Select(Person)];
        var matches = await MatchToRecords.For(db, people);
        var schools = await Schools(pupils, cancellation);
        var before = await PupilsSettled.For(db, people);
        db.ChangeTracker.Clear();
        foreach (var (pupil, person) in pupils.Zip(people))
        {
            var school = schools.GetValueOrDefault(pupil.Urn ?? $"{pupil.Authority}/{pupil.Establishment}");
            var match = matches.Of(person);
            var kept = new RegisterPupil
            {
                RunId = runId,
                Number = pupil.Number,
                SettingId = school == default ? null : school,
                School = pupil.Urn ?? pupil.Establishment,
                Upn = person.Upn,
                Uln = person.Uln,
                FirstName = pupil.Forename ?? "",
                LastName = pupil.Surname ?? "",
                Born = pupil.Born,
                Sex = pupil.Sex,
                Ethnicity = pupil.Ethnicity,
                YearGroup = pupil.YearGroup,
                Postcode = person.Postcode,
                Provision = pupil.Provision!,
                Needs = [.. pupil.Needs.OrderBy(need => need.Rank ?? int.MaxValue).Select(need => need.Type)],
                SenUnit = pupil.SenUnit,
                ResourcedProvision = pupil.ResourcedProvision,
                TopUp = pupil.TopUp,
                ChildId = match.Id,
                MatchedBy = match.By,
                Candidates = [.. match.Candidates],
            };
            before.Settle(kept);
            db.Add(kept);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private static Sen2Person Person(CensusPupil pupil) => Sen2Clean.Of(new() { Surname = pupil.Surname, Forename = pupil.Forename, Born = pupil.Born, Upn = pupil.Upn, Uln = pupil.Uln, Postcode = pupil.Postcode });

    private async Task<Dictionary<string, Guid>> Schools(List<CensusPupil> pupils, CancellationToken cancellation)
    {
        var urns = pupils.Select(pupil => pupil.Urn).OfType<string>().Distinct().ToList();
        var numbers = pupils.Where(pupil => pupil.Urn is null).Select(pupil => pupil.Establishment).OfType<string>().Distinct().ToList();
        var found = await db.Settings.AsNoTracking().Where(setting => urns.Contains(setting.Urn!) || numbers.Contains(setting.EstablishmentNumber!)).Select(setting => new { setting.Id, setting.Urn, setting.AuthorityCode, setting.EstablishmentNumber }).ToListAsync(cancellation);
        return found.SelectMany(setting => new[] { setting.Urn, setting.AuthorityCode is null ? null : $"{setting.AuthorityCode}/{setting.EstablishmentNumber}" }.OfType<string>().Select(key => (key, setting.Id)))
            .GroupBy(pair => pair.key).ToDictionary(group => group.Key, group => group.First().Id);
    }
}
