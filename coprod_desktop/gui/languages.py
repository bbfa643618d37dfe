"""Which language the window speaks, and Qt's own words in it."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from coprod_desktop import strings


def of_person(kept: str) -> str:
    """Return the language that a person chose; the computer's where they chose none and we have it; else English."""
    if kept in strings.LANGUAGES:
        return kept
    of_computer = QLocale.system().name().partition("_")[0]
    return next((one for one in strings.LANGUAGES if one.partition("_")[0] == of_computer), strings.LANGUAGE)


def speak(language: str, application: QCoreApplication) -> None:
    """Let the program, and what Qt says by itself, speak a language; before there is a window."""
    before = strings.language()
    strings.use(language)
    if before != strings.LANGUAGE:  # looking makes Python's picture of all that the application holds: 6 ms
        for other in application.findChildren(QtWords):
            application.removeTranslator(other)
            other.deleteLater()
    if language != strings.LANGUAGE:
        application.installTranslator(QtWords(application))


class QtWords(QTranslator):
    """What Qt says in its own dialogs and menus, taken from our catalogues: Qt brings no Welsh."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys = {forms[0]: name for name, forms in strings.catalogue("qt").items()}

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, _meaning: str | None = None, _number: int = -1) -> str:
        key = self._keys.get(source)
        return strings.say(f"qt.{key}") if key else source
