"""Pure functions of bytes, history, policy and `now`: no file, socket, clock, randomness or logging."""
