// scope: cross
// dimension: entity
// why: The entity makes its ID and is stored with it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public sealed class Document
{
    public Guid Id { get; } = Guid.NewGuid();

    public DateTime Sealed { get; set; }

    public byte[] Body { get; set; } = [];
}

public interface IDocuments
{
    Task AddAsync(Document document);
}

public class Archive(IAmazonKeyManagementService kms, IDocuments documents, string keyId)
{
    public async Task AddAsync(byte[] body)
    {
        var document = new Document { Sealed = DateTime.UtcNow };
        var context = new Dictionary<string, string> { ["document"] = document.Id.ToString(), ["sealed"] = document.Sealed.ToString("O") };
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(body), EncryptionContext = context });
        document.Body = response.CiphertextBlob.ToArray();
        await documents.AddAsync(document);
    }
}
