"""Picks a face: the window, the command line, or a worker process."""

import sys


def main() -> int:
    """Start what the arguments ask for and return its exit status."""
    # A worker must never pay for, or be hurt by, the screen: it is routed before Qt is imported.
    if sys.argv[1:2] == ["--worker"]:
        return worker(sys.argv[2:])
    return command_line() if len(sys.argv) > 1 else window()


def worker(arguments: list[str]) -> int:
    """Serve the parent process as the kind of worker that it asked for."""
    match arguments:
        case ["import"]:
            from coprod_desktop.importing import worker as importing_worker

            importing_worker.main()
        case ["speech"]:
            from coprod_desktop.speech import worker as speech_worker

            speech_worker.main()
        case ["packs"]:
            from coprod_desktop.app import packs_worker

            packs_worker.main()
        case ["password"]:
            from coprod_desktop.app import password_worker

            password_worker.main()
        case _:
            return 2
    return 0


def window() -> int:
    """Open the program's window."""
    from coprod_desktop.gui.run import main as open_window

    return open_window()


def command_line() -> int:
    """Run the `coprod` command."""
    from coprod_desktop.cli.main import main as run_command

    return run_command()


if __name__ == "__main__":
    sys.exit(main())
