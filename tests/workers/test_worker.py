"""A worker answers, and whatever it does to its parent ends in one plain failure and a fresh child."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop import strings, workers
from coprod_desktop.errors import CoprodError, StoppedByPerson

MEBIBYTE = 1024 * 1024
COMMAND = (sys.executable, str(Path(__file__).with_name("sample_worker.py")))
LIMITS = workers.Limits(seconds=20, memory_bytes=600 * MEBIBYTE, answer_bytes=8 * MEBIBYTE)
IMPATIENT = workers.Limits(seconds=0.4, memory_bytes=600 * MEBIBYTE, answer_bytes=8 * MEBIBYTE)

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="the system offers no such limit")


@pytest.fixture
def worker() -> Iterator[workers.Worker]:
    with workers.Worker("sample", limits=LIMITS, command=COMMAND) as made:
        yield made


def threads() -> set[str]:
    return {thread.name for thread in threading.enumerate() if thread.name.startswith("worker-")}


def is_alive(process_id: int) -> bool:
    try:
        return Path(f"/proc/{process_id}/stat").read_text().split(")")[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_until_gone(process_id: int, seconds: float = 10) -> bool:
    patience = threading.Event()
    until = time.monotonic() + seconds
    while is_alive(process_id) and time.monotonic() < until:
        patience.wait(0.02)
    return not is_alive(process_id)


def test_an_answer_carries_values_and_bytes_unchanged(worker: workers.Worker) -> None:
    answer = worker.ask({"do": "echo", "name": "Siân’s paper \udc80"}, bytes(range(256)) * 999)
    assert answer.header["heard"]["name"] == "Siân’s paper \udc80"
    assert answer.payload == bytes(range(256)) * 999


def test_one_child_answers_many_requests(worker: workers.Worker) -> None:
    processes = {worker.ask({"do": "echo"}).header["process"] for _ in range(20)}
    assert len(processes) == 1


def test_progress_comes_in_order_and_before_the_answer(worker: workers.Worker) -> None:
    heard: list[workers.Answer] = []
    answer = worker.ask({"do": "count", "to": 4}, on_progress=heard.append)
    assert [one.header["number"] for one in heard] == [0, 1, 2, 3]
    assert [len(one.payload) for one in heard] == [0, 5, 10, 15]
    assert answer.header == {"done": True}


def test_progress_that_nobody_wants_is_let_go(worker: workers.Worker) -> None:
    assert worker.ask({"do": "count", "to": 3}).header == {"done": True}


def test_a_library_that_prints_does_not_break_the_conversation(worker: workers.Worker) -> None:
    assert worker.ask({"do": "print"}).header == {"read": ""}


def test_a_worker_that_complains_at_length_does_not_block(worker: workers.Worker) -> None:
    assert worker.ask({"do": "complain"}).header == {"complained": True}


def test_a_known_failure_in_the_child_arrives_as_itself(worker: workers.Worker) -> None:
    with pytest.raises(workers.WorkerTooSlow) as caught:
        worker.ask({"do": "refuse"})
    assert caught.value.facts["seconds"] == 7
    assert caught.value.facts["path"] == "b'bytes are no plain value'"


def test_an_unknown_failure_in_the_child_keeps_its_sentence_and_facts(worker: workers.Worker) -> None:
    with pytest.raises(workers.FailedInWorker) as caught:
        worker.ask({"do": "refuse_privately"})
    assert strings.say(caught.value.says, **caught.value.facts) == strings.say("errors.stopped")
    assert caught.value.facts == {"name": "Aled"}


def test_a_child_that_refused_goes_on_answering(worker: workers.Worker) -> None:
    before = worker.ask({"do": "echo"}).header["process"]
    with pytest.raises(CoprodError):
        worker.ask({"do": "refuse"})
    assert worker.ask({"do": "echo"}).header["process"] == before


@pytest.mark.parametrize("deed", ["crash", "blunder", "talk_nonsense"])
def test_a_child_that_misbehaves_is_a_worker_that_died(worker: workers.Worker, deed: str) -> None:
    with pytest.raises(workers.WorkerDied):
        worker.ask({"do": deed})


def test_the_log_of_a_blunder_says_where_but_not_what(worker: workers.Worker, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO"), pytest.raises(workers.WorkerDied):
        worker.ask({"do": "blunder"})
    assert "ValueError at sample_worker.py:" in caplog.text
    assert "somebody's paper" not in caplog.text


@pytest.mark.parametrize("deed", ["crash", "blunder", "talk_too_much"])
def test_the_next_request_after_a_crash_gets_a_fresh_child(worker: workers.Worker, deed: str) -> None:
    before = worker.ask({"do": "echo"}).header["process"]
    with pytest.raises(CoprodError):
        worker.ask({"do": deed})
    assert worker.ask({"do": "echo"}).header["process"] != before


def test_a_child_that_died_between_requests_is_replaced_unseen(worker: workers.Worker) -> None:
    process = worker.ask({"do": "echo"}).header["process"]
    os.kill(process, 9)
    patience = threading.Event()
    while worker.process_id is not None:
        patience.wait(0.01)
    assert worker.ask({"do": "echo"}).header["process"] != process


@on_posix
def test_too_much_memory_is_refused_by_the_system(worker: workers.Worker) -> None:
    with pytest.raises(workers.WorkerTooBig):
        worker.ask({"do": "eat_memory"})


@on_posix
@pytest.mark.parametrize("deed", ["compute", "compute_in_c"])
def test_a_child_that_computes_for_too_long_is_ended_by_the_system(deed: str) -> None:
    busy = workers.Limits(seconds=60, memory_bytes=600 * MEBIBYTE, processor_seconds=1)
    with workers.Worker("sample", limits=busy, command=COMMAND) as worker:
        with pytest.raises(workers.WorkerTooSlow) as caught:
            worker.ask({"do": deed})
        assert caught.value.facts == {"seconds": 1}
        assert worker.ask({"do": "echo"}).header["heard"] == {"do": "echo"}


def test_too_much_of_an_answer_is_not_read(worker: workers.Worker) -> None:
    heard: list[int] = []
    with pytest.raises(workers.WorkerTooBig):
        worker.ask({"do": "talk_too_much"}, on_progress=lambda one: heard.append(len(one.payload)))
    assert sum(heard) <= LIMITS.answer_bytes


@pytest.mark.parametrize("deed", ["hang", "hang_in_c"])
def test_a_child_that_hangs_is_ended(deed: str) -> None:
    seen: list[int] = []
    with workers.Worker("sample", limits=IMPATIENT, command=COMMAND) as worker:
        with pytest.raises(workers.WorkerTooSlow):
            worker.ask({"do": deed}, on_progress=lambda one: seen.append(one.header["process"]))
        assert wait_until_gone(seen[0])


@on_posix
def test_a_process_that_a_dead_child_left_behind_is_ended_too() -> None:
    seen: list[int] = []
    with workers.Worker("sample", limits=IMPATIENT, command=COMMAND) as worker:
        with pytest.raises(CoprodError):
            worker.ask({"do": "leave_someone_behind"}, on_progress=lambda one: seen.append(one.header["left"]))
        assert wait_until_gone(seen[0])


def test_each_progress_message_gives_the_child_its_time_again() -> None:
    with workers.Worker("sample", limits=IMPATIENT, command=COMMAND) as worker:
        worker.ask({"do": "echo"})
        assert worker.ask({"do": "count", "to": 5, "pause": 0.2}).header == {"done": True}


def test_time_that_the_caller_takes_does_not_count_against_the_child() -> None:
    with workers.Worker("sample", limits=IMPATIENT, command=COMMAND) as worker:
        worker.ask({"do": "echo"})
        slow = threading.Event()
        answer = worker.ask({"do": "count", "to": 1}, on_progress=lambda _: slow.wait(0.6) and None)
    assert answer.header == {"done": True}


def test_a_person_can_stop_a_request(worker: workers.Worker) -> None:
    stopped = threading.Event()
    with pytest.raises(StoppedByPerson):
        worker.ask({"do": "hang"}, on_progress=lambda _: stopped.set(), stopped=stopped.is_set)
    assert worker.ask({"do": "echo"}).header["heard"] == {"do": "echo"}


def test_kill_from_another_thread_stops_a_request(worker: workers.Worker) -> None:
    killer = threading.Thread(target=worker.kill)
    with pytest.raises(StoppedByPerson):
        worker.ask({"do": "hang"}, on_progress=lambda _: killer.start())
    killer.join()


def test_trouble_of_the_callers_own_ends_the_child_and_comes_through(worker: workers.Worker) -> None:
    def fail(_: workers.Answer) -> None:
        raise KeyError("mine")

    with pytest.raises(KeyError):
        worker.ask({"do": "hang"}, on_progress=fail)
    assert worker.process_id is None


def test_a_command_that_does_not_exist_is_a_worker_that_died() -> None:
    nowhere = ("/no/such/program",)
    with workers.Worker("sample", limits=LIMITS, command=nowhere) as worker, pytest.raises(workers.WorkerDied):
        worker.ask({})


def test_a_kind_that_does_not_exist_is_a_worker_that_died() -> None:
    with workers.Worker("no-such-kind", limits=LIMITS) as worker, pytest.raises(workers.WorkerDied):
        worker.ask({})


def test_closing_leaves_no_process_and_no_thread() -> None:
    worker = workers.Worker("sample", limits=LIMITS, command=COMMAND)
    process = worker.ask({"do": "echo"}).header["process"]
    worker.close()
    assert not is_alive(process)
    assert not threads()


def test_closing_twice_or_before_the_first_request_is_harmless() -> None:
    worker = workers.Worker("sample", limits=LIMITS, command=COMMAND)
    worker.close()
    worker.close()
    assert worker.process_id is None


def test_many_crashes_leave_no_thread_and_no_open_file(worker: workers.Worker) -> None:
    worker.ask({"do": "echo"})
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        with pytest.raises(workers.WorkerDied):
            worker.ask({"do": "crash"})
    worker.ask({"do": "echo"})
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert len(threads()) == 1


def test_two_threads_that_ask_take_turns(worker: workers.Worker) -> None:
    answers: list[str] = []

    def ask(name: str) -> None:
        answers.append(worker.ask({"do": "echo", "name": name}).header["heard"]["name"])

    asking = [threading.Thread(target=ask, args=(name,)) for name in "abcdef"]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert sorted(answers) == list("abcdef")


def test_one_shot_answers_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(workers.WorkerDied):
        workers.one_shot("no-such-kind", {}, limits=LIMITS)
    assert not threads()


@pytest.mark.parametrize("deed", ["nothing", "hang"])
def test_the_child_ends_when_its_parent_is_killed(deed: str, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import os, sys\n"
        "from coprod_desktop import workers\n"
        f"worker = workers.Worker('sample', limits=workers.Limits(), command={COMMAND!r})\n"
        "process = worker.ask({'do': 'echo'}).header['process']\n"
        "def die(*_):\n"
        "    print(process, flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
        + ("die()\n" if deed == "nothing" else f"worker.ask({{'do': {deed!r}}}, on_progress=die)\n")
    )
    ended = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert wait_until_gone(int(ended.stdout))


def test_every_failure_of_a_worker_has_its_sentence() -> None:
    sentences = [
        strings.say(failure.says, **failure.facts)
        for failure in (workers.WorkerDied(), workers.WorkerTooSlow(seconds=60), workers.WorkerTooBig())
    ]
    assert all("Your work is safe." in sentence for sentence in sentences)


def test_a_worker_process_never_imports_qt() -> None:
    code = (
        "import sys\n"
        "import coprod_desktop.__main__, coprod_desktop.importing.worker\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'lxml', 'markdown_it'))])\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
