using System.Diagnostics.CodeAnalysis;

namespace MrkAnalyzers.Kms;

/// <summary>
/// The SDK's types in one compilation, resolved once and handed down. Only the client and <c>DecryptRequest</c>, or AWS CDK, must be there; what an older SDK lacks is null,
/// and whatever needs it stays silent. Immutable and thread-safe.
/// </summary>
internal sealed class KmsSdk
{
    // The SDK names a request after its operation, a response likewise, and the client's methods are the operations.
    private static readonly ImmutableDictionary<string, KmsOperation> ByRequest =
        KmsOperations.All.ToImmutableDictionary(static operation => operation.Name + "Request", StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, KmsOperation> ByMethod =
        KmsOperations.All.SelectMany(static operation => new[] { (Name: operation.Name, operation), (Name: operation.Name + "Async", operation) })
            .ToImmutableDictionary(static pair => pair.Name, static pair => pair.operation, StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, string> Ciphertexts =
        KmsOperations.All.Where(static operation => operation.TakesCiphertext).Select(static operation => (Type: operation.Name + "Request", Property: KmsOperations.CiphertextBlob))
            .Concat(from operation in KmsOperations.All where operation.Ciphertext is not null select (Type: operation.Name + "Response", Property: operation.Ciphertext))
            .ToImmutableDictionary(static pair => pair.Type, static pair => pair.Property, StringComparer.Ordinal);

    private readonly INamedTypeSymbol? client;
    private readonly INamespaceSymbol? model;
    private readonly INamespaceSymbol? cdk;
    private readonly INamedTypeSymbol? constantClass;
    private readonly INamedTypeSymbol? regionEndpoint;
    private readonly INamedTypeSymbol? clientConfig;
    private readonly INamedTypeSymbol? configuration;

    private KmsSdk(
        INamedTypeSymbol? client,
        INamespaceSymbol? model,
        INamespaceSymbol? cdk,
        INamedTypeSymbol? constantClass,
        INamedTypeSymbol? regionEndpoint,
        INamedTypeSymbol? clientConfig,
        INamedTypeSymbol? configuration)
    {
        this.client = client;
        this.model = model;
        this.cdk = cdk;
        this.constantClass = constantClass;
        this.regionEndpoint = regionEndpoint;
        this.clientConfig = clientConfig;
        this.configuration = configuration;
    }

    /// <summary>Resolves the SDK's types; false where the compilation cannot call KMS, so that nothing needs to run.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="sdk">The SDK's types.</param>
    /// <param name="isWrapped">Whether code can have to do with KMS without the SDK, by what others say of their members.</param>
    public static bool TryLoad(Compilation compilation, [NotNullWhen(true)] out KmsSdk? sdk, bool isWrapped = false)
    {
        // A look-up asks every reference, and each keystroke makes a new compilation: so few of them, and the requests by name within the SDK's own namespace.
        sdk = null;
        var client = Find(compilation, "Amazon.KeyManagementService.IAmazonKeyManagementService");
        var request = client is null ? null : Find(compilation, "Amazon.KeyManagementService.Model.DecryptRequest");
        var cdk = Find(compilation, CdkConstructs.Namespace + ".KeyProps")?.ContainingNamespace;
        if (request is null && cdk is null && !isWrapped)
        {
            return false;
        }

        sdk = new KmsSdk(
            request is null ? null : client,
            request?.ContainingNamespace,
            cdk,
            Find(compilation, "Amazon.Runtime.ConstantClass"),
            Find(compilation, "Amazon.RegionEndpoint"),
            Find(compilation, "Amazon.Runtime.ClientConfig"),
            Find(compilation, "Microsoft.Extensions.Configuration.IConfiguration"));
        return true;
    }

    /// <summary>The operation of a request type or of a type derived from it; null for every other type.</summary>
    public KmsOperation? OperationOf(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (ByRequest.TryGetValue(current.Name, out var operation) && IsModel(current)
                || CdkConstructs.ByProperties.TryGetValue(current.Name, out operation) && IsCdk(current))
            {
                return operation;
            }
        }

        return null;
    }

    /// <summary>The operation that a method of the KMS client calls; null for any other method, and for the client's <c>Dispose</c> and the like.</summary>
    public KmsOperation? OperationCalledBy(IMethodSymbol method) =>
        ByMethod.TryGetValue(method.Name, out var operation) && IsClient(method.ContainingType) ? operation : null;

    /// <summary>The operation of a name, <c>ListAliases</c>; null where the rules know none.</summary>
    public KmsOperation? OperationNamed(string name) => ByMethod.TryGetValue(name, out var operation) ? operation : null;

    /// <summary>Whether a type hands out the paginators of the KMS client.</summary>
    public bool IsPaginatorFactory(ITypeSymbol? type) =>
        type?.Name is "IKeyManagementServicePaginatorFactory" or "KeyManagementServicePaginatorFactory" && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, model);

    /// <summary>The operation that a construct of AWS CDK stands for; null for every other type.</summary>
    public KmsOperation? OperationDeclaredBy(ITypeSymbol? type) =>
        cdk is not null && type is not null && CdkConstructs.ByConstruct.TryGetValue(type.Name, out var operation) && IsCdk(type) ? operation : null;

    /// <summary>Whether a type belongs to the part of AWS CDK that is about KMS. Its enumerations stand for KMS's constants of the same names.</summary>
    public bool IsCdk(ITypeSymbol? type) => cdk is not null && SymbolEqualityComparer.Default.Equals(type?.ContainingNamespace, cdk);

    /// <summary>Whether something is part of the SDK for KMS or of AWS CDK's for KMS, or has such a type in its signature.</summary>
    public bool Knows(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol method => IsOwn(method.ContainingType) || IsClient(method.ContainingType) || IsOwn(method.ReturnType) || method.Parameters.Any(parameter => IsOwn(parameter.Type)),
            INamedTypeSymbol type => IsOwn(type) || IsClient(type),
            IPropertySymbol property => IsOwn(property.ContainingType) || IsOwn(property.Type),
            IFieldSymbol field => IsOwn(field.ContainingType) || IsOwn(field.Type),
            _ => false,
        };

    private bool IsOwn(ITypeSymbol? type) =>
        type is not null && (IsModel(type) || IsCdk(type) || (client is not null && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, client.ContainingNamespace))
            || (type is INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } && arguments.Any(IsOwn)));

    /// <summary>Whether a type is the KMS client: its interface, or a class that implements it and belongs to the SDK or derives from the SDK's.</summary>
    public bool IsClient(ITypeSymbol? type) =>
        type is not null && client is not null
        && (SymbolEqualityComparer.Default.Equals(type, client)
            || (type.TypeKind == TypeKind.Interface && type.AllInterfaces.Contains(client, SymbolEqualityComparer.Default))
            || DerivesFromSdkClient(type, client)
            || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(IsClient)));

    /// <summary>Whether a property holds KMS ciphertext: of a response, or of a request that takes it.</summary>
    public bool HoldsCiphertext(IPropertySymbol property)
    {
        for (var current = property.ContainingType; current is not null; current = current.BaseType)
        {
            if (Ciphertexts.TryGetValue(current.Name, out var name) && IsModel(current))
            {
                return property.Name == name;
            }
        }

        return false;
    }

    /// <summary>Whether a type is one of the SDK's string-like constants, <c>KeySpec</c>, <c>EncryptionAlgorithmSpec</c> and so on, or the base of all.</summary>
    public bool IsConstantClass(ITypeSymbol? type) =>
        Is(type?.BaseType, constantClass) || Is(type, constantClass);

    /// <summary>Whether a type is <c>Amazon.RegionEndpoint</c>.</summary>
    public bool IsRegionEndpoint(ITypeSymbol? type) => Is(type, regionEndpoint);

    /// <summary>Whether a type is a client's configuration, <c>AmazonKeyManagementServiceConfig</c> or a base of it.</summary>
    public bool IsClientConfig(ITypeSymbol? type) => DerivesFrom(type, clientConfig);

    /// <summary>Whether the compilation knows <c>IConfiguration</c> at all.</summary>
    public bool KnowsConfiguration => configuration is not null;

    /// <summary>Whether a type is an <c>IConfiguration</c>: the fix that takes a key from configuration reads it there.</summary>
    public bool IsConfiguration(ITypeSymbol? type) =>
        configuration is not null && type is not null && (Is(type, configuration) || type.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default));

    /// <summary>The text that a static field of the SDK stands for: a Region's code, a key spec, an algorithm; null for any other field.</summary>
    public string? ConstantOf(IFieldSymbol field)
    {
        if (IsRegionEndpoint(field.ContainingType))
        {
            return Regions.ByField.TryGetValue(field.Name, out var region) ? region.Code : null;
        }

        // The SDK names these fields after their values.
        return IsConstantClass(field.ContainingType) && Is(field.Type, field.ContainingType) ? field.Name : null;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(type, known);

    private static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol? known)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, known))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsModel(ITypeSymbol type) => model is not null && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, model);

    private static bool DerivesFromSdkClient(ITypeSymbol type, INamedTypeSymbol client)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "AmazonKeyManagementServiceClient" && SymbolEqualityComparer.Default.Equals(current.ContainingNamespace, client.ContainingNamespace))
            {
                return true;
            }
        }

        return false;
    }

#pragma warning disable RS0030 // The one place that resolves symbols
    // A type that two references define is ambiguous: take the first rather than fall silent, as long as it is the SDK's name.
    private static INamedTypeSymbol? Find(Compilation compilation, string name) =>
        compilation.GetTypeByMetadataName(name) ?? compilation.GetTypesByMetadataName(name).FirstOrDefault();
#pragma warning restore RS0030
}
