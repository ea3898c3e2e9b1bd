using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Facts;

// Taking things apart: patterns, and assignments to several targets at once.
internal sealed partial class ValueReader
{
    private Value Match(IIsPatternOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        return Matches(operation.Pattern, value, frame) is { } known ? Value.Of(new Constant(known)) : Value.Unknown;
    }

    private bool? Matches(IPatternOperation pattern, Value value, Frame frame)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value, frame);
            case IConstantPatternOperation constant:
                return AreEqual(value, Evaluate(constant.Value, frame));
            case IDiscardPatternOperation:
                return true;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                var left = Matches(either.LeftPattern, value, frame);
                var right = Matches(either.RightPattern, value, frame);
                return left == true || right == true ? true : left == false && right == false ? false : null;
            case IBinaryPatternOperation both:
                return And(Matches(both.LeftPattern, value, frame), Matches(both.RightPattern, value, frame));
            case IDeclarationPatternOperation declaration:
                // `var` takes whatever it is.
                var wanted = declaration.MatchesNull ? null : declaration.MatchedType;
                Declare(declaration.DeclaredSymbol, wanted is null ? value : OfType(value, wanted, frame), frame);
                return wanted is null ? true : IsOfType(value, wanted, frame);
            case ITypePatternOperation type:
                return IsOfType(value, type.MatchedType, frame);
            case IRecursivePatternOperation recursive:
                return MatchesParts(recursive, OfType(value, recursive.MatchedType, frame), IsOfType(value, recursive.MatchedType, frame), frame);
            case IListPatternOperation list:
                MatchElements(list, value, frame);
                return value.IsNull ? false : null;
            default:
                return null;
        }
    }

    private static bool? And(bool? one, bool? other) => one == false || other == false ? false : one == true && other == true ? true : null;

    private void Declare(ISymbol? variable, Value value, Frame frame)
    {
        if (variable is not null)
        {
            current.Set(frame.SlotOf(variable), value);
        }
    }

    private bool? MatchesParts(IRecursivePatternOperation pattern, Value value, bool? result, Frame frame)
    {
        Declare(pattern.DeclaredSymbol, value, frame);
        foreach (var part in pattern.PropertySubpatterns)
        {
            var member = part.Member switch
            {
                IPropertyReferenceOperation property => ReadProperty(property, value, frame),
                IFieldReferenceOperation { Field: var field } => Normalised(value.Map(atom => ReadMember(atom, NameOf(field), MemberOf(field), frame))),
                _ => Value.Unknown,
            };
            result = And(result, Matches(part.Pattern, member, frame));
        }

        if (!pattern.DeconstructionSubpatterns.IsEmpty)
        {
            var parts = PartsBy(pattern.DeconstructSymbol as IMethodSymbol, value, pattern.Syntax, frame);
            for (var index = 0; index < pattern.DeconstructionSubpatterns.Length; index++)
            {
                result = And(result, Matches(pattern.DeconstructionSubpatterns[index], Part(value, index, parts), frame));
            }
        }

        return result;
    }

    // The first elements go by their number, those behind a slice are any; the slice itself is a part of the whole, or the whole if nothing stands beside it.
    private void MatchElements(IListPatternOperation list, Value value, Frame frame)
    {
        Declare(list.DeclaredSymbol, value.Where(static atom => atom is not Nothing), frame);
        var isBehind = false;
        for (var index = 0; index < list.Patterns.Length; index++)
        {
            if (list.Patterns[index] is not ISlicePatternOperation slice)
            {
                Matches(list.Patterns[index], isBehind ? ElementsOf(value) : ReadItem(value, Value.Of(new Constant(index))), frame);
                continue;
            }

            isBehind = true;
            if (slice.Pattern is { } rest)
            {
                var first = Value.Of(new Constant(index));
                var left = index == 0 && list.Patterns.Length == 1 ? value
                    : HasBlob(value) ? Slice(value, first, index == list.Patterns.Length - 1 ? null : Value.Unknown, slice.Syntax, list.Syntax, frame, isCertain: true)
                    : SomeOf(value, slice.Syntax, rest.InputType, frame);
                Matches(rest, left, frame);
            }
        }
    }

    // Some of the elements, no matter which.
    private Value SomeOf(Value collection, SyntaxNode at, ITypeSymbol? type, Frame frame)
    {
        var elements = ElementsOf(collection);
        return elements.Atoms.IsEmpty ? Value.Unknown : SequenceOf(elements, at, type, frame);
    }

    // That of the value which can be of the type.
    private static Value OfType(Value value, ITypeSymbol type, Frame frame)
    {
        var matched = Substituted(type, frame) ?? type;
        return value.Where(atom => IsOfType(atom, matched) != false);
    }

    private static bool? IsOfType(Value value, ITypeSymbol type, Frame frame)
    {
        var matched = Substituted(type, frame) ?? type;
        return value.IsOpen || value.Atoms.IsEmpty || value.Atoms.Select(atom => IsOfType(atom, matched)).Distinct().ToArray() is not [{ } same] ? null : same;
    }

    private static bool? IsOfType(Atom atom, ITypeSymbol type)
    {
        switch (atom)
        {
            case Nothing:
                return false;
            case Instance { Type: INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } made } when type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface }:
                if (type.SpecialType == SpecialType.System_Object || made.AllInterfaces.Contains(type, SymbolEqualityComparer.Default))
                {
                    return true;
                }

                for (INamedTypeSymbol? parent = made; parent is not null; parent = parent.BaseType)
                {
                    if (SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, type.OriginalDefinition))
                    {
                        return true;
                    }
                }

                return type.TypeKind == TypeKind.Interface || made.IsTupleType ? null : false;
            case Constant { Content: string } when type.SpecialType != SpecialType.None:
                return type.SpecialType is SpecialType.System_String or SpecialType.System_Object ? true : type.TypeKind is TypeKind.Struct ? false : null;
            case Constant { Content: string } when type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Array && !type.DeclaringSyntaxReferences.IsEmpty:
                return false;
            default:
                return null;
        }
    }

    private DeconstructionInfo? DeconstructionOf(IDeconstructionAssignmentOperation operation)
    {
        var model = source.ModelOf(operation.Syntax.SyntaxTree);
        return operation.Syntax switch
        {
            AssignmentExpressionSyntax assignment => model.GetDeconstructionInfo(assignment),
            _ => operation.Syntax.FirstAncestorOrSelf<ForEachVariableStatementSyntax>() is { } each ? model.GetDeconstructionInfo(each) : null,
        };
    }

    private void Deconstruct(IOperation target, Value value, IDeconstructionAssignmentOperation whole, DeconstructionInfo? info, Frame frame)
    {
        while (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is not ITupleOperation tuple)
        {
            Assign(target, value, whole.Value.Syntax, whole.Syntax, frame);
            return;
        }

        var parts = PartsBy(info?.Method, value, target.Syntax, frame);
        for (var index = 0; index < tuple.Elements.Length; index++)
        {
            Deconstruct(tuple.Elements[index], Part(value, index, parts), whole, info?.Nested is { IsDefault: false } nested && index < nested.Length ? nested[index] : null, frame);
        }
    }

    // What a method of the source gives out for the parts; null where there is none to run.
    private Value[]? PartsBy(IMethodSymbol? method, Value value, SyntaxNode at, Frame frame)
    {
        method = method?.ReducedFrom ?? method;
        if (method is null || source.PartsOf(method).IsEmpty)
        {
            return null;
        }

        var isExtension = method.IsStatic;
        var arguments = new Value[method.Parameters.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = isExtension && index == 0 ? value : Value.Unknown;
        }

        if (Call(method, isExtension ? null : value, arguments, at, [], frame) is null)
        {
            return null;
        }

        var path = PathOf(at, frame.Path);
        return [.. method.OriginalDefinition.Parameters.Skip(isExtension ? 1 : 0).Select(parameter => Returned(current.Get(new Slot(path, parameter)) ?? Value.Unknown, path, frame))];
    }

    private Value Part(Value value, int index, Value[]? parts) =>
        parts is not null ? At(parts, index) : Normalised(value.Map(atom => DeconstructedPart(atom, index)));

    private Value DeconstructedPart(Atom atom, int index)
    {
        if (atom is not Instance instance)
        {
            return Value.Unknown;
        }

        if (current.Get(new Slot(instance, TupleItem(index))) is { } item)
        {
            return item;
        }

        // An entry of a dictionary stands for all of them.
        if (current.Get(new Slot(instance, index == 0 ? Collections.Keys : Collections.Items)) is { } entry && current.Get(new Slot(instance, Collections.Keys)) is not null)
        {
            return entry;
        }

        // A record deconstructs into its positional parameters.
        var record = instance.Type as INamedTypeSymbol;
        var primary = record is { IsRecord: true } ? record.InstanceConstructors.FirstOrDefault(static c => !c.IsImplicitlyDeclared) : null;
        return primary is not null && index < primary.Parameters.Length
            ? current.Get(new Slot(instance, primary.Parameters[index].Name)) ?? Value.Unknown
            : Value.Unknown;
    }
}
