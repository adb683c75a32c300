using OneStory.Returns.Register;

namespace OneStory.Registers;

/// <summary>Takes a directory of postcodes in the place of the one that is held. Who looks one up meanwhile finds the old.</summary>
public sealed class TakePostcodes(OneStoryDbContext db, UkClock clock) : TakeReference(db, clock), IUseCase
{
    private const int Letters = 37;

    protected override ReferenceSource Source => ReferenceSources.Postcodes;

    private protected override async Task<string?> Take(Taking taking, CancellationToken cancellation)
    {
        using var text = taking.Data.Open();
        var file = new PostcodeFile(text);
        if (file.WhyNot is { } whyNot) return whyNot;
        var held = taking.Before is null ? 0 : taking.Before.Rows;
        await Db.Postcodes.ExecuteDeleteAsync(cancellation);
        var seen = new HashSet<ulong>();
        var written = await Db.BulkWriter().Write(taking.Readable(file.Rows()).Where(place => IsFirst(taking, seen, place.Postcode))
            .Select(place => new KnownPostcode { Postcode = place.Postcode, Easting = place.Easting, Northing = place.Northing, District = place.District }), cancellation);
        return TooMuchGone(taking, held - (int)written, held);
    }

    private static bool IsFirst(Taking taking, HashSet<ulong> seen, string postcode)
    {
        if (seen.Add(Packed(postcode))) return true;
        taking.Rows--;
        taking.Refuse(0, $"{postcode} is in the file twice: the first was taken");
        return false;
    }

    /// <summary>The letters and digits as one number: two million of them are held at once.</summary>
    private static ulong Packed(string postcode)
    {
        var packed = 0UL;
        foreach (var character in postcode)
            if (character != ' ') packed = (packed * Letters) + (ulong)(char.IsAsciiDigit(character) ? character - '0' + 1 : character - 'A' + 11);
        return packed;
    }
}
