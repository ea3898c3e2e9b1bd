using System.Security.Cryptography;
using MrkAnalyzers.Testing.Model;

namespace MrkAnalyzers.Testing.Cryptography;

/// <summary>Makes secrets, and opens private keys. A key object is made anew for each use: those of the class library are not thread-safe.</summary>
internal static class KeyPairs
{
    /// <summary>
    /// New material for a key spec: the bytes of an AES or HMAC key, or a private key as PKCS#8. Under a seed all but RSA keys are reproducible:
    /// the class library makes RSA keys from its own random source only.
    /// </summary>
    public static byte[] NewSecret(KeySpec spec, RandomSource random)
    {
        switch (spec.Kind)
        {
            case KeyKind.Rsa:
                using (var rsa = RSA.Create(spec.Bits))
                {
                    return rsa.ExportPkcs8PrivateKey();
                }

            case KeyKind.Ecc:
                return random.IsSeeded ? SeededEcc(spec, random) : NewEcc(spec);

            default:
                return random.Bytes(spec.Bits / 8);
        }
    }

    public static RSA Rsa(ReadOnlySpan<byte> pkcs8)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(pkcs8, out _);
        return rsa;
    }

    public static ECDsa Ecdsa(ReadOnlySpan<byte> pkcs8)
    {
        var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(pkcs8, out _);
        return ecdsa;
    }

    public static ECDiffieHellman Ecdh(ReadOnlySpan<byte> pkcs8)
    {
        var ecdh = ECDiffieHellman.Create();
        ecdh.ImportPkcs8PrivateKey(pkcs8, out _);
        return ecdh;
    }

    /// <summary>The public key as SubjectPublicKeyInfo (RFC 5280), the form in which KMS gives it.</summary>
    public static byte[] PublicKey(KeySpec spec, ReadOnlySpan<byte> pkcs8)
    {
        using AsymmetricAlgorithm key = spec.Kind == KeyKind.Rsa ? Rsa(pkcs8) : Ecdsa(pkcs8);
        return key.ExportSubjectPublicKeyInfo();
    }

    private static byte[] NewEcc(KeySpec spec)
    {
        using var ecdsa = ECDsa.Create(spec.Curve);
        return ecdsa.ExportPkcs8PrivateKey();
    }

    private static byte[] SeededEcc(KeySpec spec, RandomSource random)
    {
        // With its topmost bits clear the scalar is below the order of every curve here, and it is never zero in practice.
        var scalar = random.Bytes((spec.Bits + 7) / 8);
        scalar[0] = 0;
        try
        {
            using var ecdsa = ECDsa.Create(new ECParameters { Curve = spec.Curve, D = scalar });
            return ecdsa.ExportPkcs8PrivateKey();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }
}
