// scope: type
// dimension: near miss
// why: Every request names the configured key, so KMS itself refuses any other.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;

namespace Census.Rows;

public sealed class DwellingRows(IAmazonKeyManagementService kms, IConfiguration configuration)
{
    private readonly List<byte[]> _sealed = [];

    public void Add(byte[] row) => _sealed.Add(row);

    public async Task<byte[][]> OpenAllAsync()
    {
        var keyId = configuration["Census:KeyId"] ?? throw new InvalidOperationException("Census:KeyId");
        var pending = _sealed.Select(async row =>
        {
            var request = new DecryptRequest { CiphertextBlob = new MemoryStream(row) };
            request.KeyId = keyId;
            var answer = await kms.DecryptAsync(request);
            return answer.Plaintext.ToArray();
        });
        return await Task.WhenAll(pending);
    }
}
