// scope: member
// dimension: library
// why: The text was written by another codec than the one that reads it.
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

namespace Vault.Codecs;

public class Reader(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<MemoryStream> Pass0Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = Convert.ToBase64String(sealedBytes);
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromHexString(text)|}) })).Plaintext;
    }

    public async Task<MemoryStream> Pass1Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = Convert.ToHexStringLower(sealedBytes);
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(text)|}) })).Plaintext;
    }

    public async Task<MemoryStream> Pass2Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = Base64Url.EncodeToString(sealedBytes);
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(text)|}) })).Plaintext;
    }

    public async Task<MemoryStream> Pass6Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = string.Concat(sealedBytes.Select(octet => octet.ToString("X2")));
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(text)|}) })).Plaintext;
    }

    public async Task<MemoryStream> Pass7Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = BitConverter.ToString(sealedBytes).Replace("-", "");
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Base64Url.DecodeFromChars(text)|}) })).Plaintext;
    }
}
