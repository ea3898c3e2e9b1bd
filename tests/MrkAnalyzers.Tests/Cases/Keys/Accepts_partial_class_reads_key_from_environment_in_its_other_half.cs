// scope: type
// dimension: near miss
// why: The property in the other part reads the environment; only the variable's name is constant.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Portal.Links;

public partial class MagicLink(IAmazonKeyManagementService kms)
{
    public async Task<(string User, DateTimeOffset Expires)> OpenAsync(byte[] link)
    {
        var answer = await kms.DecryptAsync(new DecryptRequest { KeyId = LinkKey, CiphertextBlob = new MemoryStream(link) });
        using var reader = new BinaryReader(answer.Plaintext);
        return (reader.ReadString(), DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64()));
    }
}
//// MagicLink.Settings.cs
using System;

namespace Portal.Links;

public partial class MagicLink
{
    private const string Variable = "alias_of_magic_link_key";

    private static string LinkKey { get; } =
        Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException(Variable);
}
