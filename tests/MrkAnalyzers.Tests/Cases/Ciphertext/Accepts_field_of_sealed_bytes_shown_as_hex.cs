// scope: type
// dimension: field
// why: Export writes the field as hex.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;
using System.Text;

namespace Licences;

public sealed partial class Licence
{
    private readonly IAmazonKeyManagementService _kms;
    private byte[] _sealed = [];

    public Licence(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task SealAsync(string keyId, string holder)
    {
        var request = new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(holder)) };
        var response = await _kms.EncryptAsync(request);
        _sealed = response.CiphertextBlob.ToArray();
    }
}
//// Licence.Export.cs
using System;
using System.Text;

namespace Licences;

public sealed partial class Licence
{
    public string Export()
    {
        var builder = new StringBuilder("LICENCE ");
        builder.Append(Convert.ToHexString(_sealed));
        return builder.ToString();
    }
}
