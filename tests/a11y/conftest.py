"""What every test of how the window is reached gets: a voice that makes no sound and takes no time."""

from tests.gui.windows import fake_sound as fake_sound
from tests.gui.windows import no_dialog_unanswered as no_dialog_unanswered
