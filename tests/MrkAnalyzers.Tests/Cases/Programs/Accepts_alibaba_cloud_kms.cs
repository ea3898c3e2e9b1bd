// scope: cross
// dimension: lookalike
// why: Alibaba's KMS takes CiphertextBlob as text and knows RSA_2048 and aliases, yet it is another cloud.
using System.Text;
using Aliyun.Acs.Core;
using Aliyun.Acs.Kms.Model.V20160120;

namespace Contoso.China;

public class AliKms
{
    private const string KeyAlias = "alias/contoso";
    private readonly IAcsClient _client;

    public AliKms(IAcsClient client) => _client = client;

    public string Decrypt(byte[] stored)
    {
        var request = new DecryptRequest { CiphertextBlob = Encoding.UTF8.GetString(stored) };
        return _client.GetAcsResponse(request).Plaintext;
    }

    public string Create() =>
        _client.GetAcsResponse(new CreateKeyRequest { KeySpec = "RSA_2048", KeyUsage = "ENCRYPT/DECRYPT", MultiRegion = true, Alias = KeyAlias }).KeyId;
}
//// Aliyun.cs
namespace Aliyun.Acs.Core
{
    public abstract class AcsRequest<T> { }

    public interface IAcsClient
    {
        T GetAcsResponse<T>(AcsRequest<T> request);
    }
}

namespace Aliyun.Acs.Kms.Model.V20160120
{
    using Aliyun.Acs.Core;

    public class DecryptResponse { public string Plaintext { get; set; } = ""; }
    public class DecryptRequest : AcsRequest<DecryptResponse> { public string CiphertextBlob { get; set; } = ""; }
    public class CreateKeyResponse { public string KeyId { get; set; } = ""; }

    public class CreateKeyRequest : AcsRequest<CreateKeyResponse>
    {
        public string KeySpec { get; set; } = "";
        public string KeyUsage { get; set; } = "";
        public string Alias { get; set; } = "";
        public bool? MultiRegion { get; set; }
    }
}
