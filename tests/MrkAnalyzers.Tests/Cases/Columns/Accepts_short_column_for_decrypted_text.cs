// scope: type
// dimension: path
// why: What the limited property receives is the plaintext.
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Profiles;

public class ProfileView
{
    [MaxLength(100)]
    public string Phone { get; set; } = "";
}

public class ProfileReader(IAmazonKeyManagementService kms)
{
    public async Task<ProfileView> ReadAsync(byte[]? blob)
    {
        var view = new ProfileView();
        if (blob is { Length: > 0 })
        {
            var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
            view.Phone = Encoding.UTF8.GetString(response.Plaintext.ToArray());
        }

        return view;
    }
}
