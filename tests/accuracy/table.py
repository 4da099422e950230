"""`make accuracy CORPUS=DIR`: the corpus' own scorer on us and on each peer, side by side.

Usage: table.py CORPUS. Each folder of CORPUS is scored by `CORPUS/score.py` twice: on the
afterword command, and on a peer that answers the same `--batch`.
"""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PYTHON = sys.executable
OURS = str(Path(PYTHON).parent / "afterword")
CAPTURE_PEER = f"{PYTHON} {HERE / 'peer_capture.py'}"
PROMISE_PEERS = ("dateparser", "parsedatetime", "timefhuman", "recurrent")
PEERS = {
    "jobs": {"peer": CAPTURE_PEER},
    "invites": {"peer": CAPTURE_PEER},
    "promises": {name: f"{PYTHON} {HERE / 'peer_promise.py'} {name}" for name in PROMISE_PEERS},
}
ROW = re.compile(r"^(?P<measure>.{1,45}?)\s+(?P<right>\d+)/(?P<total>\d+)\s+(?P<percent>[\d.]+)%$")


def scored(corpus: Path, task: str, command: str) -> tuple[dict[str, tuple[int, int]], str]:
    """Right and total by measure, and the last line, as the scorer prints them for `command`.

    Raises:
        SystemExit: the scorer ended with an error.
    """
    done = subprocess.run(
        [PYTHON, str(corpus / "score.py"), task, str(corpus / task), "--afterword", command],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{task} with {command}: {done.stderr.strip()}")
    lines = done.stdout.splitlines()
    rows = [row for row in map(ROW.match, lines) if row]
    return {row["measure"]: (int(row["right"]), int(row["total"])) for row in rows}, lines[-1]


def cell(pair: tuple[int, int] | None) -> str:
    """`97.1 % (33/34)`, or nothing."""
    return f"{100 * pair[0] / pair[1]:5.1f} % ({pair[0]}/{pair[1]})" if pair else ""


def main() -> None:
    """Print one table a task."""
    corpus = Path(sys.argv[1]).resolve()
    for task in ("jobs", "invites", "promises", "notes"):
        if not (corpus / task).is_dir():
            continue
        ours, took = scored(corpus, task, OURS)
        peers = {name: scored(corpus, task, command)[0] for name, command in PEERS.get(task, {}).items()}
        print(f"\n{task}\n{'measure':46}{'afterword':22}{''.join(f'{name:22}' for name in peers)}".rstrip())
        for measure, pair in ours.items():
            beside = "".join(f"{cell(peer.get(measure)):22}" for peer in peers.values())
            print(f"{measure:46}{cell(pair):22}{beside}".rstrip())
        print(took)


if __name__ == "__main__":
    main()
