// scope: member
// dimension: local
// why: The alias made in the replica's Region bears another name than the one used there.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public class ArchiveBootstrap
{
    public async Task<string> RunAsync(string archiveKeyId, Stream entry)
    {
        var main = new Amazon.KeyManagementService.AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.EUCentral1);
        var second = new Amazon.KeyManagementService.AmazonKeyManagementServiceClient(Amazon.RegionEndpoint.EUWest3);

        await main.CreateAliasAsync("alias/archive", archiveKeyId);
        await main.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = archiveKeyId, ReplicaRegion = "eu-west-3" });
        await second.CreateAliasAsync("alias/archive-replica", archiveKeyId);

        var state = KeyState.Creating;
        while (state == KeyState.Creating)
        {
            await Task.Delay(500);
            state = (await second.DescribeKeyAsync(archiveKeyId)).KeyMetadata.KeyState;
        }

        var buffer = new MemoryStream();
        await entry.CopyToAsync(buffer);
        var answer = await second.EncryptAsync(new EncryptRequest { KeyId = {|MRK2002:"alias/archive"|}, Plaintext = buffer });
        return Convert.ToBase64String(answer.CiphertextBlob.ToArray());
    }
}
