namespace OneStory.Messages;

/// <summary>Writes messages about signing in, to be saved with what they tell of. They name nobody but their reader and no child.</summary>
public sealed class SystemMessages(OneStoryDbContext db, TimeProvider time) : IUseCase
{
    public void SignInLink(Account to, Uri link, DateTime until) => Add("sign-in-link", to.Name, to.Email!, "Your link to sign in", until, $"""
        Hello {to.Name}

        Use this link to sign in. It works once, and for 15 minutes.

        {link}

        If you did not ask for it, you do not need to do anything: nobody can sign in without it.
        """);

    public void SignInOtherwise(Account to, Uri signIn, DateTime until) => Add("sign-in-otherwise", to.Name, to.Email!, "How you sign in", until, $"""
        Hello {to.Name}

        Somebody, probably you, asked for a link to sign in. You work with children's records, so you sign in with a password and a code, or a passkey:

        {signIn}
        """);

    public void NewPassword(Account to, Uri link, DateTime until) => Add("new-password", to.Name, to.Email!, "Choose a new password", until, $"""
        Hello {to.Name}

        Use this link to choose a new password. It works once, and for 15 minutes. You will still need your code or passkey to sign in.

        {link}

        If you did not ask for it, you do not need to do anything: your password stays as it is.
        """);

    public void StartAgain(Account to, Uri link, DateTime until) => Add("start-again", to.Name, to.Email!, "Set up how you sign in again", until, $"""
        Hello {to.Name}

        You told the person who looks after posts that you cannot sign in. Use this link to choose a new password, and then set up your code or passkey again. It works once, and for 24 hours.

        {link}

        If you did not ask for this, tell them at once.
        """);

    public void Invitation(string name, string email, string offer, string from, Uri link, DateTime until) => Add("invitation", name, email, "An invitation to sign in", until, $"""
        Hello {name}

        {from} has invited you {offer}. Use this link to say yes. It works once, and until {until:d MMMM yyyy}.

        {link}

        If you did not expect this, do not use it, and tell {from}.
        """);

    public void PostGiven(Account to, string title, string from) => Add("post-given", to.Name, to.Email!, "You have been given a post", Now.AddDays(2), $"""
        Hello {to.Name}

        {from} has made you {title}. Sign in as you do already: you will find its work there from your first day.

        If you did not expect this, tell {from}.
        """);

    /// <summary>Somebody may keep a provider's entries in the Local Offer.</summary>
    public void KeepsEntries(Account to, string provider, string from, Uri signIn) => Add("keeps-entries", to.Name, to.Email!, "You can keep your entries in the Local Offer", Now.AddDays(14), $"""
        Hello {to.Name}

        {from} has asked you to keep what the Local Offer says of {provider}. Sign in with this email address, and check that it is right:

        {signIn}

        If you did not expect this, you do not need to do anything.
        """);

    /// <summary>The code of a request that is being written without an account.</summary>
    public void RequestCode(string to, string code, string council, Uri link, DateTime until) => Add("request-code", "you", to, "Your code to go on with your request", until, $"""
        Hello

        You have begun to ask {council} for an EHC needs assessment. Go on with it here, from this or another device:

        {link}

        Your code is {code}

        Keep it to yourself: anybody who has it can read what you have written. If you did not ask for this, you do not need to do anything.
        """);

    /// <param name="what">"Your password was changed".</param>
    public void Changed(Account to, string what) => Add("sign-in-changed", to.Name, to.Email!, what, Now.AddDays(2), $"""
        Hello {to.Name}

        {what} on {Now:d MMMM yyyy}.

        If it was not you, ask for a new link or a new password at once, and tell the council.
        """);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private void Add(string template, string name, string to, string subject, DateTime until, string body) =>
        db.SystemMessages.Add(new() { Template = template, ToName = name, To = to, Subject = subject, Body = body, WrittenAt = Now, UsefulUntil = until });
}
