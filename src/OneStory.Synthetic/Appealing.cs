using OneStory.Law;

namespace OneStory.Synthetic;

/// <summary>Mediation declined, an appeal, and what came of it.</summary>
internal static class Appealing
{
    /// <summary>Appeals against the last decision.</summary>
    /// <returns>Whether it has come to that.</returns>
    public static bool Lodge(Life life)
    {
        var told = life.Now.AddDays(life.Draw.Between(8, 45));
        life.Happens(FactTypes.MediationAdviserContacted, told);
        life.Happens(FactTypes.AdviserTold, life.Now.AddDays(1));
        life.Happens(FactTypes.CertificateIssued, life.Now.AddDays(life.Draw.Between(1, 2)));
        return life.Happens(FactTypes.AppealLodged, life.Now.AddDays(life.Draw.Between(2, 14)));
    }

    /// <summary>Whether an appeal begun now would be over before the life's end.</summary>
    public static bool WouldBeOver(Life life) => life.Now.AddDays(480) < life.Until;

    /// <summary>The day an appeal was conceded or ordered as the family asked, or null where it was withdrawn or is not over.</summary>
    public static DateOnly? Settled(Life life, string order)
    {
        var lodged = life.Now;
        var luck = life.Draw.Unit();
        if (luck < 0.25) return life.Happens(FactTypes.TribunalNotified, lodged.AddDays(life.Draw.Between(12, 28)), order) ? life.Now : null;
        life.Happens(FactTypes.AppealResponded, lodged.AddDays(life.Draw.Between(26, 50)));
        if (luck < 0.6)
        {
            life.Happens(FactTypes.AppealWithdrawn, lodged.AddDays(life.Draw.Between(90, 280)));
            return null;
        }

        var outcome = luck < 0.99 ? order : OrderKinds.Dismiss;
        return life.Happens(FactTypes.OrderMade, lodged.AddDays(life.Draw.Between(190, 360)), outcome) && outcome == order ? life.Now : null;
    }
}
