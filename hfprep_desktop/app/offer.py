"""The person's offer worksheet, kept in the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hfprep_desktop.app.outside import Outside
from hfprep_desktop.library.store import Library

if TYPE_CHECKING:
    from hfprep_desktop.interview.offer import OfferWorksheet


@dataclass(frozen=True, slots=True)
class Offer:
    """Reads and keeps the one worksheet."""

    library: Library
    outside: Outside

    def worksheet(self) -> OfferWorksheet | None:
        """The person's offer worksheet, None until they wrote one.

        Raises `UserError` where what is kept cannot be read; it stays as it is.
        """
        from hfprep_desktop.interview.offer import OFFER_DOCUMENT
        from hfprep_desktop.interview.offer_document import worksheet_from_json

        text = self.library.read_document(OFFER_DOCUMENT)
        return None if text is None else worksheet_from_json(text)

    def save(self, worksheet: OfferWorksheet) -> None:
        """Keep the worksheet in place of the one before."""
        from hfprep_desktop.interview.offer import OFFER_DOCUMENT
        from hfprep_desktop.interview.offer_document import worksheet_to_json

        self.library.write_document(OFFER_DOCUMENT, worksheet_to_json(worksheet))

    def keep_aside(self) -> None:
        """Begin an empty worksheet; the one that cannot be read stays under a name of its own."""
        from hfprep_desktop.interview.offer import OFFER_DOCUMENT, OfferWorksheet

        text = self.library.read_document(OFFER_DOCUMENT)
        if text is not None:
            moment = self.outside.wall_clock().isoformat()
            self.library.write_document(f"{OFFER_DOCUMENT}-aside-{moment}", text)
        self.save(OfferWorksheet())
