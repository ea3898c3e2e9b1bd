namespace MrkAnalyzers.Facts;

/// <summary>Names of the slots in which an array, list, dictionary or buffer keeps what it holds.</summary>
internal static class Collections
{
    /// <summary>All elements, or all values of a dictionary.</summary>
    public const string Items = "[items]";

    /// <summary>All keys of a dictionary.</summary>
    public const string Keys = "[keys]";

    /// <summary>The bytes that a buffer or stream was filled with.</summary>
    public const string Content = "[content]";

    /// <summary>The number of bytes that a buffer was made for.</summary>
    public const string Size = "[size]";

    /// <summary>Written where a view of a buffer does not start where the buffer does.</summary>
    public const string Offset = "[offset]";

    /// <summary>The Region of a client.</summary>
    public const string Region = "[region]";

    /// <summary>What a reader, writer or wrapper stands on.</summary>
    public const string Inner = "[inner]";

    /// <summary>The value under one constant key.</summary>
    public static string Item(object key) => "[" + System.Convert.ToString(key, System.Globalization.CultureInfo.InvariantCulture) + "]";
}
