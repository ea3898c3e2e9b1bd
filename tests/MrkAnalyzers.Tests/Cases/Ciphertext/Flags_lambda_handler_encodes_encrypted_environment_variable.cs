// scope: member
// dimension: shape
// why: Lambda's encrypted environment variables are base64; the handler sends the UTF-8 bytes of that text to Decrypt.
using System;

namespace Amazon.Lambda.Core
{
    public interface ILambdaLogger { void LogLine(string message); }

    public interface ILambdaContext
    {
        string FunctionName { get; }
        ILambdaLogger Logger { get; }
    }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Method)]
    public sealed class LambdaSerializerAttribute(Type serializerType) : Attribute
    {
        public Type SerializerType { get; } = serializerType;
    }
}
//// Function.cs
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Lambda.Core;

namespace ImageResizer;

public class Function
{
    private static readonly AmazonKeyManagementServiceClient Kms = new();

    public async Task<string> FunctionHandler(Dictionary<string, string> input, ILambdaContext context)
    {
        string encryptedKey = Environment.GetEnvironmentVariable("API_KEY")!;
        context.Logger.LogLine("decrypting API_KEY");

        using var cipher = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(encryptedKey)|});
        var result = await Kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = cipher,
            EncryptionContext = new Dictionary<string, string> { ["LambdaFunctionName"] = context.FunctionName },
        });

        string apiKey = Encoding.UTF8.GetString(result.Plaintext.ToArray());
        return apiKey.Length > 0 ? "ok" : "empty";
    }
}
