// scope: member
// dimension: path
// why: The try block completes the request and sends it; the catch only translates the error.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Errors;

public class TryCreate
{
    private readonly IAmazonKeyManagementService kms;
    public TryCreate(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<string?> CreateAsync()
    {
        var request = new CreateKeyRequest { MultiRegion = true };
        try
        {
            request.KeySpec = {|MRK4002:KeySpec.ML_KEM_1024|};
            request.KeyUsage = KeyUsageType.ENCAPSULATE_DECAPSULATE;
            return (await kms.CreateKeyAsync(request)).KeyMetadata.Arn;
        }
        catch (UnsupportedOperationException e)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
    }
}
