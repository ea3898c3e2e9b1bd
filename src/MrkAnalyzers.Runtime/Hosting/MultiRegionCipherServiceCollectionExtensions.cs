using Amazon;
using Amazon.KeyManagementService;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MrkAnalyzers.Runtime;

/// <summary>Registers a <see cref="MultiRegionCipher"/> with dependency injection.</summary>
public static class MultiRegionCipherServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="MultiRegionCipher"/>, the <see cref="MultiRegionCipherHealthCheck"/> to be added to the health checks, and the validation of
    /// its settings when the host starts.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">The section with <see cref="MultiRegionCipherSettings"/>.</param>
    /// <param name="createClient">Makes a Region's client; null for the SDK's default credentials.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    public static IServiceCollection AddMultiRegionCipher(
        this IServiceCollection services,
        IConfiguration configuration,
        Func<IServiceProvider, RegionEndpoint, IAmazonKeyManagementService>? createClient = null)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        _ = configuration ?? throw new ArgumentNullException(nameof(configuration));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MultiRegionCipherSettings>, MultiRegionCipherSettings.Validator>());
        services.AddOptions<MultiRegionCipherSettings>().Bind(configuration).ValidateOnStart();
        services.TryAddSingleton(provider => Create(provider, createClient ?? (static (_, region) => new AmazonKeyManagementServiceClient(region))));
        services.TryAddSingleton<MultiRegionCipherHealthCheck>();
        return services;
    }

    private static MultiRegionCipher Create(IServiceProvider provider, Func<IServiceProvider, RegionEndpoint, IAmazonKeyManagementService> createClient)
    {
        var settings = provider.GetRequiredService<IOptions<MultiRegionCipherSettings>>().Value;
        return new MultiRegionCipher(
            MultiRegionKey.Parse(settings.KeyArn),
            settings.Regions.Select(region => createClient(provider, RegionEndpoint.GetBySystemName(region))),
            settings.Cipher,
            provider.GetService<ILogger<MultiRegionCipher>>(),
            provider.GetService<TimeProvider>());
    }
}
