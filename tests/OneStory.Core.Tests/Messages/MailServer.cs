using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace OneStory.Core.Tests.Messages;

/// <summary>A part of a message as it arrived: its type, its parameters, its name and what was in it.</summary>
public sealed record ArrivedPart(string Type, string? Method, string? Name, string Base64)
{
    public byte[] Content => Convert.FromBase64String(Base64);

    public string Text => System.Text.Encoding.UTF8.GetString(Content).ReplaceLineEndings("\n").TrimEnd('\n');
}

/// <summary>A message as it arrived, read by Python's own reader of mail and not by what wrote it.</summary>
public sealed record ArrivedMail(string EnvelopeFrom, IReadOnlyList<string> EnvelopeTo, string From, string To, string Subject, string MessageId, IReadOnlyList<string> HeaderNames, string Shape, IReadOnlyList<ArrivedPart> Parts);

/// <summary>
/// A mail server (Debian: python3-aiosmtpd) on a free port of this machine, for one test class. It refuses mail to nobody@ for
/// good and to busy@ for now, never answers mail to silence@, and keeps mail to slow@ but does not say so the first time.
/// </summary>
public sealed class MailServer : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private const string Script = """
        import asyncio, base64, email, email.policy, json, os, sys
        from aiosmtpd.smtp import SMTP

        folder = sys.argv[1]

        class Keep:
            count = 0
            slow = set()

            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith("nobody@"): return "550 5.1.1 No such person here"
                if address.startswith("busy@"): return "451 4.3.2 Come back later"
                if address.startswith("stranger@"): return "530 5.7.0 Authentication required"
                if address.startswith("silence@"): await asyncio.sleep(3600)
                envelope.rcpt_tos.append(address)
                return "250 OK"

            async def handle_DATA(self, server, session, envelope):
                mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
                def shape(part):
                    return part.get_content_type() + ("(" + " ".join(shape(p) for p in part.iter_parts()) + ")" if part.is_multipart() else "")
                kept = {
                    "envelopeFrom": envelope.mail_from, "envelopeTo": envelope.rcpt_tos, "from": str(mail["From"]), "to": str(mail["To"]),
                    "subject": str(mail["Subject"]), "messageId": str(mail["Message-ID"]).strip(), "headerNames": mail.keys(), "shape": shape(mail),
                    "parts": [{"type": p.get_content_type(), "method": p.get_param("method"), "name": p.get_filename(),
                               "base64": base64.b64encode(p.get_payload(decode=True)).decode()} for p in mail.walk() if not p.is_multipart()],
                }
                Keep.count += 1
                place = os.path.join(folder, f"{Keep.count:06}.json")
                with open(place + ".part", "w") as file: json.dump(kept, file)
                os.rename(place + ".part", place)
                if kept["to"].startswith("slow@") and kept["messageId"] not in Keep.slow:
                    Keep.slow.add(kept["messageId"])
                    await asyncio.sleep(3600)
                return "250 OK"

        async def main():
            server = await asyncio.get_running_loop().create_server(lambda: SMTP(Keep()), "127.0.0.1", 0)
            print(server.sockets[0].getsockname()[1], flush=True)
            await asyncio.Event().wait()

        asyncio.run(main())
        """;

    private static readonly string[] Pythons = ["/usr/bin/python3", "/usr/local/bin/python3"];

    private readonly Process process;
    private readonly string folder;

    private MailServer(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Every message that has arrived, oldest first.</summary>
    public IReadOnlyList<ArrivedMail> Arrived =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<ArrivedMail>(File.ReadAllText(file), Json)!)];

    /// <summary>Starts one; null where this machine has none.</summary>
    public static async Task<MailServer?> Start(CancellationToken cancellation)
    {
        if (await Python(cancellation) is not { } python) return null;
        var home = Directory.CreateTempSubdirectory("onestory-mail-").FullName;
        var started = Run(python, "-c", Script, home);
        var port = await started.StandardOutput.ReadLineAsync(cancellation)
            ?? throw new InvalidOperationException($"The mail server did not start: {await started.StandardError.ReadToEndAsync(cancellation)}");
        started.BeginErrorReadLine();
        return new(started, home, int.Parse(port, CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The first Python that has aiosmtpd: the one on the path may be another than Debian's.</summary>
    private static async Task<string?> Python(CancellationToken cancellation)
    {
        foreach (var python in Pythons.Where(File.Exists))
        {
            using var trial = Run(python, "-c", "import aiosmtpd");
            await trial.WaitForExitAsync(cancellation);
            if (trial.ExitCode == 0) return python;
        }

        return null;
    }

    private static Process Run(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
