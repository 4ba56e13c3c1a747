"""What the mailbox and the calendar of a Microsoft Graph account share."""
