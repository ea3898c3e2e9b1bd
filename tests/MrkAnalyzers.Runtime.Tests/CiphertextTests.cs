using System.Text.Json;

namespace MrkAnalyzers.Runtime.Tests;

public sealed class CiphertextTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6144)]
    public void A_blob_survives_its_base64(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(static i => (byte)(i * 7)).ToArray();
        var ciphertext = new Ciphertext(bytes);
        var again = Ciphertext.FromBase64(ciphertext.ToBase64());
        Assert.Equal((ciphertext, length), (again, again.Length));
        Assert.Equal(bytes, again.ToArray());
        Assert.InRange(ciphertext.ToBase64().Length, 4, 8192);
        Assert.Equal(ciphertext, Ciphertext.Of(new MemoryStream(bytes)));
        Assert.Equal(ciphertext.ToBase64(), ciphertext.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6145)]
    public void A_blob_has_1_to_6144_bytes(int length)
    {
        Assert.Throws<ArgumentException>(() => new Ciphertext(new byte[length]));
        Assert.Throws<InvalidDataException>(() => Ciphertext.Of(new MemoryStream(new byte[length])));
        Assert.False(Ciphertext.TryFromBase64(Convert.ToBase64String(new byte[length]), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("    ")]
    [InlineData("YQ")]
    [InlineData("YQ=")]
    [InlineData("YQ===")]
    [InlineData("YQ== ")]
    [InlineData(" YQ==")]
    [InlineData("Y Q==")]
    [InlineData("YQ=\n=")]
    [InlineData("YWJj\r\n")]
    [InlineData("YR==")]
    [InlineData("YWK=")]
    [InlineData("-_8=")]
    [InlineData("YQ==YQ==")]
    [InlineData("ÿÿÿÿ")]
    [InlineData("6162")]
    public void Any_text_but_strict_base64_is_refused(string text)
    {
        // The last one is valid base64 of another blob: hex cannot be told apart, KMS will refuse it.
        if (text == "6162")
        {
            Assert.Equal(3, Ciphertext.FromBase64(text).Length);
            return;
        }

        var exception = Assert.Throws<FormatException>(() => Ciphertext.FromBase64(text));
        Assert.Contains("strict base64", exception.Message, StringComparison.Ordinal);
        Assert.False(Ciphertext.TryFromBase64(text, out _));
    }

    [Fact]
    public void The_message_does_not_repeat_the_text()
    {
        var exception = Assert.Throws<FormatException>(() => Ciphertext.FromBase64("canary text"));
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Ciphertext.FromBase64(null!));
        Assert.False(Ciphertext.TryFromBase64(null, out _));
    }

    [Fact]
    public void Nobody_can_change_it_from_outside()
    {
        var bytes = new byte[] { 1, 2, 3 };
        var ciphertext = new Ciphertext(bytes);
        bytes[0] = 9;
        ciphertext.ToArray()[1] = 9;
        Assert.Equal([1, 2, 3], ciphertext.ToArray());
    }

    [Fact]
    public void Equal_bytes_are_equal_blobs()
    {
        var one = new Ciphertext([1, 2, 3]);
        var same = new Ciphertext([1, 2, 3]);
        var other = new Ciphertext([1, 2, 4]);
        Assert.True(one == same && one != other && one.Equals((object)same) && !one.Equals(null));
        Assert.True(one != null && null != one);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one.GetHashCode(), other.GetHashCode());
        Assert.Single(new HashSet<Ciphertext> { one, same });
    }

    [Fact]
    public void JSON_carries_it_as_a_string()
    {
        var record = new Stored("orders", new Ciphertext([0xfb, 0xff, 0x00]));
        var json = JsonSerializer.Serialize(record);
        Assert.Equal(record, JsonSerializer.Deserialize<Stored>(json));
        Assert.Equal("+/8A", JsonDocument.Parse(json).RootElement.GetProperty("Secret").GetString());
        Assert.Null(JsonSerializer.Deserialize<Stored>("""{"Name":"x","Secret":null}""")?.Secret);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("[1,2]")]
    [InlineData("\"\"")]
    [InlineData("\"YQ\"")]
    [InlineData("\"YQ== \"")]
    public void JSON_that_is_no_blob_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Ciphertext>(json));

    [Fact]
    public void The_converter_writes_blobs_only()
    {
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer);
        Assert.Throws<ArgumentNullException>("writer", () => new CiphertextJsonConverter().Write(null!, new Ciphertext([1]), JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>("value", () => new CiphertextJsonConverter().Write(writer, null!, JsonSerializerOptions.Default));
    }

    [Fact]
    public void There_is_no_way_to_slice_it()
    {
        var names = typeof(Ciphertext).GetMethods().Where(static method => method.DeclaringType == typeof(Ciphertext)).Select(static method => method.Name).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["Equals", "FromBase64", "GetHashCode", "ToArray", "ToBase64", "ToString", "TryFromBase64", "get_Length", "op_Equality", "op_Inequality"], names);
    }

    private sealed record Stored(string Name, Ciphertext? Secret);
}
