using OneStory.Data;

namespace OneStory.Core.Tests.Data;

public sealed class Folding_names
{
    [Theory]
    [InlineData("Zoë O’Brien", "zoe obrien")]
    [InlineData("Zoe\u0308 O'Brien", "zoe obrien")]
    [InlineData("  Łukasz   Żółć-Nowak ", "lukasz zolc nowak")]
    [InlineData("NGUYỄN Thị Ánh", "nguyen thi anh")]
    [InlineData("Sørensen Æbelø", "sorensen aebelo")]
    [InlineData("محمد", "محمد")]
    [InlineData("李小龙", "李小龙")]
    [InlineData(null, "")]
    public void Leaves_what_people_type_to_find_them(string? name, string folded) => SearchText.Fold(name).ShouldBe(folded);
}
