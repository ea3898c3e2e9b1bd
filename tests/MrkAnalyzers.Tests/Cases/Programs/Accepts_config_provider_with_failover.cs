// scope: cross
// dimension: near miss
// why: A correct provider: values of several formats each decoded rightly, Regions tried in order, keys and aliases from configuration.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Settings.Global;

public sealed class GlobalSettingsOptions
{
    public string KeyId { get; set; } = "alias/settings";
    public IList<string> Regions { get; } = new List<string>();

    public static GlobalSettingsOptions From(IConfiguration configuration)
    {
        var options = new GlobalSettingsOptions();
        options.KeyId = configuration["Kms:KeyId"] ?? options.KeyId;
        foreach (var region in (configuration["Kms:Regions"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            options.Regions.Add(region);
        }

        return options;
    }
}

public interface IValueDecoder
{
    string Scheme { get; }
    byte[] Decode(string text);
}

internal sealed class Base64Decoder : IValueDecoder
{
    public string Scheme => "b64";
    public byte[] Decode(string text) => Convert.FromBase64String(text.Trim());
}

internal sealed class HexDecoder : IValueDecoder
{
    public string Scheme => "hex";
    public byte[] Decode(string text) => Convert.FromHexString(text.Replace(" ", ""));
}

internal sealed class UrlDecoder : IValueDecoder
{
    public string Scheme => "url";

    public byte[] Decode(string text)
    {
        var standard = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='));
    }
}

public sealed class RegionalDecryptor : IDisposable
{
    private readonly List<AmazonKeyManagementServiceClient> _clients;
    private readonly string _keyId;

    public RegionalDecryptor(GlobalSettingsOptions options)
    {
        _keyId = options.KeyId;
        _clients = options.Regions.Select(r => new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(r))).ToList();
        if (_clients.Count == 0) throw new ArgumentException("No Region is configured.", nameof(options));
    }

    public async Task<byte[]> DecryptAsync(byte[] blob, string name, CancellationToken ct)
    {
        var failures = new List<Exception>();
        foreach (var client in _clients)
        {
            try
            {
                var answer = await client.DecryptAsync(new DecryptRequest
                {
                    KeyId = _keyId,
                    CiphertextBlob = new MemoryStream(blob),
                    EncryptionContext = new Dictionary<string, string> { ["setting"] = name },
                }, ct);
                return answer.Plaintext.ToArray();
            }
            catch (KMSInternalException e) { failures.Add(e); }
            catch (KeyUnavailableException e) { failures.Add(e); }
            catch (System.Net.Http.HttpRequestException e) { failures.Add(e); }
        }

        throw new AggregateException($"No Region could open '{name}'.", failures);
    }

    public void Dispose() => _clients.ForEach(c => c.Dispose());
}

public sealed class GlobalSettings
{
    private readonly IReadOnlyDictionary<string, IValueDecoder> _decoders =
        new IValueDecoder[] { new Base64Decoder(), new HexDecoder(), new UrlDecoder() }.ToDictionary(d => d.Scheme);
    private readonly RegionalDecryptor _decryptor;
    private readonly IConfiguration _configuration;
    private readonly Dictionary<string, string> _values = new();

    public GlobalSettings(IConfiguration configuration, RegionalDecryptor decryptor)
    {
        _configuration = configuration;
        _decryptor = decryptor;
    }

    public event Action<string>? Loaded;

    public async Task<string> RequireAsync(string name, CancellationToken ct = default)
    {
        if (_values.TryGetValue(name, out var known)) return known;
        var text = _configuration[name] ?? throw new KeyNotFoundException(name);
        var value = text;
        if (text.Split(':', 2) is [var scheme, var payload] && _decoders.TryGetValue(scheme, out var decoder))
        {
            var blob = decoder.Decode(payload);
            value = Encoding.UTF8.GetString(await _decryptor.DecryptAsync(blob, name, ct));
            Loaded?.Invoke($"{name} ({scheme}, {Digest(blob)})");
        }

        _values[name] = value;
        return value;
    }

    private static string Digest(byte[] blob) => Convert.ToBase64String(SHA256.HashData(blob)).Substring(0, 10);
}
