// scope: member
// dimension: path
// why: Only the European branch re-encrypts in another Region.
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
        using var us = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        var opened = await us.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(row) });

        if (toEurope)
        {
            using var eu = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest3);
            var moved = await {|MRK6001:eu.EncryptAsync(new EncryptRequest { KeyId = Family, Plaintext = opened.Plaintext })|};
            return moved.CiphertextBlob.ToArray();
        }

        var kept = await us.EncryptAsync(new EncryptRequest { KeyId = Family, Plaintext = opened.Plaintext });
        return kept.CiphertextBlob.ToArray();
    }
}
