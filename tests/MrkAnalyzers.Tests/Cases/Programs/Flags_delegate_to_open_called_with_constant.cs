// scope: type
// dimension: argument
// why: The delegate is the private method that sends its second argument as KeyId.
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

namespace Delegating;

public record Statement(byte[] Body, string KeyArn);

public class StatementReader
{
    private readonly IAmazonKeyManagementService _kms;

    public StatementReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> ReadAsync(Statement statement)
    {
        Func<byte[], string, Task<byte[]>> open = OpenAsync;
        var clear = await open(statement.Body, {|MRK1001:"alias/statements"|});
        return Encoding.UTF8.GetString(clear);
    }

    private async Task<byte[]> OpenAsync(byte[] body, string keyId)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(body), KeyId = keyId });
        return response.Plaintext.ToArray();
    }
}
