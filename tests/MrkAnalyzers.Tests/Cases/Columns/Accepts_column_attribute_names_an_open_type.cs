// scope: cross
// dimension: near miss
// why: The private key column is unlimited; the short one is for the public key in clear.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations.Schema;

namespace Signing.Store;

[Table("notary")]
public class NotaryRow
{
    [Column("name", TypeName = "varchar(64)")]
    public string Name { get; set; } = "";

    [Column("private_key", TypeName = "varbinary(8000)")]
    public byte[]? PrivateKey { get; set; }

    [Column("public_key", TypeName = "varbinary(1024)")]
    public byte[]? PublicKey { get; set; }
}

public static class NotaryFactory
{
    public static async Task<NotaryRow> CreateAsync(IAmazonKeyManagementService kms, string keyId, string name)
    {
        var pair = await kms.GenerateDataKeyPairWithoutPlaintextAsync(new()
        {
            KeyId = keyId,
            KeyPairSpec = DataKeyPairSpec.ECC_NIST_P256,
        });
        return new NotaryRow
        {
            Name = name,
            PublicKey = pair.PublicKey.ToArray(),
            PrivateKey = pair.PrivateKeyCiphertextBlob.ToArray(),
        };
    }
}
