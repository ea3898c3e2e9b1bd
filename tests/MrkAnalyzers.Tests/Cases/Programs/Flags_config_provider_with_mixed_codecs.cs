// scope: cross
// dimension: combined
// why: Two faults: the hex writer's output is read as base64, and the plain reader makes ciphertext of UTF-8 characters.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Settings.Sealed;

public enum SealedFormat { Hex, Raw }

public interface ISettingsFile
{
    IReadOnlyDictionary<string, string> Read();
    void Write(string name, string value);
}

public sealed class IniFile : ISettingsFile
{
    private readonly string _path;

    public IniFile(string path) => _path = path;

    public IReadOnlyDictionary<string, string> Read()
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(_path)) return values;
        foreach (var line in File.ReadLines(_path))
        {
            if (line is ['#', ..] or "") continue;
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is [var name, var value]) values[name] = value;
        }

        return values;
    }

    public void Write(string name, string value)
    {
        var all = new Dictionary<string, string>(Read()) { [name] = value };
        File.WriteAllLines(_path, all.Select(p => p.Key + " = " + p.Value));
    }
}

public sealed class SealedSettings
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;
    private readonly ConcurrentDictionary<string, string> _sealedText = new();

    public SealedSettings(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task SetAsync(string name, string value)
    {
        var answer = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = _keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(value)),
        });
        _sealedText[name] = Convert.ToHexString(answer.CiphertextBlob.ToArray());
    }

    public async Task<string?> GetAsync(string name)
    {
        if (!_sealedText.TryGetValue(name, out var text))
        {
            return null;
        }

        byte[] blob = {|MRK3006:Convert.FromBase64String(text)|};
        var answer = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return Encoding.UTF8.GetString(answer.Plaintext.ToArray());
    }
}

public sealed class SealedFileSettings
{
    private const string Mark = "!kms ";
    private readonly IAmazonKeyManagementService _kms;
    private readonly ISettingsFile _file;

    public SealedFileSettings(IAmazonKeyManagementService kms, ISettingsFile file)
    {
        _kms = kms;
        _file = file;
    }

    public async Task<Dictionary<string, string>> LoadAsync()
    {
        var result = new Dictionary<string, string>();
        foreach (var (name, value) in _file.Read())
        {
            result[name] = value.StartsWith(Mark, StringComparison.Ordinal)
                ? await OpenAsync(value.Substring(Mark.Length))
                : value;
        }

        return result;
    }

    private async Task<string> OpenAsync(string value)
    {
        var format = value.StartsWith("hex:", StringComparison.Ordinal) ? SealedFormat.Hex : SealedFormat.Raw;
        byte[] bytes = format switch
        {
            SealedFormat.Hex => Convert.FromHexString(value["hex:".Length..]),
            _ => {|MRK3002:Encoding.UTF8.GetBytes(value)|},
        };

        using var stream = new MemoryStream(bytes, writable: false);
        var answer = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream });
        using var reader = new StreamReader(answer.Plaintext, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}

public static class SettingsHost
{
    public static async Task<Dictionary<string, string>> LoadAsync(IConfiguration configuration, IAmazonKeyManagementService kms)
    {
        var path = configuration["Settings:File"] ?? "settings.ini";
        var settings = await new SealedFileSettings(kms, new IniFile(path)).LoadAsync();
        foreach (var key in settings.Keys.Where(k => k.EndsWith("Password", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            if (settings[key].Length < 12) Console.Error.WriteLine($"{key} is short.");
        }

        return settings;
    }
}
