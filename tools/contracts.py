"""The facade rule for import-linter: from outside a module only `facade` and `contracts` are open."""

from importlinter import Contract, ContractCheck, fields, output


class FacadeOnlyContract(Contract):
    """Report every import that reaches past a module's facade."""

    containers = fields.ListField(subfield=fields.StringField())
    public = fields.ListField(subfield=fields.StringField())
    exempt = fields.ListField(subfield=fields.StringField(), required=False, default=[])

    def check(self, graph, verbose):
        found = []
        for container in self.containers:
            for unit in graph.find_children(container):
                found += self._reached_into(graph, unit)
        return ContractCheck(kept=not found, metadata={"found": found})

    def _reached_into(self, graph, unit):
        for module in sorted(graph.find_descendants(unit)):
            if module.removeprefix(f"{unit}.").split(".")[0] in self.public:
                continue
            for importer in sorted(graph.find_modules_that_directly_import(module)):
                if ".tests" in importer or self._inside(importer, unit):
                    continue
                if not any(self._inside(importer, e) for e in self.exempt):
                    yield importer, module

    @staticmethod
    def _inside(module, package):
        return module == package or module.startswith(f"{package}.")

    def render_broken_contract(self, check):
        for importer, module in check.metadata["found"]:
            output.print_error(f"{importer} reaches into {module}")
