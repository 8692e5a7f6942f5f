"""A release in one language, complete, as formats take it."""
