using NATS.Client.JetStream;

namespace RVae.Nats;

/// <summary>Streams, buckets and stores of a server.</summary>
internal static class NatsStores
{
    private const int NameIsTaken = 10058;

    /// <summary>Finds a thing, or makes it. A user who may not make things finds those that somebody else has made.</summary>
    /// <param name="find">Finds it.</param>
    /// <param name="make">Makes it; null where it must be there.</param>
    public static async Task<T> HaveAsync<T>(Func<ValueTask<T>> find, Func<ValueTask<T>>? make)
    {
        try
        {
            return await find().ConfigureAwait(false);
        }
        catch (NatsJSApiException missing) when (missing.Error.Code == 404 && make is not null)
        {
            try
            {
                return await make().ConfigureAwait(false);
            }
            catch (NatsJSApiException made) when (made.Error.ErrCode is NameIsTaken)
            {
                // Another program has made it at the same moment.
                return await find().ConfigureAwait(false);
            }
        }
    }
}
