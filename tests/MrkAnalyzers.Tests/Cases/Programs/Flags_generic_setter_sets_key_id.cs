// scope: type
// dimension: two-method
// why: The lambda given to the generic helper sets a constant source key.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;
using Amazon.Runtime;

namespace Generic.Requests;

public static class RequestExtensions
{
    public static TRequest With<TRequest>(this TRequest request, Action<TRequest> set)
        where TRequest : AmazonWebServiceRequest
    {
        ArgumentNullException.ThrowIfNull(set);
        set(request);
        return request;
    }
}

public class Migrator(IAmazonKeyManagementService kms)
{
    public async Task<MemoryStream> MigrateAsync(byte[] blob)
    {
        var request = new ReEncryptRequest { CiphertextBlob = new MemoryStream(blob) }
            .With(r => r.DestinationKeyId = "alias/migrated")
            .With(r => r.SourceKeyId = {|MRK1001:"alias/legacy"|});
        var response = await kms.ReEncryptAsync(request);
        return response.CiphertextBlob;
    }
}
