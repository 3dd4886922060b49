using System.Runtime.CompilerServices;

// The threads of a performance are internal. Tests run their turns one at a time, on a clock that the tests advance.
[assembly: InternalsVisibleTo("RVae.Daemon.Tests")]
