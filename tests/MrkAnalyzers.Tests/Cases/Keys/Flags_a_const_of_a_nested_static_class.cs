// scope: member
// dimension: field
// why: A const in a nested holder class is visible from the use and never changes.
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Humongous.Insurance.Policies;

public sealed class PolicyDocumentStore
{
    private readonly IAmazonKeyManagementService m_kms;

    public PolicyDocumentStore(IAmazonKeyManagementService kms) { m_kms = kms; }

    public Task<DecryptResponse> FetchAsync(MemoryStream document, CancellationToken token)
    {
        var decrypt = new DecryptRequest
        {
            CiphertextBlob = document,
            KeyId = {|MRK1001:Kms.Keys.PolicyDocuments|},
        };
        return m_kms.DecryptAsync(decrypt, token);
    }

    private static class Kms
    {
        internal static class Keys
        {
            internal const string PolicyDocuments = "alias/policy-documents";
        }
    }
}
