"""What every test of the window gets: a loudspeaker and a voice that make no sound and take no time."""

from tests.gui.windows import fake_sound as fake_sound
from tests.gui.windows import no_dialog_unanswered as no_dialog_unanswered
