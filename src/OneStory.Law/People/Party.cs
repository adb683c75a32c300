namespace OneStory.Law;

/// <summary>Whose clock it is, or who may do an act.</summary>
public enum Party
{
    Authority,
    Family,
    YoungPerson,
    Requester,
    Adviser,
    Setting,
    ReviewArranger,
    HealthBody,
    BodyConcerned,
    MediationAdviser,
    Tribunal,
    Senco,
    Anyone,
}

/// <summary>The parties in words.</summary>
public static class Parties
{
    /// <summary>"The local authority".</summary>
    public static string Subject(this Party party) => party switch
    {
        Party.Authority => "The local authority",
        Party.Family => "The child's parent or the young person",
        Party.YoungPerson => "The young person",
        Party.Requester => "The person who asked",
        Party.Adviser => "The adviser",
        Party.Setting => "The setting",
        Party.ReviewArranger => "Whoever arranges the review",
        Party.HealthBody => "The health body",
        Party.BodyConcerned => "The health body or the authority, whichever it concerns,",
        Party.MediationAdviser => "The mediation adviser",
        Party.Tribunal => "The tribunal",
        Party.Senco => "The special educational needs co-ordinator",
        _ => "Anyone",
    };
}
