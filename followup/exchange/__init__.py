"""What mailbox and calendar of one Exchange account share: the account object, its sign-in, its faults in words."""
