"""What a built program is made of, as CycloneDX 1.6: for those who watch for known faults."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from parts import Part

FILE_NAME: Final = "sbom.cdx.json"
_PROJECT: Final = "hfprep-desktop"
_NAMESPACE: Final = uuid.uuid5(uuid.NAMESPACE_DNS, "hfprep.org")


def write_sbom(file: Path, version: str, parts: Iterable[Part]) -> None:
    """Write the list."""
    file.write_text(json.dumps(sbom(version, parts), indent=1) + "\n", encoding="utf-8")


def sbom(version: str, parts: Iterable[Part]) -> Mapping[str, Any]:
    """The list; the same parts have the same serial number."""
    program = _component("application", _PROJECT, version, "MIT", f"pkg:pypi/{_PROJECT}@{version}")
    components = [
        _component("library", part.name, part.version, part.licence, part.purl, part.inside)
        for part in parts
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.uuid5(_NAMESPACE, json.dumps([version, components])).urn,
        "version": 1,
        "metadata": {"timestamp": _built_at(), "component": program},
        "components": components,
        "dependencies": [
            {"ref": program["bom-ref"], "dependsOn": [one["bom-ref"] for one in components]}
        ],
    }


def _component(
    kind: str, name: str, version: str, licence: str, purl: str, inside: str = ""
) -> Mapping[str, Any]:
    """Without a version where nobody states one: of libraries that packages carry."""
    origin = f"{inside}/" if inside else ""
    found: dict[str, Any] = {
        "type": kind,
        "bom-ref": purl or f"{origin}{name}{f'@{version}' if version else ''}",
        "name": name,
        "licenses": [{"expression": licence}],
    }
    if version:
        found["version"] = version
    if purl:
        found["purl"] = purl
    if inside:
        found["description"] = f"carried by the Python package {inside}"
    return found


def _built_at() -> str:
    """`SOURCE_DATE_EPOCH` makes builds of the same source alike."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
