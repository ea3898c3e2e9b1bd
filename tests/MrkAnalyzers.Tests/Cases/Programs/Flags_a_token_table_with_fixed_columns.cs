// scope: type
// dimension: program
// why: The base64 text is cut or padded to the column's width, and the UUID on Decrypt exists in one Region only.
using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Crm.Tokens;

public interface ITokenTable
{
    Task InsertAsync(string user, string column, CancellationToken ct);

    Task<string> SelectAsync(string user, CancellationToken ct);
}

public sealed class TokenStore
{
    private const int ColumnWidth = 255;
    private static readonly string TokenKey = "1234abcd-12ab-34cd-56ef-1234567890ab";

    private readonly IAmazonKeyManagementService _kms;
    private readonly ITokenTable _table;

    public TokenStore(IAmazonKeyManagementService kms, ITokenTable table)
    {
        _kms = kms;
        _table = table;
    }

    public async Task SaveAccessTokenAsync(string user, string token, CancellationToken ct)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = TokenKey,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(token)),
        }, ct);

        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        var column = {|MRK3003:text.Substring(0, ColumnWidth)|};
        await _table.InsertAsync(user, column, ct);
    }

    public async Task SaveRefreshTokenAsync(string user, string token, CancellationToken ct)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = TokenKey,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(token)),
        }, ct);

        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        await _table.InsertAsync(user, {|MRK3004:text.PadRight(512, '0')|}, ct);
    }

    public async Task<string> LoadAsync(string user, CancellationToken ct)
    {
        var column = await _table.SelectAsync(user, ct);
        var request = new DecryptRequest();
        request.CiphertextBlob = new MemoryStream(Convert.FromBase64String(column));
        request.KeyId = {|MRK1001:TokenKey|};

        try
        {
            var response = await _kms.DecryptAsync(request, ct);
            return Encoding.UTF8.GetString(response.Plaintext.ToArray());
        }
        catch (InvalidCiphertextException)
        {
            return string.Empty;
        }
    }
}
