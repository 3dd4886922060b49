using System.Diagnostics;
using System.Globalization;
using RVae.Bench.Codec;
using RVae.Engine.Library;
using RVae.Engine.Models;
using RVae.Engine.Rhythm;

// What is done again and again while music plays, timed in this form of the program: for each line a name, a tab and nanoseconds.
// bench/forms.py runs both forms, one after the other, and compares.
foreach (string path in args)
{
    RhythmModel model = ModelFile.Load(path).Value;
    IGrooveDecoder decoder = model.CreateDecoder();
    var groove = new Groove(model.Card.Grid);
    float[] point = new float[model.Card.LatentDimensions], conditions = new float[model.Card.Conditions.Length];
    float turn = 0;
    Report($"decode {Path.GetFileNameWithoutExtension(path)} ({model.Card.Kind}, {model.Card.Grid.Bars} bars)", 20, () =>
    {
        turn += 0.01f;
        (point[0], point[1]) = (3 * MathF.Sin(turn), 3 * MathF.Cos(0.7f * turn));
        decoder.Decode(point, conditions, groove);
    });
}

byte[] buffer = new byte[256];
int length = HitPacket.Write(buffer);
byte[] hit = buffer[..length];
int sum = 0;
Report("write a hit", 10_000, () => sum += HitPacket.Write(buffer));
Report("read a hit", 10_000, () => sum += HitPacket.Read(hit));
return sum == 0 ? 1 : 0;

// The median of many batches, after as many that only warm up: the other form is compiled anew where it is slow.
static void Report(string what, int batch, Action once)
{
    const int Batches = 400;
    double[] times = new double[Batches];
    for (int pass = 0; pass < 2; pass++)
    {
        for (int n = 0; n < Batches; n++)
        {
            long began = Stopwatch.GetTimestamp();
            for (int i = 0; i < batch; i++)
                once();
            times[n] = Stopwatch.GetElapsedTime(began).TotalNanoseconds / batch;
        }
    }

    Array.Sort(times);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}\t{times[Batches / 2]:0.0}"));
}
