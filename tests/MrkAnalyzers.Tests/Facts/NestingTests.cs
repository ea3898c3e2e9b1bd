using Microsoft.CodeAnalysis.CSharp;
using MrkAnalyzers.Facts;

namespace MrkAnalyzers.Tests.Facts;

/// <summary>Which code nests too deep to be read: not what is long, and not what the compiler takes one after the other.</summary>
public sealed class NestingTests
{
    [Theory]
    [InlineData("a", " + a", "", 5000, false)]
    [InlineData("a", ".B()", "", 1000, true)]
    [InlineData("", "(", ")", 1000, true)]
    [InlineData("", "a + (", ")", 1000, true)]
    [InlineData("a", ".B()", "", 100, false)]
    [InlineData("from a in b", " where a", " select a", 1000, true)]
    [InlineData("from a in b", " where a", " select a", 50, false)]
    [InlineData("from item in new[] { 1 }", " where item > 0", " select item", 200, true)]
    [InlineData("from item in new[] { 1 }", " where item > 0", " select item", 20, false)]
    public void Is_too_deep_only_where_one_thing_stands_in_another(string start, string part, string end, int count, bool expected)
    {
        var text = start + string.Concat(Enumerable.Repeat(part, count)) + (end == ")" ? "a" + new string(')', count) : end);
        Assert.Equal(expected, Nesting.IsTooDeep(SyntaxFactory.ParseExpression(text)));
    }
}
