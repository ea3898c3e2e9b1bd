// scope: type
// dimension: near miss
// why: The foreign ARN is only logged and put in a tag value; the call names the local key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tags;

public sealed class FamilyTagger
{
    private const string PrimaryArn = "arn:aws:kms:us-east-1:787878787878:key/mrk-fedcba98765432100123456789abcdef";
    private const string ReplicaArn = "arn:aws:kms:me-central-1:787878787878:key/mrk-fedcba98765432100123456789abcdef";

    private readonly AmazonKeyManagementServiceClient _dubai = new(RegionEndpoint.MECentral1);

    public async Task TagAsync()
    {
        Console.WriteLine($"tagging replica of {PrimaryArn}");
        await _dubai.TagResourceAsync(new TagResourceRequest
        {
            KeyId = ReplicaArn,
            Tags = new List<Tag> { new() { TagKey = "primary", TagValue = PrimaryArn } },
        });
    }
}
