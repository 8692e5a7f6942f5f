"""What must hold: one file a check, each with its manual page and its good and bad examples inside."""
