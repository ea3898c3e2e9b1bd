using System.Reflection;
using System.Xml;

namespace MrkAnalyzers.Testing.Tests.Fuzz;

/// <summary>Which errors AWS documents for which operation: its API reference, as the XML documentation of its SDK repeats it.</summary>
internal sealed class DocumentedErrors
{
    // What any operation may answer (KMS API Reference, "Common errors", and the protocol's own).
    private static readonly string[] Common = ["AccessDeniedException", "SerializationException", "UnknownOperationException", "ValidationException"];

    // What stands in for a signature that AWS would have checked.
    private static readonly string[] OfSignatures = ["IncompleteSignatureException", "InvalidSignatureException", "MissingAuthenticationTokenException"];

    private readonly Dictionary<string, HashSet<string>> _byOperation = new(StringComparer.Ordinal);

    public DocumentedErrors()
    {
        var path = typeof(DocumentedErrors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "KmsDocumentation").Value;
        using var reader = XmlReader.Create(path ?? "");
        string? operation = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Name == "member")
            {
                operation = OperationOf(reader.GetAttribute("name") ?? "");
            }
            else if (operation is not null && reader.NodeType == XmlNodeType.Element && reader.Name == "exception")
            {
                Of(operation).Add((reader.GetAttribute("cref") ?? "").Split('.')[^1]);
            }
        }
    }

    /// <param name="operation">Null for any.</param>
    public bool Allow(string? operation, string error) =>
        Common.Contains(error) || OfSignatures.Contains(error) || (operation is null ? _byOperation.Values.Any(errors => errors.Contains(error)) : Of(operation).Contains(error));

    public int CountOf(string operation) => Of(operation).Count;

    private static string? OperationOf(string member)
    {
        const string Start = "M:Amazon.KeyManagementService.AmazonKeyManagementServiceClient.";
        const string End = "Async(";
        return member.StartsWith(Start, StringComparison.Ordinal) && member.IndexOf(End, StringComparison.Ordinal) is > 0 and var end ? member[Start.Length..end] : null;
    }

    private HashSet<string> Of(string operation)
    {
        if (!_byOperation.TryGetValue(operation, out var errors))
        {
            _byOperation[operation] = errors = new HashSet<string>(StringComparer.Ordinal);
        }

        return errors;
    }
}
