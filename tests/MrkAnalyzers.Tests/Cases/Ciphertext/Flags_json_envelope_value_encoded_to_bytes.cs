// scope: member
// dimension: field
// why: The text of the envelope is encoded instead of decoded, so KMS gets the letters.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Text.Json;

namespace Secrets.Json;

public sealed record SecretEnvelope(string Name, string Cipher, int Version);

public class EnvelopeOpener
{
    private readonly IAmazonKeyManagementService _kms;

    public EnvelopeOpener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> OpenAsync(Stream json, CancellationToken token)
    {
        var envelope = await JsonSerializer.DeserializeAsync<SecretEnvelope>(json, cancellationToken: token)
            ?? throw new InvalidDataException("empty envelope");
        if (envelope.Version != 2)
        {
            throw new NotSupportedException($"version {envelope.Version}");
        }

        var blob = {|MRK3002:Encoding.UTF8.GetBytes(envelope.Cipher)|};
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) }, token);
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
