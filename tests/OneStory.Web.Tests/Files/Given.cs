namespace OneStory.Web.Tests.Files;

/// <summary>The least that is a picture or a recording.</summary>
internal static class Given
{
    /// <summary>A PNG of one dot by one.</summary>
    public static byte[] Picture { get; } = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];

    public static byte[] Recording { get; } = [.. "RIFF"u8, 4, 0, 0, 0, .. "WAVE"u8];
}
