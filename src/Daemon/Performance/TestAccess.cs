using System.Runtime.CompilerServices;

// The threads of a performance are internal; their turns are tested one at a time, on a clock that tests turn.
[assembly: InternalsVisibleTo("RVae.Daemon.Tests")]
