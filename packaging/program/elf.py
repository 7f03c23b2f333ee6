"""Reads from a Linux library which other libraries it needs."""

from __future__ import annotations

import struct
from pathlib import Path

DYNAMIC_SECTION = 6
NEEDED = 1


def needed_libraries(file: Path) -> list[str]:
    """The DT_NEEDED names of a 64-bit little-endian ELF file."""
    data = file.read_bytes()
    if data[:6] != b"\x7fELF\x02\x01":
        raise ValueError(f"not a 64-bit little-endian ELF file: {file}")
    (table,) = struct.unpack_from("<Q", data, 40)
    entry_size, entries = struct.unpack_from("<HH", data, 58)
    sections = [
        # name, type, flags, address, offset, size, link, info, align, entry size
        struct.unpack_from("<IIQQQQIIQQ", data, table + index * entry_size)
        for index in range(entries)
    ]
    (dynamic,) = (section for section in sections if section[1] == DYNAMIC_SECTION)
    names = sections[dynamic[6]][4]
    needed = []
    for position in range(dynamic[4], dynamic[4] + dynamic[5], 16):
        tag, value = struct.unpack_from("<QQ", data, position)
        if tag == NEEDED:
            start = names + value
            needed.append(data[start : data.index(b"\0", start)].decode())
    return needed
