namespace OneStory.Documents.Pdf;

internal static class PdfPictures
{
    public static int Write(PdfFile file, Picture picture)
    {
        var size = $"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/BitsPerComponent 8";
        if (picture.Format == PictureFormat.Jpeg)
        {
            // A JPEG with four colours has them inverted in every program that writes one.
            var colours = Jpeg.HeaderOf(picture.Bytes)!.Value.Components switch { 1 => "DeviceGray", 4 => "DeviceCMYK/Decode[1 0 1 0 1 0 1 0]", _ => "DeviceRGB" };
            return file.AddStream($"{size}/ColorSpace/{colours}/Filter/DCTDecode", picture.Bytes, compress: false);
        }

        var pixels = Png.Decode(picture.Bytes);
        var mask = pixels.Alpha is { } alpha ? $"/SMask {file.AddStream($"{size}/ColorSpace/DeviceGray", alpha)} 0 R" : "";
        return file.AddStream($"{size}/ColorSpace/DeviceRGB{mask}", pixels.Rgb);
    }
}
