// scope: member
// dimension: near miss
// why: The handler runs when the named key is disabled, and the new key gets another name.
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
                var request = new GenerateDataKeyWithoutPlaintextRequest { KeyId = alias, KeySpec = DataKeySpec.AES_256 };
                return (await client.GenerateDataKeyWithoutPlaintextAsync(request)).KeyId;
            }
            catch (DisabledException)
            {
                CreateKeyResponse created = await client.CreateKeyAsync(new CreateKeyRequest { KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
                await client.CreateAliasAsync(new CreateAliasRequest { AliasName = "alias/nightly-backup-" + Guid.NewGuid().ToString("N"), TargetKeyId = created.KeyMetadata.KeyId });
                return created.KeyMetadata.Arn;
            }
        }
    }
}
