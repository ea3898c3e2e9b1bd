// scope: cross
// dimension: field
// why: The generated private key's ciphertext is far longer than varbinary(1024).
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations.Schema;

namespace Signing.Store;

[Table("signer")]
public class SignerRow
{
    [Column("name", TypeName = "varchar(64)")]
    public string Name { get; set; } = "";

    [{|MRK3007:Column("private_key", TypeName = "varbinary(1024)")|}]
    public byte[]? PrivateKey { get; set; }

    [Column("public_key", TypeName = "varbinary(1024)")]
    public byte[]? PublicKey { get; set; }
}

public class SignerFactory
{
    private readonly IAmazonKeyManagementService kms;

    public SignerFactory(IAmazonKeyManagementService kms)
    {
        this.kms = kms;
    }

    public async Task<SignerRow> CreateAsync(string keyId, string name)
    {
        var row = new SignerRow();
        row.Name = name;
        var pair = await kms.GenerateDataKeyPairWithoutPlaintextAsync(new GenerateDataKeyPairWithoutPlaintextRequest
        {
            KeyId = keyId,
            KeyPairSpec = DataKeyPairSpec.RSA_2048,
        });
        row.PublicKey = pair.PublicKey.ToArray();
        row.PrivateKey = pair.PrivateKeyCiphertextBlob.ToArray();
        return row;
    }
}
