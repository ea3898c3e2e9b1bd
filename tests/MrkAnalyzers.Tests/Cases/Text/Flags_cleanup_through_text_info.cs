// scope: member
// dimension: argument
// why: TextInfo.ToLower folds the case of the base64 argument given to the parameter store.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Globalization;

namespace Ops.Parameters;

public delegate Task PutParameter(string name, string value);

public static class ParameterWriter
{
    public static async Task WriteAsync(IAmazonKeyManagementService kms, PutParameter put, string keyId, string name, Stream secret)
    {
        await using var copy = new MemoryStream();
        await secret.CopyToAsync(copy);
        copy.Position = 0;

        var sealedSecret = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = copy });
        var info = CultureInfo.InvariantCulture.TextInfo;
        var value = Convert.ToBase64String(sealedSecret.CiphertextBlob.ToArray());
        await put(info.ToLower(name), {|MRK3005:info.ToLower(value)|});
    }
}
