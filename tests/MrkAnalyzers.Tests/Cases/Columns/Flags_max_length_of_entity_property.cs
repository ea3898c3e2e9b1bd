// scope: type
// dimension: cross-class
// why: Base64 of a ciphertext has up to 8192 characters; the column takes 255.
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

namespace Customers;

public class Customer
{
    public Guid Id { get; set; }

    [MaxLength(100)]
    public string Name { get; set; } = "";

    [Required]
    [MaxLength({|MRK3007:255|})]
    public string EncryptedTaxNumber { get; set; } = "";
}

public class CustomerService(IAmazonKeyManagementService kms)
{
    public async Task SetTaxNumberAsync(Customer customer, string taxNumber)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/customers", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(taxNumber)) });
        customer.EncryptedTaxNumber = Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
