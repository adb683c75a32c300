namespace OneStory.Files;

/// <summary>Sound as browsers and recorders write it: OGG, WebM, MP3.</summary>
internal static class SoundStreams
{
    private const int FarEnough = 64 * 1024;

    // MPEG-1 and MPEG-2 audio, layer III: thousands of bits a second, by the index in the frame's header.
    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Samples1 = [44_100, 48_000, 32_000];

    public static Finding LookInOgg(Stream content)
    {
        var head = Head(content);
        if (Contains(head, "theora"u8) || Contains(head, "\u0001video"u8)) return Finding.IsA("an OGG video");
        return Contains(head, "OpusHead"u8) || Contains(head, "\u0001vorbis"u8) || Contains(head, "Speex   "u8) || Contains(head, "\u007fFLAC"u8)
            ? Finding.Is(FileKind.Ogg)
            : Finding.Damaged("an OGG sound recording");
    }

    public static Finding LookInMatroska(Stream content)
    {
        var head = Head(content);
        if (!Contains(head, "webm"u8)) return Finding.IsA("a Matroska video");
        if (Contains(head, "V_VP8"u8) || Contains(head, "V_VP9"u8) || Contains(head, "V_AV1"u8)) return Finding.IsA("a WebM video");
        return Contains(head, "A_OPUS"u8) || Contains(head, "A_VORBIS"u8) ? Finding.Is(FileKind.WebM) : Finding.Damaged("a WebM sound recording");
    }

    /// <summary>Eleven set bits begin a frame and much else: only two frames, one just after the other, are an MP3.</summary>
    public static bool IsMp3(Stream content, ReadOnlySpan<byte> head)
    {
        var length = FrameLength(head);
        if (length == 0) return false;
        Span<byte> next = stackalloc byte[4];
        content.Position = length;
        return content.ReadAtLeast(next, 4, throwOnEndOfStream: false) == 4 && FrameLength(next) > 0;
    }

    private static int FrameLength(ReadOnlySpan<byte> header)
    {
        if (header.Length < 4 || header[0] != 0xFF || (header[1] & 0xE6) != 0xE2) return 0;
        var version = (header[1] >> 3) & 3;
        int rate = header[2] >> 4, samples = (header[2] >> 2) & 3, padding = (header[2] >> 1) & 1;
        if (version == 1 || rate is 0 or 15 || samples == 3) return 0;
        var perSecond = Samples1[samples] / (version switch { 3 => 1, 2 => 2, _ => 4 });
        return (version == 3 ? 144 * Rates1[rate] : 72 * Rates2[rate]) * 1000 / perSecond + padding;
    }

    private static bool Contains(ReadOnlySpan<byte> head, ReadOnlySpan<byte> bytes) => head.IndexOf(bytes) >= 0;

    private static byte[] Head(Stream content)
    {
        content.Position = 0;
        var head = new byte[FarEnough];
        return head[..content.ReadAtLeast(head, FarEnough, throwOnEndOfStream: false)];
    }
}
