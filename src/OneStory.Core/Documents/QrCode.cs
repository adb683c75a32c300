using QRCoder;

namespace OneStory.Documents;

/// <summary>A square code that a telephone reads as an address.</summary>
public static class QrCode
{
    /// <summary>The code as PNG bytes, eight dots to a square, readable with a quarter of it spoilt.</summary>
    /// <exception cref="ArgumentException">The address is not a whole web address.</exception>
    public static byte[] Png(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"'{url}' is not a whole web address.", nameof(url));
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.Q);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(8);
    }
}
