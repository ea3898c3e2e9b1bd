// scope: member
// dimension: shape
// why: Key IDs and key ARNs are just what these operations take, even if the alias-like text is in a description.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Constants.Admin;

public class AdminScript
{
    private const string Mrk = "mrk-e2c420d928d4bf8ce0ff2ec19b371514";
    private const string Arn = "arn:aws:kms:us-east-1:595959595959:key/" + Mrk;

    public async Task RunAsync(IAmazonKeyManagementService kms)
    {
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = Mrk, ReplicaRegion = "eu-west-1", Description = "alias/customer-data" });
        await kms.UpdateKeyDescriptionAsync(Arn, "alias/customer-data");
        await kms.TagResourceAsync(new TagResourceRequest
        {
            KeyId = Mrk,
            Tags = new List<Tag> { new Tag { TagKey = "alias", TagValue = "alias/customer-data" } },
        });
        await kms.RetireGrantAsync(new RetireGrantRequest { KeyId = Arn, GrantId = "0c237476b39f8bc44e45212e08498fbe3151305030726c0590dd8d3e9f3d6a60" });
    }
}
