using OneStory.Files;

namespace OneStory.Core.Tests.Files;

public class How_large_a_picture_is
{
    public static TheoryData<byte[], int, int> Pictures => new()
    {
        { Samples.Png(640, 480), 640, 480 },
        { Samples.Png(50_000, 50_000), 50_000, 50_000 },
        { Samples.Jpeg(4032, 3024), 4032, 3024 },
        { Samples.Jpeg(4032, 3024, frame: 0xC2), 4032, 3024 },
        { Samples.WebPLossy(640, 480), 640, 480 },
        { Samples.WebPLossless(16_384, 9), 16_384, 9 },
        { Samples.WebPExtended(50_000, 40_000), 50_000, 40_000 },
        { Samples.Gif, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Is_in_its_header(byte[] picture, int width, int height)
    {
        using var stream = new MemoryStream(picture);
        ImageSize.Read(stream).ShouldBe(new ImageSize(width, height));
        stream.Position.ShouldBe(0);
    }

    [Fact]
    public void Is_nowhere_in_a_damaged_one()
    {
        foreach (var picture in new[] { Samples.Png()[..20], Samples.Png(0, 5), Samples.Jpeg()[..24], Samples.WebPLossy(1, 1)[..24], Samples.Gif[..8], [] })
        {
            using var stream = new MemoryStream(picture);
            ImageSize.Read(stream).ShouldBeNull();
        }
    }
}
