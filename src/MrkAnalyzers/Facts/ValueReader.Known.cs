using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

// What the members of the framework and of the SDK mean for keys, Regions and collections. Bytes and text have a file of their own.
internal sealed partial class ValueReader
{
    private Value? ReadKnownProperty(IPropertyReferenceOperation reference, Value receiver, Frame frame)
    {
        var property = reference.Property;
        var type = property.ContainingType;
        switch (property.Name)
        {
            case "Name" when reference.Instance is ITypeOfOperation { TypeOperand: var named } && Substituted(named, frame) is INamedTypeSymbol { IsGenericType: false } known:
                return Value.OfText(known.Name);
            case "Result" or "Value" when BclTypes.IsTransparent(type):
                return receiver;
            case "Value" when sdk.IsConstantClass(reference.Instance?.Type):
                return receiver;
            case "SystemName" when sdk.IsRegionEndpoint(type):
                return receiver;

            // Whoever has written stands at the end.
            case "Position" when BclTypes.IsStream(type):
            case "Length" or "LongLength" or "Count" when source.PartsOf(property).IsEmpty:
                return receiver.Map(static atom => atom is Blob or Instance ? Value.Of(new LengthOf(atom)) : Value.Unknown);
            case "Key" or "Value" when BclTypes.Is(type, "System.Collections.Generic", "KeyValuePair"):
                return Normalised(receiver.Map(atom => current.Get(new Slot(atom, property.Name == "Key" ? Collections.Keys : Collections.Items)) ?? Value.Unknown));
            case "Keys" or "Values" when source.PartsOf(type).IsEmpty && reference.Instance is not null && receiver.Atoms.Any(atom => current.Get(new Slot(atom, Collections.Keys)) is not null):
                var items = receiver.Map(atom => current.Get(new Slot(atom, property.Name == "Keys" ? Collections.Keys : Collections.Items)) ?? Value.Unknown);
                var list = Allocate(reference.Syntax, property.Type, frame);
                current.Set(new Slot(list, Collections.Items), items);
                return Value.Of(list);
            case "Current" when source.PartsOf(type).IsEmpty:
                return ElementsOf(receiver);
            case "Out" or "Error" when IsConsole(property):
            case "Object" when BclTypes.IsTestDouble(property):
                return Value.Of(new Symbolic(property));
        }

        if (property.IsStatic && BclTypes.IsEncoding(type))
        {
            return Value.Of(new CharacterEncoding(EncodingName(property.Name), property.Name == "Latin1"));
        }

        return ReadKnownByteProperty(property, receiver);
    }

    private static bool IsConsole(ISymbol member) => BclTypes.Is(member.ContainingType, "System", "Console");

    // Arguments from an index on, those of `params` one by one.
    private List<Value> Spread(IMethodSymbol method, Value[] values, int first)
    {
        var arguments = values.Skip(first).ToList();
        if (arguments.Count == 1 && method.Parameters[method.Parameters.Length - 1].IsParams)
        {
            arguments = arguments[0].Atoms is [Instance array] && !arguments[0].IsOpen && current.Get(new Slot(array, Collections.Item(0))) is not null
                ? Enumerable.Range(0, 16)
                    .Select(index => current.Get(new Slot(array, Collections.Item(index))))
                    .TakeWhile(static value => value is not null).Select(static value => value ?? Value.Unknown).ToList()
                : [Value.Unknown];
        }

        return arguments;
    }

    // Any library may have a method of a known name and other parameters.
    private static Value At(Value[] values, int index) => index < values.Length ? values[index] : Value.Unknown;

    private static ITypeSymbol? ParameterType(IMethodSymbol method, int index) => index < method.Parameters.Length ? method.Parameters[index].Type : null;

    private static string EncodingName(string property) => property switch
    {
        "UTF8" => "UTF-8",
        "Unicode" => "UTF-16",
        "BigEndianUnicode" => "UTF-16BE",
        "UTF32" => "UTF-32",
        "UTF7" => "UTF-7",
        _ => property,
    };

    // Where all that the subject may be gives the same answer.
    private static bool? AnswerOf(IInvocationOperation test, Value subject, Value sought) =>
        !subject.IsOpen && subject.Atoms.Length > 0 && subject.Atoms.Select(atom => TextTest.Answer(test, atom, sought)).Distinct().ToArray() is [{ } answer] ? answer : null;

    private Value? InvokeKnown(IInvocationOperation invocation, Value? receiver, Value[] values, Frame frame)
    {
        if (InvokeSql(invocation, values, frame) is { } parameter)
        {
            return parameter;
        }

        var method = invocation.TargetMethod;
        if (!source.PartsOf(method).IsEmpty)
        {
            return null;
        }

        if (method.ReturnType.SpecialType == SpecialType.System_Boolean && TextTest.SubjectOf(invocation) is not null)
        {
            return AnswerOf(invocation, method.IsStatic ? At(values, 0) : receiver ?? Value.Unknown, At(values, method.IsStatic ? 1 : 0)) is { } answer ? Value.Of(new Constant(answer)) : null;
        }

        var type = method.ContainingType;
        Rearrange(method, receiver, values);
        switch (method.Name)
        {
            case "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" or "WaitAsync" or "Preserve" when receiver is not null && BclTypes.IsTransparent(type):
                return receiver;
            case "WithCancellation" or "ConfigureAwait" or "Unwrap" when receiver is null && BclTypes.IsIn(type.ContainingNamespace, "System.Threading.Tasks"):
                return At(values, 0);
            case "ContinueWith" when receiver is not null && BclTypes.IsTransparent(type) && CallableIn(At(values, 0)) is { } continuation:
                return RunSomeTime(continuation, receiver, invocation.Syntax, frame);
            case "WhenAll" when BclTypes.IsTransparent(type) && HasItems(At(values, 0)):
                return At(values, 0);
            case "WhenAny" when BclTypes.IsTransparent(type) && HasItems(At(values, 0)):
                return ElementsOf(At(values, 0));
            case "FromResult" when BclTypes.IsTransparent(type):
                return At(values, 0);
            case "CreateInstance" when type.Name == "Activator" && method.TypeArguments.Length == 1:
                return CreateOfParameter(method.TypeArguments[0], invocation.Syntax, frame);
            case "GetBySystemName" when sdk.IsRegionEndpoint(type):
                return At(values, 0);
            case "FindValue" when sdk.IsConstantClass(type):
                return At(values, 0);
            case "ToString" when receiver is not null && (BclTypes.IsString(type) || sdk.IsConstantClass(type)):
                return receiver;
            case "ToString" when receiver is not null && values.Length == 0 && invocation.Instance?.Type is { TypeKind: TypeKind.Enum } enumeration:
                return NameOf(receiver, enumeration);
            case "Format" when BclTypes.IsString(type):
                return Format(method, values);
            case "Concat" when BclTypes.IsString(type) && method.Parameters.All(static parameter => parameter.IsParams || BclTypes.IsString(parameter.Type) || parameter.Type.SpecialType == SpecialType.System_Object):
                return TextOf(Spread(method, values, 0));
            case "Join" when BclTypes.IsString(type) && values.Length > 1 && Spread(method, values, 1) is var joined && !joined.Exists(static part => part.Atoms.Any(static atom => atom is Instance)):
                return TextOf([.. joined.SelectMany((part, index) => index == 0 ? new[] { part } : [At(values, 0), part])]);
            case "GetEncoding" when BclTypes.IsEncoding(type):
                return EncodingNamed(At(values, 0));
            case "GetEnumerator" or "GetAsyncEnumerator":
                return receiver ?? At(values, 0);
            case "ToArray" or "ToList" or "AsEnumerable" or "ToImmutableArray" or "ToImmutableList" or "AsReadOnly" or "ToFrozenDictionary" or "ToImmutableDictionary" or "AsParallel" or "ToHashSet" or "ToImmutable" or "MoveToImmutable" or "DrainToImmutable"
                or "Cast" or "ToFrozenSet" or "Take" or "SkipLast" or "TakeWhile"
                when (receiver ?? At(values, 0)) is var collection && MayHaveItems(collection):
                RunLambdas(invocation.Arguments, values, ElementsOf(collection), frame);
                return collection;
            case "Reverse" or "OrderBy" or "Distinct" or "Where" or "OfType" or "Order" or "OrderDescending" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Skip" or "TakeLast" or "SkipWhile" or "DistinctBy"
                or "GetRange"
                when !method.ReturnsVoid && (receiver ?? At(values, 0)) is var collection && MayHaveItems(collection):
                RunLambdas(invocation.Arguments, values, ElementsOf(collection), frame);
                return collection.Atoms.All(static atom => atom is Instance) ? SomeOf(collection, invocation.Syntax, invocation.Type, frame) : collection;
            case "Join" or "GroupJoin" or "Zip" or "SelectMany" or "GroupBy" or "ConvertAll" when (receiver ?? At(values, 0)) is var outer && HasItems(outer) && Combined(method, outer, receiver is null ? values : [receiver, .. values], invocation, frame) is { } combined:
                return combined;
            case "GetOrAdd" when receiver is not null && CallableIn(At(values, 1)) is { } factory:
                return RunSomeTime(factory, At(values, 0), invocation.Syntax, frame, At(values, 2));
            case "CreateBuilder" when BclTypes.IsIn(type.ContainingNamespace, "System.Collections.Immutable"):
                return Value.Of(Allocate(invocation.Syntax, invocation.Type, frame));
            case "AsSpan" or "AsMemory" when At(values, 0) is var viewed && HasItems(viewed):
                return values.Length == 1 ? viewed : SomeOf(viewed, invocation.Syntax, invocation.Type, frame);
            case "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault" or "Find" or "GetValueOrDefault" or "Peek" or "Dequeue" or "Pop"
                when (receiver ?? At(values, 0)) is var collection && MayHaveItems(collection):
                RunLambdas(invocation.Arguments, values, ElementsOf(collection), frame);
                return method.Name == "GetValueOrDefault" ? ReadItem(collection, At(values, receiver is null ? 1 : 0)) : ElementsOf(collection);
            case "ToDictionary" or "ToFrozenDictionary" or "ToImmutableDictionary" when receiver is null && At(values, 0) is var pairs && pairs.Atoms.Any(atom => HasItems(atom) && current.Get(new Slot(atom, Collections.Keys)) is null):
                return DictionaryOf(ElementsOf(pairs), values, invocation, frame);
            case "TryGetValue" when receiver is not null && invocation.Arguments.Length == 2:
                Assign(invocation.Arguments[1].Value, ReadItem(receiver, At(values, 0)), invocation.Arguments[1].Value.Syntax, invocation.Syntax, frame);
                return Value.Unknown;
            case "Add" or "TryAdd" or "AddOrUpdate" or "Enqueue" or "Push" or "AddLast" or "AddFirst" or "Insert" when receiver is { Atoms.IsEmpty: false } && method.Parameters.Length > 0 && receiver.Atoms.All(static atom => atom is Instance) && !IsByteContainer(invocation.Instance?.Type) && !IsBuilder(type):
                AddItem(receiver, values, ArgumentSyntax(invocation, values.Length - 1), frame);
                if (GoesOut(receiver))
                {
                    foreach (var value in values)
                    {
                        Keep(value, invocation.Syntax);
                    }
                }

                return Value.Unknown;
            case "Create" when BclTypes.IsIn(type.ContainingNamespace, "System.Collections.Immutable") && values.Length > 0 && !HasBlob(values[0]):
                var made = Allocate(invocation.Syntax, invocation.Type, frame);
                current.Set(new Slot(made, Collections.Items), values.Aggregate(Value.None, (items, value) => items.Join(HasItems(value) ? ElementsOf(value) : value)));
                return Value.Of(made);
            case "Create" when type.Name is "KeyValuePair" or "Tuple" or "ValueTuple":
                var pair = Allocate(invocation.Syntax, invocation.Type, frame);
                for (var index = 0; index < values.Length; index++)
                {
                    current.Set(new Slot(pair, TupleItem(index)), values[index]);
                }

                if (type.Name == "KeyValuePair")
                {
                    current.Set(new Slot(pair, Collections.Keys), At(values, 0));
                    current.Set(new Slot(pair, Collections.Items), At(values, 1));
                }

                return Value.Of(pair);
        }

        return InvokeKnownOnText(invocation, receiver, values) ?? InvokeKnownOnBytes(invocation, receiver, values, frame);
    }

    private static Closure? CallableIn(Value value) => value is { IsOpen: false, Atoms: [Callable { Target: var target }] } ? target : null;

    private bool HasItems(Value collection) => collection.Atoms.Any(HasItems);

    private bool HasItems(Atom collection) => current.Get(new Slot(collection, Collections.Items)) is not null;

    // What KMS answers is a collection, too, if it is asked for its elements.
    private bool MayHaveItems(Value collection) => collection.Atoms.Any(atom => atom is Answer || HasItems(atom));

    // A sequence made of others by delegates that are given an element of each; null where there are none to run.
    private Value? Combined(IMethodSymbol method, Value outer, Value[] values, IInvocationOperation invocation, Frame frame)
    {
        var element = ElementsOf(outer);
        var delegates = values.Select(CallableIn).OfType<Closure>().ToArray();
        if (delegates.Length == 0)
        {
            return null;
        }

        Value Run(Closure callee, Value other) => RunSomeTime(callee, element, invocation.Syntax, frame, other);
        var last = delegates[delegates.Length - 1];
        Value items;
        switch (method.Name)
        {
            case "Join" or "Zip":
                items = Run(last, ElementsOf(At(values, 1)));
                break;
            case "GroupJoin":
                items = Run(last, At(values, 1));
                break;
            case "SelectMany":
                var inner = ElementsOf(Run(delegates[0], Value.Unknown));
                items = delegates.Length > 1 ? Run(last, inner) : inner;
                break;
            case "GroupBy":
                if (last.Method.Parameters.Length > 1)
                {
                    return null;
                }

                items = SequenceOf(delegates.Length > 1 ? Run(last, Value.Unknown) : element, invocation.Arguments[0].Syntax, (invocation.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault(), frame);
                break;
            default:
                items = Run(last, Value.Unknown);
                break;
        }

        return SequenceOf(items, invocation.Syntax, invocation.Type, frame);
    }

    private Value SequenceOf(Value elements, SyntaxNode at, ITypeSymbol? type, Frame frame)
    {
        var sequence = Allocate(at, type, frame);
        current.Set(new Slot(sequence, Collections.Items), elements);
        return Value.Of(sequence);
    }

    // What moves the elements of a list or array, or puts those of another into it.
    private void Rearrange(IMethodSymbol method, Value? receiver, Value[] values)
    {
        if (BclTypes.Root(method) != "System")
        {
            return;
        }

        var first = receiver ?? At(values, 0);
        var next = At(values, receiver is null ? 1 : 0);
        switch (method.Name)
        {
            case "Reverse" or "Sort" when method.ReturnsVoid:
            case "RemoveAt" or "RemoveRange" or "Remove" or "RemoveAll" or "Insert" when receiver is not null:
                AddSome(first, Value.None);
                break;
            case "AddRange" or "InsertRange" or "UnionWith" when receiver is not null && values.Length > 0:
                AddSome(first, ElementsOf(values[values.Length - 1]));
                break;
            case "CopyTo":
                AddSome(next, ElementsOf(first));
                break;
            case "Copy" or "ConstrainedCopy" when method.ContainingType.Name == "Array":
                AddSome(At(values, values.Length == 3 ? 1 : 2), ElementsOf(first));
                break;
            case "Fill" or "SetValue":
                AddSome(first, next);
                break;
        }
    }

    private void AddSome(Value collection, Value items)
    {
        foreach (var instance in collection.Atoms.OfType<Instance>())
        {
            var slot = new Slot(instance, Collections.Items);
            if (current.Get(slot) is { } before)
            {
                current.Set(slot, before.Join(items));
                ForgetOrder(instance);
            }
        }
    }

    // A member of an enumeration as text.
    private static Value NameOf(Value value, ITypeSymbol enumeration) => value.Map(atom =>
        atom is Constant { Content: var content } && enumeration.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && content.Equals(field.ConstantValue)) is { Name: var name }
            ? Value.Of(new Constant(name) { Trail = atom.Trail })
            : Value.Unknown);

    private Value DictionaryOf(Value elements, Value[] values, IInvocationOperation invocation, Frame frame)
    {
        var selected = values.Skip(1).Select(value => value.Atoms.OfType<Callable>().FirstOrDefault()).OfType<Callable>().Select(callable => RunSomeTime(callable.Target, elements, invocation.Syntax, frame)).ToArray();
        var dictionary = Allocate(invocation.Syntax, invocation.Type, frame);
        Value Part(string slot) => Normalised(elements.Map(atom => current.Get(new Slot(atom, slot)) ?? Value.Unknown));
        current.Set(new Slot(dictionary, Collections.Keys), selected.Length > 0 ? selected[0] : Part(Collections.Keys));
        current.Set(new Slot(dictionary, Collections.Items), selected.Length > 1 ? selected[1] : selected.Length == 1 ? elements : Part(Collections.Items));
        return Value.Of(dictionary);
    }

    private void RunLambdas(ImmutableArray<IArgumentOperation> arguments, Value[] values, Value element, Frame frame)
    {
        for (var index = 0; index < values.Length; index++)
        {
            foreach (var callable in values[index].Atoms.OfType<Callable>())
            {
                RunSomeTime(callable.Target, element, arguments[0].Syntax, frame);
            }
        }
    }

    // Text operations on constants. On text of unknown or Blob content they are unknown here.
    private static Value? InvokeKnownOnText(IInvocationOperation invocation, Value? receiver, Value[] values)
    {
        if (receiver is null || !BclTypes.IsString(invocation.TargetMethod.ContainingType) || !receiver.Atoms.Any(static atom => atom is Constant or Template) || receiver.Atoms.Any(static atom => atom is Blob or Composite))
        {
            return null;
        }

        Func<string, string>? change = invocation.TargetMethod.Name switch
        {
            "Trim" when values.Length == 0 => static text => text.Trim(),
            "TrimEnd" when values.Length == 0 => static text => text.TrimEnd(),
            "TrimStart" when values.Length == 0 => static text => text.TrimStart(),
            "ToLower" or "ToLowerInvariant" => static text => text.ToLowerInvariant(),
            "ToUpper" or "ToUpperInvariant" => static text => text.ToUpperInvariant(),
            "Replace" when values.Length == 2 && At(values, 0).SingleConstant is string { Length: > 0 } old && At(values, 1).SingleConstant is string by => text => text.Replace(old, by),
            _ => null,
        };

        if (change is null)
        {
            return null;
        }

        return receiver.Map(atom => atom switch
        {
            Constant { Content: string text } => Value.Of(new Constant(change(text)) { Trail = atom.Trail }),
            Template template when invocation.TargetMethod.Name != "Replace" => Value.Of(new Template(change(template.Pattern)) { Trail = atom.Trail }),
            _ => Value.Unknown,
        });
    }

    private Value Format(IMethodSymbol method, Value[] values)
    {
        var first = BclTypes.IsString(ParameterType(method, 0)) ? 0 : 1;
        if (values.Length <= first || values[first].SingleConstant is not string format)
        {
            return Value.Unknown;
        }

        var arguments = Spread(method, values, first + 1);
        var parts = new List<Value>();
        var start = 0;
        for (var index = 0; index < format.Length; index++)
        {
            if (format[index] is not ('{' or '}'))
            {
                continue;
            }

            if (index + 1 < format.Length && format[index + 1] == format[index])
            {
                return Value.Unknown;
            }

            var end = format.IndexOf('}', index);
            if (format[index] == '}' || end < 0)
            {
                return Value.Unknown;
            }

            parts.Add(Value.OfText(format.Substring(start, index - start)));
            parts.Add(int.TryParse(format.Substring(index + 1, end - index - 1), out var number) && number >= 0 && number < arguments.Count ? arguments[number] : Value.Unknown);
            index = end;
            start = end + 1;
        }

        parts.Add(Value.OfText(format.Substring(start)));
        return TextOf(parts);
    }

    // Latin-1 is not the only one that loses nothing: of the code pages with a byte for each character hardly one does.
    private static Value EncodingNamed(Value name) => name.Map(static atom => atom switch
    {
        Constant { Content: string text } => EncodingOf(text.ToUpperInvariant() switch
        {
            "UTF-8" => "UTF-8",
            "UTF-16" or "UTF-16LE" or "UNICODE" => "UTF-16",
            "UTF-16BE" or "UNICODEFFFE" => "UTF-16BE",
            "UTF-32" or "UTF-32LE" => "UTF-32",
            "UTF-7" => "UTF-7",
            "US-ASCII" or "ASCII" => "ASCII",
            _ => null,
        }),
        Constant { Content: int page } => EncodingOf(page switch { 65001 => "UTF-8", 1200 => "UTF-16", 1201 => "UTF-16BE", 12000 => "UTF-32", 65000 => "UTF-7", 20127 => "ASCII", _ => null }),
        _ => Value.Unknown,
    });

    private static Value EncodingOf(string? lossy) => lossy is null ? Value.Unknown : Value.Of(new CharacterEncoding(lossy, IsLossless: false));

    private Value? CreateKnown(IObjectCreationOperation creation, IMethodSymbol constructor, Value[] values, Frame frame)
    {
        var type = creation.Type;
        if (IsSqlParameter(type))
        {
            return SqlParameter(creation.Syntax, type, creation.Arguments, constructor, values, frame);
        }

        if (!source.PartsOf(constructor).IsEmpty)
        {
            return null;
        }

        if (sdk.IsConstantClass(type) && values.Length == 1)
        {
            return At(values, 0);
        }

        if (BclTypes.IsEncoding(type))
        {
            return EncodingOf(creation.Type?.Name switch { "UTF8Encoding" => "UTF-8", "UnicodeEncoding" => "UTF-16", "UTF32Encoding" => "UTF-32", "UTF7Encoding" => "UTF-7", "ASCIIEncoding" => "ASCII", _ => null });
        }

        if (BclTypes.IsTransparent(type) && values.Length > 0)
        {
            return At(values, 0).Map(atom => atom is Callable callable ? RunSomeTime(callable.Target, Value.Unknown, creation.Syntax, frame) : Value.Of(atom));
        }

        if (sdk.IsClient(type))
        {
            var client = Allocate(creation.Syntax, type, frame);
            for (var index = 0; index < values.Length; index++)
            {
                var parameter = constructor.Parameters[index].Type;
                if (sdk.IsRegionEndpoint(parameter))
                {
                    current.Set(new Slot(client, Collections.Region), values[index]);
                }
                else if (sdk.IsClientConfig(parameter))
                {
                    current.Set(new Slot(client, Collections.Region), ClientRegion.OfConfig(values[index], current));
                }
            }

            if (current.Get(new Slot(client, Collections.Region)) is null)
            {
                current.Set(new Slot(client, Collections.Region), Value.Unknown);
            }

            return Value.Of(client);
        }

        if (CreateKnownBytes(creation, constructor, values, frame) is { } bytes)
        {
            return bytes;
        }

        // A collection made from another, or empty; a pair.
        if (type?.ContainingNamespace is { } space && (BclTypes.IsIn(space, "System.Collections.Generic") || BclTypes.IsIn(space, "System.Collections.Concurrent") || BclTypes.IsIn(space, "System.Collections.ObjectModel")))
        {
            var collection = Allocate(creation.Syntax, type, frame);
            if (type.Name == "KeyValuePair" && values.Length == 2)
            {
                current.Set(new Slot(collection, Collections.Keys), At(values, 0));
                current.Set(new Slot(collection, Collections.Items), At(values, 1));
            }
            else if (values.Length > 0)
            {
                foreach (var other in At(values, 0).Atoms.OfType<Instance>())
                {
                    foreach (var member in current.MembersOf(other))
                    {
                        current.Set(new Slot(collection, member.Key), member.Value);
                    }
                }
            }

            return Value.Of(collection);
        }

        return null;
    }

    private Value CreateArray(IArrayCreationOperation creation, Frame frame)
    {
        foreach (var size in creation.DimensionSizes)
        {
            Evaluate(size, frame);
        }

        var array = Allocate(creation.Syntax, creation.Type, frame);
        if (creation.Initializer is { } initializer)
        {
            var items = Value.None;
            for (var index = 0; index < initializer.ElementValues.Length; index++)
            {
                var item = Entered(Evaluate(initializer.ElementValues[index], frame), initializer.ElementValues[index].Syntax, frame);
                current.Set(new Slot(array, Collections.Item(index)), item);
                items = items.Join(item);
            }

            current.Set(new Slot(array, Collections.Items), items);
        }
        else if (creation.DimensionSizes.Length == 1)
        {
            current.Set(new Slot(array, Collections.Size), Evaluate(creation.DimensionSizes[0], frame));
        }

        return Value.Of(array);
    }

    private Value CreateCollection(IOperation collection, Frame frame)
    {
        // A spread has no operation of its own in the oldest compiler, either.
        var elements = collection.ChildOperations
            .Select(child => child.Syntax is SpreadElementSyntax && child.ChildOperations.Count == 1 ? Evaluate(child.ChildOperations.First(), frame) : Entered(Evaluate(child, frame), child.Syntax, frame))
            .ToArray();

        // `[.. blob]` is the blob again; `[1, .. blob]` is an envelope.
        if (BclTypes.IsByteSequence(collection.Type))
        {
            if (elements.Length == 1)
            {
                return elements[0].Atoms.Any(static atom => atom is Blob or Instance) ? elements[0] : Value.Unknown;
            }

            foreach (var element in elements)
            {
                Keep(element, collection.Syntax);
            }

            return Value.Unknown;
        }

        var instance = Allocate(collection.Syntax, collection.Type, frame);
        var items = Value.None;
        for (var index = 0; index < elements.Length; index++)
        {
            var element = elements[index];
            items = items.Join(HasItems(element) ? ElementsOf(element) : element);
            current.Set(new Slot(instance, Collections.Item(index)), element);
        }

        current.Set(new Slot(instance, Collections.Items), items);
        return Value.Of(instance);
    }

    private Value ElementsOf(Value collection) => Normalised(collection.Map(atom =>
        atom is Answer ? Value.Of(atom) : current.Get(new Slot(atom, Collections.Keys)) is not null ? Value.Of(atom) : Shared(atom, current.Get(new Slot(atom, Collections.Items)))));

    private Value ReadItem(Value collection, Value index) => Normalised(collection.Map(atom =>
    {
        if (index.SingleConstant is { } key && current.Get(new Slot(atom, Collections.Item(key))) is { } item)
        {
            return item;
        }

        // Which of several clients it is, whoever asks may have made sure of.
        var items = atom is Answer ? Value.Of(atom) : Shared(atom, current.Get(new Slot(atom, Collections.Items)));
        return (index.IsOpen || !index.Atoms.All(static atom => atom is Constant)) && items.Atoms.Any(static item => item is Instance) && sdk.IsClient(ElementTypeOf(atom)) ? items.Opened() : items;
    }));

    private static ITypeSymbol? ElementTypeOf(Atom collection) =>
        collection is Instance { Type: INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } } ? arguments[arguments.Length - 1] : null;

    // What is in a collection that lives in a field, other members may have put there.
    private Value Shared(Atom collection, Value? items)
    {
        if (collection is not Instance instance || !homes.TryGetValue(instance, out var field) || !IsFilledLater(field))
        {
            return items ?? Value.Unknown;
        }

        var other = BclTypes.IsString(ElementTypeOf(collection)) ? Value.Of(new Symbolic(field)) : Value.Unknown;
        return items is null ? other : items.Join(other);
    }

    private readonly Dictionary<Instance, ISymbol> homes = [];
    private readonly Dictionary<ISymbol, bool> filledLater = new(SymbolEqualityComparer.Default);

    private bool IsFilledLater(ISymbol field)
    {
        if (!filledLater.TryGetValue(field, out var isFilled))
        {
            filledLater[field] = isFilled = source.PartsOf(field.ContainingType)
                .SelectMany(part => part.GetSyntax(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
                .Any(name => name.Identifier.ValueText == field.Name && IsFilledAt(name) && !IsInConstructor(name, field.IsStatic));
        }

        return isFilled;
    }

    private static bool IsFilledAt(IdentifierNameSyntax name)
    {
        ExpressionSyntax collection = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : name;
        return collection.Parent switch
        {
            ElementAccessExpressionSyntax element => element.Parent is AssignmentExpressionSyntax assignment && assignment.Left == element,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var method } =>
                method.StartsWith("Add", StringComparison.Ordinal) || method.StartsWith("TryAdd", StringComparison.Ordinal) || method is "GetOrAdd" or "Insert" or "InsertRange" or "Enqueue" or "Push" or "TryUpdate",
            _ => false,
        };
    }

    private Value ReadElement(IArrayElementReferenceOperation element, Frame frame)
    {
        var array = Evaluate(element.ArrayReference, frame);
        var index = element.Indices.Length == 1 ? element.Indices[0] : null;
        if (index is IRangeOperation || index?.Type?.Name == "Range")
        {
            return SliceByRange(array, index, element.Syntax, element.ArrayReference.Syntax, frame);
        }

        return ReadItem(array, index is null ? Value.Unknown : Evaluate(index, frame));
    }

    private Value ReadImplicitIndexer(IImplicitIndexerReferenceOperation indexer, Frame frame)
    {
        var subject = Evaluate(indexer.Instance, frame);
        if (!source.PartsOf(indexer.IndexerSymbol).IsEmpty && (indexer.IndexerSymbol as IMethodSymbol ?? (indexer.IndexerSymbol as IPropertySymbol)?.GetMethod) is { } own)
        {
            return Call(own, subject, [.. own.Parameters.Select(static _ => Value.Unknown)], indexer.Syntax, [], frame) ?? Value.Unknown;
        }

        return indexer.Argument.Type?.Name == "Range"
            ? SliceByRange(subject, indexer.Argument, indexer.Syntax, indexer.Instance.Syntax, frame)
            : ReadItem(subject, Value.Unknown);
    }

    private Value ReadIndexer(IPropertyReferenceOperation reference, Value receiver, Value[] indices, Frame frame)
    {
        var property = reference.Property;
        if (!source.PartsOf(property).IsEmpty && property.GetMethod is { } getter)
        {
            var value = Dispatch(getter, receiver, reference.Instance?.Syntax is not BaseExpressionSyntax)
                .Aggregate(Value.None, (value, target) => value.Join(Call(target, receiver, indices, reference.Syntax, [.. reference.Arguments.Select(static argument => argument.Value.Syntax)], frame) ?? Value.Unknown));
            return Normalised(IsOverridable(property) && !property.IsAbstract && IsThisOrUnknown(receiver) ? value.Opened() : value);
        }

        if (reference.Arguments[0].Value.Type?.Name == "Range")
        {
            return SliceByRange(receiver, reference.Arguments[0].Value, reference.Syntax, reference.Instance?.Syntax ?? reference.Syntax, frame);
        }

        return ReadItem(receiver, indices[0]);
    }

    private void AssignElement(Value collection, Value index, Value value, SyntaxNode valueSyntax, Frame frame)
    {
        if (GoesOut(collection))
        {
            Keep(value, valueSyntax);
            Lose(index);
        }

        foreach (var instance in collection.Atoms.OfType<Instance>())
        {
            if (IsByteContainer(instance.Type))
            {
                // Single bytes beside the blob make an envelope.
                current.Set(new Slot(instance, Collections.Content), Value.Unknown);
                continue;
            }

            AddItem(Value.Of(instance), [index, value], valueSyntax, frame);
        }
    }

    private void AddItem(Value collection, Value[] values, SyntaxNode at, Frame frame)
    {
        var item = Entered(values[values.Length - 1], at, frame);
        foreach (var instance in collection.Atoms.OfType<Instance>())
        {
            if (watched.Member is not null && homes.TryGetValue(instance, out var field) && SymbolEqualityComparer.Default.Equals(field, watched.Member))
            {
                watched.Value = watched.Value.Join(item);
            }

            var items = new Slot(instance, Collections.Items);
            current.Set(items, current.Get(items)?.Join(item) ?? item);
            if (values.Length == 2)
            {
                var keys = new Slot(instance, Collections.Keys);
                var isDictionary = instance.Type is INamedTypeSymbol { TypeArguments.Length: 2 };
                if (isDictionary)
                {
                    current.Set(keys, current.Get(keys)?.Join(At(values, 0)) ?? At(values, 0));
                }

                if (At(values, 0).SingleConstant is { } key)
                {
                    current.Set(new Slot(instance, Collections.Item(key)), item);
                }
                else
                {
                    ForgetOrder(instance);
                }
            }
        }
    }

    // Which element stands where is not known any more.
    private void ForgetOrder(Instance collection)
    {
        if (current.Get(new Slot(collection, Collections.Items)) is { } items)
        {
            foreach (var member in current.MembersOf(collection).Where(static member => member.Key is not (Collections.Items or Collections.Keys) && member.Key[0] == '[').ToArray())
            {
                if (member.Key is not (Collections.Content or Collections.Size or Collections.Offset or Collections.Region or Collections.Inner))
                {
                    current.Set(new Slot(collection, member.Key), items);
                }
            }
        }
    }

    private static bool IsByteContainer(ITypeSymbol? type) => BclTypes.IsByteSequence(type);
}
