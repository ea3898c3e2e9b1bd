
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

// Bytes and text: what each member of the framework does to a ciphertext on its way.
internal sealed partial class ValueReader
{
    // A fixed buffer this large is not what a data key's ciphertext fills (150 to 250 bytes in practice): whoever reads into it once and hands it on whole hands on its empty rest.
    private const int BufferTooLargeToBeFilled = 512;

    // Who makes this much room enlarges a blob and does not cut it.
    private const int LargerThanAnyInPractice = 1024;

    // The size of an array from a pool: at least what was asked for.
    private const string Rented = "rented";

    private static Blob Text(string text, SyntaxNode at) => new(BlobHistory.Born(LooksLikeCiphertext(text) ? BlobBirth.Text : BlobBirth.ConstantText, at));

    // A constant that is no base64 of some length is a test's stand-in for ciphertext.
    private static bool LooksLikeCiphertext(string text) =>
        text.Length >= 64 && text.All(static c => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '/' or '=' or '-' or '_');

    /// <summary>Takes a value one step further. What was nothing special becomes a <see cref="Blob"/> where the step itself says something.</summary>
    private Value Step(Value subject, BlobStep step, SyntaxNode at, SyntaxNode input, string detail, Frame frame, BlobBirth? otherwise = null, string? change = null)
    {
        var result = subject.IsOpen && otherwise is null ? Value.Unknown : Value.None;
        foreach (var atom in subject.Atoms)
        {
            var blob = atom switch
            {
                Blob known => known,
                Constant { Content: string text } when otherwise is not null => Text(text, at),
                Composite composite when step == BlobStep.CaseChanged => composite.Part,
                Symbolic symbolic when otherwise is { } kind => new Blob(BlobHistory.Born(kind, null, symbolic.Symbol)) { Trail = atom.Trail },
                Symbolic symbolic when step == BlobStep.TextDecoded => new Blob(BlobHistory.Born(BlobBirth.Bytes, null, symbolic.Symbol)) { Trail = atom.Trail },
                _ when otherwise is { } birth => new Blob(BlobHistory.Born(birth, null)) { Trail = atom.Trail },
                _ => null,
            };
            var stepped = blob is null ? Value.Unknown : Stepped(blob, step, at, input, detail, frame, change, isSure: !subject.IsOpen && subject.Atoms.Length == 1);
            result = result.Join(atom is Composite ? stepped.Map(static part => part is Blob whole ? Value.Of(new Composite(whole)) : Value.Unknown) : stepped);
        }

        return (subject.IsOpen || subject.Atoms.IsEmpty) && otherwise is { } unknown
            ? result.Join(Stepped(new Blob(BlobHistory.Born(unknown, null)), step, at, input, detail, frame, change))
            : Normalised(result);
    }

    private Value Stepped(Blob blob, BlobStep step, SyntaxNode at, SyntaxNode input, string detail, Frame frame, string? change = null, bool isSure = true)
    {
        // What came into this body by its own hand stands here; what was passed to it, where it was passed.
        var trail = Hop.Reaching(blob, frame.Path);
        while (trail is not null && Equals(trail.Home, frame.Path))
        {
            trail = trail.Before;
        }

        var after = blob.History.After(new BlobStepAt(step, at, input, trail, frame.Path, detail, IsEvident: step != BlobStep.Padded || detail is "GetBuffer" or "PadLeft" or "PadRight", change), isSure);
        if (after is null)
        {
            return Value.Unknown;
        }

        var stepped = blob with { History = after };
        if (recording && step == BlobStep.TextDecoded && after.Steps.Length > blob.History.Steps.Length)
        {
            found.Decode(stepped);
        }

        return Value.Of(stepped);
    }

    /// <summary>
    /// What a buffer or stream made in view holds, when it is handed on whole: its content, padded if it was made larger than that.
    /// Everything else is returned as it is.
    /// </summary>
    private Value Filled(Value value, SyntaxNode at, Frame frame)
    {
        if (!value.Atoms.Any(atom => atom is Instance && current.Get(new Slot(atom, Collections.Content)) is not null))
        {
            return value;
        }

        return value.Map(atom =>
        {
            if (current.Get(new Slot(atom, Collections.Content)) is not { } content)
            {
                return Value.Of(atom);
            }

            if (SizeOf(atom) is not { } size)
            {
                return content;
            }

            // Whatever it is, it came with the buffer.
            var birth = IsTooLarge(size) ? BlobBirth.Bytes : (BlobBirth?)null;
            content = content.IsOpen && birth is { } bytes ? content.Closed().Join(Value.Of(new Blob(BlobHistory.Born(bytes, null)))) : content;
            return Step(Brought(atom, content, frame), BlobStep.Padded, at, at, size, frame, birth);
        });
    }

    // The size of a buffer that was not made to measure.
    private string? SizeOf(Atom buffer)
    {
        var size = current.Get(new Slot(buffer, Collections.Size));
        return size?.SingleConstant is Rented ? Rented
            : size?.SingleConstant is int fixedSize ? fixedSize.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : size is not null && size.Atoms.Any(static atom => atom is LengthOf { Sign: > 0 }) ? "larger"
            : null;
    }

    private static bool IsTooLarge(string size) => size == Rented || int.TryParse(size, out var number) && number >= BufferTooLargeToBeFilled;

    /// <summary>Content comes into a buffer or stream; what it held before makes the whole a composite that nobody here can read.</summary>
    private void Fill(Value target, Value content, bool fromStart)
    {
        fromStart &= !target.Atoms.Any(atom => current.Get(new Slot(atom, Collections.Offset)) is not null);
        foreach (var instance in BaseOf(target).Atoms.OfType<Instance>())
        {
            var slot = new Slot(instance, Collections.Content);
            var held = current.Get(slot);
            current.Set(slot, held is null && fromStart ? content : PartsOf(held ?? Value.None).Join(PartsOf(content)).Opened());
        }
    }

    // What no reader of a composite can make good again: ciphertext that had lost bytes before it came there. Whether parts of unknown bounds make the whole cannot be told.
    private static Value PartsOf(Value content) => content.Map(static atom => atom switch
    {
        Blob { History: { Birth: BlobBirth.Ciphertext } history } blob when history.FirstFault() is { Fault: BlobFault.Cut, Step.Detail: var bounds } && bounds.IndexOf('?') < 0 => Value.Of(new Composite(blob)),
        Composite => Value.Of(atom),
        _ => Value.None,
    });

    // What is written into a ciphertext that was made longer fills what was added, or some of it: the code's own envelope.
    private void Overwrite(IOperation? target, Frame frame)
    {
        while (target is IConversionOperation or IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory" or "Slice" } or IPropertyReferenceOperation { Arguments.Length: > 0 } or IImplicitIndexerReferenceOperation)
        {
            target = target.ChildOperations.First() is IArgumentOperation argument ? argument.Value : target.ChildOperations.First();
        }

        if (target is not null && Evaluate(target, frame).Atoms.Any(static atom => atom is Blob { History.Steps: [.., { Step: BlobStep.Padded }] }))
        {
            Assign(target, Value.Unknown, target.Syntax, target.Syntax, frame);
        }
    }

    private Value? ReadKnownByteProperty(IPropertySymbol property, Value receiver)
    {
        if (!source.PartsOf(property).IsEmpty)
        {
            return null;
        }

        switch (property.Name)
        {
            case "Span" or "Memory" or "BaseStream" or "Array" or "FirstSpan" or "WrittenMemory" or "WrittenSpan":
                return BaseOf(receiver);
            default:
                return null;
        }
    }

    // A reader, writer or view stands on a stream or array: the same bytes.
    private Value BaseOf(Value value) => Normalised(value.Map(atom => current.Get(new Slot(atom, Collections.Inner)) ?? Value.Of(atom)));

    private Value? InvokeKnownOnBytes(IInvocationOperation invocation, Value? receiver, Value[] values, Frame frame)
    {
        var method = invocation.TargetMethod;
        var type = method.ContainingType;
        var at = invocation.Syntax;

        // An extension method's receiver is its first argument.
        var isExtension = receiver is null && method.IsExtensionMethod;
        var subject = receiver ?? At(values, 0);
        var subjectSyntax = invocation.Instance?.Syntax ?? ArgumentSyntax(invocation, 0);
        var rest = isExtension ? 1 : 0;
        Value Argument(int index) => At(values, index + rest);
        var count = values.Length - rest;

        if (InvokeCodec(invocation, values, frame) is { } carried)
        {
            return carried;
        }

        if (ChangeText(invocation, receiver, values, subjectSyntax, frame) is { } changed)
        {
            return changed;
        }

        switch (method.Name)
        {
            case "GetString" or "GetChars" when BclTypes.IsEncoding(type) || BclTypes.Is(type, "System.Text", "EncodingExtensions"):
                return Decode(subject, Part(Filled(Argument(0), at, frame), Argument(1), Argument(2), method.Parameters.Length >= 3 && method.Name == "GetString", at, ArgumentSyntax(invocation, rest), frame), at, ArgumentSyntax(invocation, rest), frame);
            case "GetChars" when type.Name == "Decoder":
                return Decode(subject, Filled(At(values, 0), at, frame), at, ArgumentSyntax(invocation, 0), frame);
            case "GetDecoder" or "GetEncoder" when BclTypes.IsEncoding(type):
                return receiver;
            case "Rent" when type.Name is "ArrayPool" or "MemoryPool" && type.TypeArguments is [{ SpecialType: SpecialType.System_Byte }]:
                // At least as large as asked for.
                var rented = Allocate(at, method.ReturnType, frame);
                current.Set(new Slot(rented, Collections.Size), Value.OfText(Rented));
                return Value.Of(rented);
            case "GetBytes" when BclTypes.IsEncoding(type) || BclTypes.Is(type, "System.Text", "EncodingExtensions"):
                var bytes = Encode(subject, Argument(0), at, ArgumentSyntax(invocation, rest), frame);
                if (method.ReturnType.SpecialType == SpecialType.System_Int32)
                {
                    Fill(Argument(count == 5 ? 3 : 1), bytes, fromStart: true);
                    return Value.Unknown;
                }

                return bytes;
            // Parts
            case "Take" or "SkipLast" when IsSequence(method, isExtension):
                return method.Name == "Take" && invocation.Arguments.Length > 1 && ArgumentOf(invocation, 1)?.Value is { Type.Name: "Range" } range
                    ? SliceByRange(subject, range, at, subjectSyntax, frame)
                    : method.Name == "Take" ? AtMost(subject, null, Argument(0), at, subjectSyntax, frame) : Slice(subject, null, Value.Unknown, at, subjectSyntax, frame, isCertain: true, ".." + FromEnd(Argument(0)));
            case "TakeWhile" or "SkipWhile" when IsSequence(method, isExtension):
                RunLambdas(invocation.Arguments, values, Value.Unknown, frame);
                return Slice(subject, null, Value.Unknown, at, subjectSyntax, frame, isCertain: true);
            case "Skip" when IsSequence(method, isExtension):
                return Slice(subject, Argument(0), null, at, subjectSyntax, frame);
            case "TakeLast" when IsSequence(method, isExtension):
                return AtMost(subject, Argument(0), null, at, subjectSyntax, frame);
            case "AsSpan" or "AsMemory" when isExtension || receiver is null:
                var seen = count > 0 && ArgumentOf(invocation, 1)?.Value is { Type.Name: "Range" } span
                    ? SliceByRange(subject, span, at, subjectSyntax, frame)
                    : Slice(subject, count > 0 ? Argument(0) : null, count > 1 ? Argument(1) : null, at, subjectSyntax, frame);
                return WindowOn(subject, seen, count == 0 || Argument(0).SingleConstant is 0, invocation, frame);
            case "Slice" when BclTypes.IsByteSequence(type) || BclTypes.IsView(type) || BclTypes.Is(type, "System.Buffers", "ReadOnlySequence"):
                return WindowOn(subject, Slice(subject, Argument(0), count > 1 ? Argument(1) : null, at, subjectSyntax, frame), Argument(0).SingleConstant is 0, invocation, frame);
            case "Trim" or "TrimStart" or "TrimEnd" when BclTypes.Is(type, "System", "MemoryExtensions") && BclTypes.IsByteSequence(method.ReturnType):
                return Slice(subject, null, Value.Unknown, at, subjectSyntax, frame, isCertain: true);
            case "GetRange" when IsByteContainer(type):
                return Slice(subject, Argument(0), Argument(1), at, subjectSyntax, frame);
            case "RemoveRange" or "RemoveAt" when IsByteContainer(type) && invocation.Instance is { } list:
                var shorter = Without(subject, Argument(0), count > 1 ? Argument(1) : Value.Of(new Constant(1)), at, subjectSyntax, frame);
                if (method.ReturnsVoid)
                {
                    Assign(list, shorter, at, at, frame);
                    return Value.Unknown;
                }

                return shorter;

            // What is added to bytes makes an envelope.
            case "Add" or "AddRange" or "Insert" or "InsertRange" when method.ReturnsVoid && IsByteContainer(type) && HasBlob(subject) && invocation.Instance is { } longer:
                Keep(subject.Join(At(values, values.Length - 1)), at);
                Assign(longer, Value.Unknown, at, at, frame);
                return Value.Unknown;
            case "SetCount" when type.Name == "CollectionsMarshal" && ArgumentOf(invocation, 0) is { } counted:
                Assign(counted.Value, Slice(subject, null, At(values, 1), at, subjectSyntax, frame), at, at, frame);
                return Value.Unknown;
            case "Create" when BclTypes.Is(type, "System.Collections.Immutable", "ImmutableArray") && values.Length is 1 or 3 && BclTypes.IsByteSequence(method.ReturnType) && HasBlob(subject):
                return values.Length == 1 ? subject : Slice(subject, At(values, 1), At(values, 2), at, subjectSyntax, frame);
            case "AllocateUninitializedArray" or "AllocateArray" when BclTypes.Is(type, "System", "GC"):
                var allocated = Allocate(at, method.ReturnType, frame);
                current.Set(new Slot(allocated, Collections.Size), At(values, 0));
                return Value.Of(allocated);
            case "GetSubArray" when type.Name == "RuntimeHelpers" && ArgumentOf(invocation, 1) is { } sub:
                return SliceByRange(subject, sub.Value, at, subjectSyntax, frame);
            case "Substring" when receiver is not null && BclTypes.IsString(type):
                return Slice(receiver, Argument(0), count > 1 ? Argument(1) : null, at, subjectSyntax, frame);
            case "Remove" when receiver is not null && BclTypes.IsString(type):
                return count > 1 ? Without(receiver, Argument(0), Argument(1), at, subjectSyntax, frame) : Slice(receiver, null, Argument(0), at, subjectSyntax, frame);
            case "PadRight" or "PadLeft" when receiver is not null && BclTypes.IsString(type):
                // Decoders of base64 skip white space.
                if (count == 1 || Argument(1).SingleConstant is char and (' ' or '\t' or '\r' or '\n'))
                {
                    return receiver.Map(atom => atom is Blob { History: { Codec: { Step: BlobStep.Base64Encoded or BlobStep.Base64UrlEncoded } } or { IsUnknownText: true } }
                        ? Value.Of(atom)
                        : Step(Value.Of(atom), BlobStep.Padded, at, subjectSyntax, method.Name, frame));
                }

                // Base64url is padded back to base64 with a computed number of '='.
                return count > 1 && Argument(1).SingleConstant is '=' && Argument(0).SingleConstant is null
                    ? Exchange(receiver, "", "=", at, subjectSyntax, method.Name, frame)
                    : Step(receiver, BlobStep.Padded, at, subjectSyntax, method.Name, frame);
            case "Resize" when BclTypes.Is(type, "System", "Array") && ArgumentOf(invocation, 0) is { } resized:
                Assign(resized.Value, Resized(At(values, 0), At(values, 1), at, resized.Value.Syntax, frame), at, at, frame);
                return Value.Unknown;

            // Text that stays the same text
            case "ToString" when receiver is not null && values.Length == 0 && receiver.Atoms.Any(static atom => atom is Blob):
                return BclTypes.IsString(type) || type.Name is "ReadOnlySpan" or "Span" or "StringBuilder" ? receiver : Value.Unknown;

            // Whole copies
            case "ToArray" or "ToList" or "AsEnumerable" or "ToImmutableArray" or "Clone" or "AsStream" or "AsReadOnly" or "ToMemory" or "CopyBytes" or "AsReadOnlySequence" or "ToCharArray" or "AsReadOnlyMemory" or "ToByteArray":
                return subject.Atoms.Any(atom => atom is Blob or LengthOf) ? subject : HoldsContent(subject) ? method.Name == "ToArray" && IsStreamLike(receiver) ? ContentOf(subject) : Filled(subject, at, frame) : null;
            case "GetBuffer" when BclTypes.IsMemoryStream(type):
                return Step(ContentOf(subject), BlobStep.Padded, at, subjectSyntax, "GetBuffer", frame, BlobBirth.Bytes);
            case "TryGetBuffer" when BclTypes.IsMemoryStream(type) && ArgumentOf(invocation, 0) is { } segment:
                Assign(segment.Value, ContentOf(subject), segment.Value.Syntax, at, frame);
                return Value.Unknown;
            case "SetLength" when BclTypes.IsStream(type) && receiver is not null:
                SetLength(receiver, At(values, 0), invocation, frame);
                return Value.Unknown;

            // Streams
            case "CopyTo" or "CopyToAsync" when BclTypes.IsStream(type):
                Fill(At(values, 0), ContentOf(subject), fromStart: true);
                KeepInStream(At(values, 0), ContentOf(subject), subjectSyntax);
                return Value.Unknown;
            case "WriteTo" when BclTypes.IsMemoryStream(type):
                Fill(At(values, 0), ContentOf(subject), fromStart: true);
                KeepInStream(At(values, 0), ContentOf(subject), subjectSyntax);
                return Value.Unknown;
            case "Write" or "WriteAsync" when BclTypes.IsStream(type) && receiver is not null:
                var written = Part(Filled(At(values, 0), ArgumentSyntax(invocation, 0), frame), Argument(1), Argument(2), method.Parameters.Length >= 3 && ParameterType(method, 1)?.SpecialType == SpecialType.System_Int32, at, ArgumentSyntax(invocation, 0), frame);
                Fill(receiver, written, fromStart: true);
                KeepInStream(receiver, written, ArgumentSyntax(invocation, 0));
                return Value.Unknown;
            case "WriteByte" when BclTypes.IsStream(type) && receiver is not null:
                Fill(receiver, Value.Unknown, fromStart: false);
                return Value.Unknown;
            case "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" when BclTypes.DerivesFrom(type, "System.IO", "TextWriter") && receiver is not null && Inner(receiver) is { } target:
                Fill(target, Encode(Value.Of(new CharacterEncoding("UTF-8", false)), At(values, 0), at, ArgumentSyntax(invocation, 0), frame), fromStart: true);
                return Value.Unknown;
            case "Write" when BclTypes.DerivesFrom(type, "System.IO", "BinaryWriter") && receiver is not null:
                var part = Part(Filled(At(values, 0), ArgumentSyntax(invocation, 0), frame), Argument(1), Argument(2), method.Parameters.Length >= 3, at, ArgumentSyntax(invocation, 0), frame);
                if (Inner(receiver) is { } under)
                {
                    Fill(under, BclTypes.IsString(ParameterType(method, 0)) ? Value.Unknown : part, fromStart: true);
                }

                Keep(part, ArgumentSyntax(invocation, 0));
                return Value.Unknown;
            case "Read" or "ReadAsync" or "ReadExactly" or "ReadExactlyAsync" or "ReadAtLeast" or "ReadAtLeastAsync" when BclTypes.IsStream(type) && receiver is not null:
                ReadStream(invocation, receiver, values, frame);
                return Value.Unknown;
            case "Receive" or "ReceiveAsync" when receiver is not null && (BclTypes.Is(type, "System.Net.Sockets", "Socket") || BclTypes.DerivesFrom(type, "System.Net.WebSockets", "WebSocket")):
                ReadStream(invocation, Value.Unknown, values, frame);
                return Value.Unknown;
            case "ReadToEnd" or "ReadToEndAsync" or "ReadLine" or "ReadLineAsync" when BclTypes.DerivesFrom(type, "System.IO", "TextReader") && receiver is not null && Inner(receiver) is { } read:
                return read;
            // Of a stream of unknown content these read one field among others.
            case "ReadBytes" when BclTypes.DerivesFrom(type, "System.IO", "BinaryReader") && receiver is not null && Inner(receiver) is { } source:
                return !HasBlob(source) ? Value.Unknown : At(values, 0).SingleConstant is int ? Slice(source, null, At(values, 0), at, subjectSyntax, frame) : source;
            case "ReadString" or "ReadChars" when BclTypes.DerivesFrom(type, "System.IO", "BinaryReader") && receiver is not null && Inner(receiver) is { } chars && HasBlob(chars):
                return Decode(Value.Of(new CharacterEncoding("UTF-8", false)), chars, at, subjectSyntax, frame);

            // Buffers
            case "Copy" or "ConstrainedCopy" when BclTypes.Is(type, "System", "Array") && values.Length == 3:
                Fill(At(values, 1), Slice(Filled(At(values, 0), at, frame), Value.Of(new Constant(0)), At(values, 2), at, ArgumentSyntax(invocation, 0), frame), fromStart: true);
                Overwrite(ArgumentOf(invocation, 1)?.Value, frame);
                return Value.Unknown;
            case "Copy" or "BlockCopy" or "ConstrainedCopy" when values.Length == 5 && type.Name is "Array" or "Buffer":
                Fill(At(values, 2), Slice(Filled(At(values, 0), at, frame), At(values, 1), At(values, 4), at, ArgumentSyntax(invocation, 0), frame), fromStart: At(values, 3).SingleConstant is 0);
                Overwrite(ArgumentOf(invocation, 2)?.Value, frame);
                return Value.Unknown;
            case "CopyTo" or "TryCopyTo" when count is 1 or 2:
                Fill(Argument(0), Filled(subject, at, frame), fromStart: count == 1 || Argument(1).SingleConstant is 0);
                Overwrite(ArgumentOf(invocation, rest)?.Value, frame);
                return Value.Unknown;

            // Bytes seen as text and back
            case "Cast" or "AsBytes" when type.Name == "MemoryMarshal":
                return method.TypeArguments.Length > 0 && method.TypeArguments[0].SpecialType == SpecialType.System_Char
                    ? Encode(Value.Of(new CharacterEncoding("UTF-16", false)), subject, at, ArgumentSyntax(invocation, 0), frame)
                    : method.TypeArguments.Length == 2 && method.TypeArguments[1].SpecialType == SpecialType.System_Char
                        ? Decode(Value.Of(new CharacterEncoding("UTF-16", false)), subject, at, ArgumentSyntax(invocation, 0), frame)
                        : subject;
            default:
                return null;
        }
    }

    internal static IArgumentOperation? ArgumentOf(IInvocationOperation invocation, int ordinal) =>
        invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal);

    private static SyntaxNode ArgumentSyntax(IInvocationOperation invocation, int ordinal) => ArgumentOf(invocation, ordinal)?.Value.Syntax ?? invocation.Syntax;

    private static bool IsSequence(IMethodSymbol method, bool isExtension) => isExtension || BclTypes.IsIn(method.ContainingNamespace, "System.Linq");

    private static bool HasBlob(Value value) => value.Atoms.Any(static atom => atom is Blob);

    private static bool IsStreamLike(Value? receiver) => receiver is not null && receiver.Atoms.Any(static atom => atom is Instance { Type: { } type } && BclTypes.IsStream(type));

    private bool HoldsContent(Value value) => value.Atoms.Any(atom => current.Get(new Slot(atom, Collections.Content)) is not null);

    private Value ContentOf(Value value) => Normalised(BaseOf(value).Map(atom => current.Get(new Slot(atom, Collections.Content)) ?? (atom is Blob or Symbolic ? Value.Of(atom) : Value.Unknown)));

    private Value? Inner(Value value)
    {
        var inner = value.Map(atom => current.Get(new Slot(atom, Collections.Inner)) ?? Value.None);
        return inner.Atoms.IsEmpty ? null : inner;
    }

    // A stream that was not made in view takes the bytes away.
    private void KeepInStream(Value stream, Value content, SyntaxNode at)
    {
        if (stream.IsOpen || stream.Atoms.Any(static atom => atom is not Instance))
        {
            Keep(content, at);
        }
    }

    private Value Decode(Value encoding, Value bytes, SyntaxNode at, SyntaxNode input, Frame frame)
    {
        if (!IsLossy(encoding))
        {
            return Value.Unknown;
        }

        return Step(bytes, BlobStep.TextDecoded, at, input, NameOf(encoding), frame);
    }

    private Value Encode(Value encoding, Value text, SyntaxNode at, SyntaxNode input, Frame frame)
    {
        if (!IsLossy(encoding))
        {
            return Value.Unknown;
        }

        return Step(text, BlobStep.TextEncoded, at, input, NameOf(encoding), frame, BlobBirth.Text);
    }

    // An encoding that someone else chooses may be Latin-1.
    private static bool IsLossy(Value encoding) =>
        !encoding.IsOpen && encoding.Atoms.Length > 0 && encoding.Atoms.All(static atom => atom is CharacterEncoding { IsLossless: false });

    private static string NameOf(Value encoding) =>
        encoding.Atoms.OfType<CharacterEncoding>().FirstOrDefault()?.Name ?? "a character encoding";

    private Value SliceByRange(Value subject, IOperation range, SyntaxNode at, SyntaxNode input, Frame frame)
    {
        if (HasItems(subject))
        {
            return SomeOf(subject, at, null, frame);
        }

        while (range is IConversionOperation conversion)
        {
            range = conversion.Operand;
        }

        if (range is not IRangeOperation bounds)
        {
            return Slice(subject, Evaluate(range, frame), Value.Unknown, at, input, frame);
        }

        var start = bounds.LeftOperand is null ? null : Bound(bounds.LeftOperand, frame);
        var end = bounds.RightOperand is null ? null : Bound(bounds.RightOperand, frame);
        var first = bounds.LeftOperand is { } left && IsFromEnd(left) ? FromEnd(start) : TextOfBound(start);
        if (bounds.RightOperand is { } right && IsFromEnd(right))
        {
            // `..^0` is the end; `..^4` cuts.
            return end?.SingleConstant is 0 ? Slice(subject, start, null, at, input, frame, bounds: first + "..") : Slice(subject, start, Value.Unknown, at, input, frame, isCertain: true, first + ".." + FromEnd(end));
        }

        return Slice(subject, start, end, at, input, frame, bounds: first + ".." + TextOfBound(end));
    }

    private static bool IsFromEnd(IOperation operation) => operation switch
    {
        IConversionOperation conversion => IsFromEnd(conversion.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } => true,
        _ => false,
    };

    private Value Bound(IOperation operation, Frame frame)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return Evaluate(operation is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat ? hat.Operand : operation, frame);
    }

    private Value Part(Value subject, Value start, Value length, bool isPart, SyntaxNode at, SyntaxNode input, Frame frame) =>
        isPart ? Slice(subject, start, length, at, input, frame) : subject;

    /// <summary>
    /// A part of bytes or text. Starting at nothing and ending at the length it is the whole. Where both ends are computed it is a turn of a loop over chunks, or the code's own framing: unknown.
    /// </summary>
    private Value Slice(Value subject, Value? start, Value? end, SyntaxNode at, SyntaxNode input, Frame frame, bool isCertain = false, string? bounds = null)
    {
        var startsAtZero = start is null || start.SingleConstant is 0;
        if (end is not null && end.Atoms.Any(static atom => atom is LengthOf { Sign: < 0 }))
        {
            isCertain = true;
        }
        else if (startsAtZero && (end is null || end.Atoms.Any(static atom => atom is LengthOf)))
        {
            // In a loop it starts at nothing in the first turn only.
            return end is null ? start is not null && VariesInLoop(at, input) ? Value.Unknown : subject : subject.Map(atom => atom switch
            {
                Instance => current.Get(new Slot(atom, Collections.Content)) ?? Value.Of(atom),
                Blob blob when end.Atoms.Any(length => length is LengthOf { Subject: var measured } && measured.Equals(blob)) => Value.Of(blob),
                Blob blob => Value.Of(Unpadded(blob)),
                _ => Value.Of(atom),
            });
        }

        // Each turn of a loop takes another part: all of them may be kept.
        if (subject.Atoms.Any(static atom => atom is Blob or Instance) && VariesInLoop(at, input))
        {
            return Value.Unknown;
        }

        return subject.Map(atom => atom switch
        {
            // What was read into a buffer, and as much of it as was read.
            Instance when current.Get(new Slot(atom, Collections.Content)) is { } content => startsAtZero && end?.SingleConstant is null ? content : Value.Unknown,
            Blob { History.Steps: [.., { Step: BlobStep.Padded }] } blob when startsAtZero && end?.SingleConstant is null => Value.Of(Unpadded(blob)),
            Blob { History.Birth: BlobBirth.Ciphertext } blob when isCertain || IsCut(start, end) => Stepped(Unpadded(blob), BlobStep.Sliced, at, input, bounds ?? Bounds(start, end), frame),
            _ => Value.Unknown,
        });
    }

    // At most so much from one end: the whole, where no ciphertext is longer.
    private Value AtMost(Value subject, Value? last, Value? first, SyntaxNode at, SyntaxNode input, Frame frame) =>
        (first ?? last)?.SingleConstant is int count && subject.Atoms is [Blob blob] && !subject.IsOpen && CiphertextLimit.LengthOf(blob.History) is { } longest && longest.Length <= count ? subject
        : Slice(subject, last, first, at, input, frame, bounds: last is null ? null : FromEnd(last) + "..");

    // All but so much from a place on.
    private Value Without(Value subject, Value start, Value count, SyntaxNode at, SyntaxNode input, Frame frame) =>
        start.SingleConstant is 0 ? Slice(subject, count, null, at, input, frame) : Slice(subject, null, Value.Unknown, at, input, frame, isCertain: true);

    // A part of a buffer of which nothing is known yet: what is written there goes into the buffer.
    private Value WindowOn(Value subject, Value part, bool isAtStart, IInvocationOperation invocation, Frame frame)
    {
        if (part.Atoms.Length > 0 || subject is not { IsOpen: false, Atoms: [Instance] } || BaseOf(subject) is not { Atoms: [Instance buffer] } || current.Get(new Slot(buffer, Collections.Size)) is null)
        {
            return part;
        }

        var window = Allocate(invocation.Syntax, invocation.Type, frame);
        current.Set(new Slot(window, Collections.Inner), Value.Of(buffer));
        if (!isAtStart || current.Get(new Slot(subject.Atoms[0], Collections.Offset)) is not null)
        {
            current.Set(new Slot(window, Collections.Offset), Value.Unknown);
        }

        return Value.Of(window);
    }

    // As much of a buffer as was filled.
    private static Blob Unpadded(Blob blob) =>
        blob.History.Steps is [.., { Step: BlobStep.Padded }] ? blob with { History = blob.History.WithoutLast() } : blob;

    // A cut whose bounds are known, or which starts at the beginning and ends at a computed place.
    private static bool IsCut(Value? start, Value? end) =>
        start is null || start.SingleConstant is 0 ? end is not null : start.SingleConstant is not null;

    // From some place on as much as there is behind some place is the rest.
    private static string Bounds(Value? start, Value? count) => TextOfBound(start) + ".." + (start?.SingleConstant, count?.SingleConstant) switch
    {
        (not (null or 0), _) when count?.Atoms is [LengthOf { Sign: < 0 }] => "",
        (int first, int many) => TextOfBound(Value.Of(new Constant(first + many))),
        _ => TextOfBound(count),
    };

    private static string FromEnd(Value? bound) => "^" + TextOfBound(bound);

    private static string TextOfBound(Value? bound) =>
        bound is null ? "" : bound.SingleConstant is { } constant ? System.Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture) : "?";

    private Value Resized(Value array, Value size, SyntaxNode at, SyntaxNode input, Frame frame)
    {
        if (size.Atoms.Any(static atom => atom is LengthOf { Sign: 0 }))
        {
            return array;
        }

        var isLarger = size.SingleConstant is >= LargerThanAnyInPractice || size.Atoms.Any(static atom => atom is LengthOf { Sign: > 0 });

        // A buffer cut to what was read into it is exact.
        return array.Map(atom => atom switch
        {
            Instance when current.Get(new Slot(atom, Collections.Content)) is { } content => size.SingleConstant is int ? Value.Unknown : content,
            Blob { History.Birth: BlobBirth.Ciphertext } blob => Stepped(
                blob,
                isLarger ? BlobStep.Padded : BlobStep.Sliced,
                at,
                input,
                isLarger ? "Resize" : Bounds(null, size),
                frame),
            _ => Value.Unknown,
        });
    }

    // Cuts the stream in place: whoever holds it sees the cut.
    private void SetLength(Value stream, Value length, IInvocationOperation invocation, Frame frame)
    {
        if (length.Atoms.Any(static atom => atom is LengthOf { Sign: >= 0 }) || length.SingleConstant is 0 or 0L)
        {
            foreach (var instance in stream.Atoms.OfType<Instance>().Where(_ => length.SingleConstant is 0 or 0L))
            {
                current.Set(new Slot(instance, Collections.Content), Value.Unknown);
            }

            return;
        }

        Value Cut(Value content) => length.SingleConstant is >= LargerThanAnyInPractice or >= (long)LargerThanAnyInPractice
            ? content.Map(atom => atom is Blob { History.Birth: BlobBirth.Ciphertext } blob ? Stepped(blob, BlobStep.Padded, invocation.Syntax, invocation.Instance!.Syntax, "larger", frame) : Value.Unknown)
            : Slice(content, null, length, invocation.Syntax, invocation.Instance!.Syntax, frame);
        foreach (var instance in stream.Atoms.OfType<Instance>())
        {
            var slot = new Slot(instance, Collections.Content);
            if (current.Get(slot) is { } content)
            {
                current.Set(slot, Cut(content));
            }
        }

        var cut = Cut(stream.Where(static atom => atom is Blob));
        if (cut.Atoms.OfType<Blob>().Any() && invocation.Instance is { } changed)
        {
            Keep(cut, invocation.Syntax);
            Assign(changed, cut, invocation.Syntax, invocation.Syntax, frame);
        }
    }

    private void ReadStream(IInvocationOperation invocation, Value stream, Value[] values, Frame frame)
    {
        var content = ContentOf(stream);
        var isPartial = IsPartialRead(invocation);
        var isExact = invocation.TargetMethod.Name.StartsWith("ReadExactly", StringComparison.Ordinal);
        var count = ParameterType(invocation.TargetMethod, 1)?.SpecialType == SpecialType.System_Int32 && ParameterType(invocation.TargetMethod, 2)?.SpecialType == SpecialType.System_Int32 ? At(values, 2) : null;
        var offset = count is null ? null : At(values, 1);
        var target = BaseOf(At(values, 0));
        foreach (var instance in target.Atoms.OfType<Instance>())
        {
            var size = current.Get(new Slot(instance, Collections.Size));
            var read = isPartial && size?.SingleConstant is null
                ? Stepped(new Blob(BlobHistory.Born(BlobBirth.Bytes, null)), BlobStep.Sliced, invocation.Syntax, invocation.Syntax, BlobStepAt.PartialRead, frame)
                : content.Atoms.OfType<Blob>().Any(static blob => blob.History.Birth == BlobBirth.Ciphertext) && isExact && size?.SingleConstant is int
                ? Slice(content, null, size, invocation.Syntax, invocation.Instance!.Syntax, frame)
                : !isExact && !IsInLoop(invocation.Syntax) && size?.SingleConstant is int and < BufferTooLargeToBeFilled && content.Atoms.OfType<Blob>().Any(static blob => blob.History.Birth == BlobBirth.Ciphertext)
                    ? Slice(content, null, size, invocation.Syntax, invocation.Instance!.Syntax, frame)
                : isExact ? Value.Unknown : count?.SingleConstant is int ? Slice(content, null, count, invocation.Syntax, invocation.Instance!.Syntax, frame) : content;
            Fill(Value.Of(instance), read, fromStart: offset is null || offset.SingleConstant is 0);
            if (shared.Contains(instance))
            {
                Keep(read, invocation.Syntax);
            }

            // A rented array is longer than what was asked for, and only a part of it was read into.
            if (isExact && size?.SingleConstant is not Rented)
            {
                current.Set(new Slot(instance, Collections.Size), Value.Unknown);
            }
        }
    }

    // One Read of a stream that may give less than it is asked for, and nobody looks at how much that was.
    private static bool IsPartialRead(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name is "Read" or "ReadAsync" or "Receive" or "ReceiveAsync" && !BclTypes.IsMemoryStream(invocation.Instance?.Type) && !IsInLoop(invocation.Syntax)
        && (invocation.Parent is IAwaitOperation awaited ? awaited.Parent : invocation.Parent) is IExpressionStatementOperation;

    // A loop reads on until there is nothing left.
    private static bool IsInLoop(SyntaxNode node) => LoopAround(node) is not null;

    private static SyntaxNode? LoopAround(SyntaxNode node)
    {
        for (var parent = node.Parent; parent is not null and not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); parent = parent.Parent)
        {
            if (parent is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
            {
                return parent;
            }
        }

        return null;
    }

    // Whether the bounds of a part name something that the loop around it changes. What the part is taken of does not count.
    private static bool VariesInLoop(SyntaxNode part, SyntaxNode whole) =>
        LoopAround(part) is { } loop
        && part.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => !whole.Span.Contains(name.Span))
            .Select(static name => name.Identifier.ValueText)
            .Any(name => loop.DescendantNodes().Any(node => node switch
            {
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == name,
                PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax operand } => operand.Identifier.ValueText == name,
                PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax operand } => operand.Identifier.ValueText == name,
                VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText == name,
                _ => false,
            }));

    private Value? CreateKnownBytes(IObjectCreationOperation creation, IMethodSymbol constructor, Value[] values, Frame frame)
    {
        var type = creation.Type;
        var first = At(values, 0);
        var firstSyntax = creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value.Syntax ?? creation.Syntax;
        if (BclTypes.IsMemoryStream(type))
        {
            if (values.Length == 0 || ParameterType(constructor, 0)?.SpecialType == SpecialType.System_Int32)
            {
                return Value.Of(Allocate(creation.Syntax, type, frame));
            }

            return values.Length >= 3 && ParameterType(constructor, 1)?.SpecialType == SpecialType.System_Int32
                ? Slice(first, At(values, 1), At(values, 2), creation.Syntax, firstSyntax, frame)
                : Filled(first, firstSyntax, frame);
        }

        if (BclTypes.IsView(type) && values.Length > 0
            || BclTypes.Is(type, "System.Buffers", "ReadOnlySequence") && values.Length is 1 or 3)
        {
            return values.Length >= 3 ? Slice(first, At(values, 1), At(values, 2), creation.Syntax, firstSyntax, frame) : first;
        }

        if (type?.Name == "List" && BclTypes.IsByteSequence(type) && values.Length == 1 && first.Atoms.Any(static atom => atom is Blob))
        {
            return first;
        }

        if (IsBuilder(type))
        {
            return BuilderOf(creation, constructor, values, frame);
        }

        if (BclTypes.IsString(type) && values.Length > 0)
        {
            return first.Atoms.Any(static atom => atom is Blob) ? (values.Length >= 3 ? Slice(first, At(values, 1), At(values, 2), creation.Syntax, firstSyntax, frame) : first) : Value.Unknown;
        }

        if (BclTypes.DerivesFrom(type, "System.IO", "StreamReader") && values.Length > 0 && BclTypes.IsStream(ParameterType(constructor, 0)))
        {
            var encoding = values.Length > 1 && BclTypes.IsEncoding(ParameterType(constructor, 1)) && !At(values, 1).IsNull ? At(values, 1) : Value.Of(new CharacterEncoding("UTF-8", false));
            return Wrapper(creation, Decode(encoding, ContentOf(first), creation.Syntax, firstSyntax, frame), frame);
        }

        if ((BclTypes.DerivesFrom(type, "System.IO", "StreamWriter") || BclTypes.DerivesFrom(type, "System.IO", "BinaryWriter") || BclTypes.DerivesFrom(type, "System.IO", "BinaryReader") || BclTypes.DerivesFrom(type, "System.IO", "BufferedStream"))
            && values.Length > 0 && BclTypes.IsStream(ParameterType(constructor, 0)))
        {
            return Wrapper(creation, BclTypes.DerivesFrom(type, "System.IO", "BinaryReader") ? ContentOf(first) : first, frame);
        }

        return null;
    }

    private Value Wrapper(IObjectCreationOperation creation, Value inner, Frame frame)
    {
        var wrapper = Allocate(creation.Syntax, creation.Type, frame);
        current.Set(new Slot(wrapper, Collections.Inner), inner);
        return Value.Of(wrapper);
    }
}
