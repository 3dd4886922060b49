using System.Collections.Immutable;
using RVae.Daemon.Maps;
using RVae.Engine.Rhythm;
using RVae.Protocol.Services;

namespace RVae.Daemon.Models;

/// <summary>Sends the clips of a dataset to a client, a few lines at a time.</summary>
internal sealed class ClipListing(ImmutableArray<Clip> clips, Request request) : IPacedAnswer
{
    private int _sent;

    public Request Request { get; } = request;

    public void Begin()
    {
        // The clips have been read already.
    }

    public bool Send(int most)
    {
        for (int i = 0; i < most && _sent < clips.Length; i++)
        {
            Clip clip = clips[_sent++];
            Request.Line("/rvae/dataset/clips/item"u8, clip.Name, clip.Source.File, clip.Source.Bar, clip.Hits.Length);
        }

        if (_sent == clips.Length)
            Request.Answer("/rvae/dataset/clips/end"u8, clips.Length);
        return Request.Ended;
    }
}
