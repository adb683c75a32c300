using OneStory.Returns.Register;

namespace OneStory.Registers;

/// <summary>Takes the list of authority codes. One that the list drops is kept: returns of before name it.</summary>
public sealed class TakeAuthorities(OneStoryDbContext db, UkClock clock) : TakeReference(db, clock), IUseCase
{
    protected override ReferenceSource Source => ReferenceSources.Authorities;

    private protected override async Task<string?> Take(Taking taking, CancellationToken cancellation)
    {
        using var text = taking.Data.Open();
        var file = new AuthorityFile(text);
        if (file.WhyNot is { } whyNot) return whyNot;
        var held = await Db.KnownAuthorities.ToDictionaryAsync(known => known.Code, cancellation);
        foreach (var row in taking.Readable(file.Rows()))
        {
            if (held.GetValueOrDefault(row.Code) is not { } known)
            {
                Db.Add(held[row.Code] = new KnownAuthority { Code = row.Code, Name = row.Name, Region = row.Region, Kind = row.Kind, HasEnded = row.HasEnded });
                taking.Added++;
            }
            else if ((known.Name, known.Region, known.Kind, known.HasEnded) != (row.Name, row.Region, row.Kind, row.HasEnded))
            {
                (known.Name, known.Region, known.Kind, known.HasEnded) = (row.Name, row.Region, row.Kind, row.HasEnded);
                taking.Changed++;
            }
        }

        await Db.SaveChangesAsync(cancellation);
        return null;
    }
}
