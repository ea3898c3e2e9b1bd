// scope: member
// dimension: library
// why: Constants, configuration and what the caller gives are the same at any time and place.
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
    public Task<EncryptResponse> Seal0Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = tenant },
    });

    public Task<EncryptResponse> Seal1Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = Environment.GetEnvironmentVariable("TENANT") ?? "" },
    });

    public Task<EncryptResponse> Seal2Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = Environment.OSVersion.Platform.ToString() },
    });

    public Task<EncryptResponse> Seal3Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = Environment.NewLine },
    });

    public Task<EncryptResponse> Seal4Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = DateTime.UnixEpoch.ToString("O") },
    });

    public Task<EncryptResponse> Seal5Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = DateTime.MaxValue.ToString("O") },
    });

    public Task<EncryptResponse> Seal6Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = new DateTime(2030, 1, 1).ToString("O") },
    });

    public Task<EncryptResponse> Seal7Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = Guid.Empty.ToString() },
    });

    public Task<EncryptResponse> Seal8Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = Guid.Parse(tenant).ToString() },
    });

    public Task<EncryptResponse> Seal9Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = new Random(7).ToString() },
    });

    public Task<EncryptResponse> Seal10Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = Path.GetFileName(tenant) },
    });

    public Task<EncryptResponse> Seal11Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = Environment.GetEnvironmentVariable(tenant) ?? "" },
    });

    public Task<EncryptResponse> Seal12Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = RegionEndpoint.USEast1.SystemName },
    });

    public Task<EncryptResponse> Seal13Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = typeof(Sealer).Name },
    });

    public Task<EncryptResponse> Seal14Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = nameof(Sealer) },
    });

    public Task<EncryptResponse> Seal15Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = CultureInfo.InvariantCulture.Name },
    });

    public Task<EncryptResponse> Seal16Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = Stopwatch.Frequency.ToString() },
    });

    public Task<EncryptResponse> Seal17Async(MemoryStream secret, string tenant) => kms.EncryptAsync(new EncryptRequest
    {
        KeyId = keyId,
        Plaintext = secret,
        EncryptionContext = new() { ["bound"] = kms.Config.ServiceVersion },
    });
}
