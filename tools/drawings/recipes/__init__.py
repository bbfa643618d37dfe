"""One short recipe for each picture."""

from importlib import import_module
from types import ModuleType

from drawings.shapes import Shapes

_TOPICS = (
    "meetings",
    "saying",
    "people",
    "care",
    "places",
    "papers",
    "life",
    "more_meetings",
    "more_life",
    "plain_things",
)


def all_recipes() -> dict[str, Shapes]:
    """Return every picture by its name; a recipe's name is its function's, with - for _."""
    return {
        name.strip("_").replace("_", "-"): recipe()
        for topic in _TOPICS
        for name, recipe in _recipes(import_module(f"drawings.recipes.{topic}")).items()
    }


def _recipes(module: ModuleType) -> dict[str, object]:
    return {
        name: thing
        for name, thing in vars(module).items()
        if callable(thing) and getattr(thing, "__module__", "") == module.__name__ and not name.startswith("_")
    }
