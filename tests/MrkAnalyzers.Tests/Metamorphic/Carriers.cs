using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MrkAnalyzers.Tests.Metamorphic;

/// <summary>A value put into something and taken out again at once.</summary>
internal static class Carriers
{
    public static readonly ImmutableArray<Rewrite> All =
    [
        new("carry in a record", static file => Declared(file, static (type, name) => $"internal sealed record {name}({type} Value);", static (name, value) => $"new {name}({value}).Value")),
        new("carry in an options object", static file => Declared(file, static (type, name) => $"internal sealed class {name} {{ public {type} Value {{ get; set; }} = default!; }}", static (name, value) => $"new {name} {{ Value = {value} }}.Value")),
        new("carry in an object of required parts", static file => Declared(file, static (type, name) => $"internal sealed class {name} {{ public required {type} Value {{ get; init; }} }}", static (name, value) => $"new {name} {{ Value = {value} }}.Value")),
        new("carry in a record struct", static file => Declared(file, static (type, name) => $"internal readonly record struct {name}({type} Value);", static (name, value) => $"new {name}({value}).Value")),
        new("carry in an object's field", static file => Declared(file, static (type, name) => $"internal sealed class {name} {{ private readonly {type} value; public {name}({type} value) => this.value = value; public {type} Get() => value; }}", static (name, value) => $"new {name}({value}).Get()")),
        new("carry in a builder", static file => Declared(file, static (type, name) => $"internal sealed class {name} {{ private {type} value = default!; public {name} With({type} value) {{ this.value = value; return this; }} public {type} Build() => value; }}", static (name, value) => $"new {name}().With({value}).Build()")),
        new("carry in a generic holder", static file => Declared(file, static (_, name) => $"internal sealed class {name}<T>(T value) {{ public T Value {{ get; }} = value; }}", static (name, type, value) => $"new {name}<{type}>({value}).Value")),
        new("pass through a function", static file => Declared(file, static (type, name) => $"internal static class {name} {{ public static {type} Same({type} value) => value; }}", static (name, value) => $"{name}.Same({value})")),
        new("pass through a generic function", static file => Declared(file, static (_, name) => $"internal static class {name} {{ public static T Same<T>(T value) => value; }}", static (name, value) => $"{name}.Same({value})")),
        new("pass through an extension method", static file => Declared(file, static (type, name) => $"internal static class {name} {{ public static {type} Same{name}(this {type} value) => value; }}", static (name, value) => $"({value}).Same{name}()")),
        new("pass through a guard", static file => Declared(file, static (type, name) => $"internal static class {name} {{ public static {type} Checked({type} value) {{ if (value is null) {{ throw new global::System.ArgumentNullException(nameof(value)); }} return value; }} }}", static (name, value) => $"{name}.Checked({value})")),
        new("pass through an out parameter", static file => Declared(file, static (type, name) => $"internal static class {name} {{ public static bool TryGet({type} given, out {type} taken) {{ taken = given; return true; }} }}", static (name, type, value) => $"({name}.TryGet({value}, out var taken{name}) ? taken{name} : throw new global::System.InvalidOperationException())")),
        new("carry in a tuple", static file => Plain(file, static (_, value) => $"({value}, 0).Item1")),
        new("carry in a named tuple", static file => Plain(file, static (_, value) => $"(Number: 0, Value: {value}).Value")),
        new("carry in an array", static file => Plain(file, static (type, value) => $"new {type}[] {{ {value} }}[0]")),
        new("carry in a list", static file => Plain(file, static (type, value) => $"new global::System.Collections.Generic.List<{type}> {{ {value} }}[0]")),
        new("carry in a dictionary", static file => Plain(file, static (type, value) => $"new global::System.Collections.Generic.Dictionary<string, {type}> {{ [\"one\"] = {value} }}[\"one\"]")),
        new("carry in an anonymous object", static file => Plain(file, static (_, value) => $"new {{ Value = {value} }}.Value")),
        new("carry in a finished task", static file => Plain(file, static (type, value) => $"global::System.Threading.Tasks.Task.FromResult<{type}>({value}).Result")),
        new("carry in a lazy value", static file => Plain(file, static (type, value) => $"new global::System.Lazy<{type}>(() => {value}).Value")),
        new("carry in a lambda", static file => Plain(file, static (type, value) => $"new global::System.Func<{type}>(() => {value})()")),
        new("carry in an async lambda", static file =>
            from value in file.Values()
            where CodeFile.IsInAsync(value)
            let type = file.TypeOf(value)
            where type is not null
            select ImmutableArray.Create(file.Replace(value, file.Marked($"(await new global::System.Func<global::System.Threading.Tasks.Task<{CodeFile.Show(type)}>>(async () => {{ await global::System.Threading.Tasks.Task.Yield(); return {file.TextOf(value)}; }})())", value)))),
    ];

    private static IEnumerable<ImmutableArray<Edit>> Plain(CodeFile file, Func<string, string, string> write) =>
        from value in file.Values()
        let type = file.TypeOf(value)
        where type is not null && !CodeFile.HasAwait(value)
        select ImmutableArray.Create(file.Replace(value, file.Marked(write(CodeFile.Show(type), file.TextOf(value)), value)));

    private static IEnumerable<ImmutableArray<Edit>> Declared(CodeFile file, Func<string, string, string> declare, Func<string, string, string> use) => Declared(file, declare, (name, _, value) => use(name, value));

    private static IEnumerable<ImmutableArray<Edit>> Declared(CodeFile file, Func<string, string, string> declare, Func<string, string, string, string> use) =>
        from value in file.Values()
        let type = file.TypeOf(value)
        where type is not null
        let name = file.NewName("Carrier", value)
        select ImmutableArray.Create(
            file.Insert(file.Text.Length, "\n" + declare(CodeFile.Show(type), name) + "\n"),
            file.Replace(value, file.Marked(use(name, CodeFile.Show(type), MarkedProgram.ForAny(file.TextOf(value))), value)));
}
