// scope: member
// dimension: combined
// why: The filter on ErrorCode is the same NotFound test in other words.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup
{
    public static class BackupKey
    {
        public static async Task<string> GetOrAddAsync(this IAmazonKeyManagementService client)
        {
            string alias = "alias/nightly-backup";
            try
            {
                DescribeKeyResponse response = await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = alias });
                return response.KeyMetadata.Arn;
            }
            catch (AmazonKeyManagementServiceException ex) when (ex is NotFoundException || ex.ErrorCode == "NotFoundException")
            {
                CreateKeyResponse created = await {|MRK2004:client.CreateKeyAsync(new CreateKeyRequest { KeyUsage = KeyUsageType.ENCRYPT_DECRYPT })|};
                await client.CreateAliasAsync(new CreateAliasRequest { AliasName = alias, TargetKeyId = created.KeyMetadata.KeyId });
                return created.KeyMetadata.Arn;
            }
        }
    }
}
