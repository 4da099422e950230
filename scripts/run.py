"""`make run`: the companion, and where a screen and a Chromium are, the extension beside it.

Branded Chrome refuses `--load-extension`, so only a Chromium is opened; without one the
companion says itself how to load and pair. Ctrl+C ends the companion; the browser stays.
"""

import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
EXTENSION = HERE / "extension"
AFTERWORD = Path(sys.executable).with_name("afterword")
PATIENCE = 15.0
"""Seconds to wait for the companion's first answer."""


def extension_id(folder: Path) -> str:
    """The id Chromium derives from the key in the manifest: its SHA-256, written in a to p."""
    key = json.loads((folder / "manifest.json").read_text("utf-8"))["key"]
    digest = hashlib.sha256(base64.b64decode(key)).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


def chromium() -> str | None:
    """A Chromium on the path, where there is a screen to show it on."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin"
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None) if screen else None


def answers(port: str) -> bool:
    """Whether an Afterword companion answers on `port`."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/ping", timeout=1) as answer:
            return answer.headers.get("Afterword-Api") is not None
    except (urllib.error.URLError, OSError):
        return False


def show(browser: str, profile: Path) -> None:
    """Open `browser` with the extension loaded and the pairing code filled in."""
    paired = subprocess.run([AFTERWORD, "pair", "--json"], capture_output=True, text=True, check=False)
    code = json.loads(paired.stdout)["code"] if paired.returncode == 0 else ""
    page = f"chrome-extension://{extension_id(EXTENSION)}/options/options.html#{code}"
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    flags = [f"--load-extension={EXTENSION}", f"--user-data-dir={profile}", "--no-first-run", *root]
    subprocess.Popen([browser, *flags, page], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    print(
        f"Opened {Path(browser).name} with the extension loaded. Click Pair on the page it shows.", flush=True
    )


def main() -> int:
    """Serve until interrupted; the exit code is the companion's."""
    companion = subprocess.Popen([AFTERWORD, "serve"])
    browser, port = chromium(), os.environ.get("AFTERWORD_PORT") or "27182"
    deadline = time.monotonic() + PATIENCE
    while browser and companion.poll() is None and time.monotonic() < deadline:
        if answers(port):
            show(browser, HERE / ".browser")
            break
        time.sleep(0.1)
    try:
        return companion.wait()
    except KeyboardInterrupt:
        return companion.wait()


if __name__ == "__main__":
    sys.exit(main())
