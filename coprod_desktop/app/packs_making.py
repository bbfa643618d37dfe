"""Makes all packs: each distinct version once, on two cores, and into every folder where it belongs."""

import logging
import os
import pickle
import queue
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coprod_desktop.app import packs_worker
from coprod_desktop.app.packs import Look
from coprod_desktop.app.packs_planning import Piece
from coprod_desktop.app.packs_records import Records
from coprod_desktop.app.packs_sources import PackSource
from coprod_desktop.app.packs_worker import Order, Orders
from coprod_desktop.app.placing import NoRoom, place_for, put
from coprod_desktop.app.versions import Hooks
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.storage import files
from coprod_desktop.workers import Answer, Worker, WorkerDied, WorkerTooBig, WorkerTooSlow
from coprod_desktop.workers.errors import unpacked

log = logging.getLogger(__name__)

MOST_WORKERS = 2  # more would need more than 500 MB, and most computers of our readers have two cores
_SMALL_ORDERS_AT_ONCE = 12

_Version = tuple[str, Look]


@dataclass(slots=True)
class Outcome:
    """What has come of the work so far."""

    written: int = 0
    kept: int = 0
    look_at: dict[_Version, tuple[str, ...]] = field(default_factory=dict)
    failed: dict[_Version, CoprodError] = field(default_factory=dict)
    not_saved: list[tuple[str, CoprodError]] = field(default_factory=list)
    put_beside: list[tuple[str, str]] = field(default_factory=list)


class Making:
    """One run: what is to be made, and what has come of it. `run` may be called again with further pieces."""

    def __init__(self, records: Records, own_words: Sequence[OwnWord], hooks: Hooks) -> None:
        self.outcome = Outcome()
        self._records, self._own_words, self._hooks = records, tuple(own_words), hooks
        self._lock = threading.Lock()
        self._trouble: CoprodError | None = None
        self._done, self._of = 0, 0
        self.made_at: dict[str, str] = {}

    def run(self, pieces: Sequence[Piece], sources: Mapping[str, PackSource]) -> None:
        """Make the printed pieces that are not there yet. Raises StoppedByPerson or NoRoom; the rest is in `outcome`.

        `made_at` then says where each piece is: a file that somebody changed is kept, and the new one stands beside.
        """
        wanted = self._still_to_make([one for one in pieces if one.look.form != "mp3"])
        self._done, self._of = 0, len(wanted)
        waiting: queue.SimpleQueue[tuple[Order, ...]] = queue.SimpleQueue()
        groups = list(_groups(wanted, sources))
        for group in groups:
            waiting.put(group)
        number = min(MOST_WORKERS, os.cpu_count() or 1, max(len(groups), 1))
        keys = {id(source.made_from): key for key, source in sources.items()}
        threads = [
            threading.Thread(target=self._work, args=(waiting, wanted, keys), name=f"packs-{place}")
            for place in range(number)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self._hooks.progress(self._of, self._of, "")
        if self._trouble is not None:
            raise self._trouble
        if self._done < self._of and self._hooks.stopped():
            raise StoppedByPerson

    def put(self, piece: Piece, content: bytes) -> None:
        """Put one finished file in its place, unless a person changed what is there. Raises NoRoom."""
        place = self._records.folder / piece.path
        try:
            files.make_folder(place.parent)
            if not self._records.is_as_made(piece.path):
                # What we made and somebody changed is theirs now, even where it still says that it is ours.
                place = place_for(place, (place,) if piece.path in self._records.kept else ())
            put(place, content)
        except NoRoom:
            raise
        except CoprodError as error:
            with self._lock:
                self.outcome.not_saved.append((piece.path, error))
            return
        made_at = place.relative_to(self._records.folder).as_posix()
        with self._lock:
            self._records.note(made_at, piece.made_from, content)
            self.made_at[piece.path] = made_at
            self.outcome.written += 1
            if made_at != piece.path:
                self.outcome.put_beside.append((piece.path, made_at))

    def is_there(self, piece: Piece) -> bool:
        """Return whether a piece is in its place already, just as it would be made."""
        if not self._records.is_right(piece.path, piece.made_from):
            return False
        self.made_at[piece.path] = piece.path
        self.outcome.kept += 1
        return True

    def _still_to_make(self, pieces: Sequence[Piece]) -> dict[_Version, list[Piece]]:
        wanted: dict[_Version, list[Piece]] = {}
        for piece in pieces:
            if not self.is_there(piece):
                wanted.setdefault((piece.source, piece.look), []).append(piece)
        return wanted

    def _work(
        self,
        waiting: "queue.SimpleQueue[tuple[Order, ...]]",
        wanted: Mapping[_Version, Sequence[Piece]],
        keys: Mapping[int, str],
    ) -> None:
        with Worker(packs_worker.KIND, limits=packs_worker.LIMITS) as worker:
            while not self._is_over():
                try:
                    group = waiting.get_nowait()
                except queue.Empty:
                    return
                request = _Request(group, keys)
                try:
                    self._ask(worker, request, wanted)
                except CoprodError as error:
                    self._stop_with(error)

    def _ask(self, worker: Worker, request: "_Request", wanted: Mapping[_Version, Sequence[Piece]]) -> None:
        """Make one group; where the worker fails, go on behind the version at which it did."""

        def take(answer: Answer) -> None:
            version = request.version(answer.header)
            self._take(version, answer, wanted[version])

        while request.is_left():
            try:
                worker.ask({}, request.payload(self._own_words), on_progress=take, stopped=self._is_over)
            except (WorkerDied, WorkerTooBig, WorkerTooSlow) as error:
                version = request.skip()
                log.info("a version ended the worker: %s", type(error).__name__)
                with self._lock:
                    self.outcome.failed[version] = error
            else:
                return

    def _take(self, version: _Version, answer: Answer, pieces: Sequence[Piece]) -> None:
        if "error" in answer.header:
            error = unpacked(answer.header["error"])
            log.info("a version could not be made: %s", error.says)
            with self._lock:
                self.outcome.failed[version] = error
        else:
            for piece in pieces:
                self.put(piece, answer.payload)
            if answer.header["look_at"]:
                with self._lock:
                    self.outcome.look_at[version] = tuple(answer.header["look_at"])
        with self._lock:
            self._done += 1
            done = self._done
        self._hooks.progress(done, self._of, Path(pieces[0].path).name)

    def _is_over(self) -> bool:
        return self._trouble is not None or self._hooks.stopped()

    def _stop_with(self, error: CoprodError) -> None:
        with self._lock:
            # The first thing that went wrong is the reason; that the other worker was stopped follows from it.
            if self._trouble is None or isinstance(self._trouble, StoppedByPerson):
                self._trouble = error


class _Request:
    """The orders of one request, and how far their answers have come."""

    def __init__(self, group: tuple[Order, ...], keys: Mapping[int, str]) -> None:
        self._keys = keys
        self._left = [(order, look) for order in group for look in order.looks]
        self._asked: list[tuple[Order, Look]] = []

    def is_left(self) -> bool:
        return bool(self._left)

    def payload(self, own_words: tuple[OwnWord, ...]) -> bytes:
        self._asked = list(self._left)
        orders = tuple(Order(order.source, (look,)) for order, look in self._asked)
        return pickle.dumps(Orders(_merged(orders), own_words), protocol=5)

    def version(self, header: Mapping[str, int]) -> _Version:
        """Return which version an answer is, and count it as done."""
        order, look = self._left.pop(0)
        return self._keys[id(order.source)], look

    def skip(self) -> _Version:
        """Leave out the version at which the worker failed, and return it."""
        return self.version({})


def _merged(orders: Sequence[Order]) -> tuple[Order, ...]:
    """Put looks of one document together again, so that it crosses the pipe once and is drafted once."""
    merged: list[Order] = []
    for order in orders:
        if merged and merged[-1].source is order.source:
            merged[-1] = Order(order.source, (*merged[-1].looks, *order.looks))
        else:
            merged.append(order)
    return tuple(merged)


def _groups(
    wanted: Mapping[_Version, Sequence[Piece]], sources: Mapping[str, PackSource]
) -> Iterator[tuple[Order, ...]]:
    """Yield what is asked in one go: a paper with all its looks, the longest first; short pages by the dozen."""
    looks: dict[str, list[Look]] = {}
    for key, look in wanted:
        looks.setdefault(key, []).append(look)
    orders = [Order(sources[key].made_from, tuple(found)) for key, found in looks.items()]
    short = [order for key, order in zip(looks, orders, strict=True) if sources[key].is_own_page]
    long = [order for key, order in zip(looks, orders, strict=True) if not sources[key].is_own_page]
    for order in sorted(long, key=_length, reverse=True):
        yield (order,)
    for start in range(0, len(short), _SMALL_ORDERS_AT_ONCE):
        yield tuple(short[start : start + _SMALL_ORDERS_AT_ONCE])


def _length(order: Order) -> int:
    document = order.source if hasattr(order.source, "blocks") else order.source.document
    return len(document.blocks) * len(order.looks)
