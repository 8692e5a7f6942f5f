"""Markdown: the block structure parsed once, inline texts parsed per language."""
