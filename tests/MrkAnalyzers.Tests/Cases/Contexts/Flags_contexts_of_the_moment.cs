// scope: type
// dimension: library
// why: Nobody can present these values again: a clock, chance, the process or the host made them.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Billing.Rows;

public class Encryptor(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<EncryptResponse> Encrypt0Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["tenant"] = {|MRK7002:Guid.NewGuid().ToString("N")|} } });
    }

    public async Task<EncryptResponse> Encrypt1Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["day"] = {|MRK7002:DateOnly.FromDateTime(DateTime.UtcNow).ToString("O")|} } });
    }

    public async Task<EncryptResponse> Encrypt2Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["at"] = {|MRK7002:$"{DateTimeOffset.UtcNow:O}"|} } });
    }

    public async Task<EncryptResponse> Encrypt3Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["at"] = {|MRK7002:Environment.TickCount64.ToString()|} } });
    }

    public async Task<EncryptResponse> Encrypt4Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["nonce"] = {|MRK7002:Convert.ToHexString(RandomNumberGenerator.GetBytes(8))|} } });
    }

    public async Task<EncryptResponse> Encrypt5Async(byte[] secret)
    {
        var at = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture);
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["at"] = {|MRK7002:at|} } });
    }

    public async Task<EncryptResponse> Encrypt6Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["n"] = {|MRK7002:Random.Shared.Next(100).ToString()|} } });
    }

    public async Task<EncryptResponse> Encrypt7Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["process"] = {|MRK7002:Environment.ProcessId.ToString()|} } });
    }

    public async Task<EncryptResponse> Encrypt8Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["host"] = {|MRK7002:Environment.MachineName|} } });
    }

    public async Task<EncryptResponse> Encrypt9Async(byte[] secret, TimeProvider clock)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["at"] = {|MRK7002:clock.GetUtcNow().ToString("O")|} } });
    }

    public async Task<EncryptResponse> Encrypt10Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["id"] = {|MRK7002:Path.GetRandomFileName()|} } });
    }

    public async Task<EncryptResponse> Encrypt11Async(byte[] secret)
    {
        return await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret), EncryptionContext = new Dictionary<string, string> { ["id"] = {|MRK7002:Guid.CreateVersion7().ToString()|} } });
    }
}
