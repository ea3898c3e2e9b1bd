// scope: cross
// dimension: cross-class
// why: The repository returns the key ARN that was written beside the ciphertext.
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Stored;

public sealed record SecretRow(string Id, string KmsKeyArn, byte[] Cipher);

public interface ISecretRepository { Task<SecretRow?> FindAsync(string id, CancellationToken ct); }

public sealed class SecretService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ISecretRepository _rows;
    public SecretService(IAmazonKeyManagementService kms, ISecretRepository rows) => (_kms, _rows) = (kms, rows);

    public async Task<byte[]> GetAsync(string id, CancellationToken ct)
    {
        var row = await _rows.FindAsync(id, ct) ?? throw new KeyNotFoundException(id);
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(row.Cipher), KeyId = row.KmsKeyArn };
        var response = await _kms.DecryptAsync(request, ct);
        return response.Plaintext.ToArray();
    }
}

public class Caller(SecretService service)
{
    public Task<byte[]> RunAsync() => service.GetAsync("alias/billing-password", CancellationToken.None);
}
