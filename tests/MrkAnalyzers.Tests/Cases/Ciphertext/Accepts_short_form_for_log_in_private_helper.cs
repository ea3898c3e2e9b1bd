// scope: type
// dimension: two-method
// why: Short is used for log lines only; its result is never stored as the ciphertext.
using System;
using System.IO;
using System.Threading.Tasks;

namespace Microsoft.Extensions.Logging
{
    public interface ILogger<out T> { void Log(string message, params object?[] args); }

    public static class LoggerExtensions
    {
        public static void LogInformation<T>(this ILogger<T> logger, string message, params object?[] args) => logger.Log(message, args);
    }
}
//// Writer.cs
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Logging;

namespace Hr.Directory;

public class IbanWriter(IAmazonKeyManagementService kms, ILogger<IbanWriter> logger)
{
    public async Task<string> WriteAsync(byte[] iban)
    {
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/hr", Plaintext = new MemoryStream(iban) });
        var text = Convert.ToBase64String(encrypted.CiphertextBlob.ToArray());
        logger.LogInformation("stored {Cipher}", Short(text));
        return text;
    }

    private static string Short(string text) => text.Length > 16 ? text.Substring(0, 16) + "..." : text;
}
