"""coprod power."""

from argparse import Namespace
from dataclasses import asdict
from datetime import date

from coprod_desktop.cli.printing import print_indented, print_json
from coprod_desktop.cli.problems import while_reading
from coprod_desktop.cli.status import Status
from coprod_desktop.coproduction.power_check import Checked, check
from coprod_desktop.model.dates import short_date
from coprod_desktop.storage import meeting_file
from coprod_desktop.strings import say


def power(asked: Namespace) -> Status:
    """Print where power is not shared yet in a meeting, with why it matters and how to put it right."""
    with while_reading():
        meeting = meeting_file.read(asked.file).meeting
    checked = check(meeting, date.today())
    if asked.format == "json":
        print_json(_as_json(checked))
    else:
        _print_text(checked)
    return Status.LOOK_AT if checked.remarks else Status.DONE


def _as_json(checked: Checked) -> dict[str, object]:
    aside = [{**asdict(one), "reason": kept.reason, "set_aside_on": str(kept.on)} for kept, one in checked.set_aside]
    return {"questions": [asdict(one) for one in checked.remarks], "set_aside": aside, "shares": checked.shares}


def _print_text(checked: Checked) -> None:
    if not checked.remarks:
        print(say("power.check_none"))
    for one in checked.remarks:
        print(one.says)
        print_indented((one.why, one.mend))
        print()
    for kept, one in checked.set_aside:
        print(say("power.set_aside_told", says=one.says, day=short_date(kept.on), reason=kept.reason))
    if checked.shares:
        print(checked.shares)
