// scope: type
// dimension: field
// why: The projection decrypts each stored blob by itself and keeps only the bytes.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Linq;

namespace Census.Rows;

public sealed class HouseholdRows
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();
    private readonly List<byte[]> _sealed = [];

    public void Add(byte[] row) => _sealed.Add(row);

    public async Task<byte[][]> OpenAllAsync()
    {
        var pending = _sealed.Select(async row =>
        {
            var answer = await {|MRK1003:_kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(row) })|};
            return answer.Plaintext.ToArray();
        });
        return await Task.WhenAll(pending);
    }
}
