namespace OneStory.Web.Access;

/// <summary>How often one network address may try, for <c>[EnableRateLimiting(Throttle.SignIn)]</c> on a page. Only what is posted counts.</summary>
public static class Throttle
{
    public const string SignIn = "sign-in";
    public const string Links = "links";

    /// <summary>What anybody may do without an account: begin a request, give it files, have its code mailed.</summary>
    public const string Asking = "asking";

    /// <summary>A copy on paper, which somebody prints and posts.</summary>
    public const string Paper = "paper";

    /// <summary>Codes by which a thing is opened without an account: an invitation, a request begun earlier.</summary>
    public const string Codes = "codes";

    /// <summary>Open data, which programs read: so many answers at once to one network address.</summary>
    public const string OpenData = "open-data";

    /// <summary>Waits until so long after a start, so that how long an answer takes says nothing.</summary>
    public static async Task Until(long start, TimeSpan since)
    {
        var left = since - TimeProvider.System.GetElapsedTime(start);
        if (left > TimeSpan.Zero) await Task.Delay(left);
    }
}
