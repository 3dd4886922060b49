"""Times decoding and the codec in the two forms of the program: compiled ahead of time, as packages are, and compiled as it runs.

Usage: bench/forms.py [--runs N] [MODEL.safetensors...]      (the built-in models by default)
Builds both forms, runs them in turn, and prints the median of each and their ratio. Needs the .NET SDK, clang and Python 3.
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROJECT = ROOT / "bench/Forms"


def publish(into: pathlib.Path, *more: str) -> None:
    subprocess.run(["dotnet", "publish", PROJECT, "-c", "Release", "-v", "q", "-p:RunAnalyzers=false", "-o", into, *more], check=True)


def run(command: list, models: list) -> dict[str, float]:
    lines = subprocess.run([*command, *models], check=True, capture_output=True, text=True).stdout.splitlines()
    return {what: float(nanoseconds) for what, nanoseconds in (line.split("\t") for line in lines)}


def main(words: list[str]) -> None:
    runs = 5
    if words[:1] == ["--runs"]:
        runs, words = int(words[1]), words[2:]
    models = words or sorted((ROOT / "models").glob("*.safetensors"))
    with tempfile.TemporaryDirectory() as folder:
        ahead, as_it_runs = pathlib.Path(folder, "ahead"), pathlib.Path(folder, "as-it-runs")
        publish(ahead, "-r", "linux-x64")
        publish(as_it_runs)
        forms = [[ahead / "rvae-forms"], ["dotnet", as_it_runs / "rvae-forms.dll"]]
        measured = [[run(form, models) for form in forms] for _ in range(runs)]
    print(f"{'':44} {'ahead of time':>14} {'as it runs':>14} {'ratio':>6}")
    for what in measured[0][0]:
        ours, other = (statistics.median(turn[form][what] for turn in measured) for form in (0, 1))
        print(f"{what:44} {ours:11.0f} ns {other:11.0f} ns {ours / other:6.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
