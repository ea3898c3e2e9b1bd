// scope: type
// dimension: two-method
// why: The mapping method returns a constant ARN for each enum member and throws otherwise.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Maps;

public enum Jurisdiction { Eu, Us }

public class EvidenceLocker
{
    private readonly IAmazonKeyManagementService _kms;
    public EvidenceLocker(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> RetrieveAsync(Jurisdiction jurisdiction, byte[] evidence)
    {
        var request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream(evidence);
        request.KeyId = {|MRK1001:ArnOf(jurisdiction)|};
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    private static string ArnOf(Jurisdiction j) => j switch
    {
        Jurisdiction.Eu => "arn:aws:kms:eu-west-1:323232323232:key/aab32389-22bc-4a7f-af60-6eb525ffdc56",
        Jurisdiction.Us => "arn:aws:kms:us-east-1:323232323232:key/9bf31c7f-f062-436a-96d3-c8bd1f8f2ff3",
        _ => throw new ArgumentException("unknown jurisdiction", nameof(j)),
    };
}
