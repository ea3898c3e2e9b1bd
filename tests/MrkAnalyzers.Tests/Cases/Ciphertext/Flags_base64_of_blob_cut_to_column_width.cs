// scope: member
// dimension: path
// why: When the base64 text is longer than the column, its end is dropped and the stored secret is lost.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Membership.Data
{
    public class MemberRow
    {
        public int MemberId { get; set; }
        public string NationalIdEnc { get; set; } = "";
    }

    public class MemberWriter
    {
        private const int ColumnWidth = 128;
        private readonly IAmazonKeyManagementService kms;
        private readonly ICollection<MemberRow> table;

        public MemberWriter(IAmazonKeyManagementService kms, ICollection<MemberRow> table)
        {
            this.kms = kms;
            this.table = table;
        }

        public async Task InsertAsync(int memberId, byte[] nationalId)
        {
            var enc = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/members", Plaintext = new MemoryStream(nationalId) });
            var text = Convert.ToBase64String(enc.CiphertextBlob.ToArray());
            if (text.Length > ColumnWidth)
            {
                text = {|MRK3003:text.Substring(0, ColumnWidth)|};
            }

            table.Add(new MemberRow { MemberId = memberId, NationalIdEnc = text });
        }
    }
}
