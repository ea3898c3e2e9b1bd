using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

// Members that say what they are to KMS, where the source does not show it: what they give is ciphertext, what they take goes to KMS.
internal sealed partial class ValueReader
{
    /// <summary>What a parameter holds when nobody in view gives it anything, if it is said to be ciphertext; else null.</summary>
    private Value? Received(IParameterSymbol parameter, Frame frame) =>
        contracts.Of(parameter) is { } mark ? Given(mark, parameter, parameter.Type, source.PartsOf(parameter).FirstOrDefault()?.GetSyntax(cancellation), null, frame) : null;

    /// <summary>What is known of a value, or else what is said of it.</summary>
    private Value Promised(Mark? mark, ISymbol owner, ITypeSymbol type, Value known, SyntaxNode? at, Frame frame)
    {
        if (mark is null || !known.Atoms.All(IsOfUnknownOrigin))
        {
            return known;
        }

        var declaration = owner is IMethodSymbol ? null : source.PartsOf(owner).FirstOrDefault()?.GetSyntax(cancellation);
        return Given(mark, owner, type, declaration ?? at, null, frame) is { } given ? known.Where(static atom => atom is Nothing).Join(given) : known;
    }

    private static bool IsOfUnknownOrigin(Atom atom) => atom is Symbolic or Nothing or Blob { History.Birth: BlobBirth.Bytes or BlobBirth.Text };

    // Ciphertext that comes from out of sight. In source, each variable is one birth, however often it is read.
    private Value? Given(Mark? mark, ISymbol owner, ITypeSymbol type, SyntaxNode? at, Origin? origin, Frame frame)
    {
        if (mark is null || at is null || !mark.Has(KmsRole.GivesCiphertext))
        {
            return null;
        }

        var result = Contracts.Awaited(type);
        var born = BlobHistory.Born(BlobBirth.Ciphertext, at);
        if (BclTypes.IsByteSequence(result))
        {
            return Value.Of(new Blob(born) { Origin = origin });
        }

        return Contracts.IsText(result) && mark.EncodingIn(isInSource: !source.PartsOf(owner).IsEmpty) is { } encoding && born.After(new BlobStepAt(Encoder(encoding), at, at, null, frame.Path, encoding)) is { } text
            ? Value.Of(new Blob(text) { Origin = origin })
            : null;
    }

    /// <summary>A value goes to whoever says that it takes ciphertext or keys. The value, with that step on its way.</summary>
    private Value Delivered(Mark? mark, ISymbol owner, ITypeSymbol type, Value value, SyntaxNode at, Frame frame)
    {
        if (mark is null || !mark.Has(KmsRole.TakesCiphertext | KmsRole.TakesKeyId))
        {
            return value;
        }

        if (recording && mark.Has(KmsRole.TakesCiphertext))
        {
            foreach (var atom in Taken(mark, owner, type, value, at, frame).Atoms)
            {
                found.Deliver(atom);
            }
        }

        return Handed(value, at, frame);
    }

    // What arrives as ciphertext: text is decoded there.
    private Value Taken(Mark mark, ISymbol owner, ITypeSymbol type, Value value, SyntaxNode at, Frame frame)
    {
        value = Filled(value, at, frame);
        if (Contracts.IsText(Contracts.Awaited(type)) && mark.EncodingIn(isInSource: !source.PartsOf(owner).IsEmpty) is { } encoding)
        {
            // The decoder is out of sight: no fix can change it.
            var decoder = at.Parent is ArgumentSyntax argument ? argument : at is InvocationExpressionSyntax ? at.Parent ?? at : at;
            value = Step(value, Decoder(encoding), decoder, at, encoding, frame);
        }

        return Handed(value, at, frame);
    }

    private static Value Handed(Value value, SyntaxNode at, Frame frame) =>
        value.Map(atom => Value.Of(atom.Via(new Hop(at, at, frame.Path, frame.Depth, Hop.Reaching(atom, frame.Path)))));

    private static BlobStep Encoder(string encoding) => encoding switch
    {
        "hex" => BlobStep.HexEncoded,
        "base64url" => BlobStep.Base64UrlEncoded,
        _ => BlobStep.Base64Encoded,
    };

    // Who reads base64url may read base64 as well.
    private static BlobStep Decoder(string encoding) => encoding switch
    {
        "hex" => BlobStep.HexDecoded,
        "base64url" => BlobStep.AnyBase64Decoded,
        _ => BlobStep.Base64Decoded,
    };

    /// <summary>A call of a member whose code is not in view, as far as it says what it does. What it returns.</summary>
    private Value Honour(Contract contract, SyntaxNode at, Value? receiver, ImmutableArray<IArgumentOperation> arguments, Value[] values, SyntaxNode[] syntaxes, Value returned, Frame frame)
    {
        var (ciphertext, plaintext, key, keyName) = (Value.None, Value.None, Value.None, "");
        for (var index = 0; index < contract.Parameters.Length && index < values.Length; index++)
        {
            var (parameter, value, argument) = (contract.Method.Parameters[index], values[index], syntaxes[index] ?? at);
            if (contract.Parameters[index] is { } mark)
            {
                if (mark.Has(KmsRole.TakesCiphertext) && parameter.RefKind != RefKind.Out)
                {
                    ciphertext = ciphertext.Join(Taken(mark, parameter, parameter.Type, value, argument, frame));
                }

                if (mark.Has(KmsRole.TakesKeyId))
                {
                    (key, keyName) = (key.Join(Handed(value, argument, frame)), parameter.Name);
                }
            }
            else if (parameter.RefKind != RefKind.Out && Contracts.CanBeCiphertext(parameter.Type))
            {
                plaintext = plaintext.Join(Handed(value, argument, frame));
            }

            // An object that carries them.
            foreach (var (member, carried) in contracts.MembersOf(parameter.Type))
            {
                var content = Normalised(value.Map(atom => current.Get(new Slot(atom, member.Name)) ?? (atom is Instance instance && current.Has(instance) ? Value.Null : Value.Unknown)));
                if (carried.Has(KmsRole.TakesCiphertext))
                {
                    ciphertext = ciphertext.Join(content);
                }

                if (carried.Has(KmsRole.TakesKeyId))
                {
                    (key, keyName) = (key.Join(content), member.Name);
                }
            }
        }

        // An annotation of a generic parameter's says nothing of its type.
        var operation = sdk.OperationNamed((contract.Role & KmsRole.Decrypts) != 0 ? "Decrypt" : (contract.Role & KmsRole.Encrypts) != 0 ? "Encrypt" : "DescribeKey");
        if (operation is null)
        {
            return returned;
        }

        var origin = OriginOf(operation, at, frame.Path);
        if (recording)
        {
            if (contract.Role != KmsRole.None || keyName.Length > 0)
            {
                var properties = ImmutableDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
                properties["KeyId"] = keyName.Length > 0 ? Normalised(key) : Value.Unknown;
                if (operation.TakesCiphertext)
                {
                    properties[KmsOperations.CiphertextBlob] = Normalised(ciphertext);
                    properties[KmsOperations.DryRunModifiers] = Value.Null;
                    properties["EncryptionAlgorithm"] = AlgorithmIn(contract, values);
                }
                else if (contract.Role == KmsRole.Encrypts)
                {
                    properties[KmsOperations.Plaintext] = Normalised(plaintext);
                }

                var member = contract.Method.MethodKind == MethodKind.Constructor ? contract.Method.ContainingType.Name : $"{contract.Method.ContainingType.Name}.{contract.Method.Name}";
                found.Use(operation, properties.ToImmutable(), (at, frame.Path), RegionOf(receiver, contract.Method, values), current, origin, HandlersAround(at, frame), (member, keyName));
            }

            if ((contract.Role & KmsRole.Decrypts) == 0)
            {
                foreach (var atom in ciphertext.Atoms)
                {
                    found.Deliver(atom);
                }
            }
        }

        if (contract.Role != KmsRole.None)
        {
            current.Set(new Slot(KmsCall.History, origin), KmsCall.JustMade);
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } result && result.Ordinal < contract.Parameters.Length
                && (Given(contract.Parameters[result.Ordinal], contract.Method, result.Type, argument.Syntax, origin, frame) ?? (contract.Parameters[result.Ordinal] is null ? Opened(contract, result.Type, origin) : null)) is { } given)
            {
                Assign(argument.Value, given, argument.Value.Syntax, argument.Syntax, frame);
            }
        }

        return !returned.Atoms.All(IsOfUnknownOrigin)
            ? returned
            : Given(contract.Returned, contract.Method, contract.Method.ReturnType, at, (contract.Role & KmsRole.Encrypts) != 0 ? origin : null, frame)
                ?? (contract.Returned is null ? Opened(contract, contract.Method.ReturnType, origin) : null)
                ?? returned;
    }

    // What decrypts and gives bytes or text gives the plaintext.
    private static Value? Opened(Contract contract, ITypeSymbol type, Origin origin) =>
        contract.Role == KmsRole.Decrypts && Contracts.CanBeCiphertext(type) ? Value.Of(new Answer(origin, KmsOperations.Plaintext)) : null;

    // A wrapper that takes the algorithm may decrypt asymmetric ciphertext, which has to name its key.
    private static Value AlgorithmIn(Contract contract, Value[] values)
    {
        var parameter = contract.Method.Parameters.FirstOrDefault(static parameter => parameter.Type.Name.StartsWith("EncryptionAlgorithm", StringComparison.Ordinal) || parameter.Name.EndsWith("algorithm", StringComparison.OrdinalIgnoreCase));
        return parameter is null ? Value.Null : At(values, parameter.Ordinal);
    }

    /// <summary>An object is made by code out of sight: what is said of the parameters, and what the object is known to be made of.</summary>
    private void Compose(Instance instance, IMethodSymbol constructor, SyntaxNode at, ImmutableArray<IArgumentOperation> arguments, Value[] values, SyntaxNode[] syntaxes, Frame frame)
    {
        if (contracts.IsEmpty)
        {
            return;
        }

        if (RegionOf(null, constructor, values) is { IsOpen: false } region)
        {
            current.Set(new Slot(instance, Collections.Region), region);
        }

        if (contracts.Of(constructor) is not { } contract)
        {
            return;
        }

        Honour(contract, at, null, arguments, values, syntaxes, Value.Unknown, frame);
        foreach (var (member, mark) in contracts.MembersOf(constructor.ContainingType))
        {
            if (constructor.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)) is { } parameter)
            {
                current.Set(new Slot(instance, member.Name), Handed(At(values, parameter.Ordinal), syntaxes[parameter.Ordinal] ?? at, frame));
            }
        }
    }

    // The Region of the client that a wrapper is made of or given, or that it is told.
    private Value RegionOf(Value? receiver, IMethodSymbol method, Value[] values)
    {
        var region = ClientRegion.Of(receiver ?? Value.Unknown, current);
        for (var index = 0; index < values.Length && index < method.Parameters.Length && region.IsOpen; index++)
        {
            region = sdk.IsRegionEndpoint(method.Parameters[index].Type) ? values[index] : ClientRegion.Of(values[index], current);
        }

        return region;
    }
}
