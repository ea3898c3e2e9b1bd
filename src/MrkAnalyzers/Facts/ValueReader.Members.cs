using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MrkAnalyzers.Kms;

namespace MrkAnalyzers.Facts;

// Fields, properties, elements: reading them, writing them, and what they hold before the member starts.
internal sealed partial class ValueReader
{
    private const string Static = "[static]";

    private readonly Dictionary<ISymbol, (Value Value, State State)> constructed = new(SymbolEqualityComparer.Default);

    private Value ReadField(IFieldReferenceOperation reference, Frame frame) =>
        Promised(contracts.Of(reference.Field), reference.Field, reference.Field.Type, ReadAnyField(reference, frame), reference.Syntax, frame);

    private Value ReadAnyField(IFieldReferenceOperation reference, Frame frame)
    {
        var field = reference.Field;
        if (field.IsStatic && sdk.ConstantOf(field) is { } text)
        {
            return Value.OfText(text);
        }

        if (field is { IsStatic: true, Name: "Empty" } && BclTypes.IsString(field.ContainingType))
        {
            return Value.OfText("");
        }

        if (field.IsStatic)
        {
            return current.Get(new Slot(MemberOf(field), Static)) ?? ConstructedValue(MemberOf(field));
        }

        var receiver = Dereferenced(Evaluate(reference.Instance, frame));
        return Normalised(receiver.Map(atom => ReadMember(atom, NameOf(field), MemberOf(field), frame)));
    }

    // The field that `field` names is the property's.
    private static ISymbol MemberOf(IFieldSymbol field) => field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)field;

    // Whoever raises the event calls what was subscribed here, and perhaps others.
    private void Subscribe(IEventAssignmentOperation subscription, Frame frame)
    {
        var handler = Evaluate(subscription.HandlerValue, frame);
        Keep(handler, subscription.Syntax);
        if (subscription.EventReference is IEventReferenceOperation reference)
        {
            foreach (var slot in SlotsOf(reference, frame))
            {
                current.Set(slot, (current.Get(slot) ?? Value.None).Join(handler).Opened());
            }
        }
    }

    private Value HandlersOf(IEventReferenceOperation reference, Frame frame) =>
        Normalised(SlotsOf(reference, frame).Aggregate(Value.Unknown, (value, slot) => value.Join(current.Get(slot) ?? (slot.Owner is Instance ? Value.Unknown : ConstructedValue(reference.Event)))));

    private Slot[] SlotsOf(IEventReferenceOperation reference, Frame frame) =>
        reference.Instance is null ? [new Slot(reference.Event, Static)] : [.. Evaluate(reference.Instance, frame).Atoms.Select(owner => new Slot(owner, reference.Event.Name))];

    private static string NameOf(IFieldSymbol field) => field.ContainingType.IsTupleType ? (field.CorrespondingTupleField ?? field).Name : MemberOf(field).Name;

    private static Value Normalised(Value value) => value.Equals(Value.None) ? Value.Unknown : value;

    /// <summary>What a member of one object holds.</summary>
    private Value ReadMember(Atom owner, string name, ISymbol member, Frame frame)
    {
        if (current.Get(new Slot(owner, name)) is { } written)
        {
            return owner is Instance ? Brought(owner, written, frame) : written;
        }

        switch (owner)
        {
            case Instance instance when current.Has(instance):
                return MissingMember(instance, member, frame);
            default:
                // Whatever object this is, what only construction sets is the same in all.
                var held = Held(member, ConstructedValue(member));
                if (held.IsClosed && held.Atoms.Length > 1)
                {
                    // Where one branch writes it, it keeps this in the other.
                    current.Set(new Slot(owner, name), held);
                }

                return held;
        }
    }

    // Text that nothing is known of but which member of the source holds it.
    private Value Held(ISymbol member, Value value) =>
        value.IsOpen && value.Atoms.IsEmpty && !source.PartsOf(member).IsEmpty && member is IPropertySymbol { Type.SpecialType: SpecialType.System_String } or IFieldSymbol { Type.SpecialType: SpecialType.System_String }
            ? Value.Of(new Symbolic(member.OriginalDefinition))
            : value;

    // A member of an object that was made in view and never written.
    private Value MissingMember(Instance instance, ISymbol member, Frame frame)
    {
        if (current.Get(new Slot(instance, State.IsPartlyUnknown)) is not null)
        {
            return Value.Unknown;
        }

        if (source.PartsOf(member).IsEmpty)
        {
            return sdk.OperationOf(instance.Type) is not null || member.ContainingType.IsTupleType ? Value.Null : Value.Unknown;
        }

        if (source.InitializerOf(member, cancellation) is not { } initializer)
        {
            return member is IFieldSymbol { Type.IsReferenceType: true } or IPropertySymbol { Type.IsReferenceType: true } ? Value.Null : Value.Unknown;
        }

        // The initialiser of a property that anyone may set is a default for configuration to override.
        if ((member is IPropertySymbol { SetMethod.DeclaredAccessibility: not Accessibility.Private } && !TakesArgument(initializer)) || !Enter(member))
        {
            return Value.Unknown;
        }

        // The initialiser runs as part of construction: it sees the primary constructor's parameters.
        var outer = (current, recording);
        recording = false;
        var state = current.Copy();
        Read(FrameOf(initializer, PathOf(instance.Site, frame.Path), frame.Depth + 1, Value.Of(instance), null, frame), ref state);
        (current, recording) = outer;
        resolving.Remove(member);
        var value = state.Get(new Slot(instance, member.Name)) ?? Value.Unknown;
        Import(state, areShared: shared.Contains(instance));
        current.Set(new Slot(instance, member.Name), value);
        return value;
    }

    // What is made of the arguments of a primary constructor is no default.
    private static bool TakesArgument(ControlFlowGraph initializer) =>
        initializer.OriginalOperation.Descendants().Any(static operation => operation is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } });

    /// <summary>
    /// What a field or property of <c>this</c>, or a static one, holds when a member starts: known where only initialisers and constructors set it.
    /// </summary>
    private Value ConstructedValue(ISymbol member)
    {
        if (constructed.TryGetValue(member, out var known))
        {
            Import(known.State);
            return known.Value;
        }

        if (source.PartsOf(member).IsEmpty || !(IsSetOnlyByConstruction(member) || IsPrivate(member)) || !Enter(member))
        {
            return Value.Unknown;
        }

        var outer = (current, recording);
        recording = false;
        var type = member.ContainingType;
        object owner = member.IsStatic ? member : new Symbolic(type);
        var slot = new Slot(owner, member.IsStatic ? Static : member.Name);
        var self = member.IsStatic ? Value.Unknown : Value.Of((Atom)owner);
        var start = new State();
        if (source.InitializerOf(member, cancellation) is { } initializer)
        {
            Read(FrameOf(initializer, PathOf(initializer.OriginalOperation.Syntax, null, isConstruction: true), 1, self, null, null), ref start);
        }

        var value = Value.None;
        var end = start;
        foreach (var constructor in member.IsStatic ? type.StaticConstructors : type.InstanceConstructors)
        {
            if (source.BodyOf(constructor, cancellation) is { } body)
            {
                var state = start.Copy();
                Read(FrameOf(body, PathOf(body.OriginalOperation.Syntax, null, isConstruction: true), 1, self, constructor, null), ref state);
                value = value.Join(state.Get(slot) ?? Value.Null);
                end.JoinWith(state);
            }
            else if (!constructor.IsImplicitlyDeclared && source.PartsOf(constructor).FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax)
            {
                // A primary constructor: a positional property is its parameter, everything else keeps its initialiser.
                value = value.Join(start.Get(slot) ?? (member is IFieldSymbol ? Value.Null : Value.Unknown));
            }
        }

        if (value.Equals(Value.None))
        {
            value = start.Get(slot) ?? Value.Null;
        }

        if (!IsSetOnlyByConstruction(member))
        {
            value = value.Join(AssignedValue(member, self));
        }

        (current, recording) = outer;
        resolving.Remove(member);
        value = value.Map(static atom => Value.Of(atom.Trail is null || IsGivenToConstructor(atom.Trail) ? atom : atom with { Trail = null }));
        foreach (var collection in value.Atoms.OfType<Instance>().Where(static atom => IsCollection(atom.Type)))
        {
            homes[collection] = member;
        }

        constructed[member] = (value, end);
        Import(end);
        return value;
    }

    private static bool IsCollection(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments.Length: > 0, ContainingNamespace: { } space } && (BclTypes.IsIn(space, "System.Collections.Generic") || BclTypes.IsIn(space, "System.Collections.Concurrent"));

    // What one constructor passes to another came from outside it; through whatever else a value went there, the field is where it came to rest.
    private static bool IsGivenToConstructor(Hop hop)
    {
        var first = hop;
        while (first.Before is { } before)
        {
            first = before;
        }

        return first.At.FirstAncestorOrSelf<ArgumentListSyntax>()?.Parent is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax;
    }

    private static bool IsPrivate(ISymbol member) => member switch
    {
        IFieldSymbol { DeclaredAccessibility: Accessibility.Private } => true,
        IPropertySymbol property => BclTypes.IsAutoProperty(property) && !IsOverridable(property)
            && (property.DeclaredAccessibility == Accessibility.Private || property.SetMethod?.DeclaredAccessibility == Accessibility.Private),
        _ => false,
    };

    // What the members of its own type put into a private field, whenever they run; open where that is not all.
    private Value AssignedValue(ISymbol member, Value self)
    {
        var type = member switch { IFieldSymbol field => field.Type, IPropertySymbol property => property.Type, _ => null };
        if (!BclTypes.IsString(type) && !BclTypes.IsByteSequence(type))
        {
            return Value.Unknown;
        }

        var outer = watched;
        watched = (member, Value.None);
        var isAll = true;
        var count = 0;
        foreach (var writer in WritersOf(member))
        {
            if (++count <= MostAssigners && writer is not null && code.Contains(writer) && source.OwnerOf(writer, cancellation) is IMethodSymbol method && source.BodyOf(method, cancellation) is { } body && !IsBeingRead(body))
            {
                var state = new State();
                Read(FrameOf(body, PathOf(body.OriginalOperation.Syntax, null, isConstruction: true), 1, self, method, null), ref state);
            }
            else
            {
                isAll = false;
            }
        }

        var assigned = isAll && !watched.Value.Equals(Value.None) ? watched.Value : watched.Value.Opened();
        watched = outer;
        return assigned;
    }

    private const int MostAssigners = 4;

    private bool IsBeingRead(ControlFlowGraph body) => root?.Graph == body;

    private IEnumerable<SyntaxNode?> WritersOf(ISymbol member) =>
        WritesOutsideConstruction(member)
            .Select(name => CodeMap.MemberAt(name.SyntaxTree, name.SpanStart, cancellation))
            .Distinct();

    private (ISymbol? Member, Value Value) watched;

    private bool Enter(ISymbol member)
    {
        if (resolving.Count > 8 || resolving.Contains(member, SymbolEqualityComparer.Default))
        {
            return false;
        }

        resolving.Add(member);
        return true;
    }

    // Brings the objects that an initialiser or constructor made into this state, where they are not there yet. They belong to more than this member, unless the object that they are part of does not.
    private void Import(State other, bool areShared = true)
    {
        foreach (var (instance, members) in other.Objects)
        {
            if (areShared)
            {
                shared.Add(instance);
            }

            current.Import(instance, members);
        }
    }

    private readonly HashSet<Atom> shared = [];

    private bool IsSetOnlyByConstruction(ISymbol member)
    {
        switch (member)
        {
            // What constructors subscribe to an event stays.
            case IEventSymbol or IFieldSymbol { IsConst: true } or IFieldSymbol { IsReadOnly: true }:
                return true;
            case IPropertySymbol property when !IsOverridable(property) && BclTypes.IsAutoProperty(property):
                return property.SetMethod is null || (property.SetMethod.DeclaredAccessibility == Accessibility.Private && !IsWrittenOutsideConstruction(property));
            case IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field:
                return !IsWrittenOutsideConstruction(field);
            default:
                return false;
        }
    }

    private bool IsWrittenOutsideConstruction(ISymbol member) => WritesOutsideConstruction(member).Any();

    private IEnumerable<IdentifierNameSyntax> WritesOutsideConstruction(ISymbol member) =>
        source.PartsOf(member.ContainingType)
            .SelectMany(part => code.WritesIn(part.GetSyntax(cancellation), member.Name))
            .Where(name => !IsInConstructor(name, member.IsStatic));

    private static bool IsInConstructor(SyntaxNode node, bool isStatic)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
                case ConstructorDeclarationSyntax constructor:
                    return constructor.Modifiers.Any(SyntaxKind.StaticKeyword) == isStatic;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsOverridable(ISymbol member) =>
        (member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed && member.ContainingType is not { IsSealed: true };

    private Value ReadProperty(IPropertyReferenceOperation reference, Frame frame)
    {
        var receiver = reference.Instance is null ? Value.None : Dereferenced(Evaluate(reference.Instance, frame));
        return ReadProperty(reference, receiver, frame);
    }

    // Nothing is read of null.
    private static Value Dereferenced(Value receiver) => receiver.Atoms.Length > 1 ? receiver.Where(static atom => atom is not Nothing) : receiver;

    private Value ReadProperty(IPropertyReferenceOperation reference, Value receiver, Frame frame) =>
        Promised(contracts.Of(reference.Property), reference.Property, reference.Property.Type, ReadAnyProperty(reference, receiver, frame), reference.Syntax, frame);

    private Value ReadAnyProperty(IPropertyReferenceOperation reference, Value receiver, Frame frame)
    {
        var property = reference.Property;
        if (reference.Arguments.Length > 0)
        {
            var indices = reference.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToArray();
            return ReadIndexer(reference, receiver, indices, frame);
        }

        if (sdk.HoldsCiphertext(property))
        {
            return Normalised(!receiver.IsClosed || receiver.Atoms.IsEmpty
                ? Value.Of(new Blob(BlobHistory.Born(BlobBirth.Ciphertext, reference.Syntax)))
                : receiver.Map(atom => current.Get(new Slot(atom, property.Name))
                    ?? (atom is Instance instance && current.Has(instance) ? Value.Null : Value.Of(new Blob(BlobHistory.Born(BlobBirth.Ciphertext, reference.Syntax)) { Origin = (atom as Answer)?.Origin }))));
        }

        if (ReadKnownProperty(reference, receiver, frame) is { } known)
        {
            return known;
        }

        if (FleetingOf(property, [], reference.Syntax, frame) is { } fleeting && !receiver.Atoms.Any(atom => current.Get(new Slot(atom, property.Name)) is not null))
        {
            return fleeting;
        }

        if (property.IsStatic && (property.IsAbstract || property.IsVirtual))
        {
            return StaticallyDispatched(property, reference.ConstrainedToType, frame)
                .Aggregate(Value.None, (value, implementation) => value.Join(current.Get(new Slot(implementation, Static)) ?? ReadSourceProperty(implementation, null, reference, frame))) is { Atoms.IsEmpty: false } value ? value : Value.Unknown;
        }

        if (property.IsStatic)
        {
            return current.Get(new Slot(property, Static)) ?? ReadSourceProperty(property, null, reference, frame);
        }

        if (receiver.Atoms.IsEmpty)
        {
            return source.PartsOf(property).IsEmpty
                ? Value.Unknown
                : IsOverridable(property) || property.ContainingType.TypeKind == TypeKind.Interface
                ? ReadImplementations(property, new Symbolic(property.ContainingType), reference, frame)
                : BclTypes.IsAutoProperty(property) ? Held(property, ConstructedValue(property)) : Value.Unknown;
        }

        return Normalised(receiver.Map(atom =>
            atom is Answer answer ? ReadAnswer(answer, property)
            : atom is Fleeting && source.PartsOf(property).IsEmpty ? Value.Of(atom)
            : ReadSourceProperty(property, atom, reference, frame)));
    }

    private Value ReadSourceProperty(IPropertySymbol property, Atom? owner, IPropertyReferenceOperation reference, Frame frame)
    {
        if (owner is not null && IsExtensionBlock(property.ContainingType))
        {
            owner = owner.Via(new Hop(reference.Instance?.Syntax ?? reference.Syntax, null, frame.Path, frame.Depth + 1, Hop.Reaching(owner, frame.Path)));
        }
        else if (reference.Instance?.Syntax is BaseExpressionSyntax)
        {
            // The base's own, whatever overrides it.
        }
        else if (owner is Instance { Type: { } type })
        {
            property = Implementation(property, type) as IPropertySymbol ?? property;
        }
        else if (owner is not null && (IsOverridable(property) || property.ContainingType.TypeKind == TypeKind.Interface))
        {
            return current.Get(new Slot(owner, property.Name)) ?? ReadImplementations(property, owner, reference, frame);
        }

        if (source.PartsOf(property).IsEmpty || BclTypes.IsAutoProperty(property) || property.GetMethod is null)
        {
            return owner is null ? ConstructedValue(property) : ReadMember(owner, property.Name, property, frame);
        }

        // A positional property of a record has no accessor in source.
        return Call(property.GetMethod, owner is null ? null : Value.Of(owner), [], reference.Syntax, [], frame)
            ?? (owner is null ? Value.Unknown : ReadMember(owner, property.Name, property, frame));
    }

    // Any of the implementations in view.
    private Value ReadImplementations(IPropertySymbol property, Atom owner, IPropertyReferenceOperation reference, Frame frame)
    {
        var value = Value.None;
        foreach (var implementation in Implementations(property).OfType<IPropertySymbol>())
        {
            value = value.Join(implementation.GetMethod is { } getter && !BclTypes.IsAutoProperty(implementation)
                ? Call(getter, Value.Of(owner), [], reference.Syntax, [], frame) ?? Value.Unknown
                : ConstructedValue(implementation));
        }

        // Code that is not in view may derive from the type.
        return IsOverridable(property) && !property.IsAbstract ? value.Opened() : Normalised(value);
    }

    private void AssignProperty(IPropertyReferenceOperation reference, Value value, SyntaxNode valueSyntax, SyntaxNode assignment, Frame frame)
    {
        var property = reference.Property;
        var receiver = reference.Instance is null ? Value.None : Evaluate(reference.Instance, frame);
        if (reference.Arguments.Length > 0)
        {
            var indices = reference.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToArray();
            if (!source.PartsOf(reference.Property).IsEmpty && property.SetMethod is { } indexer)
            {
                Call(indexer, receiver, [.. indices, value], assignment, [.. reference.Arguments.Select(static argument => argument.Value.Syntax), valueSyntax], frame);
                return;
            }

            AssignElement(receiver, indices[0], value, valueSyntax, frame);
            return;
        }

        if (IsSqlParameter(property.ContainingType))
        {
            AssignSqlParameter(receiver, property.Name, value, valueSyntax);
            return;
        }

        if (reference.Instance is { } builder && property.Name == "Length" && IsBuilder(property.ContainingType))
        {
            SetBuilderLength(receiver, value, assignment, builder.Syntax, frame);
            return;
        }

        NoteStored(property, value, valueSyntax);
        value = Delivered(contracts.Of(property), property, property.Type, value, valueSyntax, frame);
        if (sdk.OperationOf(property.ContainingType) is { } operation)
        {
            if (operation.TakesCiphertext && property.Name == KmsOperations.CiphertextBlob)
            {
                value = Filled(value, valueSyntax, frame);
            }

            value = value.Map(atom => Value.Of(atom.Via(new Hop(valueSyntax, assignment, frame.Path, frame.Depth, Hop.Reaching(atom, frame.Path)))));
            Store(receiver, property.Name, value);
            if (GoesOut(receiver))
            {
                found.HandOn();
            }

            return;
        }

        if (sdk.IsClientConfig(property.ContainingType))
        {
            // The SDK clears the one when the other is set: the last assignment wins.
            Store(receiver, property.Name, value);
            if (property.Name is "ServiceURL" or "RegionEndpoint")
            {
                Store(receiver, property.Name == "ServiceURL" ? "RegionEndpoint" : "ServiceURL", Value.Null);
            }

            return;
        }

        if (!source.PartsOf(property).IsEmpty && !BclTypes.IsAutoProperty(property) && property.SetMethod is { } setter && !IsPositional(property)
            && Call(setter, receiver.Equals(Value.None) ? null : receiver, [value], assignment, [valueSyntax], frame) is not null)
        {
            return;
        }

        AssignMember(property, reference.Instance, receiver, value, valueSyntax, frame);
    }

    private bool IsPositional(IPropertySymbol property) =>
        source.PartsOf(property).Any(static reference => reference.GetSyntax() is ParameterSyntax);

    private void AssignMember(ISymbol member, IOperation? instance, Value receiver, Value value, SyntaxNode valueSyntax, Frame frame)
    {
        if (SymbolEqualityComparer.Default.Equals(watched.Member, member))
        {
            watched.Value = watched.Value.Join(value);
        }

        if (instance is null)
        {
            current.Set(new Slot(member, Static), value);
            Keep(value, valueSyntax, isHeld: IsHeldInside(member));
            return;
        }

        receiver = OwnCopy(instance, receiver, valueSyntax, frame);
        Store(receiver, member is IFieldSymbol field ? NameOf(field) : member.Name, value);
        if (GoesOut(receiver))
        {
            Keep(value, valueSyntax, isHeld: IsHeldInside(member));
        }
    }

    // A variable of a struct or tuple that is changed is another from then on than those which it was copied from or to.
    private Value OwnCopy(IOperation? variable, Value value, SyntaxNode at, Frame frame)
    {
        if (variable is not (ILocalReferenceOperation { Local.IsRef: false } or IParameterReferenceOperation) || variable.Type?.IsValueType != true || VariableOf(variable, frame) is not { } slot || current.Get(slot) is null)
        {
            return value;
        }

        var copied = value.Map(atom => Value.Of(atom is Instance { Type.IsValueType: true } original ? CopyOf(original, at, frame) : atom));
        current.Set(slot, copied);
        return copied;
    }

    private Instance CopyOf(Instance original, SyntaxNode at, Frame frame)
    {
        var first = originals.TryGetValue(original, out var known) ? known : original;
        var copy = InstanceOf(at, original.Type, PathOf(first.Site, PathOf(at, first.Path)));
        if (ReferenceEquals(copy, original))
        {
            return copy;
        }

        originals[copy] = first;
        var members = current.MembersOf(original).ToArray();
        var isWhole = current.Has(original) && current.Get(new Slot(original, State.IsPartlyUnknown)) is null;
        current.Allocate(copy);
        foreach (var member in members)
        {
            current.Set(new Slot(copy, member.Key), member.Value);
        }

        if (!isWhole)
        {
            current.Set(new Slot(copy, State.IsPartlyUnknown), Value.None);
        }

        return copy;
    }

    private readonly Dictionary<Instance, Instance> originals = [];

    // Only its own type sees what is in it, for as long as the program runs.
    private static bool IsHeldInside(ISymbol member) => member is IFieldSymbol { DeclaredAccessibility: Accessibility.Private };

    // Whether what is put into these objects can be seen outside the member.
    private bool GoesOut(Value receiver) => receiver.IsOpen || receiver.Atoms.Any(atom => atom is not Instance || shared.Contains(atom));

    // One object for certain: the old value is gone. One of several: it may still be there.
    private void Store(Value receiver, string name, Value value)
    {
        var isCertain = !receiver.IsOpen && receiver.Atoms.Length == 1;
        foreach (var owner in receiver.Atoms)
        {
            if (owner is not (Instance or Symbolic))
            {
                continue;
            }

            var slot = new Slot(owner, name);
            var before = isCertain ? Value.None : current.Get(slot) ?? (owner is Instance instance && current.Has(instance) ? Value.Null : Value.Unknown);
            current.Set(slot, before.Join(value));
        }
    }

    private void AssignParameter(IParameterSymbol parameter, Value value, SyntaxNode valueSyntax, Frame frame)
    {
        current.Set(frame.SlotOf(parameter), value);
        if (parameter.RefKind is RefKind.Out or RefKind.Ref && frame.Depth == 0)
        {
            Keep(value, valueSyntax);
        }
    }

    /// <summary>The members that may run where the object's type is not known: few, or none at all.</summary>
    private ImmutableArray<ISymbol> Implementations(ISymbol member)
    {
        if (source.PartsOf(member).IsEmpty)
        {
            return ImmutableArray<ISymbol>.Empty;
        }

        if (!implementations.TryGetValue(member.OriginalDefinition, out var found))
        {
            found = code.TypesBelow(member.ContainingType.Name)
                .Select(declaration => source.ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation))
                .OfType<INamedTypeSymbol>()
                .Where(static type => type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.IsAbstract)
                .Select(type => ImplementationIn(member.OriginalDefinition, type))
                .OfType<ISymbol>()
                .Concat(member.IsAbstract || member.ContainingType.IsAbstract ? [] : [member.OriginalDefinition])
                .Distinct(SymbolEqualityComparer.Default)
                .Select(static symbol => symbol!)
                .ToImmutableArray();
            implementations[member.OriginalDefinition] = found = found.Length <= MostImplementations ? found : ImmutableArray<ISymbol>.Empty;
        }

        return found;
    }

    private const int MostImplementations = 3;

    private readonly Dictionary<ISymbol, ImmutableArray<ISymbol>> implementations = new(SymbolEqualityComparer.Default);

    // The member as the type implements or inherits it; null where the type has nothing to do with it.
    private static ISymbol? ImplementationIn(ISymbol member, INamedTypeSymbol type)
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            return type.AllInterfaces
                .Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.ContainingType))
                .SelectMany(candidate => candidate.GetMembers(member.Name))
                .Where(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member))
                .Select(type.FindImplementationForInterfaceMember)
                .FirstOrDefault(static implementation => implementation is not null)?.OriginalDefinition;
        }

        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, member.ContainingType))
            {
                return Implementation(member, type)?.OriginalDefinition;
            }
        }

        return null;
    }

    /// <summary>The member that runs for an object of a known type.</summary>
    private static ISymbol? Implementation(ISymbol member, ITypeSymbol type)
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            // The compiler throws for a generic method that has its type arguments.
            return type.FindImplementationForInterfaceMember(member is IMethodSymbol { ConstructedFrom: var generic } ? generic : member)
                // The caller may know the interface with type parameters only.
                ?? (type is INamedTypeSymbol named && member.ContainingType.TypeArguments.Any(static argument => argument.TypeKind == TypeKind.TypeParameter) ? ImplementationIn(member.OriginalDefinition, named) : null);
        }

        if (!member.IsVirtual && !member.IsAbstract && !member.IsOverride)
        {
            return member;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var candidate in current.GetMembers(member.Name))
            {
                for (var overridden = candidate; overridden is not null; overridden = Overridden(overridden))
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, member.OriginalDefinition))
                    {
                        return candidate;
                    }
                }
            }
        }

        return member;

        static ISymbol? Overridden(ISymbol symbol) => symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };
    }
}
