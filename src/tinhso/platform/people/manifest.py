from tinhso.kernel.manifest import System

SYSTEM = System(code="people", label="Con người", label_en="People")
