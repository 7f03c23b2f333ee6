"""The scenarios that rounds can be about: built in, and the person's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hfprep_desktop.app.offer import Offer
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import ScenarioSet, ScenarioShelf
from hfprep_desktop.model import Scenario
from hfprep_desktop.paths import Paths
from hfprep_desktop.resources import Resources

if TYPE_CHECKING:
    from hfprep_desktop.interview.scenario_pack import ImportedPack


@dataclass(frozen=True, slots=True)
class Scenarios:
    """Reads them, and takes over those of others."""

    paths: Paths
    resources: Resources
    shelf: ScenarioShelf
    offer: Offer

    def read(self) -> ScenarioSet:
        """Built-in scenarios and the person's own, and what is wrong with broken files.

        Where a prompt speaks of the person's offer, the figures of their worksheet stand in it.
        """
        from hfprep_desktop.interview.offer import OfferWorksheet
        from hfprep_desktop.interview.offer_placeholders import fill_placeholders, has_placeholders

        found = self.shelf.scenarios()
        if not any(has_placeholders(scenario) for scenario in found.scenarios):
            return found
        try:
            worksheet = self.offer.worksheet() or OfferWorksheet()
        except UserError:
            # Told on the worksheet's own page; the rounds have figures of their own until then.
            worksheet = OfferWorksheet()
        filled = tuple(fill_placeholders(scenario, worksheet) for scenario in found.scenarios)
        return replace(found, scenarios=filled)

    def get(self, scenario_id: str) -> Scenario:
        """One scenario; raises `UserError` when there is none of that name."""
        found = self.read()
        if (scenario := found.find(scenario_id)) is not None:
            return scenario
        names = ", ".join(scenario.id for scenario in found.scenarios)
        broken = next((f for f in found.faults if f.file.stem == scenario_id), None)
        if broken is not None:
            place = f"{broken.file}, line {broken.line}" + (f", {broken.key}" if broken.key else "")
            raise UserError(
                f"The scenario {scenario_id} cannot be used: {broken.message}",
                f"Mend {place}; hfprep scenarios check tells of all faults.",
            )
        remedy = f"These are here: {names}."
        if found.faults:
            folder = self.paths.scenarios
            remedy += f" Some files could not be used: hfprep scenarios check {folder}"
        raise UserError(f"There is no scenario called {scenario_id}.", remedy)

    def import_pack(self, pack: Path) -> ImportedPack:
        """Take over all scenarios of a zip archive or folder, or none. May raise `UserError`."""
        from hfprep_desktop.interview import scenario_pack

        return scenario_pack.import_pack(pack, self.resources.scenarios, self.paths.scenarios)
