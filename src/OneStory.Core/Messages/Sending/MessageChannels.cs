using Microsoft.Extensions.Configuration;

namespace OneStory.Messages;

/// <summary>The ways out of this installation, from section "OneStory:Messages" of its configuration. The demonstration has none.</summary>
public sealed class MessageChannels(IMessageChannel email, IMessageChannel text, IMessageChannel? letter, string? caution)
{
    public const string Kept = "Kept here and not sent: this is the demonstration.";
    public const string NotSetUp = "Kept here and not sent: no way out has been set up.";

    public IMessageChannel Email { get; } = email;
    public IMessageChannel Text { get; } = text;

    /// <summary>Who prints and posts letters; null where that is done here by hand.</summary>
    public IMessageChannel? Letter { get; } = letter;

    /// <summary>What whoever looks at the outbox must know: that nothing leaves, and why. Null where messages leave.</summary>
    public string? Caution { get; } = caution;

    public IMessageChannel? For(string channel) => channel switch
    {
        Channels.Email => Email,
        Channels.Text => Text,
        Channels.Letter => Letter,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "There is no such way out."),
    };

    /// <exception cref="InvalidOperationException">The configuration is not complete, or names a way that there is not.</exception>
    public static MessageChannels From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration.GetValue<bool>("OneStory:Demonstration")) return KeepAll(Kept);
        var section = configuration.GetSection("OneStory:Messages");
        var notify = section.GetSection("Notify").Get<NotifySettings>() is { ApiKey.Length: > 0 } settings ? new NotifyChannel(settings) : null;
        var smtp = section["Smtp:Host"] is { Length: > 0 } ? new SmtpChannel(Smtp(section.GetSection("Smtp"))) : null;
        if ((notify ?? (IMessageChannel?)smtp) is null) return KeepAll(NotSetUp);
        return new(
            smtp ?? (IMessageChannel)notify!, notify ?? (IMessageChannel)new KeepInOutbox("Texts have not been set up."), section.GetValue<bool>("Notify:PostsLetters") ? notify : null, null);
    }

    private static MessageChannels KeepAll(string why) => new(new KeepInOutbox(why), new KeepInOutbox(why), null, why);

    private static SmtpSettings Smtp(IConfigurationSection section) => new()
    {
        Host = section["Host"]!,
        Port = section.GetValue("Port", 587),
        Encrypted = section.GetValue("Encrypted", true),
        UserName = section["UserName"],
        Password = section["Password"],
        From = EmailAddress.TryParse(section["From"], out var from, out var whyNot) ? from : throw new InvalidOperationException($"OneStory:Messages:Smtp:From: {whyNot}"),
        FromName = section["FromName"] ?? "",
    };
}

/// <summary>Keeps messages where they can be looked at, and sends nothing.</summary>
public sealed class KeepInOutbox(string why) : IMessageChannel
{
    /// <inheritdoc/>
    public Task<Delivery> Send(OutgoingMessage message, CancellationToken cancellation) => Task.FromResult<Delivery>(new Delivery.Delivered(why));
}
