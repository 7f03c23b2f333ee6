"""Fetches a known speech model from its public home: the one place that opens a connection.

It is asked for by name, by a person, and by nothing else. Nothing of the person's is sent: the
request names the file and how much of it is here. What comes is compared with the catalogue's
hashes before it is used.
"""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Generator
from contextlib import closing
from functools import partial
from typing import IO, Final
from urllib.parse import urlsplit

from hfprep_desktop.errors import UserError
from hfprep_desktop.speech.catalogue import REQUIRED_FILES, CatalogueEntry
from hfprep_desktop.speech.model_source import ModelFile, ModelSource

HOME: Final = "https://huggingface.co"
"""The only host that the program knows."""

_BLOCK: Final = 1 << 18
_SILENCE_S: Final = 15.0
"""A server that says nothing for so long has gone."""
_CUTS: Final = 20
"""So often a connection that did bring something is opened again by itself."""
_PARTIAL: Final = 206
_FROM_ELSEWHERE: Final = (
    "Install the model from a folder or an archive, which can be copied from a computer where it "
    "is: hfprep models install FOLDER."
)


def hub_source(entry: CatalogueEntry, home: str = HOME) -> ModelSource:
    """The files of a known model at its pinned revision."""
    base = f"{home}/{entry.hub_repository}/resolve/{entry.hub_revision}"
    return ModelSource(
        name=entry.name,
        origin=entry.name,
        stamp=entry.hub_revision,
        files=tuple(
            ModelFile(name, entry.sizes[name], partial(_fetched, f"{base}/{name}", entry, name))
            for name in REQUIRED_FILES
        ),
        entry=entry,
        host=urlsplit(home).netloc,
    )


class _SecureRedirects(urllib.request.HTTPRedirectHandler):
    """Large files are handed out by other servers; never by one that speaks in the clear."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Follow where that is as safe as what was asked for."""
        if urlsplit(newurl).scheme not in {"https", urlsplit(req.full_url).scheme}:
            raise urllib.error.URLError("it leads to a connection that is not encrypted")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _fetched(url: str, entry: CatalogueEntry, name: str, offset: int) -> Generator[bytes]:
    """The bytes of a file from `offset` on; a connection that is cut is opened again."""
    size = entry.sizes[name]
    cuts = 0
    while offset < size:
        before = offset
        reason = "the connection was cut"
        try:
            with closing(_blocks(url, offset)) as blocks:
                for block in blocks:
                    offset += len(block)
                    yield block
        except (http.client.HTTPException, OSError) as error:
            reason = _reason(error, entry)
        cuts += 1
        if offset < size and (offset == before or cuts > _CUTS):
            raise UserError(
                f"The speech model {entry.name} could not be fetched: {reason}. What came so far "
                "is kept.",
                f"Look whether this computer is online, and go on with it. Or: {_FROM_ELSEWHERE}",
            )


def _blocks(url: str, offset: int) -> Generator[bytes]:
    """What a server sends of a file, all of it behind `offset`."""
    request = urllib.request.Request(url, headers={"User-Agent": "hfprep-desktop"})  # noqa: S310
    if offset:
        request.add_header("Range", f"bytes={offset}-")
    opener = urllib.request.build_opener(_SecureRedirects)
    with opener.open(request, timeout=_SILENCE_S) as response:
        if offset and response.status != _PARTIAL:
            _skip(response, offset)
        while block := response.read1(_BLOCK):
            yield block


def _skip(response: http.client.HTTPResponse, offset: int) -> None:
    """A server that does not know ranges sends the file from its beginning."""
    while offset:
        block = response.read1(min(_BLOCK, offset))
        if not block:
            raise http.client.IncompleteRead(b"", offset)
        offset -= len(block)


def _reason(error: Exception, entry: CatalogueEntry) -> str:
    """Why nothing came, as the end of a sentence. Raises `UserError` where trying is of no use."""
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        if error.code < http.client.INTERNAL_SERVER_ERROR and error.code not in {408, 429}:
            raise UserError(
                f"The speech model {entry.name} is not to be had where it was (HTTP {error.code}). "
                "What came so far is kept.",
                _FROM_ELSEWHERE,
            ) from error
        return f"its server is busy (HTTP {error.code})"
    if isinstance(error, urllib.error.URLError):
        return f"its server cannot be reached ({_words(error.reason)})"
    if isinstance(error, TimeoutError):
        return "its server does not answer"
    return "the connection was cut"


def _words(reason: object) -> str:
    return (
        (reason.strerror or type(reason).__name__) if isinstance(reason, OSError) else str(reason)
    )
