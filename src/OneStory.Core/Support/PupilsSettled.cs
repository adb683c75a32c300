using OneStory.Returns.Sen2;

namespace OneStory.Support;

/// <summary>What people have said of pupils of earlier censuses: which record is theirs, or that none is.</summary>
internal sealed class PupilsSettled(IReadOnlyList<RegisterPupil> earlier)
{
    public static async Task<PupilsSettled> For(OneStoryDbContext db, IReadOnlyCollection<Sen2Person> people)
    {
        var upns = people.Select(person => person.Upn).OfType<string>().ToList();
        var days = people.Select(person => person.Born).OfType<DateOnly>().Distinct().ToList();
        return new(await db.RegisterPupils.AsNoTracking().Where(pupil => pupil.SettledAt != null && (upns.Contains(pupil.Upn!) || days.Contains(pupil.Born!.Value))).OrderByDescending(pupil => pupil.SettledAt).ToListAsync());
    }

    /// <summary>Settles a pupil in doubt as it was settled before: the same record, or none where no other than those refused then is meant now.</summary>
    public void Settle(RegisterPupil pupil)
    {
        if (!pupil.IsInDoubt) return;
        if (earlier.FirstOrDefault(one => IsSame(one, pupil) && Says(one, pupil)) is { } said) (pupil.ChildId, pupil.SettledByName, pupil.SettledAt) = (said.ChildId, said.SettledByName, said.SettledAt);
    }

    private static bool Says(RegisterPupil one, RegisterPupil of) => one.ChildId is { } child ? of.Candidates.Contains(child) : of.Candidates.TrueForAll(one.Candidates.Contains);

    private static bool IsSame(RegisterPupil one, RegisterPupil other) => one.Upn is not null && other.Upn is not null ? one.Upn == other.Upn
        : one.Born == other.Born && SearchText.Fold($"{one.FirstName} {one.LastName}") == SearchText.Fold($"{other.FirstName} {other.LastName}");
}
