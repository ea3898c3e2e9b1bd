// scope: type
// dimension: program
// why: The ceremony makes RSA and ECC keys multi-Region in one go and then manages them by alias, which the key operations do not take.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ceremony
{
    internal class KeyCeremony
    {
        private readonly IAmazonKeyManagementService _kms;
        private readonly List<string> _protocol = new List<string>();

        internal KeyCeremony(IAmazonKeyManagementService kms)
        {
            _kms = kms;
        }

        internal async Task RunAsync()
        {
            await StepAsync("alias/ceremony-data", "rsa data key", {|MRK4001:KeySpec.RSA_4096|}, KeyUsageType.ENCRYPT_DECRYPT);
            await StepAsync("alias/ceremony-root", "root signature", {|MRK4002:KeySpec.ECC_NIST_P384|}, KeyUsageType.SIGN_VERIFY);
            await StepAsync("alias/ceremony-mac", "transport mac", KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC);

            await _kms.EnableKeyRotationAsync(new EnableKeyRotationRequest { KeyId = {|MRK2001:"alias/ceremony-data"|} });
            await _kms.TagResourceAsync(new TagResourceRequest
            {
                KeyId = {|MRK2001:"alias/ceremony-root"|},
                Tags = new List<Tag> { new Tag { TagKey = "ceremony", TagValue = "2026-11" } },
            });

            foreach (var line in _protocol)
            {
                Console.WriteLine(line);
            }
        }

        internal async Task AbortAsync()
        {
            const string data = "alias/ceremony-data";
            await _kms.ScheduleKeyDeletionAsync({|MRK2001:data|}, 7);
            await _kms.DeleteAliasAsync(data);
        }

        private async Task StepAsync(string alias, string description, KeySpec spec, KeyUsageType usage)
        {
            var created = await _kms.CreateKeyAsync(new CreateKeyRequest
            {
                Description = description,
                KeySpec = spec,
                KeyUsage = usage,
                MultiRegion = true,
            });

            await _kms.CreateAliasAsync(new CreateAliasRequest
            {
                AliasName = alias,
                TargetKeyId = created.KeyMetadata.KeyId,
            });

            var described = await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = alias });
            _protocol.Add($"{alias}: {described.KeyMetadata.Arn} ({described.KeyMetadata.KeySpec})");
        }
    }
}
