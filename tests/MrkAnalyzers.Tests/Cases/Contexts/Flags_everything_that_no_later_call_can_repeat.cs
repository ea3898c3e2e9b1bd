// scope: member
// dimension: library
// why: Clocks, random values, machines, processes and the local Region: the context of the decryption can never be the same.
using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Web;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using Amazon.Util;

namespace Vault.Contexts;

public class Sealer(IAmazonKeyManagementService kms, string keyId)
{
    public Task<EncryptResponse> Seal0Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:DateTime.Now.ToString("O")|} },
    });

    public Task<EncryptResponse> Seal1Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:DateTime.Today.ToString("O")|} },
    });

    public Task<EncryptResponse> Seal2Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:DateTimeOffset.UtcNow.ToString("O")|} },
    });

    public Task<EncryptResponse> Seal3Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:TimeProvider.System.GetUtcNow().ToString()|} },
    });

    public Task<EncryptResponse> Seal4Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:TimeProvider.System.GetLocalNow().ToString()|} },
    });

    public Task<EncryptResponse> Seal5Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:TimeProvider.System.GetTimestamp().ToString()|} },
    });

    public Task<EncryptResponse> Seal6Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Stopwatch.GetTimestamp().ToString()|} },
    });

    public Task<EncryptResponse> Seal7Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Environment.TickCount.ToString()|} },
    });

    public Task<EncryptResponse> Seal8Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Environment.TickCount64.ToString()|} },
    });

    public Task<EncryptResponse> Seal9Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Guid.NewGuid().ToString("N")|} },
    });

    public Task<EncryptResponse> Seal10Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Guid.CreateVersion7().ToString()|} },
    });

    public Task<EncryptResponse> Seal11Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Random.Shared.Next().ToString()|} },
    });

    public Task<EncryptResponse> Seal12Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:new Random().NextInt64().ToString()|} },
    });

    public Task<EncryptResponse> Seal13Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Random.Shared.NextDouble().ToString()|} },
    });

    public Task<EncryptResponse> Seal14Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Random.Shared.NextSingle().ToString()|} },
    });

    public Task<EncryptResponse> Seal15Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:RandomNumberGenerator.GetInt32(100).ToString()|} },
    });

    public Task<EncryptResponse> Seal16Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:RandomNumberGenerator.GetHexString(8)|} },
    });

    public Task<EncryptResponse> Seal17Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:RandomNumberGenerator.GetString("abc", 8)|} },
    });

    public Task<EncryptResponse> Seal18Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Convert.ToHexString(RandomNumberGenerator.GetBytes(8))|} },
    });

    public Task<EncryptResponse> Seal19Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Path.GetRandomFileName()|} },
    });

    public Task<EncryptResponse> Seal20Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Path.GetTempFileName()|} },
    });

    public Task<EncryptResponse> Seal21Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Environment.MachineName|} },
    });

    public Task<EncryptResponse> Seal22Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Environment.UserName|} },
    });

    public Task<EncryptResponse> Seal23Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Dns.GetHostName()|} },
    });

    public Task<EncryptResponse> Seal24Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Environment.ProcessId.ToString()|} },
    });

    public Task<EncryptResponse> Seal25Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Environment.CurrentManagedThreadId.ToString()|} },
    });

    public Task<EncryptResponse> Seal26Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Process.GetCurrentProcess().Id.ToString()|} },
    });

    public Task<EncryptResponse> Seal27Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Process.GetCurrentProcess().StartTime.ToString()|} },
    });

    public Task<EncryptResponse> Seal28Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Thread.CurrentThread.ManagedThreadId.ToString()|} },
    });

    public Task<EncryptResponse> Seal29Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:EC2InstanceMetadata.InstanceId|} },
    });

    public Task<EncryptResponse> Seal30Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:EC2InstanceMetadata.Hostname|} },
    });

    public Task<EncryptResponse> Seal31Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:EC2InstanceMetadata.PrivateIpAddress|} },
    });

    public Task<EncryptResponse> Seal32Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Environment.GetEnvironmentVariable("HOSTNAME") ?? ""|} },
    });

    public Task<EncryptResponse> Seal33Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7002:Environment.GetEnvironmentVariable("COMPUTERNAME") ?? ""|} },
    });

    public Task<EncryptResponse> Seal34Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7001:EC2InstanceMetadata.Region.SystemName|} },
    });

    public Task<EncryptResponse> Seal35Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7001:EC2InstanceMetadata.AvailabilityZone|} },
    });

    public Task<EncryptResponse> Seal36Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7001:FallbackRegionFactory.GetRegionEndpoint().SystemName|} },
    });

    public Task<EncryptResponse> Seal37Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7001:AWSConfigs.AWSRegion|} },
    });

    public Task<EncryptResponse> Seal38Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7001:kms.Config.RegionEndpoint.SystemName|} },
    });

    public Task<EncryptResponse> Seal39Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7001:kms.Config.AuthenticationRegion|} },
    });

    public Task<EncryptResponse> Seal40Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7001:Environment.GetEnvironmentVariable("AWS_REGION") ?? ""|} },
    });

    public Task<EncryptResponse> Seal41Async(MemoryStream secret) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = {|MRK7001:Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION") ?? ""|} },
    });
}
