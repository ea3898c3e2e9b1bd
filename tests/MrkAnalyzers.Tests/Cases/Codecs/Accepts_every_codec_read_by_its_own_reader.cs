// scope: member
// dimension: library
// why: Each text is read back by a reader of the codec that wrote it, of whatever library.
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
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) })).Plaintext;
    }

    public async Task<MemoryStream> Pass1Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = Convert.ToBase64String(sealedBytes, Base64FormattingOptions.InsertLineBreaks);
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) })).Plaintext;
    }

    public async Task<MemoryStream> Pass17Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = Base64Url.EncodeToString(sealedBytes);
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Base64Url.DecodeFromChars(text)) })).Plaintext;
    }

    public async Task<MemoryStream> Pass18Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = Convert.ToHexString(sealedBytes);
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(text)) })).Plaintext;
    }

    public async Task<MemoryStream> Pass19Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = Convert.ToHexStringLower(sealedBytes);
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(text)) })).Plaintext;
    }

    public async Task<MemoryStream> Pass20Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = string.Concat(sealedBytes.Select(octet => octet.ToString("x2")));
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(text)) })).Plaintext;
    }

    public async Task<MemoryStream> Pass21Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = BitConverter.ToString(sealedBytes).Replace("-", "");
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(text)) })).Plaintext;
    }

    public async Task<MemoryStream> Pass22Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = HttpUtility.UrlEncode(Convert.ToBase64String(sealedBytes));
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(HttpUtility.UrlDecode(text))) })).Plaintext;
    }

    public async Task<MemoryStream> Pass23Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = WebUtility.UrlEncode(Convert.ToBase64String(sealedBytes));
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(WebUtility.UrlDecode(text))) })).Plaintext;
    }

    public async Task<MemoryStream> Pass24Async(MemoryStream secret)
    {
        var sealedBytes = (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = secret })).CiphertextBlob.ToArray();
        var text = Uri.EscapeDataString(Convert.ToBase64String(sealedBytes));
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(Uri.UnescapeDataString(text))) })).Plaintext;
    }
}
