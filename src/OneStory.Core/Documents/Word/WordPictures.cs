using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace OneStory.Documents.Word;

/// <summary>Pictures that stand in the line of text.</summary>
internal sealed class WordPictures(Func<ImagePartType, string, ImagePart> addPart, uint first = 1)
{
    private const double UnitsInAMillimetre = 36000;
    private readonly List<Picture> pictures = [];
    private uint next = first;

    public WordRun Run(Picture picture, double widthInMillimetres)
    {
        if (!pictures.Contains(picture)) Add(picture);
        var (width, height) = ((long)(widthInMillimetres * UnitsInAMillimetre), (long)(widthInMillimetres * UnitsInAMillimetre * picture.Height / picture.Width));
        var (number, name) = (next, $"Picture {next++}");
        var shown = new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = number, Name = name, Description = picture.Words }, new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(new Blip { Embed = Id(picture) }, new Stretch(new FillRectangle())),
            new Pic.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
        return new(new DocumentFormat.OpenXml.Wordprocessing.Drawing(new Inline(
            new Extent { Cx = width, Cy = height },
            new DocProperties { Id = number, Name = name, Description = picture.Words },
            new Graphic(new GraphicData(shown) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }

    private string Id(Picture picture) => $"picture{pictures.IndexOf(picture) + 1}";

    private void Add(Picture picture)
    {
        pictures.Add(picture);
        var part = addPart(picture.Format == PictureFormat.Png ? ImagePartType.Png : ImagePartType.Jpeg, Id(picture));
        using var stream = new MemoryStream(picture.Bytes);
        part.FeedData(stream);
    }
}
