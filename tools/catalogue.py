"""Write `definitions/catalogue/*.jsonl` from facts about national procedures.

    PYTHONPATH=. .venv/bin/python -m tools.catalogue FACTS_FOLDER

The folder holds `procedures.jsonl` and `procedures_index.csv`. The same facts give the same bytes. ADR 0018
says which procedures the demo province runs and why; what a record lacks is left out, never filled in.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from tinhso.kernel.text_vi import fold
from tinhso.platform.procedures.record import Record

TARGET = Path(__file__).resolve().parents[1] / "definitions" / "catalogue"
BRANCHES = re.compile(
    r"Chi cục|Chi nhánh|Cảng vụ|khu vực|các cấp|cấp xã|Công an cấp|tỉnh|Hải quan cửa|cửa kh"
    r"|[UỦ][ỷy] ban nhân dân|Sở |Biên phòng|Trung tâm Đăng",
    re.IGNORECASE,
)
"""Words of an authority that has offices outside the capital."""

NOT_CIVIL = re.compile(r"Tòa án|Quốc phòng|Bộ Tổng Tham mưu|trung đoàn|Quân |Tổng cục|Cơ yếu|Thanh tra", re.I)
SAME_DAY = re.compile(r"^trả trong ngày")
AFTER_THREE = re.compile(r"sau 15 giờ")
LIFE_EVENTS = (
    ("co-con-nho", r"khai sinh|con nuoi|tre em"),
    ("di-hoc", r"hoc sinh|truong hoc|tuyen sinh|van bang"),
    ("giay-to-chung-thuc", r"chung thuc|can cuoc|ho chieu|cu tru|tam tru|thuong tru"),
    ("ket-hon", r"ket hon|hon nhan"),
    ("mo-cua-hang", r"ho kinh doanh|thanh lap doanh nghiep|dang ky doanh nghiep|hop tac xa"),
    ("nha-o-dat-dai", r"dat dai|quyen su dung dat|nha o|xay dung nha|giay phep xay dung"),
    ("nong-nghiep", r"chan nuoi|trong trot|thu y|thuy san|lam nghiep|bao ve thuc vat|thuy loi"),
    ("suc-khoe-tro-cap", r"bao hiem xa hoi|bao hiem y te|tro cap|bao tro|kham benh|khuyet tat|nguoi co cong"),
)


def main(folder: Path) -> None:
    """Write one file a level, by code, and say what was left out."""
    lines: dict[str, list[str]] = {}
    for record in chosen(folder):
        lines.setdefault(record.level, []).append(record.line())
    TARGET.mkdir(parents=True, exist_ok=True)
    for level, texts in sorted(lines.items()):
        (TARGET / f"{level}.jsonl").write_text("\n".join(texts) + "\n", encoding="utf-8")
        print(f"{level}: {len(texts)}")


def chosen(folder: Path) -> Iterator[Record]:
    index = {row["code"]: row for row in _index(folder) if row["code"]}
    text = (folder / "procedures.jsonl").read_text(encoding="utf-8")
    facts = sorted((json.loads(line) for line in text.splitlines()), key=lambda fact: fact["code"] or "")
    for fact in facts:
        listed = index.get(fact["code"] or "", {})
        if not fact["code"] or not runs_here(fact, listed.get("levels_listed", "")):
            continue
        try:
            yield record_of(fact, listed)
        except ValidationError as error:
            first = error.errors()[0]
            print(f"left out {fact['code']}: {first['loc']} {first['msg']}", file=sys.stderr)


def runs_here(fact: dict[str, Any], levels: str) -> bool:
    """Communes and the province; ministries where they have branches or a citizen may file by post."""
    if fact["level"] in {"commune", "province"}:
        return True
    authority = fact["authority"] or ""
    if fact["level"] != "ministry" or NOT_CIVIL.search(authority):
        return False
    if BRANCHES.search(authority) or "province" in levels or "commune" in levels:
        return True
    by_post = any(way["channel"] == "post" for way in fact["channels"])
    return by_post and "Công dân Việt Nam" in fact["applicants"]


def record_of(fact: dict[str, Any], listed: dict[str, str]) -> Record:
    decision = listed.get("decision", "")
    numbers = list(dict.fromkeys(basis["number"] for basis in fact["legal_basis"] if basis["number"]))
    return Record.model_validate(
        {
            "code": fact["code"],
            "name": fact["name"],
            "sector": fact["sector"],
            "level": fact["level"],
            "authority": fact["authority"],
            "applicants": fact["applicants"],
            "channels": [_channel(way) for way in fact["channels"]],
            "papers": [_paper(paper) for paper in fact["papers"]],
            "results": list(dict.fromkeys(fact["results"])),
            "legal_basis": numbers or [number for number in [decision] if number],
            "publisher": listed.get("publisher", ""),
            "decision": decision,
            "life_events": _life_events(f"{fact['sector']} {fact['name']}"),
            "source": fact["source"],
            "as_of": fact["as_of"] or "",
        }
    )


def _channel(way: dict[str, Any]) -> dict[str, Any]:
    fees = [{"amount": f["amount_vnd"], "kind": f["kind"], "note": f["note"] or ""} for f in way["fees"]]
    return {"channel": way["channel"], "time_limit": _limit(way["time_limit"]), "fees": fees}


def _limit(limit: dict[str, Any]) -> dict[str, Any]:
    """Read “the same day” as the law counts it; any other text without a number stays a note."""
    note = limit["note"] or ""
    if limit["value"] is None and SAME_DAY.search(note):
        cut_off = time(15) if AFTER_THREE.search(note) else None
        return {"value": 0, "unit": "working_day", "cut_off": cut_off, "note": note}
    return {"value": limit["value"], "unit": limit["unit"], "note": note}


def _paper(paper: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": paper["name"],
        "form": paper["form"] or "",
        "originals": paper["original"] or 0,
        "copies": paper["copies"] or 0,
        "required": paper["required"],
        "situation": paper["case"] or "",
    }


def _life_events(text: str) -> list[str]:
    folded = fold(text)
    return [code for code, words in LIFE_EVENTS if re.search(rf"\b(?:{words})\b", folded)]


def _index(folder: Path) -> Iterator[dict[str, str]]:
    with (folder / "procedures_index.csv").open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
