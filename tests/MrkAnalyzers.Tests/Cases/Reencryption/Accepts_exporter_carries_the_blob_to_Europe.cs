// scope: member
// dimension: near miss
// why: On the European branch the row is decrypted there and re-encrypted there; the branches exclude each other.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Exports;

public sealed class Exporter
{
    private const string Family = "mrk-11112222333344445555666677778888";

    public async Task<byte[]> ExportAsync(byte[] row, bool toEurope)
    {
        if (toEurope)
        {
            using var eu = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest3);
            var there = await eu.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(row) });
            var moved = await eu.EncryptAsync(new EncryptRequest { KeyId = Family, Plaintext = there.Plaintext });
            return moved.CiphertextBlob.ToArray();
        }

        using var us = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        var opened = await us.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(row) });
        var kept = await us.EncryptAsync(new EncryptRequest { KeyId = Family, Plaintext = opened.Plaintext });
        return kept.CiphertextBlob.ToArray();
    }
}
