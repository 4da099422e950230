"""`make package`: the wheel and the extension archives, byte for byte the same twice.

Chromium stores take a zip without the manifest's `key` (it only pins the id of an unpacked
folder); Firefox takes the folder as it is, named .xpi.
"""

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"
EPOCH = "315532800"  # 1980-01-01, the first day a zip can name
LEFT_OUT = {"jsconfig.json"}


def files() -> list[Path]:
    """The extension's files in a fixed order, without what only checks need."""
    folder = ROOT / "extension"
    found = (
        f for f in folder.rglob("*") if f.is_file() and f.name not in LEFT_OUT and not f.name.startswith(".")
    )
    return sorted(found, key=lambda file: file.relative_to(folder).as_posix())


def archive(target: Path, *, keep_key: bool) -> None:
    """Write the extension into `target`, with one date and one mode for every entry."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for file in files():
            data = file.read_bytes()
            if file.name == "manifest.json" and not keep_key:
                manifest = json.loads(data)
                manifest.pop("key", None)
                data = json.dumps(manifest, indent=2, ensure_ascii=False).encode()
            entry = zipfile.ZipInfo(file.relative_to(ROOT / "extension").as_posix())
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(entry, data)


def main() -> None:
    """Build all three and print their digests."""
    DIST.mkdir(exist_ok=True)
    version = json.loads((ROOT / "extension" / "manifest.json").read_text("utf-8"))["version"]
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(DIST), str(ROOT)],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
    )
    archive(DIST / f"afterword-chromium-{version}.zip", keep_key=False)
    archive(DIST / f"afterword-firefox-{version}.xpi", keep_key=True)
    for file in sorted(DIST.glob("afterword*")):
        print(hashlib.sha256(file.read_bytes()).hexdigest(), file.relative_to(ROOT))


if __name__ == "__main__":
    main()
