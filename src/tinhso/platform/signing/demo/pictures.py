"""Pictures for the demo: a scribble for a signature, a red seal for an agency. Drawn, not scanned."""

import json
import math

import typst

SEAL = """
#let name = json(bytes(sys.inputs.name))
#set page(width: 36mm, height: 36mm, margin: 0mm, fill: none)
#set text(font: "Libertinus Serif", fill: rgb("#c4161c"), weight: "bold")
#place(center + horizon, circle(radius: 17.4mm, stroke: 1.1mm + rgb("#c4161c")))
#place(center + horizon, circle(radius: 11.2mm, stroke: 0.4mm + rgb("#c4161c")))
#let letters = name.clusters()
#for (i, letter) in letters.enumerate() {
  let turn = -150deg + 300deg * i / calc.max(letters.len() - 1, 1)
  place(center + horizon, rotate(turn, box(height: 29.6mm, align(top, text(size: 8pt, letter)))))
}
#place(center + horizon, text(size: 26pt, "★"))
"""
SCRIBBLE = """
#let points = json(bytes(sys.inputs.points))
#set page(width: 60mm, height: 25mm, margin: 0mm, fill: none)
#place(top + left, curve(stroke: (paint: rgb("#1b3f8b"), thickness: 0.6mm, cap: "round", join: "round"),
  curve.move((points.at(0).at(0) * 1mm, points.at(0).at(1) * 1mm)),
  ..points.slice(1).map(p => curve.line((p.at(0) * 1mm, p.at(1) * 1mm)))))
"""
PIXELS_PER_INCH = 200.0
STROKE_POINTS = 160


def seal(name: str) -> bytes:
    """Draw a round red seal around a name, as a transparent PNG."""
    return _png(SEAL, {"name": json.dumps(name.upper(), ensure_ascii=False)})


def signature(name: str) -> bytes:
    """Draw a scribble that is always the same for a name."""
    seed = sum(ord(letter) * place for place, letter in enumerate(name, 1))
    points = [_point(step / STROKE_POINTS, seed) for step in range(STROKE_POINTS)]
    return _png(SCRIBBLE, {"points": json.dumps(points)})


def _point(t: float, seed: int) -> tuple[float, float]:
    loops, slant = 5 + seed % 4, 0.7 + seed % 5 / 10
    x = 6 + 46 * t + 3 * math.sin(2 * math.pi * loops * t)
    y = 13 + 7 * math.cos(2 * math.pi * loops * t * slant) * (1 - 0.75 * t) - 3 * t
    return round(x, 2), round(y, 2)


def _png(source: str, inputs: dict[str, str]) -> bytes:
    fonts = typst.Fonts(include_system_fonts=False)
    made = typst.compile(
        source.encode(), format="png", ppi=PIXELS_PER_INCH, sys_inputs=inputs, font_paths=fonts
    )
    return bytes(made[0] if isinstance(made, list) else made)
