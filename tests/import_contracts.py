"""A contract for import-linter: the members of a registry folder never import one another."""

from __future__ import annotations

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class IndependentMembers(Contract):
    """Every public module of a folder is a member; they share the modules with an underscore."""

    type_name = "independent_members"
    folders = fields.SetField(subfield=fields.ModuleField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Find the members that import another one."""
        found = []
        for folder in sorted(folder.name for folder in self.folders):  # type: ignore[attr-defined]
            members = {
                name for name in graph.find_children(folder) if not name.rpartition(".")[2].startswith("_")
            }
            found += [
                (importer, imported)
                for importer in sorted(members)
                for imported in sorted(graph.find_modules_directly_imported_by(importer) & members)
            ]
        return ContractCheck(kept=not found, metadata={"found": found})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print the forbidden imports."""
        found: Any = check.metadata["found"]
        for importer, imported in found:
            output.print_error(
                f"{importer} imports {imported}; move what both need to a module with an underscore"
            )
