"""The corpus that the detector is to be trained on and judged by. Not part of the program."""
