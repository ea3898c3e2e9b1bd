// scope: cross
// dimension: near miss
// why: A correct token service: base64url out and in, own AES-GCM frames sliced, the wrapped key whole, wrapped keys parsed by their length.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions.Tokens;

public readonly record struct TokenKey(byte[] Plain, byte[] Wrapped, DateTimeOffset Born);

public sealed record Claims(string Subject, DateTimeOffset Expires, string[] Roles);

internal static class UrlText
{
    public static string ToUrl(this byte[] bytes)
        => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static byte[] FromUrl(this string text)
    {
        var s = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String((s.Length % 4) switch
        {
            2 => s + "==",
            3 => s + "=",
            _ => s,
        });
    }
}

public sealed class TokenKeySource
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly TimeProvider _time;
    private readonly string _keyId;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConcurrentDictionary<string, byte[]> _opened = new();
    private TokenKey? _current;

    public TokenKeySource(IAmazonKeyManagementService kms, string keyId, TimeProvider time)
    {
        _kms = kms;
        _keyId = keyId;
        _time = time;
    }

    public async Task<TokenKey> CurrentAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            if (_current is { } key && _time.GetUtcNow() - key.Born < TimeSpan.FromHours(1)) return key;
            var answer = await _kms.GenerateDataKeyAsync(new() { KeyId = _keyId, KeySpec = DataKeySpec.AES_256, EncryptionContext = Use() }, ct);
            var fresh = new TokenKey(answer.Plaintext.ToArray(), answer.CiphertextBlob.ToArray(), _time.GetUtcNow());
            _current = fresh;
            return fresh;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<byte[]> OpenAsync(byte[] wrapped, CancellationToken ct)
    {
        var fingerprint = Convert.ToHexString(SHA256.HashData(wrapped));
        if (_opened.TryGetValue(fingerprint, out var known)) return known;
        var answer = await _kms.DecryptAsync(new()
        {
            KeyId = _keyId,
            CiphertextBlob = new MemoryStream(wrapped),
            EncryptionContext = Use(),
        }, ct);
        return _opened.GetOrAdd(fingerprint, answer.Plaintext.ToArray());
    }

    private static Dictionary<string, string> Use() => new() { ["use"] = "session-token" };
}

public sealed class TokenService(TokenKeySource keys, TimeProvider time)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public async Task<string> IssueAsync(string subject, CancellationToken ct, params string[] roles)
    {
        var claims = new Claims(subject, time.GetUtcNow().AddHours(8), roles);
        byte[] plain = JsonSerializer.SerializeToUtf8Bytes(claims);
        var key = await keys.CurrentAsync(ct);

        var sealedClaims = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(sealedClaims.AsSpan(0, NonceSize));
        using (var aes = new AesGcm(key.Plain, TagSize))
        {
            aes.Encrypt(
                sealedClaims.AsSpan(0, NonceSize),
                plain,
                sealedClaims.AsSpan(NonceSize + TagSize),
                sealedClaims.AsSpan(NonceSize, TagSize));
        }

        return string.Join('.', "v3", key.Wrapped.ToUrl(), sealedClaims.ToUrl());
    }

    public async Task<Claims?> ReadAsync(string token, CancellationToken ct)
    {
        if (token.Split('.') is not ["v3", var wrapped, var body]) return null;
        var key = await keys.OpenAsync(wrapped.FromUrl(), ct);
        var frame = body.FromUrl();
        if (frame.Length < NonceSize + TagSize) return null;

        var plain = new byte[frame.Length - NonceSize - TagSize];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(frame[..NonceSize], frame[(NonceSize + TagSize)..], frame[NonceSize..(NonceSize + TagSize)], plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        var claims = JsonSerializer.Deserialize<Claims>(Encoding.UTF8.GetString(plain));
        return claims is { } c && c.Expires > time.GetUtcNow() ? c : null;
    }

    public static string Describe(string token)
    {
        var shown = token.Length > 12 ? token.Substring(0, 12) + "…" : token;
        return $"token {shown} ({token.Length} characters)";
    }
}

public sealed class LoginHandler(TokenService tokens, Func<string, string, bool> check, Action<string> log)
{
    public async Task<(int Status, string? Cookie)> LoginAsync(string user, string password, CancellationToken ct = default)
    {
        if (!check(user, password)) return (401, null);
        var token = await tokens.IssueAsync(user, ct, "user");
        log($"login of {user}: {TokenService.Describe(token)}");
        return (204, $"session={token}; HttpOnly; Secure; SameSite=Lax");
    }

    public async Task<(int Status, Claims? Claims)> WhoAmIAsync(string? cookie, CancellationToken ct = default)
        => cookie is null ? (401, null)
            : await tokens.ReadAsync(cookie, ct) is { } claims ? (200, claims) : (401, null);
}
