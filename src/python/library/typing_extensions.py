"""What of `typing` older Pythons lacked: here it is the same."""

from typing import *
