"""The typography of a language, applied to its texts."""
